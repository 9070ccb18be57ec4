"""One statement unfolded: its figure month by month, and unit by unit."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings import queries, sentences
from pejl.bearings.forms import PolicyFilter, YearFilter
from pejl.bearings.models import Bearing
from pejl.bearings.opening import open_lake, shown_year
from pejl.bearings.printing import spoken
from pejl.bearings.taking import rulebooks
from pejl.bearings.terms import parts_unit
from pejl.bearings.views import bearings_for
from pejl.engines.figures.definition import Definition, catalogue
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import splits
from pejl.engines.rules import Rule
from pejl.parties.access import EVERYBODY, allowed
from pejl.parties.models import Unit
from pejl.parties.queries import units_for
from pejl.web.formats import month
from pejl.web.tables import Column, Table, answer


@allowed(*EVERYBODY)
def by_month(request: HttpRequest, code: str) -> HttpResponseBase:
    """How the figure of a statement went, month by month, and what the rounds came to."""
    rule, definition = measured(code)
    form = PolicyFilter(request.GET, user=request.user)
    filters = form.filters()
    taken = bearings_for(queries.latest(filters.year), filters)
    it = next((each for each in taken if each.rule == code), None)
    context = {
        **said(rule, definition),
        "form": form,
        "bearing": it,
        "trend": sentences.trend(it) if it else "",
        "reach": sentences.reach(definition, filters),
        "history": queries.history(code).filter(round__year=it.round.year)[:24] if it else [],
    }
    return answer(request, "bearings/by_month.html", months(it), context)


@allowed(*EVERYBODY)
def by_unit(request: HttpRequest, code: str) -> HttpResponseBase:
    """What the figure of a statement comes to in every unit one may see."""
    rule, definition = measured(code)
    form = YearFilter(request.GET)
    year = shown_year(form.year())
    found = in_units(definition, year, units_for(request.user))
    context = {
        **said(rule, definition),
        "form": form,
        "whole": "unit" in definition.regardless_of or not splits(definition, ("unit_id",)),
    }
    return answer(request, "bearings/by_unit.html", units(definition, found, year), context)


def measured(code: str) -> tuple[Rule, Definition]:
    """A rule and the figure that measures it; no page where there is no such rule or figure."""
    try:
        rule = rulebooks().rule(code)
    except KeyError:
        raise Http404 from None
    if rule.figure is None:
        raise Http404
    return rule, catalogue()[rule.figure.now.name]


def said(rule: Rule, definition: Definition) -> dict[str, Any]:
    """The statement and what its figure counts."""
    return {
        "rule": rule,
        "title": spoken(rule.title),
        "says": spoken(rule.says),
        "aim": sentences.aim(rule),
        "figure": definition.name,
        "counted": spoken(definition.title),
    }


def months(it: Bearing | None) -> Table:
    """The figure's months; none where it follows no month."""
    series = it.series if it else []
    unit = it.unit if it else ""
    columns = [
        Column(_("Måned"), lambda row: month(row[0])),
        Column(_("Tallet"), lambda row: worth(row[1]), kind_of(unit)),
    ]
    return Table("maaneder", columns, series)


def worth(value: str | None) -> Decimal | None:
    """A kept value."""
    return None if value is None else Decimal(value)


def kind_of(unit: str) -> Any:
    """How a column of the figure shows its values."""
    return {"share": "share", "DKK": "money"}.get(unit, "number")


def in_units(
    definition: Definition, year: int, among: set[int] | None
) -> list[tuple[Unit, Figure]]:
    """The figure of each unit one may see, in the units' own order."""
    lake = open_lake(year)
    if lake is None or "unit" in definition.regardless_of or not splits(definition, ("unit_id",)):
        return []
    found = lake.series(definition.name, "unit_id", Filters(year=year))
    known = Unit.objects.in_bulk()
    return list(named(found, known, among))


def named(
    found: list[Figure], known: dict[int, Unit], among: set[int] | None
) -> Iterator[tuple[Unit, Figure]]:
    """Each figure with its unit. What was booked on no unit stands in no row."""
    for it in found:
        bucket = it.bucket[0]
        unit = known.get(int(bucket)) if bucket else None
        if unit and (among is None or unit.pk in among):
            yield unit, it


def units(definition: Definition, found: list[tuple[Unit, Figure]], year: int) -> Table:
    """A row for each unit: the figure, its parts, and the way to the rows."""
    link = reverse("figure", args=[definition.name])
    columns = [
        Column(
            _("Enhed"), lambda it: it[0].name, link=lambda it: f"{link}?aar={year}&enhed={it[0].pk}"
        ),
        Column(spoken(definition.title), lambda it: it[1].value, kind_of(definition.unit)),
    ]
    if definition.unit == "share":
        columns += parts(found)
    columns.append(Column(_("Fordi"), lambda it: spoken(it[1].because) if it[1].because else ""))
    return Table("enheder", columns, found)


def parts(found: list[tuple[Unit, Figure]]) -> list[Column]:
    """What a share is divided from, in kroner or in numbers."""
    is_money = any(parts_unit(it.denominator) == "DKK" for _unit, it in found)
    over, under = (_("Tæller, kr."), _("Nævner, kr.")) if is_money else (_("Tæller"), _("Nævner"))
    kind = kind_of("DKK" if is_money else "count")
    return [
        Column(over, lambda it: it[1].numerator, kind),
        Column(under, lambda it: it[1].denominator, kind),
    ]
