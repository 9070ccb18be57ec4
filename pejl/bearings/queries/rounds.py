"""Which round counts, of which year."""

from django.db.models import QuerySet

from pejl.bearings.models import Bearing, Round


def latest(year: int | None = None) -> Round | None:
    """The last round taken of a year; of the newest year where none is given."""
    rounds = Round.objects.all() if year is None else Round.objects.filter(year=year)
    return rounds.order_by("-year", "-pk").first()


def years() -> list[int]:
    """The years bearings were taken for, the newest first."""
    return list(Round.objects.order_by("-year").values_list("year", flat=True).distinct())


def history(rule: str) -> QuerySet[Bearing]:
    """Every bearing of a statement, the newest first."""
    return Bearing.objects.filter(rule=rule).select_related("round").order_by("-pk")


def newest_year() -> int | None:
    """The newest year bearings were taken for."""
    round_ = latest()
    return round_.year if round_ else None
