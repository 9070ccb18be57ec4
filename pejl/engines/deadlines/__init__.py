"""The counting of days: when a period ends, and when one must begin to be done in time.

How long a period is belongs to the rulebook and is given; only the counting is here.
Counted as Regulation (EEC, Euratom) No 1182/71 counts, over Danish public holidays.
"""

from pejl.engines.deadlines.counting import (
    DayKind,
    day_of_end,
    last_day_to_begin,
    last_day_to_inform,
)
from pejl.engines.deadlines.working_days import is_working_day, working_day_from, working_day_until

__all__ = [
    "DayKind",
    "day_of_end",
    "is_working_day",
    "last_day_to_begin",
    "last_day_to_inform",
    "working_day_from",
    "working_day_until",
]
