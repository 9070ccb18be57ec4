"""Sent before: the same number, or the same things under another."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.tests.shop import (
    MARCH,
    bill,
    credit_note,
    judged,
    kinds,
    line,
    on_order,
    order,
    ordered,
)
from pejl.engines.period import Period


def first(*lines, **other):
    return bill(*lines, key="first", **other)


def again(*lines, days=3, **other):
    facts = {"number": "1002", "issued": MARCH + timedelta(days), **other}
    return bill(*lines, key="second", **facts)


def is_duplicate(one, *others, orders=()):
    return kinds(judged(one, *others, orders=OrderBook(orders))) == ["duplicate"]


def test_the_only_bill_is_no_duplicate():
    assert not is_duplicate(first())


def test_the_same_number_again_is_a_duplicate():
    assert is_duplicate(again(line("5"), number="1001"), first())


@pytest.mark.parametrize("number", ["01001", " 1001", "inv 7"])
def test_the_same_number_written_otherwise_is_a_duplicate(number):
    assert is_duplicate(
        again(line("5"), number=number), first(number="INV7" if "7" in number else "1001")
    )


def test_the_first_of_the_two_is_none():
    assert not is_duplicate(first(), again(number="1001"))


def test_another_supplier_s_bill_of_that_number_is_none():
    assert not is_duplicate(again(number="1001", supplier="sydvest"), first())


def test_the_same_number_next_year_for_something_else_is_none():
    assert not is_duplicate(again(line("5"), number="1001", days=330), first())


def test_bills_without_a_number_are_not_the_same():
    assert not is_duplicate(again(line("5"), number="n/a"), first(number="n/a"))


def test_the_same_things_under_another_number_are_a_duplicate():
    assert is_duplicate(again(), first())


def test_the_whole_of_it_is_claimed():
    (found,) = judged(again(), first()).deviations

    assert (found.amount, found.other, found.arithmetic.da) == (
        Decimal("158.40"),
        "first",
        "Hele fakturaen: 158,40 kr.",
    )


def test_the_reason_names_the_bill_it_repeats():
    (found,) = judged(again(), first()).deviations

    assert found.reason.da == (
        "Samme varer og samme beløb er allerede faktureret på faktura 1001 den 2. marts 2026."
    )


def test_nothing_else_is_claimed_on_a_duplicate():
    assert kinds(judged(again(line("12", "14.50")), first(line("12", "14.50")))) == ["duplicate"]


def test_other_days_of_delivery_are_another_delivery():
    assert not is_duplicate(again(line(delivered=date(2026, 3, 9))), first())


def test_another_period_of_a_subscription_is_another_bill():
    months = [
        Period(date(2026, 2, 1), date(2026, 2, 28)),
        Period(date(2026, 3, 1), date(2026, 3, 31)),
    ]
    bills = [line(delivered=None, period=month) for month in months]

    assert not is_duplicate(again(bills[1], days=30), first(bills[0]))


def test_another_order_is_another_bill():
    assert not is_duplicate(again(**on_order("78")), first(**on_order("77")))


def test_another_quantity_is_another_bill():
    assert not is_duplicate(again(line("11")), first())


def test_lines_in_another_order_are_the_same():
    lines = line(), line("2", "5", item="9", text="Kuglepen")

    assert is_duplicate(again(*reversed(lines)), first(*lines))


def test_too_long_after_is_another_bill():
    assert not is_duplicate(again(days=61), first())


@pytest.mark.parametrize(("days", "duplicate"), [(6, True), (7, False), (30, False)])
def test_undated_bills_count_as_one_within_a_week_only(days, duplicate):
    assert (
        is_duplicate(again(line(delivered=None), days=days), first(line(delivered=None)))
        is duplicate
    )


def test_undated_part_deliveries_the_order_asks_for_are_two():
    bills = again(line(delivered=None), **on_order()), first(line(delivered=None), **on_order())

    assert not is_duplicate(*bills, orders=[order(ordered("24"))])


def test_undated_bills_the_order_does_not_ask_for_twice_are_one():
    bills = (
        again(line(delivered=None), days=30, **on_order()),
        first(line(delivered=None), **on_order()),
    )

    assert is_duplicate(*bills, orders=[order(ordered("12"))])


def test_two_units_buying_the_same_are_two():
    assert not is_duplicate(again(unit="library"), first())


def test_one_order_billed_to_two_units_is_one():
    assert is_duplicate(again(unit="library", **on_order()), first(**on_order()))


def test_a_duplicate_credited_is_found_no_more():
    assert not is_duplicate(again(), first(), credit_note(line(), preceding=("1002",)))


def test_a_first_bill_credited_leaves_no_duplicate():
    assert not is_duplicate(again(days=30), first(), credit_note(line()))


def test_a_credit_note_that_names_no_bill_takes_the_second():
    note = credit_note(line(), preceding=(), **on_order())

    assert not is_duplicate(again(**on_order()), first(**on_order()), note)


def test_of_a_duplicate_credited_in_part_the_rest_is_claimed():
    note = credit_note(line("2"), preceding=("1002",))

    (found,) = judged(again(), first(), note).deviations

    assert found.arithmetic.da == "158,40 kr. − 26,40 kr. krediteret = 132,00 kr."


def test_every_further_copy_is_a_duplicate_of_the_first():
    third = bill(key="third", number="1003", issued=MARCH + timedelta(5))

    assert judged(third, first(), again()).deviations[0].other == "first"
