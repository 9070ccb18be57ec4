"""Papers are received once, whatever they are, and nothing is lost."""

from decimal import Decimal

import pytest

from pejl.engines.ubl.intake import digest
from pejl.invoices.actions.receiving import receive
from pejl.invoices.models import Invoice, ReceivedFile
from pejl.invoices.queries import originals
from pejl.invoices.tests.papers import invoice, order, paper
from pejl.parties.models import Supplier, Unit
from pejl.shop.models import Order

pytestmark = pytest.mark.django_db


def take(*papers):
    return receive(papers=papers, about="prøve", by="anna")


def test_nothing_received_is_nothing():
    assert take() == (0, 0, 0, 0)


def test_a_sound_invoice_is_stored_with_its_lines():
    assert take(paper(invoice())).sound == 1
    assert Invoice.objects.get().lines.count() == 1


def test_the_same_bytes_twice_are_one():
    take(paper(invoice()))

    again = take(paper(invoice(), "et andet navn.xml"))

    assert again.known == 1
    assert Invoice.objects.count() == 1


def test_the_bytes_are_kept_as_they_came(home):
    name, data = paper(invoice())

    take((name, data))

    assert originals.path(home, digest(data)).read_bytes() == data


def test_what_cannot_be_read_is_kept_with_the_reason(home):
    data = b"%PDF-1.7 nothing of ours"

    assert take(("regning.pdf", data)).unreadable == 1
    assert "PDF" in ReceivedFile.objects.get().why_da
    assert originals.path(home, digest(data)).exists()


def test_a_bad_paper_stops_nothing():
    found = take(("tom.xml", b""), paper(invoice()))

    assert (found.sound, found.unreadable) == (1, 1)


def test_a_wrong_total_makes_it_unsound_and_says_which_rule():
    document = invoice()
    wrong = document._replace(totals=document.totals._replace(payable=Decimal(99)))

    assert take(paper(wrong)).unsound == 1
    assert "BR-CO-16" in set(ReceivedFile.objects.get().findings.values_list("rule", flat=True))


def test_an_order_is_kept_with_the_orders():
    take(paper(order(), "ordre.xml"))

    assert Order.objects.get().lines.count() == 1


def test_supplier_and_unit_are_known_by_their_numbers():
    take(paper(invoice("F-1")), paper(invoice("F-2"), "2.xml"))

    assert (Supplier.objects.count(), Unit.objects.count()) == (1, 1)


def test_what_is_said_of_an_invoice_is_what_it_says():
    take(paper(invoice()))

    bill = Invoice.objects.get()

    assert (bill.number, bill.order_number, str(bill.net)) == ("F-1", "B-1", "20.00")
