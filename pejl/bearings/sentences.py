"""What a figure is said as: how it is made up, and what being off course comes to."""

from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing
from pejl.bearings.printing import measure, spoken
from pejl.engines.figures.definition import Definition, catalogue
from pejl.engines.rules.rule import Aim, Rule
from pejl.engines.text import Text

DIRECTIONS = {
    "rising": Text("mål: stigende", "aim: rising"),
    "falling": Text("mål: faldende", "aim: falling"),
}


def source(rule: Rule) -> str:
    """Where in its document a statement stands."""
    place = rule.section
    return (
        place.heading
        if place.paragraph is None
        else _("%(heading)s, afsnit %(number)d")
        % {
            "heading": place.heading,
            "number": place.paragraph,
        }
    )


def aim(rule: Rule) -> str:
    """Which way the figure should go."""
    return spoken(DIRECTIONS[rule.demand.direction]) if isinstance(rule.demand, Aim) else ""


def trend(it: Bearing) -> str:
    """How the figure moved, for those who cannot see the line."""
    values = [(month, Decimal(value)) for month, value in it.series if value is not None]
    if len(values) < 2:
        return ""
    (first, low), (last, high) = values[0], values[-1]
    return _("Fra %(low)s i %(first)s til %(high)s i %(last)s") % {
        "low": measure(low, it.unit),
        "first": first,
        "high": measure(high, it.unit),
        "last": last,
    }


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
    return _("Uden for: %s") % said if said else ""


EXCLUDED = {
    "category_unknown": Text("uden kendt kategori", "without a known category"),
    "contractable_unknown": Text("kan ikke afgøres", "cannot be told"),
    "dates_unknown": Text("uden betalingsdato", "without a payment date"),
    "finance": Text("renter og finansposter", "interest and financial items"),
    "income": Text("indtægter", "income"),
    "internal": Text("interne poster", "internal items"),
    "not_compared": Text("ikke sammenlignet", "not compared"),
    "not_contractable": Text("kan ikke ligge på en aftale", "cannot be on an agreement"),
    "not_covered": Text("ikke dækket af en aftale", "not covered by an agreement"),
    "not_in_force": Text("ikke i kraft", "not in force"),
    "not_sound": Text("usunde fakturaer", "unsound invoices"),
    "order_unknown": Text("ordre ukendt", "order unknown"),
    "other_reasons": Text("andre grunde", "other reasons"),
    "place_unknown": Text("leverandørens sted ukendt", "supplier's place unknown"),
    "property": Text("jord og bygninger", "land and buildings"),
    "public_body": Text("offentlige parter", "public bodies"),
    "size_unknown": Text("leverandørens størrelse ukendt", "supplier's size unknown"),
    "threshold_unknown": Text("uden tærskelværdi", "without a threshold"),
    "transfers": Text("tilskud og overførsler", "grants and transfers"),
    "wages": Text("løn", "wages"),
    "without_agreement": Text("uden aftale", "without an agreement"),
}


def excluded(name: str) -> str:
    """The reason something is left out, in words. KeyError for one no figure gives."""
    return spoken(EXCLUDED[name])


def off_course(it: Bearing) -> str:
    """What being off course comes to, in one sentence that begins with the finding."""
    said = {
        "title": spoken(catalogue()[it.figure].title),
        "value": measure(it.value, it.unit),
        "outside": measure(outside(it), it.parts_unit),
    }
    if it.unit == "share":
        return _("%(title)s: %(value)s. %(outside)s ligger udenfor.") % said
    return _("%(title)s: %(value)s.") % said


def outside(it: Bearing) -> Decimal:
    """What is in the denominator and not in the numerator."""
    return (it.denominator or Decimal(0)) - (it.numerator or Decimal(0))
