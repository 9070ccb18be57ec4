"""A credit note has words of its own for what an invoice also says."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.ubl.tests.raw import CREDIT_NOTE, PEPPOL, as_read, changed

NOTE = as_read(CREDIT_NOTE)


def test_its_kind_and_sign():
    assert (NOTE.kind, NOTE.type_code, NOTE.sign) == ("credit_note", "381", -1)


def test_its_quantity_is_the_credited():
    assert (NOTE.lines[0].quantity, NOTE.lines[0].unit) == (Decimal(2), "EA")


def test_its_amounts_are_as_written():
    assert NOTE.lines[0].amount == Decimal("17.00")


def test_its_due_date_stands_with_the_way_to_pay():
    assert NOTE.due == date(2026, 5, 1)


def test_its_project_stands_among_the_other_papers():
    assert (NOTE.project, NOTE.attachments) == ("P-3", 0)


@pytest.mark.parametrize("word", ["CreditedQuantity", "InvoicedQuantity"])
def test_an_invoice_has_no_credited_quantity(word):
    data = PEPPOL.replace(b"InvoicedQuantity", word.encode())

    assert (as_read(data).lines[0].quantity is None) == (word == "CreditedQuantity")


def test_the_paper_it_follows_may_be_a_credit_note():
    paper = (
        "<cac:BillingReference><cac:CreditNoteDocumentReference><cbc:ID>K-0</cbc:ID>"
        "</cac:CreditNoteDocumentReference></cac:BillingReference><cac:PaymentMeans>"
    )

    note = as_read(changed(CREDIT_NOTE, "<cac:PaymentMeans>", paper))

    assert note.preceding[0].number == "K-0"
