"""Share bought from companies of fewer than 250 employees."""

from decimal import Decimal


def test_unknown_sizes_stand_apart(lake_of):
    sizes = {1: "micro", 2: "small", 3: "medium", 4: "large", 5: None}
    lake = lake_of(
        suppliers=[{"supplier_id": number, "size": size} for number, size in sizes.items()],
        lines=[
            {"amount": 10, "supplier_id": 1},
            {"amount": 20, "supplier_id": 2},
            {"amount": 30, "supplier_id": 3},
            {"amount": 140, "supplier_id": 4},
            {"amount": 7, "supplier_id": 5},
            {"amount": 8, "supplier_id": 6},
        ],
    )

    figure = lake.figure("small_share")

    # 10 + 20 + 30 = 60 of 200; the size of 7 + 8 is not known.
    assert figure.value == Decimal("0.3000")
    assert figure.beside == {"micro": Decimal(10), "small": Decimal(20), "medium": Decimal(30)}
    assert figure.excluded["size_unknown"] == Decimal(15)
