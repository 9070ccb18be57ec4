"""The rulebooks this Pejl goes by, and the thresholds that stand in them."""

from datetime import date
from decimal import Decimal
from functools import cache

from django.conf import settings

from pejl.engines import cpv
from pejl.engines.rules import Rulebook, Rulebooks, load_all
from pejl.engines.rules.rulebook import Authority

# A class that is only partly light is held against the lower threshold.
LIGHT = {
    prefix: "DK-THRESHOLD-LIGHT" for prefix in cpv.light_services() if len(prefix) <= cpv.CLASS
}
THRESHOLDS = {"": "DK-THRESHOLD-GOODS", cpv.WORKS: "DK-THRESHOLD-WORKS", **LIGHT}


@cache
def rulebooks() -> Rulebooks:
    """Every rulebook, read once; a changed file is read when the process starts again."""
    return load_all(settings.POLICY)


def thresholds(on: date) -> dict[str, Decimal]:
    """The EU thresholds in force on a day, by CPV prefix. A day before the first has none."""
    values = {prefix: rulebooks().value(code, on) for prefix, code in THRESHOLDS.items()}
    return {prefix: value.amount for prefix, value in values.items() if value}


def threshold_of(category: str) -> str:
    """The code of the rule whose value is the threshold of a category: the longest prefix wins."""
    return THRESHOLDS[max((it for it in THRESHOLDS if category.startswith(it)), key=len)]


def policies() -> list[Rulebook]:
    """The rulebooks whose statements have bearings: what the municipality itself decided.

    Law and a partnership's goals are held against each purchase instead.
    """
    return [book for book in rulebooks().books if book.authority is Authority.MUNICIPALITY]
