"""Share bought on an order."""

from decimal import Decimal


def test_where_nothing_tells_of_an_order_it_is_unknown(lake_of):
    lake = lake_of(
        lines=[
            {"amount": 100, "ordered": True},
            {"amount": 50, "ordered": True},
            {"amount": 450, "ordered": False},
            {"amount": 70, "ordered": None, "source": "ledger"},
            {"amount": 900, "ordered": True, "contractable": False},
            {"amount": 3, "ordered": True, "contractable": None},
        ]
    )

    figure = lake.figure("ordered_share")

    # 150 of 600; 70 is not known.
    assert figure.value == Decimal("0.2500")
    assert figure.excluded["order_unknown"] == Decimal(70)
