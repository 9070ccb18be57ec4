"""The official chains of order and invoice: each bill finds its own order, and no other's."""

import pytest

from pejl.engines.ubl.intake import files
from pejl.engines.ubl.read import read
from pejl.invoices.actions.matching import match_stale
from pejl.invoices.actions.receiving import receive
from pejl.invoices.models import Invoice
from pejl.shop.models import Order

pytestmark = pytest.mark.django_db


def chain(name: str) -> str:
    """The story a file belongs to: ADVORD_03_03_00."""
    return "_".join(name.split("_")[:4])


@pytest.fixture
def folder(shared):
    found = shared / "data" / "oioubl-2.1" / "examples-use-cases"
    receive(papers=files(found), about="kæder", by="test")
    match_stale(by="test")
    return found


def test_every_bill_finds_its_own_order(folder):
    """Some chains hold the very same order, word for word: either file of it is the order."""
    orders = {chain(it.name): read((folder / it.name).read_bytes()) for it in Order.objects.all()}
    bills = Invoice.objects.filter(
        received_file__outcome="sound", kind="invoice", order_link__isnull=False
    )

    found = {
        it.received_file.name: read((folder / it.order_link.order.name).read_bytes())
        for it in bills.select_related("received_file", "order_link__order")
        if it.order_link.order
    }

    assert found == {name: orders[chain(name)] for name in found}
    assert {chain(name) for name in found} == {
        chain(it.received_file.name) for it in bills
    } & orders.keys()


def test_a_bill_whose_order_was_not_received_finds_none(folder):
    orders = {chain(it.name) for it in Order.objects.all()}

    lonely = [
        it
        for it in Invoice.objects.filter(order_link__isnull=False)
        if chain(it.received_file.name) not in orders
    ]

    assert lonely
    assert all(it.order_link.order is None for it in lonely)
