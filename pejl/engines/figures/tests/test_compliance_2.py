"""Compliance 2: the agreed item at the agreed price."""

from decimal import Decimal


def test_only_the_agreed_price_is_met_and_what_cannot_be_compared_never_is(lake_of):
    lake = lake_of(
        lines=[
            {"amount": 300, "agreement_id": 7, "priced": "agreed"},
            {"amount": 200, "agreement_id": 7, "priced": "above"},
            {"amount": 100, "agreement_id": 7, "priced": "not_comparable"},
            {"amount": 50, "agreement_id": 7, "priced": None},
            {"amount": 350},
            {"amount": 9000, "contractable": False, "agreement_id": 7, "priced": "agreed"},
        ]
    )

    figure = lake.figure("compliance_2")

    # 300 of 300 + 200 + 100 + 50 + 350 = 1000; 100 + 50 could not be compared.
    assert figure.value == Decimal("0.3000")
    assert figure.denominator == Decimal(1000)
    assert figure.beside["not_comparable"] == Decimal(150)


def test_numerator_and_the_reasons_it_is_not_more_add_up_to_the_denominator(lake_of):
    kinds = ["agreed", "above", "below", "outside_range", "no_price_book", None]
    lake = lake_of(
        lines=[{"amount": 7, "agreement_id": 1, "priced": kind} for kind in kinds] + [{"amount": 3}]
    )

    figure = lake.figure("compliance_2")

    # Six lines of 7 on agreement, one of them met, and 3 without: 7 + 5 × 7 + 3 = 45.
    assert figure.numerator + sum(figure.beside.values()) == figure.denominator == Decimal(45)


def test_a_price_without_an_agreement_is_not_met(lake_of):
    lake = lake_of(lines=[{"amount": 100, "priced": "agreed"}])

    assert lake.figure("compliance_2").value == 0
