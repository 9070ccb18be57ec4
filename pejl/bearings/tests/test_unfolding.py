"""One statement unfolded: by month and by unit."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from pejl.bearings.unfolding import named, units
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.figure import Figure
from pejl.parties.models import Unit

SHARE = catalogue()["joint_agreement_share"]


def of_unit(unit: str | None) -> Figure:
    """Three quarters of a million, in a unit."""
    part, whole = Decimal(750_000), Decimal(1_000_000)
    day = date(2025, 12, 31)
    return Figure(SHARE.name, Decimal("0.75"), part, whole, "share", {}, {}, day, 1, (unit,))


def test_a_unit_one_may_not_see_has_no_row():
    known = {1: Unit(pk=1, name="Skolen"), 2: Unit(pk=2, name="Plejecentret")}

    found = list(named([of_unit("1"), of_unit("2")], known, {2}))

    assert [unit.name for unit, _figure in found] == ["Plejecentret"]


def test_what_was_booked_on_no_unit_has_no_row():
    assert list(named([of_unit(None)], {}, None)) == []


def test_a_share_of_kroner_stands_with_its_parts():
    found = [(Unit(pk=1, name="Skolen"), of_unit("1"))]

    cells = units(SHARE, found, 2025).cells(found[0])

    assert [it.value for it in cells][:4] == ["Skolen", Decimal("0.75"), 750_000, 1_000_000]


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
