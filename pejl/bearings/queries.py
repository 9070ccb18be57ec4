"""Which round counts, and which statements lie furthest off course."""

from collections.abc import Iterable
from decimal import Decimal

from django.db.models import QuerySet

from pejl.bearings.models import Bearing, Round


def latest(year: int | None = None) -> Round | None:
    """The last round taken, of a year where one is given."""
    rounds = Round.objects.all() if year is None else Round.objects.filter(year=year)
    return rounds.order_by("-pk").first()


def years() -> list[int]:
    """The years bearings were taken for, the newest first."""
    return sorted(set(Round.objects.values_list("year", flat=True)), reverse=True)


def history(rule: str) -> QuerySet[Bearing]:
    """Every bearing of a statement, the newest first."""
    return Bearing.objects.filter(rule=rule).select_related("round").order_by("-pk")


def distance(bearing: Bearing) -> tuple[bool, Decimal]:
    """How far off course: kroner that are not where they should be; those without kroner after."""
    part, whole = bearing.numerator, bearing.denominator
    if bearing.unit == "DKK":
        return True, abs(part or Decimal(0))
    if part is None or whole is None:
        return False, Decimal(0)
    return bearing.parts_unit == "DKK", whole - part


def furthest(bearings: Iterable[Bearing], most: int = 3) -> list[Bearing]:
    """The statements furthest off course; a figure that measures several is named once."""
    off = [it for it in bearings if it.outcome == Bearing.Outcome.NOT_MET and it.figure]
    chosen: dict[str, Bearing] = {}
    for it in sorted(off, key=distance, reverse=True):
        chosen.setdefault(it.figure, it)
    return list(chosen.values())[:most]
