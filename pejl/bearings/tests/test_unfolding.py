"""One statement unfolded: by month and by unit."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from pejl.bearings.views.by_month import measured, months
from pejl.bearings.views.by_unit import UnitFigure, UnitFigures, path, units
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.figure import NO_ROWS, Figure, unknown
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Answers
from pejl.parties.models import Unit
from pejl.policy.queries.rulebooks import rulebooks

DAY = date(2025, 12, 31)
SKI = rulebooks().rule("BAL-SKI-FIRST")
SHARE = catalogue()["joint_agreement_share"]
TOP, SCHOOL, CLASS = (
    Unit(pk=1, name="Centret"),
    Unit(pk=2, name="Skolen", parent_id=1),
    Unit(pk=3, name="Annekset", parent_id=2),
)


class Asked:
    """Stands in for the lake, and remembers what it was asked."""

    def __init__(self) -> None:
        self.filters: list[Filters] = []

    def page(self, names: list[str], filters: Filters) -> dict[str, Answers]:
        """No rows."""
        self.filters.append(filters)
        return {name: Answers(unknown(SHARE, DAY, NO_ROWS), []) for name in names}


@pytest.mark.django_db
def test_a_unit_is_asked_for_as_the_page_it_leads_to_asks():
    lake, school = Asked(), Unit.objects.create(name="Skolen")

    UnitFigures(lake, SHARE, 2025, None)[0:1]  # type: ignore[arg-type]

    assert lake.filters == [Filters(year=2025, unit=school.pk)]


@pytest.mark.django_db
def test_a_unit_one_may_not_see_has_no_row():
    own, _other = Unit.objects.create(name="Skolen"), Unit.objects.create(name="Plejecentret")

    rows = UnitFigures(Asked(), SHARE, 2025, {own.pk})  # type: ignore[arg-type]

    assert [it.unit for it in rows] == [own]


def titles(code: str) -> list[str]:
    """The heads of the table of months."""
    rule, definition = measured(code)
    return [it.title for it in months(rule, definition, None).columns]


def test_a_unit_stands_below_the_one_it_is_under():
    known = {it.pk: it for it in (CLASS, SCHOOL, TOP)}

    assert path(CLASS, known) == ["Centret", "Skolen", "Annekset"]


def test_units_in_a_ring_are_walked_once():
    one, other = Unit(pk=1, name="A", parent_id=2), Unit(pk=2, name="B", parent_id=1)

    assert path(one, {1: one, 2: other}) == ["B", "A"]


def test_a_share_of_kroner_stands_with_its_parts():
    part, whole = Decimal(750_000), Decimal(1_000_000)
    figure = Figure(SHARE.name, Decimal("0.75"), part, whole, "share", {}, {}, DAY, 1)

    cells = units(SKI, SHARE, [], 2025).cells(UnitFigure(SCHOOL, "Centret", figure))

    assert [it.value for it in cells][:5] == ["Skolen", "Centret", Decimal("0.75"), part, whole]


def test_a_column_of_kroner_says_so():
    assert titles("BAL-AGREED-PRICES") == ["Måned", "Tallet, kr."]


def test_a_column_of_numbers_says_what_they_count():
    assert titles("BAL-RETENDER") == ["Måned", "Tallet, aftaler"]


@pytest.mark.parametrize("page", ["maaneder", "enheder"])
def test_before_anything_is_loaded_it_says_what_to_do(page: str, reader: Client):
    shown = reader.get(f"/regler/BAL-SKI-FIRST/{page}/").content.decode()

    assert "pejl bearings" in shown


@pytest.mark.parametrize("page", ["maaneder", "enheder"])
@pytest.mark.parametrize("code", ["BAL-QUALITY", "BAL-NOTHING"])
def test_what_no_figure_measures_has_nothing_to_unfold(page: str, code: str, reader: Client):
    assert reader.get(f"/regler/{code}/{page}/").status_code == 404


def test_a_figure_of_the_whole_municipality_says_so(reader: Client):
    shown = reader.get("/regler/BAL-TENDER/enheder/").content.decode()

    assert "kan ikke deles på enheder" in shown
