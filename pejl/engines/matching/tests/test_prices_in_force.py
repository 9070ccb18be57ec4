"""The newest price book holds; a rise waits for its notice, a fall does not."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.matching.price_book import PriceHistory
from pejl.engines.matching.tests.shop import agreement, price
from pejl.engines.period import Period

JUNE = date(2026, 6, 1)


def book(amount, starts=JUNE, received=None, last=None, **other):
    return price(amount, valid=Period(starts, last), received=received, **other)


def agreed(on, *prices, **terms):
    found = PriceHistory(prices, agreement(**terms)).on(on)
    return found and found.agreed


def test_no_price_book_no_price():
    assert agreed(JUNE) is None


def test_no_price_before_the_first_price_book():
    assert agreed(date(2025, 12, 31), price("13.20")) is None


def test_the_first_price_is_what_was_agreed():
    assert agreed(date(2026, 1, 1), price("13.20")) == Decimal("13.20")


def test_a_price_for_a_hundred_is_a_price_for_one():
    assert agreed(JUNE, price("1320", base_quantity=Decimal(100))) == Decimal("13.20")


def test_a_fall_applies_at_once():
    assert agreed(JUNE, price("13.20"), book("12.00", received=JUNE)) == Decimal("12.00")


def test_a_rise_received_a_week_before_applies_on_its_day():
    assert agreed(JUNE, price("13.20"), book("14.50", received=date(2026, 5, 25))) == Decimal(
        "14.50"
    )


def test_a_rise_received_six_days_before_does_not_apply_on_its_day():
    assert agreed(JUNE, price("13.20"), book("14.50", received=date(2026, 5, 26))) == Decimal(
        "13.20"
    )


@pytest.mark.parametrize(("day", "holds"), [(7, "13.20"), (8, "14.50")])
def test_a_rise_received_on_its_day_applies_when_notice_has_run(day, holds):
    rise = book("14.50", received=JUNE)

    assert agreed(date(2026, 6, day), price("13.20"), rise) == Decimal(holds)


def test_the_agreement_says_how_long_notice_is():
    rise = book("14.50", received=date(2026, 5, 25))

    assert agreed(JUNE, price("13.20"), rise, notice_days=30) == Decimal("13.20")


def test_a_price_book_of_unknown_arrival_is_taken_to_be_in_time():
    assert agreed(JUNE, price("13.20"), book("14.50")) == Decimal("14.50")


def test_the_cheaper_price_holds_though_its_own_book_has_ended():
    ended = book("13.20", date(2026, 1, 1), last=date(2026, 5, 31))

    assert agreed(JUNE, ended, book("14.50", received=JUNE)) == Decimal("13.20")


def test_no_price_after_the_last_price_book():
    assert agreed(JUNE, book("13.20", date(2026, 1, 1), last=date(2026, 5, 31))) is None


def test_a_corrected_price_book_replaces_the_one_of_the_same_day():
    wrong = book("14.50", received=date(2026, 5, 1))
    right = book("13.90", received=date(2026, 5, 20))

    assert agreed(JUNE, price("13.20"), right, wrong) == Decimal("13.90")


def test_a_price_book_that_comes_into_force_first_overtakes_one_that_waits():
    late = book("15.00", JUNE, received=JUNE)
    next_book = book("14.00", date(2026, 6, 5), received=date(2026, 5, 1))

    assert agreed(date(2026, 6, 20), price("13.20"), late, next_book) == Decimal("14.00")


def test_the_same_price_in_a_new_price_book_applies_at_once():
    new = book("13.20", received=JUNE)

    found = PriceHistory([price("13.20"), new], agreement()).on(JUNE)

    assert found
    assert found.price == new


def test_two_prices_in_one_price_book_are_both_told():
    found = PriceHistory([price("13.20"), price("14.50")], agreement()).on(JUNE)

    assert found
    assert [rival.price for rival in found.rivals] == [Decimal("14.50")]
