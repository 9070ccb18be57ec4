"""Dates "as of": periods with a first and a last day, either of which may be open; months on."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """From the first day to the last, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def __contains__(self, day: object) -> bool:
        return (
            isinstance(day, date)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


def months_from(day: date, months: int) -> date:
    """The same day `months` later (or earlier), or the month's last day where it has no such."""
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))
