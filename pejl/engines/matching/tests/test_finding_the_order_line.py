"""The order line the bill names, if the item bears it out; else the item."""

from pejl.engines.matching.billed_orders import BilledOrders
from pejl.engines.matching.facts import OrderReference
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.tests.shop import bill, line, on_order, order, ordered

PEN = {"item": "9", "text": "Kuglepen, blå"}


def found(billed, *orders, **said):
    billed_orders = BilledOrders(OrderBook(orders))
    one = bill(billed, **(said or on_order()))
    billed_orders.add(one)
    (link,) = billed_orders.line_links(one)
    return link.basis, [other.number for other in link.lines]


def test_a_bill_without_an_order_has_no_order_lines():
    assert found(line()) == ("no_order", [])


def test_the_item_number_finds_the_order_line():
    assert found(line(), order(ordered(), ordered(number="2", **PEN))) == ("item", ["1"])


def test_an_item_not_ordered_is_told():
    assert found(line(**PEN), order(), orders=(OrderReference("77", uuid="x"),))[0] == "no_order"


def test_an_item_not_ordered_beside_one_that_is_has_no_order_line():
    one = bill(line(), line(**PEN), **on_order())
    billed_orders = BilledOrders(OrderBook([order()]))
    billed_orders.add(one)

    assert [link.basis for link in billed_orders.line_links(one)] == ["item", "not_ordered"]


def test_the_order_line_the_bill_names_is_found():
    lines = ordered(), ordered(number="2", item=None)

    assert found(line(order_line="2"), order(*lines)) == ("order_line", ["2"])


def test_an_order_line_of_another_item_is_not_believed():
    lines = ordered(), ordered(number="2", **PEN)

    assert found(line(order_line="2"), order(*lines)) == ("item", ["1"])


def test_one_item_on_two_order_lines_is_counted_together():
    lines = ordered(), ordered(number="2")

    assert found(line(order_line="2"), order(*lines)) == ("order_line", ["1", "2"])


def test_a_text_that_fits_two_items_is_for_a_person():
    lines = ordered(item="8"), ordered(number="2", item="9")

    assert found(line(item=None), order(*lines)) == ("ambiguous", [])


def test_an_item_on_two_orders_is_for_a_person():
    said = {"orders": (OrderReference("77"), OrderReference("78"))}

    assert found(line(), order(), order(key="78", number="78"), **said) == ("ambiguous", [])


def test_the_order_named_on_the_line_settles_it():
    said = {"orders": (OrderReference("77"), OrderReference("78"))}

    assert found(line(order="78"), order(), order(key="78", number="78"), **said) == ("item", ["1"])
