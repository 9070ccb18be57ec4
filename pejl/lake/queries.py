"""The state of the lake figures are drawn from, opened as of a day."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from pejl.engines.figures.lake import Lake, opened
from pejl.room import asked


def states() -> Path:
    """The folder of all states."""
    return Path(settings.PEJL_HOME) / "lake" / "states"


def current() -> Path | None:
    """The state figures are drawn from; None before the first hand-over."""
    pointer = states() / "current"
    return states() / pointer.read_text(encoding="ascii") if pointer.exists() else None


@lru_cache(maxsize=8)
def lake(folder: Path, as_of: date) -> Lake:
    """The state of the lake in `folder` as of a day, opened once."""
    return opened(folder, as_of, thresholds(as_of))


def thresholds(on: date) -> Mapping[str, Decimal]:
    """The tender thresholds in force on a day, in kroner by CPV prefix, as the rooms tell them."""
    return {prefix: amount for tell in asked("thresholds") for prefix, amount in tell(on).items()}


def last_day(year: int, today: date) -> date:
    """The day a year's bearings are as of: its last, or today while it runs."""
    return min(date(year, 12, 31), today)


def shown_year(wanted: int | None = None) -> int:
    """The year that is asked for; else the newest there are bearings for, else this year."""
    years = [] if wanted else [year for tell in asked("newest_year") if (year := tell())]
    return wanted or max(years, default=timezone.localdate().year)


def open_lake(year: int) -> Lake | None:
    """The lake as of the year's last day; None before anything was handed over."""
    folder = current()
    return lake(folder, last_day(year, timezone.localdate())) if folder else None
