"""Outside the period or the range: money spent without an agreed price, not overcharged."""

from datetime import date
from decimal import Decimal

from pejl.engines.matching.tests.shop import agreement, bill, judged, line, price

LATE = date(2027, 1, 4)
PEN = {"item": "9", "text": "Blå kuglepen"}


def found(billed, **other):
    (deviation,) = judged(bill(billed), **other).deviations
    return deviation


def test_delivery_after_the_agreement_is_outside_the_period():
    assert found(line(delivered=LATE)).kind == "period"


def test_delivery_on_the_last_day_is_within_it():
    assert judged(bill(line(delivered=date(2026, 12, 31)))).deviations == ()


def test_options_that_were_used_are_part_of_the_period():
    longer = agreement(valid=agreement().valid._replace(last=date(2027, 12, 31)))

    assert judged(bill(line(delivered=LATE)), terms=(longer,)).deviations == ()


def test_outside_the_period_nothing_is_claimed_and_all_of_it_shown():
    deviation = found(line("12", "14.50", delivered=LATE))

    assert (deviation.amount, deviation.exposure) == (0, Decimal("174.00"))


def test_the_period_is_told_with_both_dates():
    assert found(line("12", "14.50", delivered=LATE)).arithmetic.da == (
        "Leveret 4. januar 2027; aftalen gælder fra 1. januar 2026 til 31. december 2026. "
        "Linjen er på 174,00 kr."
    )


def test_a_day_taken_from_the_bill_is_told():
    one = bill(line(delivered=None), issued=LATE)

    assert (
        judged(one)
        .deviations[0]
        .reason.da.endswith("Leveringsdagen står ikke på fakturaen, så fakturadatoen er brugt.")
    )


def test_an_item_in_no_price_book_is_outside_the_range():
    assert found(line(**PEN)).kind == "range"


def test_outside_the_range_nothing_is_claimed_and_all_of_it_shown():
    deviation = found(line("2", "5.00", **PEN))

    assert (deviation.amount, deviation.exposure) == (0, Decimal("10.00"))


def test_the_range_is_told_with_the_item():
    deviation = found(line(**PEN))

    assert (deviation.said.da, deviation.reason.da) == (
        "9 Blå kuglepen",
        "Varen står ikke i prisbogen til aftale 50.55.",
    )


def test_without_an_agreement_nothing_is_outside_it():
    assert judged(bill(line(**PEN), supplier="sydvest")).deviations == ()


def test_an_agreement_without_a_price_book_has_no_range():
    other = price(agreement="furniture")
    terms = agreement(), agreement(id="furniture", supplier="sydvest")

    assert (
        judged(bill(line(**PEN)), prices=(other,), terms=terms).verdicts[0].priced
        == "no_price_book"
    )


def test_a_line_given_away_exposes_nothing():
    assert judged(bill(line("2", "0", **PEN))).deviations == ()
