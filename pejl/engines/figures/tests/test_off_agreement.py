"""Bought outside an agreement that exists."""

from datetime import date
from decimal import Decimal

FURNITURE = {"agreement_id": 7, "categories": ["391"]}


def test_only_categories_an_agreement_covers_count(lake_of):
    lake = lake_of(
        agreements=[FURNITURE],
        lines=[
            {"amount": 600, "category": "39110000", "agreement_id": 7},
            {"amount": 200, "category": "39130000"},
            {"amount": 90, "category": "30190000"},
            {"amount": 40, "category": None},
            {"amount": 10, "category": "39000000"},
            {"amount": 5000, "category": "39110000", "contractable": False},
        ],
    )

    figure = lake.figure("off_agreement")

    # 200 of 600 + 200 is bought past the agreement; 90 and the bare division are not covered.
    assert figure.value == Decimal("0.2500")
    assert figure.excluded["not_covered"] == Decimal(100)
    assert figure.excluded["category_unknown"] == Decimal(40)


def test_an_agreement_covers_only_months_it_holds_whole(lake_of):
    agreement = {**FURNITURE, "starts": date(2026, 2, 1), "ends": date(2026, 4, 29)}
    months = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 31), date(2026, 4, 1)]
    lake = lake_of(
        agreements=[agreement],
        lines=[{"amount": 1, "category": "39110000", "booked": day} for day in months],
    )

    # February and March are whole; the agreement ends a day before April does.
    assert lake.figure("off_agreement").numerator == Decimal(2)


def test_two_agreements_for_a_category_count_a_line_once(lake_of):
    other = {"agreement_id": 8, "categories": ["39", "3911"]}
    lake = lake_of(agreements=[FURNITURE, other], lines=[{"amount": 100, "category": "39110000"}])

    assert lake.figure("off_agreement").numerator == Decimal(100)
