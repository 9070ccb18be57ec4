"""Over every official example: nothing is surprised, what is sound has no flaws, nothing is lost.

What is read is held against XPath, which finds the same values by another road.
"""

import csv
from collections import Counter
from datetime import date
from operator import attrgetter
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pejl.engines.refusal import Reason, Refusal
from pejl.engines.ubl.document import Catalogue, Document, Identifier, UblOrder
from pejl.engines.ubl.read import read

FOLDERS = (
    "en16931",
    "peppol-bis-billing-3",
    "peppol-dk-cius",
    "oioubl-2.1",
    "oioubl-3",
    "xrechnung-testsuite",
    "peppol-poacc-3",
    "catalogue-formats",
)
UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
PREFIXES = {"cbc": f"{UBL}CommonBasicComponents-2", "cac": f"{UBL}CommonAggregateComponents-2"}

SELLER = "cac:AccountingSupplierParty/cac:Party"
BUYER = "cac:AccountingCustomerParty/cac:Party"
SUM = "cac:LegalMonetaryTotal"
VAT = "cac:TaxScheme/cbc:ID[normalize-space()='VAT' or normalize-space()='63']"
BOTH = {
    "number": "cbc:ID",
    "issued": "cbc:IssueDate",
    "type_code": "cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode",
    "currency": "cbc:DocumentCurrencyCode",
    "notes": "cbc:Note",
    "accounting": "cbc:AccountingCost",
    "order": "cac:OrderReference/cbc:ID",
    "sales_order": "cac:OrderReference/cbc:SalesOrderID",
    "contract": "cac:ContractDocumentReference/cbc:ID",
    "preceding.number": "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID",
    "delivery.on": "cac:Delivery/cbc:ActualDeliveryDate",
    "seller.endpoint": f"{SELLER}/cbc:EndpointID",
    "seller.trading_name": f"{SELLER}/cac:PartyName/cbc:Name",
    "seller.registered_name": f"{SELLER}/cac:PartyLegalEntity/cbc:RegistrationName",
    "seller.legal": f"{SELLER}/cac:PartyLegalEntity/cbc:CompanyID",
    "seller.vat": f"{SELLER}/cac:PartyTaxScheme[{VAT}]/cbc:CompanyID",
    "seller.identifiers": f"{SELLER}/cac:PartyIdentification/cbc:ID",
    "seller.address.postcode": f"{SELLER}/cac:PostalAddress/cbc:PostalZone",
    "buyer.endpoint": f"{BUYER}/cbc:EndpointID",
    "buyer.address.country": f"{BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode",
    "buyer.contact": f"{BUYER}/cac:Contact/cbc:ID",
    "payee.trading_name": "cac:PayeeParty/cac:PartyName/cbc:Name",
    "payments.means": "cac:PaymentMeans/cbc:PaymentMeansCode",
    "payments.account": "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID",
    "allowances.amount": "cac:AllowanceCharge/cbc:Amount",
    "taxes.said": "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID",
    "taxes.amount": "cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount",
    "totals.lines": f"{SUM}/cbc:LineExtensionAmount",
    "totals.tax_exclusive": f"{SUM}/cbc:TaxExclusiveAmount",
    "totals.gross": f"{SUM}/cbc:TaxInclusiveAmount",
    "totals.prepaid": f"{SUM}/cbc:PrepaidAmount",
    "totals.rounding": f"{SUM}/cbc:PayableRoundingAmount",
    "totals.payable": f"{SUM}/cbc:PayableAmount",
    "lines.number": "LINE/cbc:ID",
    "lines.quantity": "LINE/cbc:InvoicedQuantity | LINE/cbc:CreditedQuantity",
    "lines.unit": "LINE/cbc:InvoicedQuantity/@unitCode | LINE/cbc:CreditedQuantity/@unitCode",
    "lines.amount": "LINE/cbc:LineExtensionAmount",
    "lines.order_line": "LINE/cac:OrderLineReference/cbc:LineID",
    "lines.price": "LINE/cac:Price/cbc:PriceAmount",
    "lines.base_quantity": "LINE/cac:Price/cbc:BaseQuantity",
    "lines.item.name": "LINE/cac:Item/cbc:Name",
    "lines.item.sellers_id": "LINE/cac:Item/cac:SellersItemIdentification/cbc:ID",
    "lines.item.standard_id": "LINE/cac:Item/cac:StandardItemIdentification/cbc:ID",
    "lines.item.classes": "LINE/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
}
EN_16931 = BOTH | {
    "buyer_reference": "cbc:BuyerReference",
    "terms": "cac:PaymentTerms/cbc:Note",
    "totals.net": f"{SUM}/cbc:TaxExclusiveAmount",
    "payments.reference": "cac:PaymentMeans/cbc:PaymentID",
    "lines.vat_category": "LINE/cac:Item/cac:ClassifiedTaxCategory/cbc:ID",
    "lines.vat_rate": "LINE/cac:Item/cac:ClassifiedTaxCategory/cbc:Percent",
    "allowances.percent": "cac:AllowanceCharge/cbc:MultiplierFactorNumeric",
}
OIOUBL = BOTH | {
    "buyer_reference": f"{BUYER}/cac:Contact/cbc:ID",
    "payments.creditor": "cac:PaymentMeans/cac:CreditAccount/cbc:AccountID",
    "payments.channel": "cac:PaymentMeans/cbc:PaymentChannelCode",
    "payments.due": "cac:PaymentMeans/cbc:PaymentDueDate",
    "lines.taxes.said": "LINE/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID",
    "lines.taxes.amount": "LINE/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount",
}


class File(NamedTuple):
    """A file of an official package and what came of reading it."""

    folder: str
    name: str
    data: bytes
    outcome: Document | UblOrder | Catalogue | Reason


def outcome(data):
    try:
        return read(data)
    except Refusal as error:
        return error.reasons[0]


@pytest.fixture(scope="module")
def files(shared):
    """Every XML file of the official packages."""
    found = []
    for folder in FOLDERS:
        root = shared / "data" / folder
        for path in sorted(root.rglob("*.xml")):
            data = path.read_bytes()
            found.append(File(folder, path.relative_to(root).as_posix(), data, outcome(data)))
    return found


@pytest.fixture(scope="module")
def bills(files):
    return [file for file in files if isinstance(file.outcome, Document)]


def values(paper, term):
    """The values of a term, through groups that stand once, many times or not at all."""
    found = [paper]
    for step in term.split("."):
        found = [attrgetter(step)(it) for it in found]
        many = [it if type(it) is tuple else (it,) for it in found]
        found = [one for each in many for one in each if one is not None]
    return found


def written(value):
    if isinstance(value, Identifier):
        return value.value
    return value.isoformat() if isinstance(value, date) else str(value)


def by_xpath(root, path):
    path = path.replace("LINE", "*[self::cac:InvoiceLine or self::cac:CreditNoteLine]")
    nodes = root.xpath(path, namespaces=PREFIXES)
    found = (node if isinstance(node, str) else node.text for node in nodes)
    return [text.strip() for text in found if text and text.strip()]


def sound(shared, folder):
    """The files of a package in which the official rules found nothing wrong."""
    with (shared / "data" / folder / "expected-results.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    faulty = {row["file"] for row in rows if int(row["n_errors"])}
    return {row["file"] for row in rows} - faulty


def test_what_each_file_is(files):
    found = Counter(
        file.outcome.code if isinstance(file.outcome, Reason) else type(file.outcome).__name__
        for file in files
    )

    assert found == {
        "Document": 139,
        "UblOrder": 24,
        "Catalogue": 8,
        "other-kind": 80,
        "not-ubl": 539,
        "doctype": 3,
    }


@pytest.mark.parametrize("folder", FOLDERS[:-1])
def test_what_is_officially_sound_has_no_flaws(files, shared, folder):
    names = sound(shared, folder)

    read_through = [file for file in files if file.folder == folder and file.name in names]

    papers = [file for file in read_through if not isinstance(file.outcome, Reason)]
    assert papers
    assert [file.name for file in papers if file.outcome.flaws] == []


@pytest.mark.parametrize("term", sorted(EN_16931 | OIOUBL))
def test_nothing_is_lost(bills, term):
    compared = 0

    for bill in bills:
        paths = OIOUBL if bill.outcome.syntax == "oioubl-2.1" else EN_16931
        if term in paths:
            expected = by_xpath(etree.fromstring(bill.data), paths[term])
            assert [written(value) for value in values(bill.outcome, term)] == expected, bill.name
            compared += len(expected)

    assert compared


def test_in_oioubl_the_tax_exclusive_amount_is_the_tax(bills, shared):
    names = sound(shared, "oioubl-2.1")
    sums = [
        file.outcome.totals for file in bills if file.folder == "oioubl-2.1" and file.name in names
    ]

    assert len(sums) > 30
    assert all(it.tax == it.tax_exclusive for it in sums if it.tax_exclusive is not None)


def test_in_peppol_the_tax_exclusive_amount_is_the_net_sum(bills, shared):
    names = sound(shared, "peppol-dk-cius")
    sums = [
        file.outcome.totals
        for file in bills
        if file.folder == "peppol-dk-cius" and file.name in names
    ]

    assert len(sums) > 10
    assert all(
        it.net == it.tax_exclusive == it.lines + (it.charges or 0) - (it.allowances or 0)
        for it in sums
    )


@given(st.data())
def test_a_real_file_that_was_damaged_is_still_a_document_or_a_reason(files, data):
    real = data.draw(st.sampled_from(files)).data[:30_000]
    start = data.draw(st.integers(0, len(real)))
    end = start + data.draw(st.integers(0, 300))
    piece = data.draw(st.binary(max_size=20))

    found = outcome(real[:start] + piece + real[end:])

    assert isinstance(found, Document | UblOrder | Catalogue | Reason)
