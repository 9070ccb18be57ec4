"""What a bearing is said as: its verdict, how the figure is made up, how it moved."""

from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.bearings.components.words import EXCLUDED
from pejl.bearings.models import Bearing
from pejl.engines.figures.definition import FigureDefinition
from pejl.engines.figures.filters import Filters
from pejl.engines.rules.rule import Aim, Rule
from pejl.engines.text import Text
from pejl.web.formats import millions, month
from pejl.web.words import measure, spoken

Outcome = Bearing.Outcome


def verdict(it: Bearing, rule: Rule) -> str:
    """On course or off it, and the two numbers that tell."""
    outcome = it.get_outcome_display().capitalize()
    return f"{outcome}: {told_by(it, rule)}"


def told_by(it: Bearing, rule: Rule) -> str:
    """What decided the verdict, in the order the rule was judged."""
    if rule.values or it.value is None:
        return because(it)
    if it.outcome == Outcome.UNKNOWN:
        return _("der er intet tidligere tal at holde det op imod.")
    if is_at_the_end(it, rule):
        return _("længere kan tallet ikke komme.")
    if it.before is not None:
        return _("%(now)s nu, %(before)s året før.") % both(it, it.value, it.before)
    if it.first_half is None or it.last_half is None:
        return because(it)
    return _("%(now)s i årets sidste halvdel, %(before)s i første.") % both(
        it, it.last_half, it.first_half
    )


def because(it: Bearing) -> str:
    """The reason as it was given when the bearing was taken, as a clause."""
    reason = spoken(Text(it.because_da, it.because_en))
    return f"{reason[:1].lower()}{reason[1:]}"


def is_at_the_end(it: Bearing, rule: Rule) -> bool:
    """Whether the figure is where it can go no further."""
    is_rising = isinstance(rule.demand, Aim) and rule.demand.direction == "rising"
    return it.unit == "share" and it.value == 1 if is_rising else it.value == 0


def both(it: Bearing, now: Decimal, before: Decimal) -> dict[str, str]:
    """Two values of the figure, as they are written."""
    return {"now": measure(now, it.unit), "before": measure(before, it.unit)}


def trend(it: Bearing) -> str:
    """How the figure moved, for those who cannot see the line."""
    values = [(name, Decimal(value)) for name, value in it.series if value is not None]
    if len(values) < 2:
        return ""
    (first, low), (last, high) = values[0], values[-1]
    said = {
        "low": measure(low, it.unit),
        "first": month(first),
        "high": measure(high, it.unit),
        "last": month(last),
    }
    if high > low:
        return _("Steget fra %(low)s i %(first)s til %(high)s i %(last)s") % said
    if high < low:
        return _("Faldet fra %(low)s i %(first)s til %(high)s i %(last)s") % said
    return _("Uændret: %(low)s i %(first)s og i %(last)s") % said


def how(it: Bearing, definition: FigureDefinition, filters: Filters) -> str:
    """The parts of the figure, whom it counts and what it leaves out, in one line."""
    said = (parts(it, definition), reach(definition, filters), beyond(it))
    return " ".join(part for part in said if part)


def reach(definition: FigureDefinition, filters: Filters) -> str:
    """That the figure is of the whole municipality, where a part of it is asked for."""
    is_wider = filters.unit is not None and "unit" in definition.regardless_of
    return _("Tallet gælder hele kommunen.") if is_wider else ""


def parts(it: Bearing, definition: FigureDefinition) -> str:
    """Numerator of denominator, in kroner or numbers."""
    if it.numerator is None or it.denominator is None or definition.denominator is None:
        return spoken(definition.counts)
    return _("%(part)s af %(whole)s: %(what)s.") % {
        "part": about(it.numerator, it.parts_unit),
        "whole": about(it.denominator, it.parts_unit),
        "what": spoken(definition.numerator),
    }


def beyond(it: Bearing) -> str:
    """What the figure leaves out, where it leaves out something."""
    said = ", ".join(
        f"{spoken(EXCLUDED[name])} {about(Decimal(value), kept_unit(value))}"
        for name, value in it.excluded.items()
        if value and Decimal(value)
    )
    return _("Uden for: %s") % said if said else ""


def kept_unit(value: str) -> str:
    """The unit of a part as it was kept: kroner have decimals, what is counted has none."""
    return "DKK" if "." in value else "count"


def about(value: Decimal, unit: str) -> str:
    """A part of a figure, in millions where it is that large; to the krone on the figure's page."""
    return millions(value) if unit == "DKK" else measure(value, unit)
