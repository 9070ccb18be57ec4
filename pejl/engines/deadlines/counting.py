"""When a period ends, and the last day on which one can begin, in calendar or working days.

The rules are those of Regulation (EEC, Euratom) No 1182/71, article 3: the day of the
event is not counted; a period ends with the last hour of its last day, and on the next
working day where that day is none; two days or more hold at least two working days.
"""

from datetime import date, timedelta
from enum import StrEnum

from pejl.engines.deadlines.working_days import DAY, is_working_day


class DayKind(StrEnum):
    """Which days are counted: all of them, or those that are worked."""

    CALENDAR = "calendar"
    WORKING = "working"


def day_of_end(event: date, days: int, kind: DayKind = DayKind.CALENDAR) -> date:
    """The last day of a period of `days` after `event`; `days` is at least one.

    ValueError where there is no day to count.
    """
    if days < 1:
        raise ValueError(f"a period has at least one day, not {days}")
    last = event + timedelta(days=days) if kind is DayKind.CALENDAR else event
    return _worked_on(event, last, days if kind is DayKind.WORKING else min(days, 2))


def _worked_on(event: date, last: date, wanted: int) -> date:
    """`last` moved until it is worked, and so are `wanted` days after `event`."""
    worked = _working_days(event, last)
    while worked < wanted or not is_working_day(last):
        last += DAY
        worked += is_working_day(last)
    return last


def _working_days(event: date, last: date) -> int:
    days = (event + timedelta(days=number) for number in range(1, (last - event).days + 1))
    return sum(map(is_working_day, days))


def last_day_to_begin(last: date, days: int, kind: DayKind = DayKind.CALENDAR) -> date:
    """The latest day of an event whose period of `days` has ended on `last` at the latest."""
    event = last - timedelta(days=max(days, 1))
    while day_of_end(event, days, kind) > last:
        event -= DAY
    return event


def last_day_to_inform(deadline: date, full_days: int) -> date:
    """The latest day to send something that must be there `full_days` before the deadline.

    Neither the day it is sent nor the day of the deadline is a full one. Counted backwards
    a period does not move to a working day, but two days or more hold two working days.
    """
    sent = deadline - timedelta(days=full_days + 1)
    while _working_days(sent, deadline - DAY) < min(full_days, 2):
        sent -= DAY
    return sent
