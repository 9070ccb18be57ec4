"""Dates "as of": a period with a first and a last day, either of which may be open."""

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
