"""Contractable spend: whether a line could be on a purchasing agreement, and if not, why.

The definition is data: codelists/contractable.csv, dated and versioned. It is tried from
the top; the first row that fits decides.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from pejl.engines import codelists
from pejl.engines.classification.codes import art

WORD = re.compile(r"\w+")


class Contractable(NamedTuple):
    """The answer for one line: `yes` is None where it cannot be told."""

    yes: bool | None
    exclusion: str | None  # the reason, as codelists/contractable.csv names it
    version: int


class ContractableRow(NamedTuple):
    """One row of the list."""

    version: int
    since: date | None  # None is from the beginning
    yes: bool
    reason: str | None
    public_body: bool
    arts: tuple[str, ...]
    categories: tuple[str, ...]
    words: frozenset[str]


def contractable(
    on: date,
    *,
    source: str,
    account: str | None = None,
    category: str | None = None,
    text: str = "",
    public_body: bool = False,
) -> Contractable:
    """Whether a line counts as contractable by the definition in use on the day `on`.

    That is the day the lake is written as of, for lines of every year, so that a trend is of
    one definition. `source` is invoice, credit_note or ledger; `category` an eight-digit CPV
    code; `public_body` that the supplier is one.
    """
    rows, said = in_force(on), frozenset(words_of(text))
    kind = art(account or "")
    for row in rows:
        if fits(row, kind, category, said, public_body=public_body):
            return Contractable(row.yes, row.reason, row.version)
    # Who sends an invoice sells something, and so does who is in a category of what is bought.
    # Any other ledger line may be anything.
    sold = kind is None and (source != "ledger" or category is not None)
    return Contractable(True if sold else None, None, rows[0].version)


def fits(
    row: ContractableRow,
    kind: str | None,
    category: str | None,
    said: frozenset[str],
    *,
    public_body: bool,
) -> bool:
    """Whether one row speaks of this line."""
    return (
        (row.public_body and public_body)
        or not row.words.isdisjoint(said)
        or (kind is not None and kind.startswith(row.arts))
        or (category is not None and category.startswith(row.categories))
    )


def words_of(text: str) -> list[str]:
    """The words of a text that any row of the definition names, in order, each once."""
    named = frozenset(word for row in definitions() for word in row.words)
    return sorted(named.intersection(WORD.findall(text.casefold())))


def in_force(on: date) -> Sequence[ContractableRow]:
    """The rows of the newest version in use on the day `on`. The first has no first day."""
    begun = [row for row in definitions() if row.since is None or row.since <= on]
    version = max(row.version for row in begun)
    return [row for row in begun if row.version == version]


@cache
def definitions() -> tuple[ContractableRow, ...]:
    """Every row of every version, in order."""
    return tuple(
        ContractableRow(
            version=int(row["version"]),
            since=date.fromisoformat(row["since"]) if row["since"] else None,
            yes=row["contractable"] == "yes",
            reason=row["reason"] or None,
            public_body=row["public_body"] == "yes",
            arts=tuple(row["arts"].split()),
            categories=tuple(row["categories"].split()),
            words=frozenset(row["words"].split()),
        )
        for row in codelists.rows("contractable")
    )
