"""The same bills give the same findings, in whatever order they came in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pejl.engines.matching.control import control, control_all, touched_by
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.tests.shop import (
    MARCH,
    agreement,
    bill,
    credit_note,
    judged,
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


def test_a_bill_nobody_added_is_refused():
    with pytest.raises(LookupError, match="1001"):
        control(bill(), PRICES, BillHistory())


def test_an_earlier_bill_that_turns_up_touches_the_later_copy():
    early, late = bill(number="1"), bill(number="2", issued=MARCH + timedelta(2))
    history = BillHistory([late, early])

    assert touched_by(early, history) == [late]


def test_a_later_bill_touches_no_earlier_one():
    early, late = bill(number="1"), bill(number="2", issued=MARCH + timedelta(2))
    history = BillHistory([late, early])

    assert touched_by(late, history) == []


def test_a_credit_note_touches_the_invoice_it_names():
    history = BillHistory([bill(), credit_note()])

    assert touched_by(credit_note(), history) == [bill()]


def test_a_credit_note_on_an_order_touches_the_bills_of_the_order():
    note = credit_note(preceding=(), **on_order())
    history = BillHistory([bill(**on_order()), note])

    assert touched_by(note, history) == [bill(**on_order())]


def test_an_invoice_that_turns_up_after_its_credit_note_touches_the_note():
    history = BillHistory([credit_note(), bill()])

    assert touched_by(bill(), history) == [credit_note()]


def test_a_copy_that_takes_over_a_credit_note_touches_the_bill_it_was_of():
    note = credit_note(preceding=(), **on_order())
    early, late = bill(number="1", **on_order()), bill(number="2", **on_order())
    history = BillHistory([early, note, late])

    assert touched_by(late, history) == [early, note]


def test_what_was_received_is_handed_back_unchanged():
    one = bill(line("15", "14.50", text=" kopipapir  A4"), issued=date(2026, 3, 2))

    assert judged(one).bill is one
