"""A value that stands in the file and cannot be read is a finding with its place, never a guess."""

import pytest

from pejl.engines.ubl.reading.flaws import MOST
from pejl.engines.ubl.tests.raw import OIOUBL, PEPPOL, PEPPOL_BILLING, as_read, changed, ubl

DUE = "<cbc:DueDate>2026-04-09</cbc:DueDate>"
PAYABLE = '<cbc:PayableAmount currencyID="DKK">225.00</cbc:PayableAmount>'


def flaws(data):
    return [(flaw.rule, flaw.location, flaw.said) for flaw in as_read(data).flaws]


@pytest.mark.parametrize(
    "said",
    ["2026-13-01", "2026-02-30", "09-04-2026", "20260409", "2026-W15-4", "0000-01-01", "snart"],
)
def test_a_date_that_does_not_exist(said):
    data = changed(PEPPOL, DUE, f"<cbc:DueDate>{said}</cbc:DueDate>")

    assert flaws(data) == [("READ-DATE", "/Invoice/cbc:DueDate", said)]


@pytest.mark.parametrize("said", ["2026-04-09Z", "2026-04-09+02:00"])
def test_a_time_zone_is_no_flaw(said):
    data = changed(PEPPOL, DUE, f"<cbc:DueDate>{said}</cbc:DueDate>")

    assert as_read(data) == as_read(PEPPOL)


@pytest.mark.parametrize(
    "said",
    [
        "12,50",
        "1.250,00",
        "1e3",
        "1_000",
        "NaN",
        "Infinity",
        "--1",
        "1-",
        ".",
        "٣",
        "kr. 5",
        "9" * 41,
    ],
)
def test_an_amount_that_is_no_number(said):
    data = changed(PEPPOL, PAYABLE, f"<cbc:PayableAmount>{said}</cbc:PayableAmount>")

    place = "/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"
    assert flaws(data) == [("READ-NUMBER", place, said)]


@pytest.mark.parametrize("said", ["225", "+225.00", "225.", "-225.5", ".5", "00225.00"])
def test_every_way_xml_schema_writes_a_number(said):
    data = changed(PEPPOL, PAYABLE, f"<cbc:PayableAmount>{said}</cbc:PayableAmount>")

    assert flaws(data) == []


def test_an_amount_in_another_currency_is_not_taken_for_kroner():
    bill = as_read(changed(PEPPOL, PAYABLE, PAYABLE.replace("DKK", "EUR")))

    assert bill.totals.payable is None
    assert [(flaw.rule, flaw.said) for flaw in bill.flaws] == [("READ-CURRENCY", "225.00 EUR")]


def test_a_field_that_stands_twice():
    bill = as_read(changed(PEPPOL, DUE, DUE + "<cbc:DueDate>2026-05-01</cbc:DueDate>"))

    assert [(flaw.rule, flaw.location) for flaw in bill.flaws] == [
        ("READ-TWICE", "/Invoice/cbc:DueDate[2]")
    ]
    assert bill.due.isoformat() == "2026-04-09"


def test_a_second_set_of_terms_is_fatal_in_peppol():
    second = "<cac:PaymentTerms><cbc:Note>Kontant</cbc:Note></cac:PaymentTerms><cac:TaxTotal>"
    data = changed(PEPPOL, "<cac:TaxTotal>", second)

    assert [(flaw.rule, flaw.severity) for flaw in as_read(data).flaws] == [("READ-TWICE", "fatal")]


def test_a_second_tax_total_in_the_same_currency():
    total = '<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">1.00</cbc:TaxAmount></cac:TaxTotal>'
    data = changed(PEPPOL, "<cac:LegalMonetaryTotal>", f"{total}<cac:LegalMonetaryTotal>")

    assert flaws(data) == [("READ-TWICE", "/Invoice/cac:TaxTotal[2]", None)]


def test_a_second_vat_number():
    number = (
        "<cac:PartyTaxScheme><cbc:CompanyID>DK90000027</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT"
    )
    second = f"{number}</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity>"

    bill = as_read(changed(PEPPOL, "<cac:PartyLegalEntity>", second))

    place = "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[3]"
    assert [(flaw.rule, flaw.location) for flaw in bill.flaws] == [("READ-TWICE", place)]
    assert bill.seller.vat.value == "DK90000019"


def test_the_place_counts_among_its_likes():
    data = changed(
        OIOUBL,
        "<cbc:PaymentDueDate>2026-04-09</cbc:PaymentDueDate>",
        "<cbc:PaymentDueDate>?</cbc:PaymentDueDate>",
    )

    assert flaws(data) == [("READ-DATE", "/Invoice/cac:PaymentMeans[2]/cbc:PaymentDueDate", "?")]


def test_an_indicator_that_says_maybe():
    data = changed(OIOUBL, ">false</cbc:FreeOf", ">måske</cbc:FreeOf")

    place = "/Invoice/cac:InvoiceLine/cbc:FreeOfChargeIndicator"
    assert flaws(data) == [("READ-INDICATOR", place, "måske")]


def test_an_amount_that_is_neither_deducted_nor_added():
    said = "<cbc:AllowanceChargeReason>Fragt"
    data = changed(OIOUBL, f"<cbc:ChargeIndicator>true</cbc:ChargeIndicator>\n  {said}", said)

    assert flaws(data) == [("READ-CHARGE", "/Invoice/cac:AllowanceCharge", None)]


def test_an_element_inside_an_amount_is_not_passed_over():
    inside = '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'
    bill = as_read(
        changed(PEPPOL, ">225.00</cbc:PayableAmount>", f">22{inside}5.00</cbc:PayableAmount>")
    )

    assert bill.totals.payable is None
    assert [flaw.rule for flaw in bill.flaws] == ["READ-PLAIN"]


@pytest.mark.parametrize("inside", ["<!-- og -->", "<?og?>", "<![CDATA[]]>"])
def test_a_comment_inside_an_amount_does_not_cut_it(inside):
    data = changed(PEPPOL, ">225.00</cbc:PayableAmount>", f">22{inside}5.00</cbc:PayableAmount>")

    assert as_read(data) == as_read(PEPPOL)


def test_a_flaw_met_twice_is_said_once():
    twice = f"<cbc:CustomizationID>{PEPPOL_BILLING}</cbc:CustomizationID>" * 2

    assert len(as_read(ubl("Invoice", twice)).flaws) == 1


def test_a_long_value_is_quoted_in_short():
    data = changed(PEPPOL, DUE, f"<cbc:DueDate>{'x' * 5000}</cbc:DueDate>")

    assert len(as_read(data).flaws[0].said) == 200


def test_a_thousand_flaws_are_enough():
    line = "<cac:InvoiceLine><cbc:LineExtensionAmount>?</cbc:LineExtensionAmount></cac:InvoiceLine>"
    head = f"<cbc:CustomizationID>{PEPPOL_BILLING}</cbc:CustomizationID>"

    found = as_read(ubl("Invoice", head, line * (MOST + 7))).flaws

    assert len(found) == MOST + 1
    assert (found[-1].rule, found[-1].said) == ("READ-MORE", "7")


def test_every_flaw_speaks_both_languages():
    data = changed(PEPPOL, DUE, "<cbc:DueDate>?</cbc:DueDate>")

    message = as_read(data).flaws[0].message

    assert message.da != message.en
