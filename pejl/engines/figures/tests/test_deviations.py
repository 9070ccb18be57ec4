"""Deviations found, overcharge and undercharge apart."""

from decimal import Decimal


def test_too_much_and_too_little_stand_apart(lake_of):
    amounts = {1: 100, 2: Decimal("0.50"), 3: -30, 4: 20, 5: -1, 6: 0}
    lake = lake_of(
        deviations=[{"deviation_id": key, "amount": value} for key, value in amounts.items()]
    )

    figure = lake.figure("deviations")

    # 100 + 0.50 + 20 too much, 30 + 1 too little.
    assert figure.value == Decimal("120.50")
    assert figure.beside == {"undercharge": Decimal(31), "findings": 6}


def test_each_kind_can_be_seen_apart(lake_of):
    lake = lake_of(
        deviations=[
            {"deviation_id": 1, "kind": "price", "amount": 10},
            {"deviation_id": 2, "kind": "fee", "amount": 5},
            {"deviation_id": 3, "kind": "price", "amount": 1},
        ]
    )

    figures = lake.series("deviations", by="kind")

    assert [(f.bucket[0], f.value) for f in figures] == [("fee", 5), ("price", 11)]
