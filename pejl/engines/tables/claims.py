"""The period a file says it covers, in its name or in the lines above its header."""

import re
from calendar import monthrange
from datetime import date

from pejl.engines.period import Period
from pejl.engines.tables import dates
from pejl.engines.tables.table import SourceTable

DATE = r"(\d{4}-\d\d?-\d\d?|\d\d?[-./]\d\d?[-./]\d{4})"
FROM_TO = re.compile(DATE + r"\s*(?:-|–|til|to|t\.o\.m\.)\s*" + DATE)
MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def claimed_period(table: SourceTable) -> Period | None:
    """The period that `table` claims; None where it claims none."""
    return next(filter(None, map(stated, table.above)), None) or named(table.name)


def stated(line: str) -> Period | None:
    """The period in `line`, between two dates with the day first or the year first."""
    found = FROM_TO.search(line)
    if not found:
        return None
    first, last = (dates.day(part, dates.DateConvention()) for part in found.groups())
    return Period(first, last) if first and last else None


def named(name: str) -> Period | None:
    """The period in a file's name: its months (2025-01, 202501) or its years (2018_2020)."""
    months = [(int(year), int(month)) for year, month in MONTH.findall(name)]
    if months:
        (first, start), (last, end) = min(months), max(months)
        return Period(date(first, start, 1), date(last, end, monthrange(last, end)[1]))
    years = [int(year) for year in YEAR.findall(name)]
    return Period(date(min(years), 1, 1), date(max(years), 12, 31)) if years else None
