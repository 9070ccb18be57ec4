"""Share of invoices paid within 30 days of receipt."""

from datetime import date
from decimal import Decimal


def test_thirty_days_is_in_time_and_thirty_one_is_not(lake_of):
    lake = lake_of(
        invoices=[
            {"received": date(2026, 3, 1), "paid": date(2026, 3, 31)},
            {"received": date(2026, 3, 1), "paid": date(2026, 4, 1)},
            {"received": date(2026, 3, 1), "paid": date(2026, 3, 11)},
            {"received": date(2026, 3, 1), "paid": None},
            {"received": date(2026, 3, 1), "paid": date(2026, 9, 1), "sound": False},
            {"received": date(2026, 3, 1), "paid": date(2026, 3, 2), "kind": "credit_note"},
        ]
    )

    figure = lake.figure("days_to_pay")

    # 30, 31 and 10 days: two of three in time, the middle one 30 days.
    assert (figure.numerator, figure.denominator) == (2, 3)
    assert figure.beside["median_days"] == Decimal("30.0")
    assert figure.excluded == {"dates_unknown": 1, "not_sound": 1}


def test_no_payment_dates_is_unknown(lake_of):
    figure = lake_of(invoices=[{"paid": None}]).figure("days_to_pay")

    assert figure.value is None
    assert figure.excluded["dates_unknown"] == 1


def test_half_days_come_from_an_even_number_of_invoices(lake_of):
    days = [date(2026, 3, 11), date(2026, 3, 12)]
    lake = lake_of(invoices=[{"received": date(2026, 3, 1), "paid": day} for day in days])

    # 10 and 11 days.
    assert lake.figure("days_to_pay").beside["median_days"] == Decimal("10.5")
