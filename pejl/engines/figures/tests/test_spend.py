"""Spend: every krone, once."""

from decimal import Decimal


def test_credit_notes_are_taken_off_and_nothing_is_left_out(lake_of):
    lake = lake_of(
        lines=[
            {"amount": Decimal("100.10")},
            {"amount": Decimal("200.20")},
            {"amount": Decimal("-50.30"), "source": "credit_note"},
            {"amount": 1000, "contractable": False},
            {"amount": 10, "contractable": None},
            {"amount": 0},
        ]
    )

    figure = lake.figure("spend")

    # 100.10 + 200.20 − 50.30 + 1000 + 10 + 0
    assert figure.value == Decimal("1260.00")
    assert figure.beside == {"lines": 6}


def test_split_by_several_columns_at_once(lake_of):
    lake = lake_of(
        lines=[
            {"amount": 1, "unit_id": 1, "category": "39110000"},
            {"amount": 2, "unit_id": 1, "category": "39110000"},
            {"amount": 4, "unit_id": 2, "category": None},
        ]
    )

    figures = lake.series("spend", by=["unit_id", "category"])

    assert [(f.bucket, f.value) for f in figures] == [
        (("1", "39110000"), Decimal(3)),
        (("2", None), Decimal(4)),
    ]
