"""A look at a table before it is read: rows from its whole length, and what its columns hold."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from stdnum.dk import cvr

from pejl.engines.tables import amounts, dates
from pejl.engines.tables.fields import Kind
from pejl.engines.tables.table import Cell, Row, SourceTable, is_blank, shown

ROWS = 5_000  # kept of a table; twice as many while looking
CODE = re.compile(r"(?=.*\d)\S{1,24}(?:\s\S{1,12})?")
KINDS: tuple[Kind, ...] = ("date", "amount", "name", "code", "text", "cvr", "currency")
CURRENCY = re.compile(r"[A-Z]{3}")


class SampleColumn(NamedTuple):
    """A column as seen in the sample."""

    name: str
    cells: tuple[Cell, ...]
    filled: int
    fits: dict[Kind, float]  # of the filled cells, the share that can be read as each kind


class Sample(NamedTuple):
    """Rows evenly from the whole table, by column."""

    rows: int
    columns: tuple[SampleColumn, ...]


def taken(table: SourceTable) -> Sample:
    """Every row of a small table, every n-th of a large one; rows that say nothing left out."""
    rows = thinned(batch.rows for batch in table.read())
    width = len(table.header)
    padded = [(row + [None] * (width - len(row)))[:width] for row in rows]
    sides = zip(*padded, strict=True) if padded else ((),) * width
    columns = (column(name, cells) for name, cells in zip(table.header, sides, strict=True))
    return Sample(len(rows), tuple(columns))


def thinned(batches: Iterable[list[Row]]) -> list[Row]:
    """Every n-th row of all, n doubled each time too many are held."""
    kept: list[Row] = []
    step, place = 1, 0
    for rows in batches:
        for row in rows:
            if place % step == 0 and not is_blank(row):
                kept.append(row)
            place += 1
        if len(kept) > 2 * ROWS:
            kept, step = kept[::2], step * 2
    return kept


def column(name: str, cells: tuple[Cell, ...]) -> SampleColumn:
    """A column with the share of its cells that fit each kind."""
    filled = [cell for cell in cells if shown(cell)]
    sums = {kind: sum(1 for cell in filled if can_be(kind, cell)) for kind in KINDS}
    return SampleColumn(
        name, cells, len(filled), {k: n / (len(filled) or 1) for k, n in sums.items()}
    )


@lru_cache(maxsize=1 << 18)  # a sample asks the same of the same value many times
def can_be(kind: Kind, cell: Cell) -> bool:
    """Whether `cell` can be read as a value of `kind`."""
    text = shown(cell)
    if kind == "date":
        return bool(is_date(cell))
    if kind == "amount":
        return is_amount(cell)
    if kind == "name":
        return len(text) > 1 and has_letter(text) and dates.written(text) is None
    if kind == "code":
        return bool(CODE.fullmatch(text)) and dates.written(text) is None
    if kind == "cvr":
        return bool(cvr_number(text))
    return bool(text) if kind == "text" else bool(CURRENCY.fullmatch(text))


def is_date(cell: Cell) -> bool:
    """Whether `cell` is a date, compact and serial ones too."""
    if isinstance(cell, str):
        return bool(dates.written(cell) or dates.bare(cell))
    return dates.day(cell, dates.DateConvention()) is not None


def is_amount(cell: Cell) -> bool:
    """Whether `cell` is a number or text that reads as an amount."""
    if isinstance(cell, str):
        return amounts.text_amount(cell, amounts.AmountConvention()) is not None
    return isinstance(cell, int | float | Decimal) and not isinstance(cell, bool)


def has_letter(text: str) -> bool:
    """Whether a letter stands in `text`."""
    return any(letter.isalpha() for letter in text)


def cvr_number(text: str) -> str | None:
    """The eight digits of the CVR number in `text`, its check digit held; None otherwise."""
    if not 8 <= len(text) <= 14:
        return None
    try:
        return str(cvr.validate(text))
    except cvr.ValidationError:
        return None
