"""The days and months a figure counts from, worked out from the day it is asked as of.

Months are counted whole. A window of twelve months that begins within a month takes
that month in, so that the tender radar never shows too little; as of the last day of
a month it is exactly twelve months.
"""

from datetime import date, timedelta

from pejl.engines.period import months_from


def moments(as_of: date) -> dict[str, date | str]:
    """The parameters a figure's query may name, by name; months are YYYY-MM."""
    after = as_of + timedelta(days=1)
    return {
        "as_of": as_of,
        "this_month": month(as_of),
        "since_12": month(months_from(after, -12)),
        "since_48": month(months_from(after, -48)),
        "in_6_months": months_from(as_of, 6),
        "in_12_months": months_from(as_of, 12),
    }


def month(day: date) -> str:
    """The month of `day` as the lake writes it."""
    return f"{day:%Y-%m}"
