"""Every invoice of the official stories finds its own order, and none another's.

Nearly all stories use order number 5002701, several share the supplier's CVR
number, the buyer's GLN and even the order's UUID. Some stories hold a copy of
another's order, the same in everything but the file's name: there, the invoice
finds one of them and is told of the others.
"""

import pytest

from pejl.engines.matching.facts import OrderReference
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.order_links import find_orders
from pejl.engines.matching.tests import use_cases
from pejl.engines.matching.tests.use_cases import story


@pytest.fixture
def orders(shared):
    return use_cases.orders(shared / "data/oioubl-2.1/examples-use-cases")


@pytest.fixture(params=["all that is said", "the number alone"])
def bills(shared, request):
    """The bills as they are, and as a syntax tells them that keeps no more than the number."""
    bills = use_cases.bills(shared / "data/oioubl-2.1/examples-use-cases")
    if request.param == "the number alone":
        return [number_alone(bill) for bill in bills]
    return bills


def number_alone(bill):
    return bill._replace(orders=tuple(OrderReference(said.number) for said in bill.orders))


def found_stories(bill, orders):
    (link,) = find_orders(bill, OrderBook(orders))
    return {story(key) for key in (*link.copies, *([link.order.key] if link.order else []))}


def same_stories(bill, orders):
    """The stories whose order is the bill's own, or a copy of it."""
    own = {order._replace(key="") for order in orders if story(order.key) == story(bill.key)}
    return {story(order.key) for order in orders if order._replace(key="") in own}


def test_every_bill_finds_its_own_order_among_all(orders, bills):
    found = {bill.key: found_stories(bill, orders) for bill in bills}

    assert found == {bill.key: same_stories(bill, orders) for bill in bills}


def test_no_bill_takes_another_bill_s_order_when_its_own_is_missing(orders, bills):
    taken = [
        (bill.key, order.key)
        for bill in bills
        for order in orders
        if story(order.key) not in same_stories(bill, orders) and found_stories(bill, [order])
    ]

    assert taken == []


def test_a_story_told_by_itself_comes_together(orders, bills):
    with_order = {story(order.key) for order in orders}
    apart = [
        bill.key
        for bill in bills
        if story(bill.key) in with_order
        and not found_stories(bill, [o for o in orders if story(o.key) == story(bill.key)])
    ]

    assert apart == []


def test_the_stories_are_there(orders, bills):
    assert (len(orders), len(bills)) == (14, 16)
