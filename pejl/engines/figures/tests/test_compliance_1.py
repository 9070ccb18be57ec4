"""Compliance 1: bought from the supplier the agreement is with."""

from decimal import Decimal


def test_share_of_contractable_spend_with_a_valid_agreement(lake_of):
    lake = lake_of(
        lines=[
            {"amount": 600, "agreement_id": 7},
            {"amount": 100, "agreement_id": 7, "priced": "above"},
            {"amount": -100, "agreement_id": 7, "source": "credit_note"},
            {"amount": 200},
            {"amount": 5000, "contractable": False, "exclusion": "wages", "agreement_id": 7},
            {"amount": 40, "contractable": None, "agreement_id": 7},
        ]
    )

    figure = lake.figure("compliance_1")

    # 600 + 100 − 100 = 600 on agreement, whatever the price; 600 + 200 = 800 contractable.
    assert (figure.numerator, figure.denominator) == (Decimal(600), Decimal(800))
    assert figure.value == Decimal("0.7500")
    assert figure.excluded == {
        "not_contractable": Decimal(5000),
        "contractable_unknown": Decimal(40),
    }
