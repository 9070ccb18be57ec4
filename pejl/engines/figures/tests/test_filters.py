"""Filters: a year, a unit with those below it, a category, a supplier, an agreement."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.figures.filters import Filters, prefix

UNITS = [
    {"unit_id": 1, "parent_id": None},
    {"unit_id": 2, "parent_id": 1},
    {"unit_id": 3, "parent_id": 2},
    {"unit_id": 4, "parent_id": None},
]
LINES = [
    {"amount": 1, "unit_id": 1, "category": "39110000", "supplier_id": 5},
    {"amount": 2, "unit_id": 2, "category": "39000000", "booked": date(2025, 5, 1)},
    {"amount": 4, "unit_id": 3, "category": "30190000", "agreement_id": 9},
    {"amount": 8, "unit_id": 4, "category": None},
]


@pytest.mark.parametrize(
    ("filters", "spend"),
    [
        (Filters(), 15),
        (Filters(year=2026), 13),
        (Filters(unit=1), 7),
        (Filters(unit=2), 6),
        (Filters(unit=4), 8),
        (Filters(category="39000000"), 3),
        (Filters(category="39110000"), 1),
        (Filters(supplier=5), 1),
        (Filters(agreement=9), 4),
        (Filters(year=2026, unit=1, category="3"), 5),
    ],
)
def test_only_what_is_asked_for_counts(lake_of, filters, spend):
    lake = lake_of(units=UNITS, lines=LINES)

    assert lake.figure("spend", filters).value == Decimal(spend)


def test_a_filter_that_lets_nothing_through_gives_unknown(lake_of):
    assert lake_of(units=UNITS, lines=LINES).figure("spend", Filters(year=1999)).value is None


def test_units_that_are_each_others_parent_end_where_they_began(lake_of):
    ring = [{"unit_id": 1, "parent_id": 2}, {"unit_id": 2, "parent_id": 1}]

    assert lake_of(units=ring, lines=LINES).figure("spend", Filters(unit=1)).value == Decimal(3)


def test_a_filter_the_rows_do_not_carry_gives_unknown_and_says_which(lake_of):
    figure = lake_of(invoices=[{}]).figure("days_to_pay", Filters(category="39000000"))

    assert figure.value is None
    assert figure.because.da == "tallet kan ikke opgøres for en enkelt kategori"


def test_what_a_person_types_stays_a_value(lake_of):
    typed = "39' OR 1=1 --"

    assert lake_of(lines=LINES).figure("spend", Filters(category=typed)).value is None


@pytest.mark.parametrize(
    ("code", "expected"),
    [("39113000", "39113"), ("30000000", "30"), ("03000000", "03"), ("391", "391"), ("3", "3")],
)
def test_a_code_is_cut_to_what_it_tells_but_not_below_the_division(code, expected):
    assert prefix(code) == expected
