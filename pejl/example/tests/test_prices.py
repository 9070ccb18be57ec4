"""Which price holds: of two price books the one that came in time, and the cheaper until then."""

from datetime import timedelta
from decimal import Decimal

import pytest

from pejl.example.prices import Prices, offer_for
from pejl.example.world import World

WORLD = World()
DAY = timedelta(days=1)


def prices(number):
    return Prices(WORLD.agreements[number], WORLD)


def test_an_agreement_with_one_price_book_keeps_its_prices():
    one = prices("L-2024-012")

    assert one.agreed(one.agreement.starts) == one.agreed(one.agreement.ends)
    assert one.timing is None


def test_a_rise_announced_in_time_holds_from_its_day():
    one = prices("L-2024-001")
    change = one.change.valid_from

    assert one.timing == "in_time"
    assert one.agreed(change) == one.books[1].offers
    assert one.agreed(change - DAY) == one.books[0].offers


def test_a_rise_announced_late_holds_when_the_notice_has_run():
    one = prices("FI-2024-11")

    assert one.timing == "late"
    assert one.applies == one.change.received + timedelta(days=one.agreement.notice_days)
    assert one.agreed(one.applies - DAY) == one.books[0].offers
    assert one.asked(one.applies - DAY) == one.books[1].offers


def test_a_rise_beyond_the_index_clause_holds_as_far_as_the_clause_goes():
    one = prices("SKI 99.61")
    before, after = one.books[0].offers[0].price, one.agreed(one.applies)[0].price

    assert one.timing == "beyond_index"
    assert after / before == pytest.approx(Decimal("1.02"), abs=Decimal("0.001"))


def test_a_fall_holds_at_once():
    one = prices("SKI 99.41")

    assert one.applies == one.change.valid_from


def test_many_cost_less_each_from_the_minimum_on():
    offers = prices("L-2024-001").books[0].offers
    few = next(offer for offer in offers if offer.minimum > 1).number
    least = next(offer.minimum for offer in offers if offer.number == few and offer.minimum > 1)

    assert offer_for(offers, few, least).price < offer_for(offers, few, least - 1).price
