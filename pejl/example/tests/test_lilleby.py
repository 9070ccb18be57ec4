"""The data of Lilleby hang together, and its purchases look like a municipality's."""

import json

import pytest

from pejl.example.tests.conftest import written
from pejl.example.truth import CONTROL
from pejl.example.world import World

WORLD = World()


def test_there_are_as_many_as_were_wanted():
    assert (len(WORLD.units), len(WORLD.agreements)) == (40, 60)
    assert len(WORLD.suppliers) > 100
    assert 25 <= len(WORLD.categories) <= 30


def test_everything_bought_can_be_bought_of_somebody():
    sold = {code for supplier in WORLD.suppliers.values() for code in supplier.sells}

    assert set(WORLD.categories) <= sold
    assert set(WORLD.categories) <= set(WORLD.articles)


def test_every_centre_is_a_unit_and_every_other_unit_hangs_below_one():
    names = {unit.name for unit in WORLD.units}

    assert all(unit.parent in names for unit in WORLD.units if unit.kind != "center")


def test_no_supplier_has_two_agreements_for_the_same_at_a_time():
    found = list(WORLD.agreements.values())
    overlapping = [
        (one.number, other.number)
        for one in found
        for other in found
        if one.number < other.number
        and one.supplier == other.supplier
        and set(one.categories) & set(other.categories)
        and one.starts <= other.ends
        and other.starts <= one.ends
    ]

    assert overlapping == []


def test_suppliers_taken_for_one_another_have_numbers_of_their_own():
    for one, other in WORLD.not_the_same:
        assert one.cvr != other.cvr
        assert not set(one.spellings) & set(other.spellings)


def test_no_spelling_means_two_suppliers():
    spellings = [name for one in WORLD.suppliers.values() for name in one.spellings]

    assert len(set(spellings)) == len(spellings)


@pytest.fixture(scope="module")
def big(tmp_path_factory):
    folder = written(tmp_path_factory.mktemp("big") / "year", 2000)
    return json.loads((folder / "truth.json").read_text(encoding="utf-8"))


def test_about_four_fifths_are_bought_on_agreements(big):
    assert 0.74 <= float(big["figures"]["share_on_agreement"]) <= 0.82


def test_about_one_line_in_twenty_has_a_fault_of_control(big):
    faulty = sum(1 for plant in big["plants"] if plant["kind"] in CONTROL)

    assert 0.035 <= faulty / big["lines"] <= 0.07
