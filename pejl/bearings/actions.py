"""Taking the bearings: tables handed over, figures drawn, every statement judged and kept."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing, Round
from pejl.bearings.taking import Taken, last_day, taken
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import condense
from pejl.journal.actions import record
from pejl.journal.models import Event
from pejl.lake.handover import current, hand_over

# What changes nothing that figures are drawn from.
QUIET = (
    *("take", "report", "describe", "present", "retract"),
    *("begin", "insert", "remove", "renew"),  # of a list of requirements
)


def fill_lake(now: datetime) -> Path:
    """Hand every room's tables over to the lake. Its new state is named by the time and by
    the last event of the journal, which tells whether anything has happened since."""
    writers = {table: import_string(path) for table, path in settings.LAKE_TABLES.items()}
    folder = hand_over(writers, f"{now:%Y%m%dT%H%M%S%f}-{last_event()}")
    condense(folder)
    return folder


def last_event() -> int:
    """The number of the last event that may have changed what figures are drawn from."""
    last = Event.objects.exclude(verb__in=QUIET).order_by("-pk").first()
    return last.pk if last else 0


def fresh_lake(now: datetime) -> Path:
    """The lake's current state; a new one where something happened since it was handed over."""
    folder = current()
    if folder is None or int(folder.name.rpartition("-")[2]) != last_event():
        folder = fill_lake(now)
    return folder


def take(*, year: int, by: str) -> Round:
    """Take every bearing of a year and keep them."""
    now = timezone.now()
    folder, as_of = fresh_lake(now), last_day(year, timezone.localdate(now))
    return keep(taken(folder, as_of, Filters(year=year)), year, as_of, folder.name, by)


@transaction.atomic
def keep(found: list[Taken], year: int, as_of: date, state: str, by: str) -> Round:
    """Store a round of bearings beside the earlier ones."""
    round_ = Round.objects.create(
        year=year, as_of=as_of, lake=state, taken_at=timezone.now(), taken_by=by
    )
    Bearing.objects.bulk_create(rows(round_, found))
    record(
        verb="take",
        by=by,
        about=_("pejlinger for %d") % year,
        sentence=_("%d udsagn pejlet pr. %s.") % (len(found), as_of),
    )
    return round_


def rows(round_: Round, found: list[Taken]) -> Iterator[Bearing]:
    """A row for each bearing."""
    for it in found:
        yield row(round_, it)


def row(round_: Round, it: Taken) -> Bearing:
    """One bearing as it is kept; also what a page shows of one that is not."""
    bearing = Bearing(
        round=round_,
        rulebook=it.book.code,
        rule=it.rule.code,
        before=it.before,
        first_half=it.halves[0],
        last_half=it.halves[1],
        series=[(month, plain(value)) for month, value in it.series],
        outcome=it.judgement.outcome.value.replace(" ", "_"),
        because_da=it.judgement.because.da,
        because_en=it.judgement.because.en,
    )
    if it.figure:
        bearing.figure = it.figure.name
        bearing.version = str(it.figure.version)
        bearing.value = it.figure.value
        bearing.numerator = it.figure.numerator
        bearing.denominator = it.figure.denominator
        bearing.unit = it.figure.unit
        bearing.parts_unit = "DKK" if isinstance(it.figure.numerator, Decimal) else "count"
        bearing.excluded = {name: plain(value) for name, value in it.figure.excluded.items()}
        bearing.beside = {name: plain(value) for name, value in it.figure.beside.items()}
    return bearing


def plain(value: Decimal | int | None) -> str | None:
    """A number as JSON keeps it without loss."""
    return None if value is None else str(value)
