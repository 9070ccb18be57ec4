"""Figures and bearings as they are printed: JSON for machines, words for people."""

import json
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.bearings.models import Bearing, Round
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.figure import Figure
from pejl.engines.text import Text
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.words import exact, measure, spoken

SIGNS = {"met": "✓", "not_met": "✕", "not_applicable": "–", "unknown": "?"}


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
