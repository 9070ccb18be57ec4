"""The head of a figure's SQL file is its definition; this reads it.

The head is YAML behind `-- `, the rest is one query. A head that lacks a key, or
has one nobody knows, does not load: a figure without a definition is no figure.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from pejl.engines.figures.refusals import refusal
from pejl.engines.text import Text

FOLDER = Path(__file__).resolve().parent / "sql"
TEXTS = ("title", "counts", "leaves_out", "numerator", "denominator")
CHOICES = {
    "unit": ("DKK", "share", "count"),
    "from": ("lines", "invoices", "agreements", "deviations"),
    "good": ("rising", "falling", "none"),
}
NEEDED = {*TEXTS, *CHOICES, "rows", "outside", "version", "since"} - {"denominator"}
ALLOWED = NEEDED | {"denominator", "regardless_of", "by"}


class FigureDefinition(NamedTuple):
    """A figure as its file defines it."""

    name: str
    title: Text
    counts: Text
    leaves_out: Text
    numerator: Text
    denominator: Text | None  # None where the figure is a sum and not held against anything
    unit: str  # DKK, share (of one), count
    table: str  # the view its query reads
    rows: str  # SQL: the rows behind the numerator
    outside: str  # SQL: the rows one looks at next, in the denominator but not the numerator
    good: str  # the direction that is better: rising, falling, none
    version: int
    since: date  # the first day this version was used
    regardless_of: tuple[str, ...]  # filters it does not follow, being of the whole organisation
    by: tuple[str, ...] | None  # the only columns it can be broken down by; None is any
    query: str

    @property
    def words(self) -> frozenset[str]:
        """Every word of the query and of both predicates: the columns it reads are among them."""
        return frozenset(re.findall(r"\w+", f"{self.query} {self.rows} {self.outside}"))


@cache
def catalogue() -> Mapping[str, FigureDefinition]:
    """Every figure by name. Refusal where a file has no proper head."""
    return {path.stem: read(path) for path in sorted(FOLDER.glob("*.sql"))}


def read(path: Path) -> FigureDefinition:
    """The definition and the query of one file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line[3:] for line in lines if line.startswith("-- "))
    query = "\n".join(line for line in lines if not line.startswith("--")).strip()
    return defined(path.stem, yaml.safe_load(head), query)


def defined(name: str, head: Any, query: str) -> FigureDefinition:
    """The definition of a parsed head. Refusal where a key is missing, unknown or odd."""
    refuse_odd_keys(name, head)
    texts: dict[str, Any] = {key: said(name, key, head[key]) for key in TEXTS if key in head}
    return FigureDefinition(
        name=name,
        **{"denominator": None, **texts},
        unit=head["unit"],
        table=head["from"],
        rows=head["rows"],
        outside=head["outside"],
        good=head["good"],
        version=head["version"],
        since=head["since"],
        regardless_of=tuple(head.get("regardless_of", ())),
        by=tuple(head["by"]) if "by" in head else None,
        query=query,
    )


def refuse_odd_keys(name: str, head: Any) -> None:
    """Raise Refusal unless the head has the keys it must have, with values they may have."""
    if not isinstance(head, dict):
        raise refusal("head_no_mapping", name=name)
    if missing := NEEDED - head.keys():
        raise refusal("head_lacks", name=name, keys=", ".join(sorted(missing)))
    if unknown := head.keys() - ALLOWED:
        keys, known = (", ".join(sorted(each)) for each in (unknown, ALLOWED))
        raise refusal("head_says", name=name, keys=keys, allowed=known)
    for key, allowed in CHOICES.items():
        if head[key] not in allowed:
            may_be = ", ".join(allowed)
            raise refusal("head_value", name=name, key=key, value=head[key], allowed=may_be)


def said(name: str, key: str, value: Any) -> Text:
    """A text in both languages. Refusal where one is missing."""
    if not isinstance(value, dict) or value.keys() != {"da", "en"}:
        raise refusal("head_one_language", name=name, key=key)
    return Text(**value)
