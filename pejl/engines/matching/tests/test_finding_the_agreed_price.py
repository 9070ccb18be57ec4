"""Of the supplier's own agreements that bind the unit: the item's price on the day of delivery."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.matching.price_links import find_price
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.tests.shop import YEAR, agreement, bill, line, price
from pejl.engines.period import Period

OFFICE = "30190000"


def found(billed=None, prices=None, terms=None, **on_bill):
    listed = PriceList(terms or [agreement()], [price()] if prices is None else prices)
    one = bill(billed or line(), **on_bill)
    return find_price(one, one.lines[0], listed)


def agreed(*given, **other):
    link = found(*given, **other)
    return link.offer and link.offer.agreed


def test_no_price_books_no_price():
    assert found(prices=[]).basis == "no_price_book"


def test_the_item_number_finds_the_price():
    assert agreed() == Decimal("13.20")


def test_the_gtin_finds_the_price():
    gtin = "5712345780121"

    assert agreed(line(item=None, gtin=gtin), [price(gtin=gtin)]) == Decimal("13.20")


def test_another_supplier_s_price_is_not_found():
    assert found(supplier="sydvest").basis == "no_agreement"


def test_an_agreement_that_does_not_bind_the_unit_is_not_asked():
    assert found(terms=[agreement(units=frozenset({"library"}))]).basis == "no_agreement"


def test_an_agreement_that_binds_the_unit_is():
    assert agreed(terms=[agreement(units=frozenset({"kitchen"}))]) == Decimal("13.20")


def test_the_day_of_delivery_counts_not_the_day_of_the_bill():
    prices = [price(), price("12.00", valid=Period(date(2026, 3, 1)))]

    assert agreed(line(delivered=date(2026, 2, 28)), prices) == Decimal("13.20")


def test_without_a_day_of_delivery_the_period_s_first_day_counts():
    prices = [price(), price("12.00", valid=Period(date(2026, 3, 1)))]
    billed = line(delivered=None, period=Period(date(2026, 2, 1), date(2026, 2, 28)))

    assert agreed(billed, prices) == Decimal("13.20")


def test_a_dozen_of_what_is_priced_by_the_piece():
    assert agreed(line(unit="DZN")) == 12 * Decimal("13.20")


def test_a_piece_of_what_is_priced_by_the_box():
    assert agreed(line(), [price("158.40", unit="XBX", pack=Decimal(12))]) == Decimal("13.20")


def test_a_unit_that_cannot_be_turned_is_told():
    link = found(line(unit="KGM"))

    assert (
        link.reason.da
        == "Prisen er aftalt pr. stk., men faktureret pr. kg. Det kan ikke regnes om."
    )


def test_another_currency_is_told():
    assert found(currency="EUR").basis == "other_currency"


def test_the_price_for_many_applies_to_many():
    prices = [price(), price("12.00", minimum_quantity=Decimal(100))]

    assert agreed(line("100"), prices) == Decimal("12.00")


def test_the_price_for_many_does_not_apply_to_few():
    prices = [price(), price("12.00", minimum_quantity=Decimal(100))]

    assert agreed(line("99"), prices) == Decimal("13.20")


def test_a_price_that_only_applies_to_many_is_no_price_for_few():
    assert found(prices=[price(minimum_quantity=Decimal(100))]).basis == "below_minimum"


def test_a_smallest_quantity_of_one_is_none():
    prices = [price("840.00", unit="HUR", minimum_quantity=Decimal(1))]

    assert agreed(line("30", unit="MIN"), prices) == 14


def test_the_price_in_the_billed_unit_is_preferred():
    prices = [price(), price("150.00", unit="DZN")]

    assert agreed(line(unit="DZN"), prices) == Decimal("150.00")


def test_two_prices_in_one_price_book_are_for_a_person():
    link = found(prices=[price(), price("14.50")])

    assert (link.basis, len(link.candidates)) == ("ambiguous", 2)


def test_two_agreements_with_different_prices_are_for_a_person():
    terms = [agreement(), agreement(id="ski", number="50.20")]
    link = found(prices=[price(), price("12.00", agreement="ski")], terms=terms)

    assert (link.basis, link.offer, len(link.candidates)) == ("ambiguous", None, 2)


def test_two_agreements_with_one_price_are_as_good_as_one():
    terms = [agreement(), agreement(id="ski", number="50.20")]

    assert agreed(prices=[price(), price(agreement="ski")], terms=terms) == Decimal("13.20")


def test_which_of_two_agreements_is_told_does_not_hang_on_their_order():
    terms = [agreement(), agreement(id="ski", number="50.20")]
    prices = [price(), price(agreement="ski")]
    links = [found(prices=prices, terms=order) for order in (terms, terms[::-1])]

    assert [link.agreement and link.agreement.number for link in links] == ["50.20", "50.20"]


def test_an_item_in_no_price_book_is_outside_the_range():
    assert found(line(item="9", text="Blå kuglepen")).basis == "outside_range"


@pytest.mark.parametrize(
    ("category", "basis"),
    [("30192000", "outside_range"), ("30000000", "outside_range"), (None, "outside_range")],
)
def test_a_category_the_agreement_covers_or_may_cover(category, basis):
    billed = line(item="9", text="Blå kuglepen", category=category)

    assert found(billed, terms=[agreement(categories=(OFFICE,))]).basis == basis


def test_a_category_the_agreement_does_not_cover():
    billed = line(item="9", text="Vinduespudsning", category="90911300")

    assert found(billed, terms=[agreement(categories=(OFFICE,))]).basis == "not_covered"


def test_an_item_that_left_the_range_is_outside_it():
    prices = [price(valid=Period(YEAR.first, date(2026, 2, 28))), price(item="9")]

    assert found(prices=prices).basis == "outside_range"


def test_an_item_of_an_agreement_not_in_force_is_outside_the_period():
    assert found(line(delivered=date(2027, 1, 4))).basis == "outside_period"


def test_prices_of_an_unknown_agreement_are_refused():
    with pytest.raises(ValueError, match="paper"):
        PriceList([], [price()])
