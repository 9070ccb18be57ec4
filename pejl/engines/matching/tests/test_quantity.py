"""Billed more than ordered or received, over all bills of the order."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.matching.facts import GoodsReceipt, ReceivedLine
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.quantities import Balance, over_billed
from pejl.engines.matching.tests.shop import (
    agreement,
    bill,
    credit_note,
    judged,
    line,
    on_order,
    order,
    ordered,
)

APRIL = date(2026, 4, 7)


def excess(one, *others, book=None, **other):
    found = judged(one, *others, orders=book or OrderBook([order()]), **other).deviations
    return [deviation.amount for deviation in found if deviation.kind == "quantity"]


def first(quantity):
    return bill(line(quantity), **on_order())


def second(quantity):
    return bill(line(quantity, delivered=APRIL), number="1002", issued=APRIL, **on_order())


def received(quantity, **other):
    return GoodsReceipt(
        "77", date(2026, 3, 1), (ReceivedLine(Decimal(quantity), "EA", item="4711"),)
    )


def test_a_bill_without_an_order_is_not_too_much():
    assert excess(bill(line("1000"))) == []


def test_as_much_as_was_ordered_is_not_too_much():
    assert excess(first("12")) == []


def test_more_than_was_ordered_is_too_much():
    assert excess(first("15")) == [Decimal("39.60")]


def test_the_excess_is_told_with_the_sum():
    (found,) = judged(first("15"), orders=OrderBook([order()])).deviations

    assert (found.arithmetic.da, found.reason.da) == (
        "3 stk. × 13,20 kr. = 39,60 kr.",
        "Der er bestilt 12 stk., men faktureret 15 stk. i alt.",
    )


def test_part_deliveries_within_the_order_are_not_too_much():
    assert excess(second("4"), first("8")) == []


def test_the_bill_that_crosses_the_limit_is_told():
    assert excess(second("6"), first("8")) == [Decimal("26.40")]


def test_the_bill_before_it_is_not():
    assert excess(first("8"), second("6")) == []


def test_a_bill_answers_for_no_more_than_it_bills():
    assert excess(second("2"), first("15")) == [Decimal("26.40")]


def test_what_was_credited_leaves_room():
    assert excess(second("6"), first("8"), credit_note(line("2"))) == []


def test_what_was_credited_without_naming_a_bill_leaves_room():
    note = credit_note(line("2"), preceding=(), **on_order())

    assert excess(second("6"), first("8"), note) == []


@pytest.mark.parametrize("quantity", ["2", "-2"])
def test_what_was_credited_of_one_of_two_bills_leaves_room(quantity):
    note = credit_note(line(quantity), preceding=(), issued=date(2026, 4, 9), **on_order())

    assert excess(second("6"), first("8"), note) == []


def test_a_duplicate_takes_no_room():
    copy = first("8")._replace(key="1001-2", number="1001-2")

    assert excess(second("4"), first("8"), copy) == []


def test_what_is_credited_after_a_bill_was_judged_leaves_room():
    history = BillHistory([first("8"), second("6")], OrderBook([order()]))
    balance = Balance(history)
    before = over_billed(second("6"), 0, balance)

    history.add(credit_note(line("2")))

    assert before
    assert over_billed(second("6"), 0, balance) is None


def test_one_item_on_two_order_lines_may_be_billed_on_one():
    book = OrderBook([order(ordered("8"), ordered("4", number="2"))])

    assert excess(first("12"), book=book) == []


def test_a_dozen_is_twelve():
    book = OrderBook([order(ordered("1", unit="DZN"))])

    assert excess(first("13"), book=book) == [Decimal("13.20")]


def test_units_that_cannot_be_compared_are_not():
    assert excess(first("13"), book=OrderBook([order(ordered("1", unit="KGM"))])) == []


def test_more_than_was_received_is_too_much():
    book = OrderBook([order()], [received("10")])

    (found,) = judged(first("12"), orders=book).deviations

    assert found.reason.da == "Der er modtaget 10 stk., men faktureret 12 stk. i alt."


def test_what_came_in_on_several_receipts_adds_up():
    book = OrderBook([order()], [received("5"), received("7")])

    assert excess(first("12"), book=book) == []


def test_of_what_is_too_dear_as_well_the_agreed_price_is_claimed():
    one = bill(line("15", "14.50"), **on_order())

    found = judged(one, orders=OrderBook([order()])).deviations

    assert [(one.kind, one.amount) for one in found] == [
        ("price", Decimal("19.50")),
        ("quantity", Decimal("39.60")),
    ]


def test_the_agreement_s_tolerance_covers_quantities_too():
    terms = (agreement(tolerance_kroner=Decimal(40)),)

    assert excess(first("15"), terms=terms) == []
