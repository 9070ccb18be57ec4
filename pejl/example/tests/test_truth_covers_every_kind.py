"""The truth names every kind of fault, and places that exist."""

import csv

import pytest

from pejl.example.tests.conftest import bill_in
from pejl.example.truth import CONTROL, KINDS, SOUNDNESS


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_is_planted(truth, kind):
    assert any(plant["kind"] == kind for plant in truth["plants"])


def test_every_story_of_a_lookalike_is_told(truth):
    from pejl.example.programme import LOOKALIKES

    told = {mark["how"] for mark in truth["lookalikes"]}

    assert told == {part.story.__name__ for part in LOOKALIKES}


def test_every_story_of_a_fault_is_told(truth):
    from pejl.example.programme import FAULTS, UNSOUND

    told = {plant["how"] for plant in truth["plants"]}

    assert {part.story.__name__ for part in (*FAULTS, *UNSOUND)} <= told


def test_every_line_planted_on_a_bill_stands_on_it(truth, year):
    for plant in truth["plants"]:
        if plant["kind"] in CONTROL and plant["line"]:
            bill = bill_in(year / plant["file"])
            assert plant["line"] in {line.number for line in bill.lines}, plant


def test_every_overcharge_is_above_zero(truth):
    amounts = [
        float(plant["amount"])
        for plant in truth["plants"]
        if plant["kind"] in CONTROL and plant["amount"]
    ]

    assert amounts
    assert min(amounts) > 0


def test_no_bill_is_planted_and_a_lookalike_of_the_same(truth):
    planted = {(one["kind"], one["file"], one["line"]) for one in truth["plants"]}
    alike = {(one["kind"], one["file"], one["line"]) for one in truth["lookalikes"]}

    assert planted & alike == set()


def test_every_row_planted_in_the_ledger_exists(truth, year):
    with (year / "ledger.csv").open(encoding="cp1252", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    places = [
        int(plant["line"])
        for plant in truth["plants"]
        if plant["kind"] in ("cpr", "ledger_row_twice")
    ]

    assert max(places) <= len(rows)


def test_what_is_unsound_allows_anything_to_be_said_of_it(truth):
    unreadable = {"malformed"}
    allowed = {one["file"] for one in truth["also"] if one["kind"] == "*"}

    for plant in truth["plants"]:
        if plant["kind"] in set(SOUNDNESS) - unreadable:
            assert plant["file"] in allowed
