"""Days of the year as purchases fall on them."""

from datetime import date, timedelta
from random import Random
from typing import Final

from pejl.engines.period import Period

DAY: Final = timedelta(days=1)
_MONTHS: Final = (7, 7, 8, 8, 8, 9, 5, 8, 9, 10, 11, 10)  # how busy they are
_SATURDAY: Final = 5


class DeliveryDays:
    """The days of one year on which something is delivered, drawn by chance."""

    def __init__(self, year: int, random: Random) -> None:
        self.first = date(year, 1, 6)
        self.last = date(year, 12, 22)  # so that the bill is still of the year
        self._random = random

    def any(self) -> date:
        """A working day, more often in the busy months."""
        month = self._random.choices(range(1, 13), _MONTHS)[0]
        whole = month_of(self.first.replace(month=month, day=1))
        return self.between(max(whole[0], self.first), min(whole[1], self.last))

    def between(self, first: date, last: date) -> date:
        """A working day from `first` to `last`; where there is none, `first`."""
        day = first + timedelta(days=self._random.randint(0, (last - first).days))
        if day.weekday() < _SATURDAY:
            return day
        monday = day + timedelta(days=7 - day.weekday())
        return monday if monday <= last else max(first, monday - 3 * DAY)


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of the day's month."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - DAY


def month_period(day: date) -> Period:
    """The day's month as a period."""
    return Period(*month_of(day))
