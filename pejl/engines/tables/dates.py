"""Dates as people and systems write them, read by the order their whole column follows.

Day before month is what Denmark and Britain write; month first is believed
only where the column itself proves it (a 13 or more in second place).
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from pejl.engines.tables.table import BLANK, Cell
from pejl.engines.text import Text

FIRST, LAST = 1950, 2100  # years a ledger can speak of
EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet
SERIALS = range(18_264, 73_415)  # 1950-01-01 to 2100-12-31
TIME = r"(?:[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|[ap]m|[-+]\d{2}:?\d{2})?)?"
YEAR_FIRST = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})" + TIME, re.IGNORECASE)
YEAR_LAST = re.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})" + TIME, re.IGNORECASE)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
NAMED = re.compile(
    r"(\d{1,2})(?:\.|st|nd|rd|th)?[-\s]*([^\W\d]{3,9})\.?[-,\s]*(\d{4}|\d{2})" + TIME, re.I
)
NAME_FIRST = re.compile(r"([^\W\d]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})" + TIME, re.I)
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH = {name: place for place, name in enumerate(MONTHS, 1)} | {"may": 5, "oct": 10}

MIXED = 20  # one value in twenty the other way, and the column is of both orders

Order = Literal["day", "month"]


class WrittenDate(NamedTuple):
    """A date as it is written: complete, or two numbers whose order the column decides."""

    year: int
    first: int
    second: int
    ordered: bool  # True: first is the month and second the day, whatever the column says


class DateConvention(NamedTuple):
    """In which order a column writes day and month, and on how many values that rests."""

    order: Order = "day"
    proof: int = 0
    against: int = 0
    doubtful: int = 0
    unreadable: int = 0

    @property
    def mixed(self) -> bool:
        """Whether both orders are in earnest use, so that a doubtful date cannot be settled."""
        return self.against * MIXED > self.proof

    @property
    def text(self) -> Text:
        """What was decided and why, for people."""
        if not self.proof and not self.doubtful:
            return Text("entydige datoer", "dates that can be read one way only")
        name = Text("dag", "day") if self.order == "day" else Text("måned", "month")
        why = (
            Text(f"bevist af {self.proof} værdier", f"proved by {self.proof} values")
            if self.proof
            else Text("antaget; ingen værdi afgør det", "assumed; no value settles it")
        )
        return Text(f"{name.da} før det andet, {why.da}", f"{name.en} first, {why.en}")


@lru_cache(maxsize=1 << 14)  # a ledger has few days and many rows
def written(cell: str) -> WrittenDate | None:
    """The date written in `cell`; None where it is none. Compact and serial dates: see `bare`."""
    plain = cell.strip(BLANK)
    if found := YEAR_FIRST.fullmatch(plain):
        return WrittenDate(int(found[1]), int(found[3]), int(found[4]), ordered=True)
    if found := YEAR_LAST.fullmatch(plain):
        return WrittenDate(full_year(found[4]), int(found[1]), int(found[3]), ordered=False)
    if found := NAMED.fullmatch(plain):
        return named(found[3], found[2], found[1])
    if found := NAME_FIRST.fullmatch(plain):
        return named(found[3], found[1], found[2])
    return None


def named(year: str, month: str, day: str) -> WrittenDate | None:
    """A date with the month's name, Danish or English, short or long; None for another word."""
    place = MONTH.get(month[:3].lower())
    return WrittenDate(full_year(year), place, int(day), ordered=True) if place else None


def bare(cell: Cell) -> date | None:
    """A date that is only digits: 20260301, or the day number 46082 of a spreadsheet."""
    plain = cell.strip(BLANK) if isinstance(cell, str) else f"{cell:.6f}".rstrip("0").rstrip(".")
    if found := COMPACT.fullmatch(plain):
        return day_of(int(found[1]), int(found[2]), int(found[3]))
    found = SERIAL.fullmatch(plain)
    if found and int(found[1]) in SERIALS:
        return EPOCH + timedelta(days=int(found[1]))
    return None


def full_year(digits: str) -> int:
    """A year of four digits from four or two; two are this century up to 49."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day or a ledger no such year."""
    if not FIRST <= year <= LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def convention(values: Iterable[tuple[Cell, int]]) -> DateConvention:
    """In which order these values, each with the number of times it occurs, write day and month."""
    day = month = doubtful = unreadable = 0
    for value, times in values:
        if not isinstance(value, str) or not value.strip(BLANK):
            continue
        found = written(value)
        if found is None:
            unreadable += 0 if bare(value) else times
        elif not found.ordered and found.first > 12:
            day += times
        elif not found.ordered and found.second > 12:
            month += times
        elif not found.ordered and found.first != found.second:
            doubtful += times
    if month > day:
        return DateConvention("month", month, day, doubtful, unreadable)
    return DateConvention("day", day, month, doubtful, unreadable)


def day(cell: Cell, how: DateConvention) -> date | None:
    """The day in `cell`, its time of day left out; None where it is no date."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if cell is None or isinstance(cell, bool):
        return None
    found = written(cell) if isinstance(cell, str) else None
    return written_day(found, how) if found else bare(cell)


def written_day(found: WrittenDate, how: DateConvention) -> date | None:
    """The day, its order as written, as it must be, or as the column says; None where mixed."""
    if found.ordered or found.second > 12:
        return day_of(found.year, found.first, found.second)
    if found.first > 12 or found.first == found.second:
        return day_of(found.year, found.second, found.first)
    if how.mixed:
        return None
    first, second = (
        (found.first, found.second) if how.order == "month" else (found.second, found.first)
    )
    return day_of(found.year, first, second)
