"""Where the names of the columns stand: below a title or a few lines, in one row or in two."""

from collections.abc import Sequence
from itertools import zip_longest
from statistics import median
from typing import NamedTuple

from pejl.engines.tables import amounts, dates
from pejl.engines.tables.encoding import without_mark
from pejl.engines.tables.table import Cell, Row, is_blank, shown

LOOK = 100  # rows looked through for a header
WHOLE = 0.6  # a header names at least so many of the columns that rows fill


class Header(NamedTuple):
    """The columns' names and how many rows stand above the first row of values."""

    names: tuple[str, ...]
    first: int  # place of the header's first row
    below: int  # place of the first row below it
    named: bool  # False: the table has no header; the names are made


def is_word(cell: Cell) -> bool:
    """Whether `cell` may name a column: text with a letter in it that is no date and no amount."""
    if not isinstance(cell, str) or not any(letter.isalpha() for letter in cell):
        return False
    return amounts.number(cell) is None and dates.written(cell) is None


def filled(row: Row) -> int:
    """How many cells of `row` hold something."""
    return sum(1 for cell in row if shown(cell))


def find(rows: Sequence[Row]) -> Header | None:
    """The header among the first rows of a file; None where no row holds two cells."""
    sizes = [filled(row) for row in rows[:LOOK]]
    usual = [size for size in sizes if size > 1]
    if not usual:
        return None
    least = max(2, WHOLE * median(usual))
    for place, row in enumerate(rows[:LOOK]):
        if sizes[place] >= least and all_words(row):
            return headed(rows, place)
    return headless(rows)


def all_words(row: Row) -> bool:
    """Whether all but one in five cells of `row` may name columns."""
    words = sum(1 for cell in row if is_word(cell))
    return words >= 0.8 * filled(row)


def headed(rows: Sequence[Row], place: int) -> Header:
    """The header at `place`, with the row below it where the two name the columns together."""
    top = rows[place]
    below = rows[place + 1] if place + 1 < len(rows) else []
    if in_two(top, below) and place + 2 < len(rows) and not all_words(rows[place + 2]):
        return Header(unique(joined(top, below)), place, place + 2, named=True)
    return Header(unique([shown(cell) for cell in trimmed(top)]), place, place + 1, named=True)


def in_two(top: Row, below: Row) -> bool:
    """Whether `below` names what `top` leaves open: Supplier over Name and Number."""
    pairs = list(zip_longest(map(shown, top), map(shown, below), fillvalue=""))
    opened = any(lower and not upper for upper, lower in pairs)
    return opened and filled(below) > 0 and all_words(below)


def joined(top: Row, below: Row) -> list[str]:
    """Two rows of names as one; a name over several columns goes with each of them."""
    names, over = [], ""
    for upper, lower in zip_longest(map(shown, top), map(shown, below), fillvalue=""):
        over = upper or (over if lower else "")
        names.append(f"{over} {lower}".strip() if over != lower else over)
    return names


def headless(rows: Sequence[Row]) -> Header | None:
    """Made names for a table whose first rows already hold values; None where it has one column."""
    place = next(place for place, row in enumerate(rows) if not is_blank(row))
    width = max(len(trimmed(row)) for row in rows[:LOOK])
    return Header(unique([""] * width), place, place, named=False) if width > 1 else None


def trimmed(row: Row) -> Row:
    """`row` without blank cells at its end."""
    last = max((place for place, cell in enumerate(row) if shown(cell)), default=-1)
    return row[: last + 1]


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Names that differ: `Beløb`, `Beløb (2)`; a column without a name is called by its place."""
    seen: dict[str, int] = {}
    made = []
    for place, name in enumerate(names, 1):
        plain = " ".join(without_mark(name).split()) or f"Kolonne {place}"
        seen[plain] = seen.get(plain, 0) + 1
        made.append(plain if seen[plain] == 1 else f"{plain} ({seen[plain]})")
    return tuple(made)
