"""Which columns are with VAT, without VAT and the VAT itself: with = without + VAT tells.

Headings lie: in some files one year's `Amount` is without VAT and the next
year's with it. The sum cannot.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from pejl.engines.tables import amounts
from pejl.engines.tables.sample import Column

MOST = 12  # columns of amounts tried; more is no ledger
LEAST_ROWS = 20
HOLDS = 0.95  # of the rows in which all three are filled
WITH_VAT = 0.02  # of those rows the least share with any VAT; else two equal columns would do
HIGHEST_RATE = Decimal("0.3")  # no VAT is higher in Europe
NEAR = Decimal("0.015")  # the source's own rounding


class Sum(NamedTuple):
    """Three columns in which gross = net + VAT, and in what share of their rows."""

    gross: str
    net: str
    vat: str
    share: float


def sums(columns: Sequence[Column]) -> tuple[Sum, ...]:
    """The triples of columns that add up, each column in one of them, the surest first."""
    candidates = [column for column in columns if column.fits["amount"] > 0.9 and column.filled]
    numbers = {column.name: read(column) for column in candidates[:MOST]}
    found = [hit for three in combinations(numbers, 3) if (hit := tried(three, numbers))]
    kept: list[Sum] = []
    taken: set[str] = set()
    for hit in sorted(found, key=lambda hit: -hit.share):
        if taken.isdisjoint(hit[:3]):
            kept.append(hit)
            taken.update(hit[:3])
    return tuple(kept)


def read(column: Column) -> list[Decimal | None]:
    """The column's amounts, None where there is none."""
    how = amounts.convention((cell, 1) for cell in column.cells)
    return [amounts.amount(cell, how) for cell in column.cells]


def tried(names: tuple[str, ...], numbers: dict[str, list[Decimal | None]]) -> Sum | None:
    """The sum that these three columns make; None where they make none."""
    columns = zip(*(numbers[name] for name in names), strict=True)
    rows = [row for row in columns if None not in row and any(row)]
    if len(rows) < LEAST_ROWS:
        return None
    sizes = [sum(abs(row[place] or 0) for row in rows) for place in range(3)]
    vat, net, gross = sorted(range(3), key=sizes.__getitem__)
    holds = taxed = 0
    for row in rows:
        whole, part, tax = row[gross] or Decimal(0), row[net] or Decimal(0), row[vat] or Decimal(0)
        adds = abs(whole - part - tax) <= NEAR and abs(tax) <= abs(part) * HIGHEST_RATE + NEAR
        holds += adds
        taxed += adds and tax != 0
    if holds < HOLDS * len(rows) or taxed < WITH_VAT * len(rows):
        return None
    return Sum(names[gross], names[net], names[vat], holds / len(rows))
