"""Prices may rise so many per cent in a year, counted from what was last accepted."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.matching.price_book import PriceHistory
from pejl.engines.matching.tests.shop import agreement, bill, judged, kinds, line, price
from pejl.engines.period import Period

TERMS = agreement(ceiling_percent=Decimal(3), valid=Period(date(2024, 1, 1), date(2028, 12, 31)))
FIRST = price("100.00", valid=Period(date(2025, 1, 1)))
DELIVERED = date(2026, 3, 2)


def book(amount, *starts):
    return price(amount, valid=Period(date(*starts)))


def agreed(on, *books):
    found = PriceHistory([FIRST, *books], TERMS).on(on)
    return found and found.agreed


def found_for(each, *books, terms=TERMS):
    one = bill(line("2", each, delivered=DELIVERED))
    return judged(one, prices=(FIRST, *books), terms=(terms,))


def test_the_first_price_is_not_held_against_anything():
    assert agreed(date(2026, 1, 1)) == 100


def test_a_rise_to_the_ceiling_is_allowed():
    assert agreed(date(2026, 1, 1), book("103.00", 2026, 1, 1)) == 103


def test_a_rise_beyond_it_is_allowed_up_to_the_ceiling():
    assert agreed(date(2026, 1, 1), book("107.00", 2026, 1, 1)) == 103


def test_a_rise_in_the_first_year_may_use_the_year_s_ceiling():
    assert agreed(date(2025, 7, 1), book("104.00", 2025, 7, 1)) == 103


def test_two_rises_in_a_year_share_one_ceiling():
    books = book("103.00", 2025, 7, 1), book("106.00", 2025, 12, 1)

    assert agreed(date(2025, 12, 1), *books) == 103


def test_years_without_a_rise_add_up():
    assert agreed(date(2027, 1, 1), book("106.50", 2027, 1, 1)) == 106


def test_the_next_rise_is_counted_from_what_was_accepted():
    books = book("107.00", 2026, 1, 1), book("107.00", 2027, 1, 1)

    assert agreed(date(2027, 1, 1), *books) == Decimal("106.09")


def test_no_clause_no_ceiling():
    found = PriceHistory([FIRST, book("150", 2026, 1, 1)], agreement()).on(date(2026, 1, 1))

    assert found
    assert found.agreed == 150


def test_the_newest_price_book_s_price_beyond_the_ceiling_is_indexation():
    (deviation,) = found_for("107.00", book("107.00", 2026, 1, 1)).deviations

    assert (deviation.kind, deviation.amount) == ("indexation", Decimal("8.00"))


def test_the_sum_shows_the_ceiling_first():
    (deviation,) = found_for("107.00", book("107.00", 2026, 1, 1)).deviations

    assert deviation.arithmetic.da == (
        "100,00 kr. + 3 % = 103,00 kr.; 2 stk. × (107,00 − 103,00 kr.) = 8,00 kr."
    )


def test_the_reason_names_the_price_book_and_the_clause():
    (deviation,) = found_for("107.00", book("107.00", 2026, 1, 1)).deviations

    assert deviation.reason.da == (
        "Prisbogen fra 1. januar 2026 hæver prisen mere end de 3 %, som aftale 50.55 tillader."
    )


@pytest.mark.parametrize("each", ["103.00", "100.00"])
def test_what_the_clause_allows_or_less_is_not_indexation(each):
    assert "indexation" not in kinds(found_for(each, book("107.00", 2026, 1, 1)))


def test_more_than_the_newest_price_book_asks_is_price():
    (deviation,) = found_for("109.00", book("107.00", 2026, 1, 1)).deviations

    assert (deviation.kind, deviation.amount) == ("price", Decimal("12.00"))


def test_a_late_price_book_that_breaks_the_clause_is_indexation_and_says_it_was_late():
    late = price("107.00", valid=Period(DELIVERED), received=DELIVERED)

    (deviation,) = found_for("107.00", late).deviations

    assert deviation.kind == "indexation"
    assert deviation.arithmetic.da == "2 stk. × (107,00 − 100,00 kr.) = 14,00 kr."
    assert deviation.reason.da.endswith("den billigere pris gælder til og med 8. marts 2026.")
