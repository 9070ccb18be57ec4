"""Taking the bearings: figures drawn over a fresh lake, every statement judged and kept."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing, Round
from pejl.bearings.queries.measuring import Measurement, taken
from pejl.engines.figures.filters import Filters
from pejl.journal.actions import record
from pejl.lake.actions import fresh_lake
from pejl.lake.queries import last_day


def take(*, year: int, by: str) -> Round:
    """Take every bearing of a year and keep them."""
    now = timezone.now()
    folder, as_of = fresh_lake(now), last_day(year, timezone.localdate(now))
    return keep(taken(folder, as_of, Filters(year=year)), year, as_of, folder.name, by)


@transaction.atomic
def keep(found: list[Measurement], year: int, as_of: date, state: str, by: str) -> Round:
    """Store a round of bearings beside the earlier ones."""
    round_ = Round.objects.create(
        year=year, as_of=as_of, lake=state, taken_at=timezone.now(), taken_by=by
    )
    Bearing.objects.bulk_create(rows(round_, found))
    record(
        room="bearings",
        verb="take",
        by=by,
        about=_("pejlinger for %d") % year,
        sentence=_("%d udsagn pejlet pr. %s.") % (len(found), as_of),
    )
    return round_


def rows(round_: Round, found: list[Measurement]) -> Iterator[Bearing]:
    """A row for each bearing."""
    for it in found:
        yield row(round_, it)


def row(round_: Round, it: Measurement) -> Bearing:
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
