"""One statement in every unit: each with all below it, as the page it leads to counts."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings.forms import YearFilter
from pejl.bearings.views.by_month import measured, said
from pejl.engines.figures.definition import FigureDefinition
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.filters import Filters, foreign
from pejl.engines.figures.lake import Lake
from pejl.engines.rules import Rule
from pejl.lake.queries import open_lake, shown_year
from pejl.parties.models import Unit
from pejl.parties.queries import units_for
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.components.explaining import headed
from pejl.web.tables import Column, Table, answer
from pejl.web.words import kind_of, spoken


@allowed(*EVERYBODY)
def by_unit(request: HttpRequest, code: str) -> HttpResponseBase:
    """What the figure of a statement comes to in every unit one may see, with all below it."""
    rule, definition = measured(code)
    form = YearFilter(request.GET)
    year = shown_year(form.year())
    lake, is_whole = open_lake(year), not follows_units(definition)
    found = UnitFigures(lake, definition, year, units_for(request.user)) if lake else None
    rows: UnitFigures | list[UnitFigure] = found if found and not is_whole else []
    context = {**said(rule, definition), "form": form, "whole": is_whole}
    return answer(request, "bearings/by_unit.html", units(rule, definition, rows, year), context)


def follows_units(definition: FigureDefinition) -> bool:
    """Whether the figure can be told for one unit alone."""
    one = Filters(unit=0)
    return "unit" not in definition.regardless_of and not foreign(one, definition)


class UnitFigure(NamedTuple):
    """A unit, the one it is under, and the figure of it with everything below it."""

    unit: Unit
    above: str
    figure: Figure


class UnitFigures:
    """The figure in each unit one may see, asked for when it is shown, as its own page asks."""

    def __init__(
        self, lake: Lake, definition: FigureDefinition, year: int, among: set[int] | None
    ) -> None:
        """None is every unit."""
        self.lake, self.name, self.year = lake, definition.name, year
        self.known = Unit.objects.in_bulk()
        shown = [it for it in self.known.values() if among is None or it.pk in among]
        self.shown = sorted(shown, key=lambda it: path(it, self.known))

    def __len__(self) -> int:
        return len(self.shown)

    def __getitem__(self, part: slice) -> list[UnitFigure]:
        return [self.row(it) for it in self.shown[part]]

    def __iter__(self) -> Iterator[UnitFigure]:
        return map(self.row, self.shown)

    def row(self, unit: Unit) -> UnitFigure:
        """One unit."""
        above = self.known.get(unit.parent_id or 0)
        found = self.lake.page([self.name], Filters(year=self.year, unit=unit.pk))
        return UnitFigure(unit, above.name if above else "", found[self.name].total)


def path(unit: Unit | None, known: Mapping[int, Unit]) -> list[str]:
    """The names from the top down to the unit; a ring of units is walked once."""
    names: list[str] = []
    while unit and unit.name not in names:
        names.insert(0, unit.name)
        unit = known.get(unit.parent_id or 0)
    return names


def units(
    rule: Rule, definition: FigureDefinition, rows: UnitFigures | list[UnitFigure], year: int
) -> Table:
    """A row for each unit: the figure, its parts, and the way to the rows."""
    place = reverse("figure", args=[definition.name])
    title = headed(spoken(definition.title), rule)
    columns = [
        Column(
            _("Enhed"),
            lambda it: it.unit.name,
            link=lambda it: f"{place}?aar={year}&enhed={it.unit.pk}",
        ),
        Column(_("Hører under"), lambda it: it.above),
        Column(title, lambda it: it.figure.value, kind_of(definition.unit)),
        *(parts(definition) if definition.unit == "share" else []),
        Column(_("Fordi"), lambda it: spoken(it.figure.because) if it.figure.because else ""),
    ]
    return Table("enheder", columns, rows)


def parts(definition: FigureDefinition) -> list[Column]:
    """What a share is divided from: invoices in numbers, all else in kroner."""
    is_counted = definition.table == "invoices"
    over, under = (_("Tæller"), _("Nævner")) if is_counted else (_("Tæller, kr."), _("Nævner, kr."))
    kind = kind_of("count" if is_counted else "DKK")
    return [
        Column(over, lambda it: it.figure.numerator, kind),
        Column(under, lambda it: it.figure.denominator, kind),
    ]
