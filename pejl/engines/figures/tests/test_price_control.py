"""Price control: what was paid above the agreed price."""

from decimal import Decimal


def test_overcharge_and_undercharge_stand_apart(lake_of):
    on = {"agreement_id": 7}
    lake = lake_of(
        lines=[
            {**on, "amount": 110, "priced": "above", "overcharge": 10},
            {**on, "amount": 205, "priced": "above", "overcharge": Decimal("5.50")},
            {**on, "amount": 90, "priced": "below", "undercharge": 4},
            {**on, "amount": 100, "priced": "agreed"},
            {**on, "amount": 60, "priced": "no_price_book"},
            {"amount": 400},
        ]
    )

    figure = lake.figure("price_control")

    # 10 + 5.50 too much and 4 too little, on 110 + 205 + 90 + 100 = 505 compared kroner.
    assert figure.value == Decimal("15.50")
    assert figure.denominator == Decimal(505)
    assert figure.beside == {"undercharge": 4, "lines_compared": 4, "lines_not_compared": 1}
    assert figure.excluded == {"not_compared": Decimal(60), "without_agreement": Decimal(400)}


def test_nothing_compared_is_unknown_and_not_zero(lake_of):
    lake = lake_of(lines=[{"agreement_id": 7, "priced": "not_comparable"}, {}])

    figure = lake.figure("price_control")

    assert figure.value is None
    assert "sammenlignet" in figure.because.da
