"""Paid less agreed, over and under by sign, beyond the tolerance in per cent and in kroner."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.matching.facts import Charge
from pejl.engines.matching.tests.shop import agreement, bill, judged, kinds, line, price
from pejl.engines.period import Period


def deviation(billed, terms=None, **on_bill):
    found = judged(bill(billed, **on_bill), terms=(terms or agreement(),))
    return found.deviations[0] if found.deviations else None


def amount(billed, *given, **other):
    found = deviation(billed, *given, **other)
    return found.amount if found else 0


def test_a_bill_without_lines_deviates_in_nothing():
    assert judged(bill()._replace(lines=())).deviations == ()


def test_the_agreed_price_deviates_in_nothing():
    assert amount(line("12", "13.20")) == 0


def test_too_much_is_an_overcharge():
    assert amount(line("12", "14.50")) == Decimal("15.60")


def test_too_little_is_an_undercharge():
    assert amount(line("12", "12.00")) == Decimal("-14.40")


def test_the_sum_reads_well_in_danish():
    assert (
        deviation(line("12", "14.50")).arithmetic.da == "12 stk. × (14,50 − 13,20 kr.) = 15,60 kr."
    )


def test_the_sum_reads_well_in_english():
    assert (
        deviation(line("12", "14.50")).arithmetic.en == "12 units × (DKK 14.50 − 13.20) = DKK 15.60"
    )


def test_the_reason_reads_well():
    assert deviation(line("12", "14.50")).reason.da == (
        "Prisen er 1,30 kr. højere pr. stk. end i aftale 50.55."
    )


def test_the_deviation_says_where_it_stands_and_by_what_price():
    found = deviation(line("12", "14.50"))

    assert (found.line, found.position, found.agreement.id, found.price) == (
        "1",
        0,
        "paper",
        price(),
    )


def test_a_discount_on_the_line_counts():
    billed = line(
        "12",
        "14.50",
        amount=Decimal("158.40"),
        charges=(Charge(Decimal("15.60"), is_charge=False),),
    )

    assert amount(billed) == 0


def test_a_discount_that_is_too_small_shows_in_the_sum():
    billed = line("12", "14.50", amount=Decimal("166.00"))

    assert deviation(billed).arithmetic.da == "166,00 kr. − 12 stk. × 13,20 kr. = 7,60 kr."


def test_a_discount_on_the_whole_bill_makes_an_overcharge_smaller():
    rebate = (Charge(Decimal("8.70"), is_charge=False),)

    assert deviation(line("12", "14.50"), charges=rebate).arithmetic.da == (
        "12 stk. × (14,50 − 13,20 kr.) − 8,70 kr. rabat = 6,90 kr."
    )


def test_a_discount_on_the_whole_bill_is_no_undercharge():
    assert amount(line("12", "13.20"), charges=(Charge(Decimal(10), is_charge=False),)) == 0


@pytest.mark.parametrize(
    ("percent", "kroner", "expected"),
    [("0", "0", "15.60"), ("10", "0", "0"), ("0", "20", "0"), ("5", "15", "15.60")],
)
def test_a_deviation_must_exceed_both_tolerances(percent, kroner, expected):
    terms = agreement(tolerance_percent=Decimal(percent), tolerance_kroner=Decimal(kroner))

    assert amount(line("12", "14.50"), terms) == Decimal(expected)


def test_a_tolerance_is_met_exactly():
    assert amount(line("12", "14.50"), agreement(tolerance_kroner=Decimal("15.60"))) == 0


def test_an_amount_an_oere_off_is_rounding():
    assert amount(line("3", "13.20", amount=Decimal("39.61"))) == 0


def test_an_amount_an_oere_off_is_rounding_where_no_unit_price_is_given_too():
    assert amount(line("3", amount=Decimal("39.61"), price=None)) == 0


def test_a_unit_price_rounded_to_the_oere_is_the_agreed_one():
    box = price("145.00", unit="XBX", pack=Decimal(12))

    assert judged(bill(line("100", "12.08")), prices=(box,)).deviations == ()


def test_a_unit_price_rounded_far_from_a_small_price_is_not():
    cheap = price("0.005")

    assert kinds(judged(bill(line("1000", "0.01")), prices=(cheap,))) == ["price"]


def test_a_price_per_hundred_is_compared_per_piece():
    billed = line("200", "13.20", price=Decimal(1320), base_quantity=Decimal(100))

    assert amount(billed) == 0


def test_what_was_given_away_is_not_compared():
    assert judged(bill(line("12", "0"))).verdicts[0].priced == "not_comparable"


@pytest.mark.parametrize("quantity", [None, Decimal(0)])
def test_a_line_without_quantity_is_not_compared(quantity):
    found = judged(bill(line(quantity=quantity or "0", amount=Decimal(100)))).verdicts[0]

    assert found.reason.da == (
        "Linjen siger ikke, hvor meget der er købt, så prisen kan ikke sammenlignes."
    )


def test_a_rise_announced_too_late_is_told():
    rise = price("14.50", valid=Period(date(2026, 3, 1)), received=date(2026, 2, 28))

    found = judged(bill(line("12", "14.50")), prices=(price(), rise)).deviations[0]

    assert found.reason.da == (
        "Prisen er 1,30 kr. højere pr. stk. end i aftale 50.55. "
        "Den nye prisbog kom 28. februar 2026, "
        "så den billigere pris gælder til og med 6. marts 2026."
    )
