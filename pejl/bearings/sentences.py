"""What a figure is said as: how it is made up, and what being off course comes to."""

from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing
from pejl.bearings.printing import measure, spoken
from pejl.engines.figures.definition import Definition, catalogue
from pejl.engines.text import Text


def how(it: Bearing, definition: Definition) -> str:
    """The parts of the figure and what it leaves out, in one line."""
    return " ".join(part for part in (parts(it, definition), beyond(it)) if part)


def parts(it: Bearing, definition: Definition) -> str:
    """Numerator of denominator, in kroner or numbers."""
    if it.numerator is None or it.denominator is None or definition.denominator is None:
        return spoken(definition.counts)
    return _("%(part)s af %(whole)s: %(what)s.") % {
        "part": measure(it.numerator, it.parts_unit),
        "whole": measure(it.denominator, it.parts_unit),
        "what": spoken(definition.numerator),
    }


def beyond(it: Bearing) -> str:
    """What the figure leaves out, where it leaves out something."""
    left = {name: Decimal(value) for name, value in it.excluded.items() if value and Decimal(value)}
    said = ", ".join(
        f"{excluded(name)} {measure(value, it.parts_unit)}" for name, value in left.items()
    )
    return _("Uden for: %s.") % said if said else ""


EXCLUDED = {
    "not_contractable": Text("kan ikke ligge på en aftale", "cannot be on an agreement"),
    "contractable_unknown": Text("kan ikke afgøres", "cannot be told"),
}


def excluded(name: str) -> str:
    """The reason something is left out, in words."""
    return spoken(EXCLUDED.get(name, Text(name.replace("_", " "), name.replace("_", " "))))


def off_course(it: Bearing) -> str:
    """What being off course comes to, in one sentence that begins with the finding."""
    title = spoken(catalogue()[it.figure].title)
    if it.unit == "share" and it.numerator is not None and it.denominator is not None:
        outside = it.denominator - it.numerator
        return _("%(title)s er %(value)s. %(outside)s ligger udenfor.") % {
            "title": title,
            "value": measure(it.value, it.unit),
            "outside": measure(outside, it.parts_unit),
        }
    return f"{title}: {measure(it.value, it.unit)}."
