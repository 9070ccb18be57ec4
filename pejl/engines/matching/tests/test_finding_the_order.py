"""Exact and scoped first; where two orders fit equally well a person chooses."""

from datetime import date

from pejl.engines.matching.facts import OrderReference
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.order_links import find_orders
from pejl.engines.matching.tests.shop import bill, line, on_order, order, ordered

OTHER_GOODS = ordered(item="9", text="Projektor, leje")


def found(one, *orders):
    return [
        (link.order.key if link.order else None, link.basis)
        for link in find_orders(one, OrderBook(orders))
    ]


def test_a_bill_without_an_order_number_has_no_order():
    assert found(bill(), order()) == [(None, "no_number")]


def test_a_number_nobody_ordered_under_has_no_order():
    assert found(bill(**on_order("78")), order()) == [(None, "unknown_number")]


def test_the_supplier_s_order_of_that_number_is_found():
    assert found(bill(**on_order(" 0077")), order()) == [("77", "found")]


def test_another_supplier_s_order_of_that_number_is_not():
    assert found(bill(**on_order()), order(supplier="sydvest")) == [(None, "unknown_number")]


def test_a_supplier_is_known_by_whatever_the_papers_call_it():
    one = bill(supplier="cvr 1", seller_identifiers=("gln 1",), **on_order())

    assert found(one, order(supplier="cvr 2", seller_identifiers=("gln 1",))) == [("77", "found")]


def test_the_supplier_s_own_number_finds_it_too():
    one = bill(**on_order("?", sales_order="YTETXP"))

    assert found(one, order(sales_order="ytetxp")) == [("77", "found")]


def test_another_unit_s_order_is_not_found():
    assert found(bill(**on_order()), order(unit="library")) == [(None, "other_buyer")]


def test_another_unit_s_order_is_found_when_the_bill_has_its_uuid():
    one = bill(**on_order(uuid="abc-1"))

    assert found(one, order(unit="library", uuid="ABC-1")) == [("77", "found")]


def test_an_order_for_other_goods_is_not_found():
    assert found(bill(**on_order()), order(OTHER_GOODS)) == [(None, "other_goods")]


def test_a_freight_bill_finds_the_order_it_names():
    one = bill(line(item=None, text="Fragt"), **on_order())

    assert found(one, order()) == [("77", "found")]


def test_an_order_with_another_date_and_reference_is_not_found():
    one = bill(reference="JH", unit=None, **on_order(issued=date(2026, 3, 1)))

    assert found(one, order(reference="AB", issued=date(2026, 2, 1))) == [(None, "contradicted")]


def test_an_order_with_only_another_reference_is_found():
    one = bill(reference="JH", unit=None, **on_order())

    assert found(one, order(reference="AB")) == [("77", "found")]


def test_of_two_orders_the_one_that_agrees_in_most_is_found():
    one = bill(reference="JH", **on_order())

    assert found(one, order(key="a", reference="AB"), order(key="b", reference="JH")) == [
        ("b", "found")
    ]


def test_two_orders_that_agree_equally_are_for_a_person():
    orders = order(key="a", issued=date(2026, 1, 2)), order(key="b", issued=date(2026, 2, 2))

    (link,) = find_orders(bill(**on_order()), OrderBook(orders))

    assert (link.basis, [one.key for one in link.candidates]) == ("ambiguous", ["a", "b"])


def test_an_order_received_twice_is_one_order():
    (link,) = find_orders(bill(**on_order()), OrderBook([order(key="b"), order(key="a")]))

    assert (link.order and link.order.key, link.copies) == ("a", ("b",))


def test_a_bill_finds_every_order_it_names():
    one = bill(orders=(OrderReference("77"), OrderReference("78")))

    assert found(one, order(), order(key="78", number="78")) == [("77", "found"), ("78", "found")]


def test_an_order_named_on_a_line_only_is_found():
    assert found(bill(line(order="77")), order()) == [("77", "found")]


def test_the_reason_says_what_to_do():
    (link,) = find_orders(bill(**on_order("78")), OrderBook())

    assert (
        link.reason.da
        == "Leverandøren har ingen ordre med nummer 78. Se efter, om nummeret er rigtigt."
    )
