"""Which category each line belongs in, and whether it could be on an agreement at all."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import duckdb
from django.conf import settings

from pejl.engines.classification.classify import (
    CategoryCorrection,
    Classification,
    Classifier,
    LineEvidence,
    learnt_from,
)
from pejl.engines.classification.contractable import contractable, words_of
from pejl.engines.classification.kept import kept
from pejl.engines.classification.supplier import usual
from pejl.invoices import models

CODE = re.compile(r"(\S+):(\d{2,10})(?:-\d)?(?!\S)")
CPV = frozenset(["CPV", "STI"])
UNSPSC = frozenset(["UNSPSC", "TST"])
AT_ONCE = 50_000

PLACED = {
    "signature": "VARCHAR",
    "category": "VARCHAR",
    "basis": "VARCHAR",
    "confidence": "DOUBLE",
    "words": "VARCHAR",  # those of the text that tell what cannot be on an agreement
}
DECIDED = {
    "source": "VARCHAR",
    "account": "VARCHAR",
    "category": "VARCHAR",
    "words": "VARCHAR",
    "public_body": "BOOLEAN",
    "contractable": "BOOLEAN",
    "exclusion": "VARCHAR",
}
DISTINCT = """
SELECT signature, ANY_VALUE(classes), ANY_VALUE(account), ANY_VALUE(text), ANY_VALUE(supplier_id)
FROM raw GROUP BY signature ORDER BY signature
"""


class Placement(NamedTuple):
    """The category of one distinct line, in the columns of PLACED."""

    signature: str
    category: str | None  # CPV, eight digits; None where nothing tells
    basis: str | None
    confidence: float  # 0 to 1; 1 is told, not guessed
    words: str


class Decision(NamedTuple):
    """Whether such lines could be on an agreement, in the columns of DECIDED."""

    source: str
    account: str | None
    category: str | None
    words: str
    public_body: bool
    contractable: bool | None  # None where it cannot be told
    exclusion: str | None  # why not: a reason of the list `contractable`


class DistinctLine(NamedTuple):
    """One distinct line, and what the classifier is asked."""

    signature: str
    line: LineEvidence


def placed(connection: duckdb.DuckDBPyConnection) -> Iterator[Placement]:
    """The category of every distinct line of the view `raw`."""
    asked = [asked_of(*row) for row in connection.execute(DISTINCT).fetchall()]
    classifier = trained(asked)
    for first in range(0, len(asked), AT_ONCE):
        some = asked[first : first + AT_ONCE]
        found = classifier.classify([it.line for it in some])
        for it, category in zip(some, found, strict=True):
            words = " ".join(words_of(it.line.text))
            yield Placement(it.signature, category.code, category.basis, category.confidence, words)


def asked_of(
    signature: str, classes: str | None, account: str | None, text: str | None, supplier: int | None
) -> DistinctLine:
    """The line of one row. What stands under classes is codes on an invoice, words in a ledger."""
    codes = dict(CODE.findall(classes or ""))
    words = " ".join(it for it in (text, None if codes else classes) if it)
    line = LineEvidence(
        text=words,
        supplier=str(supplier or ""),
        cpv=next((code for scheme, code in codes.items() if scheme in CPV), None),
        unspsc=next((code for scheme, code in codes.items() if scheme in UNSPSC), None),
        account=account,
    )
    return DistinctLine(signature, line)


def trained(asked: list[DistinctLine]) -> Classifier:
    """The classifier that knows what persons corrected and what suppliers nearly always sell."""
    corrections = [
        CategoryCorrection(it.text, it.code, str(it.supplier_id) if it.supplier_id else None)
        for it in models.Correction.objects.all()
    ]
    model = kept(Path(settings.PEJL_HOME) / "models", learnt_from(corrections))
    plain = Classifier(model, corrections=corrections)
    told = (
        (it.line.supplier, category.code)
        for it, category in zip(asked, plain.classify([it.line for it in asked]), strict=True)
        if is_told(category) and category.code
    )
    return Classifier(model, corrections=corrections, usual=usual(told))


def is_told(category: Classification) -> bool:
    """Whether the line said its category itself."""
    return category.basis in ("person", "cpv", "unspsc", "account")


def decided(connection: duckdb.DuckDBPyConnection, on: date) -> Iterator[Decision]:
    """For each source, account, category and kind of supplier in the views `raw`, `placed` and
    `suppliers`: contractable by the rules of the day, or why not."""
    query = """
        SELECT DISTINCT source, account, category, words, COALESCE(public_body, FALSE)
        FROM raw JOIN placed USING (signature) LEFT JOIN suppliers USING (supplier_id) ORDER BY ALL
    """
    for source, account, category, words, public in connection.execute(query).fetchall():
        said = contractable(
            on, source=source, account=account, category=category, text=words, public_body=public
        )
        yield Decision(source, account, category, words, public, said.yes, said.exclusion)
