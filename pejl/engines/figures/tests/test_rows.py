"""From a figure to the rows behind it, and those outside."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.filters import Filters

BOOKED = {
    "agreements": [{"agreement_id": 1, "kind": "ski", "categories": ["39"]}],
    "suppliers": [
        {"supplier_id": 1, "local": True, "size": "small"},
        {"supplier_id": 2, "local": False, "size": "large"},
    ],
    "lines": [
        {"amount": 100, "agreement_id": 1, "priced": "agreed", "category": "39110000"},
        {"amount": 30, "agreement_id": 1, "priced": "above", "ordered": True, "supplier_id": 2},
        {"amount": 7, "category": "39110000", "ordered": False},
        {"amount": -50, "category": "39110000", "ordered": True},
        {"amount": 900, "contractable": False, "exclusion": "wages"},
        {"amount": 3, "contractable": None, "supplier_id": 3},
    ],
}
SUMS = [
    name
    for name, each in catalogue().items()
    if each.table == "lines" and name not in ("price_control", "tender_radar")
]


@pytest.mark.parametrize("name", SUMS)
def test_the_rows_behind_add_up_to_the_numerator(lake_of, name):
    lake = lake_of(**BOOKED)

    rows = lake.rows(name)

    assert sum(row["amount"] for row in rows) == lake.figure(name).numerator


@pytest.mark.parametrize("name", [name for name in SUMS if name != "spend"])
def test_with_the_rows_outside_they_add_up_to_the_denominator(lake_of, name):
    lake = lake_of(**BOOKED)

    rows = lake.rows(name) + lake.rows(name, side="outside")

    assert sum(row["amount"] for row in rows) == (lake.figure(name).denominator or 0)


def test_an_overcharge_is_on_the_rows_behind_it(lake_of):
    lake = lake_of(lines=[{"overcharge": 5, "agreement_id": 1, "priced": "above"}, {}])

    assert [row["overcharge"] for row in lake.rows("price_control")] == [Decimal(5)]


def test_the_radar_shows_the_lines_of_its_twelve_months(lake_of):
    lake = lake_of(
        lines=[
            {"amount": 8, "category": "39110000"},
            {"amount": 5, "category": "39110000", "booked": date(2024, 1, 1)},
        ]
    )

    assert [row["amount"] for row in lake.rows("tender_radar")] == [Decimal(8)]
    assert [row["amount"] for row in lake.rows("tender_radar", side="outside")] == [Decimal(5)]


def test_invoices_stand_behind_the_days_to_pay(lake_of):
    lake = lake_of(
        invoices=[{"paid": date(2026, 3, 2)}, {"paid": date(2026, 9, 1)}, {"paid": None}]
    )

    assert [row["document_id"] for row in lake.rows("days_to_pay")] == ["invoice-0"]
    assert [row["document_id"] for row in lake.rows("days_to_pay", side="outside")] == ["invoice-1"]


def test_biggest_first_a_page_at_a_time(lake_of):
    lake = lake_of(lines=[{"amount": amount} for amount in (1, -5, 3, 2)])

    first, second = lake.rows("spend", limit=2), lake.rows("spend", limit=2, offset=2)

    assert [row["amount"] for row in first + second] == [-5, 3, 2, 1]
    assert lake.count("spend") == 4


def test_rows_follow_the_filters(lake_of):
    lake = lake_of(lines=[{"unit_id": 1}, {"unit_id": 2}])

    assert [row["unit_id"] for row in lake.rows("spend", Filters(unit=2))] == [2]


def test_a_filter_the_rows_do_not_carry_shows_none(lake_of):
    lake = lake_of(invoices=[{}])

    assert lake.rows("invoices_by_channel", Filters(agreement=1)) == []
