"""The lake opened for a page: as of the last day of the year that is shown."""

from django.utils import timezone

from pejl.bearings import queries
from pejl.bearings.taking import lake, last_day
from pejl.engines.figures.lake import Lake
from pejl.lake.handover import current


def shown_year(asked: int | None = None) -> int:
    """The year that is asked for; else the newest there are bearings for."""
    round_ = None if asked else queries.latest()
    return asked or (round_.year if round_ else timezone.localdate().year)


def open_lake(year: int) -> Lake | None:
    """The lake as of the year's last day; None before anything was handed over."""
    folder = current()
    return lake(folder, last_day(year, timezone.localdate())) if folder else None
