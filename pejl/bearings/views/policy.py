"""The policy page, the figure behind a statement, and the rows behind that."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from pejl.bearings.actions.rounds import row
from pejl.bearings.components import columns, sentences, terms
from pejl.bearings.components.page import books, chapters, counts, furthest_off, rules
from pejl.bearings.forms import PolicyFilter, RowFilter
from pejl.bearings.models import Bearing, Round
from pejl.bearings.queries import rounds
from pejl.bearings.queries.measuring import statements, taken
from pejl.engines.figures.definition import FigureDefinition, catalogue
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Side
from pejl.lake.components import drill_down
from pejl.lake.queries import current, last_day, open_lake, shown_year
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.components import uses
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.tables import answer
from pejl.web.words import spoken


@allowed(*EVERYBODY)
def policy(request: HttpRequest) -> HttpResponseBase:
    """The policy, statement by statement, each with its bearing in the margin."""
    form = PolicyFilter(request.GET, user=request.user)
    filters = form.filters()
    round_ = rounds.latest(filters.year)
    taken_then = bearings_for(round_, filters)
    bearings = [it for it in taken_then if it.rule in rules()]
    context = {
        "form": form,
        "round": round_,
        "books": books(bearings),
        "furthest": furthest_off(bearings),
        "chapters": chapters(bearings, filters),
        "counts": counts(bearings),
        "is_changed": round_ is not None and is_changed(taken_then, round_.as_of),
        "unfolded": request.GET.get("udskrift") == "ja",
        # A round never changes: what it says of these filters is the same next time.
        "asked": (round_ and round_.taken_at, filters, request.GET.urlencode()),
    }
    return render(request, "bearings/policy.html", context)


def is_changed(taken_then: list[Bearing], on: date) -> bool:
    """Whether the policy has other statements than when the bearings were taken."""
    return {it.rule for it in taken_then} != {rule.code for _book, rule in statements(on)}


def bearings_for(round_: Round | None, filters: Filters) -> list[Bearing]:
    """The kept bearings of a year; taken now where a unit or a category is asked for."""
    if round_ is None:
        return []
    folder = current()
    if folder is None or not (filters.unit or filters.category):
        return list(round_.bearings.all())
    as_of = last_day(round_.year, timezone.localdate())
    return [row(round_, it) for it in taken(folder, as_of, filters._replace(year=round_.year))]


@allowed(*EVERYBODY)
def figure(request: HttpRequest, name: str) -> HttpResponseBase:
    """A figure: its value, its definition, and the rows behind it or outside it."""
    definition = catalogue().get(name)
    if definition is None:
        raise Http404
    form = RowFilter(request.GET, user=request.user)
    year = shown_year(form.year())
    filters, lake = form.filters()._replace(year=year), open_lake(year)
    side: Side = "outside" if request.GET.get("side") == "outside" else "rows"
    context = {
        "form": form,
        "title": spoken(definition.title),
        "only": form.narrowed(),
        "reach": sentences.reach(definition, filters),
        "side": side,
        "measures": uses.measured_by(rulebooks(), name),
        "has_outside": definition.outside.upper() != "FALSE",
        **told(definition, lake.page([name], filters)[name].total if lake else None),
    }
    rows: drill_down.DrillDown | list[drill_down.Row] = []
    is_others = form.scope is not None and "unit" in definition.regardless_of
    if lake and not is_others:  # rows of the whole municipality are not for one of a unit
        rows = drill_down.of_figure(lake, name, filters, side)
    return answer(request, "bearings/figure.html", columns.table(definition, rows), context)


def told(definition: FigureDefinition, found: Figure | None) -> dict[str, Any]:
    """What the figure is, as of when, and what it is made of; None before there is a lake."""
    return {
        "numbers": terms.numbers(definition, found) if found else [],
        "because": spoken(found.because) if found and found.because else "",
        "as_of": found.as_of if found else None,
        "terms": terms.of_figure(definition, found),
    }
