"""Figures and bearings as they are printed: JSON for machines, words for people."""

import json
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing, Round
from pejl.bearings.taking import rulebooks
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.figure import Figure, Number
from pejl.engines.rules import Rule
from pejl.engines.rules.facts import FactType
from pejl.engines.text import Text
from pejl.web import formats
from pejl.web.tables import Kind

SIGNS = {"met": "✓", "not_met": "✕", "not_applicable": "–", "unknown": "?"}


def spoken(text: Text) -> str:
    """The sentence in the language in use."""
    return text.in_(get_language() or "da")


def measure(value: Number | None, unit: str) -> str:
    """A value with its unit: 78,4 %, 412.870 kr., 12."""
    if unit == "share":
        return formats.percent(Decimal(value) if value is not None else None)
    return formats.kroner(value) if unit == "DKK" else formats.number(value)


def headed(title: str, rule: Rule) -> str:
    """A column's title with the unit of the rule's figure; a share says per cent beside each."""
    if rule.figure is None:
        return title
    fact = rule.figure.now
    if fact.type is FactType.AMOUNT:
        return f"{title}, kr."
    return f"{title}, {spoken(fact.unit.many)}" if fact.unit else title


def kind_of(unit: str) -> Kind:
    """How a column shows values of a figure's unit."""
    kinds: dict[str, Kind] = {"share": "share", "DKK": "money"}
    return kinds.get(unit, "number")


def figure_json(figure: Figure) -> str:
    """One figure as one line of JSON; exact numbers as JSON numbers."""
    said = {
        "name": figure.name,
        "value": exact(figure.value),
        "numerator": exact(figure.numerator),
        "denominator": exact(figure.denominator),
        "unit": figure.unit,
        "excluded": {name: exact(it) for name, it in figure.excluded.items()},
        "beside": {name: exact(it) for name, it in figure.beside.items()},
        "as_of": figure.as_of.isoformat(),
        "version": figure.version,
        "because": figure.because._asdict() if figure.because else None,
    }
    return json.dumps(said, ensure_ascii=False)


def exact(value: Number | None) -> float | int | None:
    """A number JSON can hold: 15 digits are exact in a double, kroner of a municipality have 12."""
    return float(value) if isinstance(value, Decimal) else value


def figure_line(figure: Figure) -> str:
    """One figure as a line of words."""
    title = spoken(catalogue()[figure.name].title)
    if figure.value is None and figure.because:
        return f"{title}: {_('ukendt')}, {spoken(figure.because)}"
    parts = ""
    if figure.denominator is not None:
        unit = "DKK" if isinstance(figure.denominator, Decimal) else "count"
        parts = f" ({measure(figure.numerator, unit)} / {measure(figure.denominator, unit)})"
    return f"{title}: {measure(figure.value, figure.unit)}{parts}"


def as_text(round_: Round) -> Iterator[str]:
    """The bearings of a round, objective by objective, as one reads them in the terminal."""
    objective = None
    for bearing in round_.bearings.all():
        heading = heading_of(bearing)
        if heading != objective:
            objective = heading
            yield f"\n{heading}"
        yield bearing_line(bearing)
    yield summary(round_)


def heading_of(bearing: Bearing) -> str:
    """The rulebook and the objective a bearing stands under."""
    book = next(it for it in rulebooks().books if it.code == bearing.rulebook)
    objective = rulebooks().rule(bearing.rule).objective
    under = f" · {spoken(book.objectives[objective])}" if objective else ""
    return f"{spoken(book.title)}{under}"


def bearing_line(bearing: Bearing) -> str:
    """Sign, code, what it says, and the value or the reason there is none."""
    rule = rulebooks().rule(bearing.rule)
    because = Text(bearing.because_da, bearing.because_en)
    value = measure(bearing.value, bearing.unit) if bearing.value is not None else spoken(because)
    return f"  {SIGNS[bearing.outcome]} {bearing.rule:<8} {spoken(rule.title)}: {value}"


def summary(round_: Round) -> str:
    """How many statements are on course, off course and unknown."""
    outcomes = list(round_.bearings.values_list("outcome", flat=True))
    counts = {name: outcomes.count(name) for name in SIGNS}
    return (
        _("%(met)d på kurs, %(not_met)d fra kursen, %(unknown)d ukendte. Pr. ") % counts
        + f"{round_.as_of}."
    )


def as_json(round_: Round) -> Iterator[str]:
    """Each bearing as a line of JSON."""
    for it in round_.bearings.all():
        said = {
            "rule": it.rule,
            "outcome": it.outcome,
            "because": {"da": it.because_da, "en": it.because_en},
            "figure": it.figure or None,
            "value": exact(it.value),
            "numerator": exact(it.numerator),
            "denominator": exact(it.denominator),
            "as_of": round_.as_of.isoformat(),
        }
        yield json.dumps(said, ensure_ascii=False)
