"""The same bills give the same findings, in whatever order they came in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pejl.engines.matching.control import control, control_all
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.quantities import Balance
from pejl.engines.matching.tests.shop import (
    MARCH,
    agreement,
    bill,
    credit_note,
    judged,
    kinds,
    line,
    on_order,
    order,
    ordered,
    price,
)

ORDERS = OrderBook([order(ordered("20"))])
PRICES = PriceList([agreement()], [price()])
UNDATED = line("8", "14.50", delivered=None)
BILLS = (
    bill(UNDATED, number="1", **on_order()),
    bill(UNDATED, number="2", issued=MARCH + timedelta(1), **on_order()),
    bill(UNDATED, number="3", issued=MARCH + timedelta(2), **on_order()),
    bill(UNDATED, number="3", key="3 again", issued=MARCH + timedelta(3)),
    credit_note(line("2", "14.50"), preceding=("2",)),
    credit_note(line("8", "14.50"), number="9002", preceding=(), **on_order()),
)


def findings(history):
    return {found.bill.key: found.deviations for found in control_all(PRICES, history)}


@given(some.permutations(BILLS))
def test_the_order_bills_are_added_in_does_not_matter(bills):
    assert findings(BillHistory(bills, ORDERS)) == findings(BillHistory(BILLS, ORDERS))


def test_a_bill_added_twice_counts_once():
    history = BillHistory([*BILLS, *BILLS], ORDERS)

    assert findings(history) == findings(BillHistory(BILLS, ORDERS))


def test_bills_are_judged_by_issue_then_number():
    history = BillHistory(reversed(BILLS))

    assert [found.bill.number for found in control_all(PRICES, history)] == [
        "1", "2", "3", "3", "9001", "9002",
    ]  # fmt: skip


def test_a_bill_that_turns_up_changes_what_was_found_of_another():
    history = BillHistory([bill(line("12"), number="2", issued=MARCH + timedelta(1))])
    balance = Balance(history)
    late = next(iter(history))
    before = kinds(control(late, PRICES, balance))

    history.add(bill(line("12"), number="1"))

    assert (before, kinds(control(late, PRICES, balance))) == ([], ["duplicate"])


def test_a_bill_nobody_added_is_refused():
    with pytest.raises(LookupError, match="1001"):
        control(bill(), PRICES, Balance(BillHistory()))


def test_what_was_received_is_handed_back_unchanged():
    one = bill(line("15", "14.50", text=" kopipapir  A4"), issued=date(2026, 3, 2))

    assert judged(one).bill is one
