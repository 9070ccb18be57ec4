"""Share bought from local suppliers."""

from decimal import Decimal


def test_unknown_places_are_unknown_and_not_far_away(lake_of):
    lake = lake_of(
        suppliers=[
            {"supplier_id": 1, "local": True},
            {"supplier_id": 2, "local": False},
            {"supplier_id": 3, "local": None},
        ],
        lines=[
            {"amount": 100, "supplier_id": 1},
            {"amount": 300, "supplier_id": 2},
            {"amount": 50, "supplier_id": 3},
            {"amount": 5, "supplier_id": 4},
            {"amount": 1, "supplier_id": None},
            {"amount": 900, "supplier_id": 1, "contractable": False},
        ],
    )

    figure = lake.figure("local_share")

    # 100 of 100 + 300; the place of 50 + 5 + 1 is not known.
    assert figure.value == Decimal("0.2500")
    assert figure.excluded["place_unknown"] == Decimal(56)
