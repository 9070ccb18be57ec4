"""One statement unfolded: its figure month by month."""

from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from pejl.bearings.components import sentences
from pejl.bearings.forms import PolicyFilter
from pejl.bearings.models import Bearing
from pejl.bearings.queries import rounds
from pejl.bearings.views.policy import bearings_for
from pejl.engines.figures.definition import FigureDefinition, catalogue
from pejl.engines.rules import Rule
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.components import explaining
from pejl.policy.components.explaining import headed
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.formats import month
from pejl.web.tables import Column, Table, answer
from pejl.web.words import kind_of, spoken


@allowed(*EVERYBODY)
def by_month(request: HttpRequest, code: str) -> HttpResponseBase:
    """How the figure of a statement went, month by month, and what the rounds came to."""
    rule, definition = measured(code)
    form = PolicyFilter(request.GET, user=request.user)
    filters = form.filters()
    taken = bearings_for(rounds.latest(filters.year), filters)
    it = next((each for each in taken if each.rule == code), None)
    context = {
        **said(rule, definition),
        "form": form,
        "bearing": it,
        "trend": sentences.trend(it) if it else "",
        "reach": sentences.reach(definition, filters),
        "history": rounds.history(code).filter(round__year=it.round.year)[:24] if it else [],
    }
    return answer(request, "bearings/by_month.html", months(rule, definition, it), context)


def measured(code: str) -> tuple[Rule, FigureDefinition]:
    """A rule and the figure that measures it; no page where there is no such rule or figure."""
    try:
        rule = rulebooks().rule(code)
    except KeyError:
        raise Http404 from None
    if rule.figure is None:
        raise Http404
    return rule, catalogue()[rule.figure.now.name]


def said(rule: Rule, definition: FigureDefinition) -> dict[str, Any]:
    """The statement and what its figure counts."""
    return {
        "rule": rule,
        "title": spoken(rule.title),
        "says": spoken(rule.says),
        "aim": explaining.aim(rule),
        "figure": definition.name,
        "counted": spoken(definition.title),
    }


def months(rule: Rule, definition: FigureDefinition, it: Bearing | None) -> Table:
    """The figure's months; none where it follows no month."""
    title = headed(_("Tallet"), rule)
    columns = [
        Column(_("Måned"), lambda row: month(row[0])),
        Column(title, lambda row: worth(row[1]), kind_of(definition.unit)),
    ]
    return Table("maaneder", columns, it.series if it else [])


def worth(value: str | None) -> Decimal | None:
    """A kept value."""
    return None if value is None else Decimal(value)
