"""Which columns are with VAT, without VAT and the VAT itself: with = without + VAT tells.

Headings lie: in some files one year's `Amount` is without VAT and the next
year's with it. The sum cannot.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from pejl.engines.tables import amounts
from pejl.engines.tables.sample import SampleColumn

MOST = 12  # columns of amounts tried; more is no ledger
LEAST_ROWS = 20
ROWS = 2_000  # enough to tell
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


def sums(columns: Sequence[SampleColumn]) -> tuple[Sum, ...]:
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


def read(column: SampleColumn) -> dict[int, Decimal]:
    """The column's amounts by row."""
    how = amounts.convention((cell, 1) for cell in column.cells)
    found = ((row, amounts.amount(cell, how)) for row, cell in enumerate(column.cells))
    return {row: amount for row, amount in found if amount is not None}


def tried(names: tuple[str, ...], numbers: dict[str, dict[int, Decimal]]) -> Sum | None:
    """The sum that these three columns make; None where they make none."""
    first, second, third = (numbers[name] for name in names)
    common = sorted(first.keys() & second.keys() & third.keys())[:ROWS]
    rows = [row for at in common if any(row := (first[at], second[at], third[at]))]
    if len(rows) < LEAST_ROWS:
        return None
    vat, net, gross = sorted(range(3), key=lambda place: sum(abs(row[place]) for row in rows))
    added = [row for row in rows if adds_up(row[gross], row[net], row[vat])]
    taxed = sum(1 for row in added if row[vat])
    if len(added) < HOLDS * len(rows) or taxed < WITH_VAT * len(rows):
        return None
    return Sum(names[gross], names[net], names[vat], len(added) / len(rows))


def adds_up(gross: Decimal, net: Decimal, vat: Decimal) -> bool:
    """Whether gross = net + VAT, the VAT at a rate there is."""
    return abs(gross - net - vat) <= NEAR and abs(vat) <= abs(net) * HIGHEST_RATE + NEAR
