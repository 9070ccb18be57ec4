"""Every business term of a Peppol bill is found where Peppol writes it."""

from datetime import date
from decimal import Decimal
from operator import attrgetter

import pytest

from pejl.engines.period import Period
from pejl.engines.ubl.document import Identifier, Reference
from pejl.engines.ubl.tests.raw import PEPPOL, PEPPOL_BILLING, as_read, changed, ubl

BILL = as_read(PEPPOL)

HEAD = {
    "syntax": "peppol-bis-3",
    "kind": "invoice",
    "customization": PEPPOL_BILLING,
    "profile": "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    "number": "F-1001",
    "issued": date(2026, 3, 10),
    "due": date(2026, 4, 9),
    "type_code": "380",
    "currency": "DKK",
    "notes": ("Tak for handlen",),
    "tax_point": date(2026, 3, 7),
    "tax_point_code": "35",
    "terms": "Netto 30 dage",
    "period": Period(date(2026, 3, 1), date(2026, 3, 31)),
    "buyer_reference": "LS14",
    "accounting": "5250",
    "order": "R-77",
    "sales_order": "S-9",
    "preceding": (Reference("F-1000", date(2026, 2, 1)),),
    "despatch": "D-1",
    "receipt": "M-1",
    "tender": "U-1",
    "contract": "L-12",
    "project": "P-3",
    "object": Identifier("Måler 7", "ABT"),
    "attachments": 1,
    "payee.name": "Klitvang Inkasso",
    "tax_representative.name": "Afgiftshuset",
    "delivery.on": date(2026, 3, 7),
    "delivery.location": Identifier("9520000000011", "0088"),
    "delivery.name": "Køkkenet",
    "delivery.address.city": "Lilleby",
    "flaws": (),
}
SELLER = {
    "name": "Klitvang Kontor A/S",
    "registered_name": "Klitvang Kontor A/S",
    "trading_name": "Klitvang Kontor",
    "identifiers": (Identifier("12345"),),
    "legal": Identifier("90000019", "0184"),
    "vat": Identifier("DK90000019"),
    "tax_registration": Identifier("F-skat"),
    "endpoint": Identifier("DK90000019", "0184"),
    "address.street": "Klitvej 4",
    "address.additional": "1. sal",
    "address.city": "Klitvang",
    "address.postcode": "4996",
    "address.region": "Sjælland",
    "address.country": "DK",
    "address.lines": ("Port B",),
    "contact_name": "Kundeservice",
    "telephone": "40000000",
    "email": "faktura@klitvang.example",
}
PAYMENT = {
    "means": "42",
    "reference": "F-1001",
    "account": Identifier("0000012345"),
    "account_name": "Klitvang",
    "branch": "9999",
    "card": "1234",
    "card_holder": "Lilleby Kommune",
    "mandate": "A-5",
    "debited": Identifier("777"),
}
MONEY = {
    "totals.lines": Decimal("200.00"),
    "totals.allowances": Decimal("20.00"),
    "totals.charges": None,
    "totals.net": Decimal("180.00"),
    "totals.tax_exclusive": Decimal("180.00"),
    "totals.tax": Decimal("45.00"),
    "totals.gross": Decimal("225.00"),
    "totals.payable": Decimal("225.00"),
}
ALLOWANCE = {
    "is_charge": False,
    "amount": Decimal("20.00"),
    "base": Decimal("200.00"),
    "percent": Decimal(10),
    "reason": "Rabat",
    "reason_code": "95",
    "vat_category": "S",
    "vat_rate": Decimal(25),
}
TAX = {
    "category": "S",
    "said": "S",
    "scheme": "VAT",
    "rate": Decimal(25),
    "base": Decimal("180.00"),
    "amount": Decimal("45.00"),
}
LINE = {
    "number": "1",
    "note": "Hele kasser",
    "quantity": Decimal(20),
    "unit": "EA",
    "amount": Decimal("200.00"),
    "accounting": "5251",
    "period": Period(date(2026, 3, 1)),
    "order_line": "3",
    "object": Identifier("Måler 7"),
    "price": Decimal("95.00"),
    "base_quantity": Decimal(10),
    "base_unit": "EA",
    "gross_price": Decimal("100.00"),
    "price_discount": Decimal("5.00"),
    "vat_category": "S",
    "vat_rate": Decimal(25),
    "vat_amount": None,
    "item.name": "Kuglepen, blå",
    "item.description": "Med hætte",
    "item.buyers_id": "K-1",
    "item.sellers_id": "0412",
    "item.standard_id": Identifier("9520000010003", "0160"),
    "item.classes": (Identifier("44121704", "TST"),),
    "item.origin": "SE",
    "item.attributes": (("Farve", "Blå"),),
}


@pytest.mark.parametrize(("term", "value"), {**HEAD, **MONEY}.items())
def test_the_head_says(term, value):
    assert attrgetter(term)(BILL) == value


@pytest.mark.parametrize(("term", "value"), SELLER.items())
def test_the_seller_is(term, value):
    assert attrgetter(term)(BILL.seller) == value


@pytest.mark.parametrize(("term", "value"), PAYMENT.items())
def test_it_is_paid_by(term, value):
    assert attrgetter(term)(BILL.payments[0]) == value


@pytest.mark.parametrize(("term", "value"), ALLOWANCE.items())
def test_the_deduction_is(term, value):
    assert attrgetter(term)(BILL.allowances[0]) == value


@pytest.mark.parametrize(("term", "value"), TAX.items())
def test_the_tax_is(term, value):
    assert attrgetter(term)(BILL.taxes[0]) == value


@pytest.mark.parametrize(("term", "value"), LINE.items())
def test_the_line_says(term, value):
    assert attrgetter(term)(BILL.lines[0]) == value


def test_an_almost_empty_bill_says_nothing():
    bill = as_read(ubl("Invoice", f"<cbc:CustomizationID>{PEPPOL_BILLING}</cbc:CustomizationID>"))

    assert (bill.number, bill.lines, bill.delivery, bill.flaws) == (None, (), None, ())


def test_an_empty_element_says_nothing():
    assert as_read(changed(PEPPOL, "<cbc:ID>F-1001</cbc:ID>", "<cbc:ID/>")).number is None


def test_blanks_around_a_value_do_not_count():
    bill = as_read(changed(PEPPOL, "<cbc:ID>F-1001</cbc:ID>", "<cbc:ID>\n  F-1001\t</cbc:ID>"))

    assert bill.number == "F-1001"


def test_a_trading_name_stands_in_for_a_missing_registered_name():
    assert (BILL.buyer.name, BILL.buyer.registered_name) == ("Lilleby Skole", None)


def test_an_addition_is_no_deduction():
    assert BILL.lines[0].allowances[0].is_charge


def test_the_tax_in_another_currency_stands_apart():
    second = '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">6.03</cbc:TaxAmount></cac:TaxTotal>'
    data = changed(PEPPOL, "<cac:LegalMonetaryTotal>", f"{second}<cac:LegalMonetaryTotal>")
    said = "<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode><cbc:AccountingCost>5250"

    bill = as_read(changed(data, "<cbc:AccountingCost>5250", said))

    assert (bill.totals.tax, bill.totals.tax_accounting) == (Decimal("45.00"), Decimal("6.03"))
    assert bill.flaws == ()


def test_the_words_of_oioubl_are_no_peppol():
    data = PEPPOL.replace(b"<cbc:ID>S</cbc:ID>", b"<cbc:ID>StandardRated</cbc:ID>")

    bill = as_read(data)

    assert bill.taxes[0].category == bill.lines[0].vat_category == "StandardRated"


def test_vat_may_be_written_small():
    data = PEPPOL.replace(b"<cbc:ID>VAT</cbc:ID>", b"<cbc:ID>vat</cbc:ID>")

    assert as_read(data).seller.vat == Identifier("DK90000019")


def test_a_self_billed_invoice_is_a_peppol_invoice():
    data = changed(PEPPOL, "poacc:billing:3.0", "poacc:selfbilling:3.0")

    bill = as_read(changed(data, ">380<", ">389<"))

    assert (bill.syntax, bill.kind, bill.type_code) == ("peppol-bis-3", "invoice", "389")


def test_prefixes_are_only_names():
    other = PEPPOL.replace(b"cbc:", b"x:").replace(b":cbc=", b":x=")
    other = other.replace(b"cac:", b"y:").replace(b":cac=", b":y=")

    assert as_read(other) == BILL


def test_a_root_with_a_prefix_is_the_same():
    other = PEPPOL.replace(b"<Invoice xmlns=", b"<u:Invoice xmlns:u=")
    other = other.replace(b"</Invoice>", b"</u:Invoice>")

    assert as_read(other) == BILL


def test_extensions_and_foreign_elements_are_left_alone():
    foreign = '<e:Extra xmlns:e="urn:lilleby"><cbc:ID>nej</cbc:ID><e:ID/></e:Extra><cbc:Odd/>'

    bill = as_read(changed(PEPPOL, "<cbc:ID>F-1001</cbc:ID>", f"<cbc:ID>F-1001</cbc:ID>{foreign}"))

    assert bill == BILL
