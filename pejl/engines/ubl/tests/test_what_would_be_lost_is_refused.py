"""A paper that its syntax cannot hold is not written."""

from decimal import Decimal

import pytest

from pejl.engines.ubl.tests.papers import catalogue, invoice
from pejl.engines.ubl.write import write


def refused(paper):
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 - the words are compared below
        write(paper)
    return str(refusal.value)


def test_a_character_xml_cannot_hold():
    paper = invoice("peppol-bis-3")._replace(number="F\x00")

    assert "'\\x00'" in refused(paper)


def test_attachments():
    paper = invoice("peppol-bis-3")._replace(attachments=1)

    assert "attachments" in refused(paper)


def test_a_contact_in_oioubl_that_is_not_the_person_reference():
    paper = invoice("oioubl-2.1")._replace(buyer_reference="ANDEN")

    assert "person reference" in refused(paper)


def test_a_duty_beside_the_vat():
    paper = invoice("oioubl-2.1")
    duty = paper.taxes[0]._replace(scheme="16")

    assert "duties" in refused(paper._replace(taxes=(duty,)))


def test_an_amount_of_vat_on_a_line_without_its_tax():
    paper = invoice("peppol-bis-3")
    line = paper.lines[0]._replace(vat_amount=Decimal(1))

    assert "line 1" in refused(paper._replace(lines=(line,)))


def test_a_line_that_names_an_order_but_no_line_of_it():
    paper = invoice("peppol-bis-3")
    line = paper.lines[0]._replace(order="R-9", order_line=None)

    assert "R-9" in refused(paper._replace(lines=(line,)))


def test_a_catalogue_to_nobody():
    assert "buyer" in refused(catalogue("oioubl-2.1")._replace(buyer=None))


def test_a_catalogue_line_of_another_contract():
    paper = catalogue("oioubl-2.1")
    line = paper.lines[0]._replace(contract="L-99")

    assert "contract" in refused(paper._replace(lines=(line,)))


def test_a_price_update():
    assert "price updates" in refused(catalogue("oioubl-2.1")._replace(kind="price_update"))
