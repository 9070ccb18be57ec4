"""Each kind of file that is turned away has its own reason, in both languages."""

import gzip

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.ubl import parse
from pejl.engines.ubl.read import read
from pejl.engines.ubl.tests.raw import NAMESPACES, PEPPOL, as_read, changed, ubl

DECLARED = b'<?xml version="1.0" encoding="UTF-8"?>'


def reason(data):
    with pytest.raises(Refusal) as raised:
        read(data)
    return raised.value.reasons[0]


NO_XML = [
    (b"", "empty"),
    (b" \n\t", "empty"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf"),
    (b"<!DOCTYPE html><html><body>Log ind</body></html>", "html"),
    (b"<!doctype html><html><body><br></body></html>", "html"),
    (b"<html><head/></html>", "html"),
    (b"<html><body><br></body></html>", "html"),
    (b'{"faktura": 1}', "json"),
    (b"[1, 2]", "json"),
    (b"PK\x03\x04\x14\x00", "packed"),
    (gzip.compress(PEPPOL, mtime=0), "packed"),
    (b"UNA:+.? 'UNB+UNOC:3", "not-xml"),
    (b"\x00\x01\x02", "not-xml"),
    ("faktura;beløb\n1;2".encode("latin-1"), "not-xml"),
]
BROKEN_XML = [
    (b"\n" + DECLARED + PEPPOL, "leading"),
    (PEPPOL[:900], "truncated"),
    (PEPPOL[: PEPPOL.index(b"<cbc:Note>")], "truncated"),
    (b"<a><b></a>", "malformed"),
    (b"<a>&ukendt;</a>", "malformed"),
    (b"<a>A & B</a>", "malformed"),
    (b"<x:a/>", "malformed"),
    (PEPPOL + PEPPOL, "malformed"),
    (b"<a>" * 257 + b"</a>" * 257, "too-deep"),
    (b"<a>" + b"x" * 11_000_000 + b"</a>", "too-long"),
    (b"<a>" + b"<b/>" * (parse.MOST_MARKUP + 1) + b"</a>", "too-much"),
    (b" " * (parse.MOST_BYTES + 1), "too-big"),
]
OUTSIDE_XML = [
    (b"<!DOCTYPE a><a/>", "doctype"),
    (DECLARED + b"<!-- <a> -->\n<?og?><!DOCTYPE a><a/>", "doctype"),
    (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "doctype"),
    ("\ufeff<!DOCTYPE a><a/>".encode(), "doctype"),
    ("<!DOCTYPE a><a/>".encode("utf-16"), "doctype"),
]
OTHER_DOCUMENTS = [
    (b"<Invoice/>", "not-ubl"),
    (b'<a xmlns="urn:lilleby"/>', "not-ubl"),
    (b'<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece"/>', "cii"),
    (b'<StandardBusinessDocument xmlns="http://www.unece.org/cefact"/>', "envelope"),
    (b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "html"),
    (ubl("Reminder"), "other-kind"),
    (ubl("TenderReceipt"), "other-kind"),
    (ubl("Invoice"), "no-standard"),
    (ubl("Invoice", "<cbc:CustomizationID/>"), "no-standard"),
    (changed(PEPPOL, "urn:cen.eu:en16931:2017#", "urn:peppol:pint:"), "unknown-standard"),
]


@pytest.mark.parametrize(
    ("data", "code"),
    NO_XML + BROKEN_XML + OUTSIDE_XML + OTHER_DOCUMENTS,
    ids=lambda it: str(it)[:40],
)
def test_it_is_told_apart(data, code):
    assert reason(data).code == code


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("ApplicationResponse", "svar"),
        ("OrderResponse", "ordrebekræftelse"),
        ("Reminder", "rykker"),
        ("Statement", "kontoudtog"),
        ("UtilityStatement", "forbrugsopgørelse"),
    ],
)
def test_another_kind_of_ubl_is_called_by_its_name(kind, word):
    said = reason(ubl(kind, "<cbc:CustomizationID>OIOUBL-2.1</cbc:CustomizationID>")).text

    assert word in said.da
    assert kind in said.en


def test_broken_xml_is_pointed_out():
    assert "linje 2, tegn 8" in reason(b"<a>\n<b></a>").text.da


def test_a_standard_may_be_assumed_where_none_is_named():
    data = changed(PEPPOL, "cbc:CustomizationID>urn", "cbc:ProfileID>urn").replace(
        b"3.0</cbc:CustomizationID>", b"3.0</cbc:ProfileID>"
    )

    assert read(data, assume="en16931").syntax == "en16931"


def test_a_named_standard_is_never_overruled():
    assert read(PEPPOL, assume="oioubl-2.1").syntax == "peppol-bis-3"


@pytest.mark.parametrize(
    ("customization", "syntax"),
    [
        ("OIOUBL-2.01", "oioubl-2.1"),
        ("OIOUBL-2.1", "oioubl-2.1"),
        ("urn:cen.eu:en16931:2017", "en16931"),
        ("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "en16931"),
        ("urn:fdc:oioubl.dk:trns:billing:invoice:3.0", "en16931"),
    ],
)
def test_the_standard_is_known_by_how_its_name_begins(customization, syntax):
    data = ubl("Invoice", f"<cbc:CustomizationID>{customization}</cbc:CustomizationID>")

    assert read(data).syntax == syntax


def test_processing_instructions_and_comments_before_the_root_are_fine():
    assert read(DECLARED + b"<?xml-stylesheet href='x'?><!-- <!DOCTYPE a> -->" + PEPPOL) == read(
        PEPPOL
    )


def test_the_word_doctype_in_a_text_is_no_doctype():
    data = changed(PEPPOL, "Tak for handlen", "<![CDATA[<!DOCTYPE html>]]>")

    assert as_read(data).notes == ("<!DOCTYPE html>",)


def test_an_attachment_of_twenty_megabytes_does_no_harm():
    attached = (
        '<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" '
        f'filename="x.pdf">{"QUJD" * 5_000_000}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>'
    )

    bill = read(changed(PEPPOL, "timer.pdf</cbc:ID>", f"timer.pdf</cbc:ID>{attached}"))

    assert bill == read(PEPPOL)


def test_a_namespace_alone_is_not_enough():
    data = f'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" {NAMESPACES}/>'

    assert reason(data.encode()).code == "not-ubl"
