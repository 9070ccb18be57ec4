"""A table as it was read: names of columns, and rows in batches as often as one asks.

Cells keep the type the file gave them (a spreadsheet's date is a date, its
number a number); everything in a CSV file is text. What a text means is
decided later, for the whole column at once.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from pejl.engines.tables.phrases import count
from pejl.engines.tables.refusals import refusal
from pejl.engines.text import Text

Cell = str | int | float | Decimal | bool | date | None
Row = list[Cell]
BATCH = 10_000  # rows held at once
BLANK = " \t\r\n\f\v\u00a0\u202f\u2009\ufeff\x1a"  # \x1a ends files from old systems


class TableLimits(NamedTuple):
    """How much is read of one file before it is refused."""

    packed: int = 1_000_000_000  # bytes as received
    unpacked: int = 4_000_000_000  # bytes of text, or of a workbook's parts
    part_ratio: int = 400  # unpacked to packed bytes of a workbook; real ones stay under 50
    rows: int = 10_000_000
    columns: int = 1_000
    cell: int = 131_072  # characters


class Batch(NamedTuple):
    """Some rows; `first` is the number of the first, counted as a spreadsheet does."""

    first: int
    rows: list[Row]
    masked: int = 0  # personal numbers masked in these rows


class SourceTable(NamedTuple):
    """An opened file. `read` starts from the first row below the header each time it is called.

    Rows may be shorter or longer than the header; blank rows are kept, so that
    row numbers stay those of the file.
    """

    name: str
    form: str  # csv, spreadsheet or parquet
    header: tuple[str, ...]
    above: tuple[str, ...]  # the lines above the header
    notes: tuple[Text, ...]  # what was decided on opening: encoding, delimiter, sheet
    read: Callable[[], Iterator[Batch]]


def shown(cell: Cell) -> str:
    """`cell` as a person would write it; dates as 2026-03-01, whole numbers without decimals."""
    if isinstance(cell, str):
        return cell.strip(BLANK)
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else f"{cell:.15g}"
    return str(cell)


def lines(rows: Iterable[Row]) -> tuple[str, ...]:
    """What stands in `rows`, a line each; blank ones left out."""
    return tuple(filter(None, (" ".join(filter(None, map(shown, row))) for row in rows)))


def batched(rows: Iterator[Row], first: int, limits: TableLimits) -> Iterator[Batch]:
    """`rows` in batches, the first of them row number `first`. Refusal past the limit of rows."""
    number = first
    while batch := list(islice(rows, BATCH)):
        number += len(batch)
        if number - first > limits.rows:
            raise refusal("too_many_rows", limit=count(limits.rows))
        yield Batch(number - len(batch), batch)


def is_blank(row: Row) -> bool:
    """Whether nothing stands in `row`."""
    return not any(shown(cell) for cell in row)
