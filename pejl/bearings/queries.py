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


def distance(bearing: Bearing) -> tuple[bool, bool, Decimal]:
    """How far off course: what is judged so first, then kroner before numbers, most first."""
    is_off = bearing.outcome == Bearing.Outcome.NOT_MET
    part, whole = bearing.numerator or Decimal(0), bearing.denominator
    away = abs(part) if bearing.unit != "share" or whole is None else whole - part
    return is_off, bearing.parts_unit == "DKK", away


def furthest(bearings: Iterable[Bearing], most: int = 3) -> list[Bearing]:
    """The statements furthest off course; a figure that measures several is named once."""
    off = [it for it in bearings if it.value is not None and it.outcome != Bearing.Outcome.MET]
    chosen: dict[str, Bearing] = {}
    for it in sorted(off, key=distance, reverse=True):
        chosen.setdefault(it.figure, it)
    return list(chosen.values())[:most]
