"""Where OIOUBL writes a thing elsewhere, or means another thing by the same element."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.ubl.document import Identifier
from pejl.engines.ubl.tests.raw import OIOUBL, as_read, changed

BILL = as_read(OIOUBL)


def test_its_tax_exclusive_amount_is_the_tax():
    assert (BILL.totals.tax_exclusive, BILL.totals.net) == (Decimal("31.25"), None)


def test_its_tax_is_the_sum_of_vat_and_duties():
    assert BILL.totals.tax == Decimal("31.25")


def test_a_tax_that_cannot_be_read_leaves_no_sum():
    bill = as_read(
        changed(
            OIOUBL, 'TaxTotal><cbc:TaxAmount currencyID="DKK">5.00', "TaxTotal><cbc:TaxAmount>fem"
        )
    )

    assert bill.totals.tax is None


@pytest.mark.parametrize(
    ("word", "letter"),
    [("StandardRated", "S"), ("ZeroRated", "Z"), ("ReverseCharge", "AE"), ("K", "K")],
)
def test_its_vat_words_become_letters(word, letter):
    data = OIOUBL.replace(b"StandardRated", word.encode())

    vat = as_read(data).taxes[0]

    assert (vat.category, vat.said) == (letter, word)


def test_a_duty_keeps_its_number():
    duty = BILL.taxes[1]

    assert (duty.category, duty.said, duty.scheme) == ("3010", "3010", "16")


def test_its_factor_becomes_a_percent():
    assert BILL.allowances[0].percent == Decimal(10)


def test_the_category_of_an_addition_is_translated_and_kept():
    assert (BILL.allowances[0].vat_category, BILL.allowances[0].said) == ("Z", "ZeroRated")


def test_the_person_reference_is_the_id_of_the_buyers_contact():
    assert (BILL.buyer_reference, BILL.buyer.contact_name) == ("LS14", "Skolens kontor")


def test_the_house_number_belongs_to_the_street():
    assert BILL.seller.address.street == "Klitvej 4"


def test_an_unstructured_address_is_lines():
    lines = "<cac:AddressLine><cbc:Line>Klitvej 4</cbc:Line></cac:AddressLine>"
    data = changed(OIOUBL, "<cbc:StreetName>Klitvej</cbc:StreetName>", lines)

    assert as_read(data).seller.address.lines == ("Klitvej 4",)


def test_the_vat_number_is_the_one_under_scheme_63():
    assert BILL.seller.vat == Identifier("DK90000019", "DK:SE")


def test_a_payment_card_has_a_kind_a_line_and_a_creditor():
    card = BILL.payments[0]

    assert (card.card_kind, card.reference, card.creditor) == ("71", "123456789012347", "87654321")
    assert card.channel == "DK:FIK"


def test_a_bank_account_has_its_scheme_from_the_channel():
    bank = BILL.payments[1]

    assert (bank.account, bank.branch) == (Identifier("0000012345", "DK:BANK"), "9999")
    assert (bank.reference, bank.card_kind) == ("F-2001", None)


def test_a_foreign_bank_is_known_by_its_institution():
    bank = (
        "<cac:FinancialInstitution><cbc:ID>LILLDK22</cbc:ID></cac:FinancialInstitution>"
        "</cac:FinancialInstitutionBranch>"
    )
    data = changed(OIOUBL, "<cbc:ID>9999</cbc:ID></cac:FinancialInstitutionBranch>", bank)

    assert as_read(data).payments[1].branch == "LILLDK22"


def test_it_is_due_when_the_first_way_to_pay_is():
    assert BILL.due == date(2026, 4, 9)


def test_terms_said_in_parts_are_joined():
    assert BILL.terms == "Netto 30 dage\nRente herefter"


def test_a_line_has_its_own_tax():
    line = BILL.lines[0]

    assert (line.vat_category, line.vat_rate, line.vat_amount) == (
        "S",
        Decimal(25),
        Decimal("26.25"),
    )
    assert len(line.taxes) == 1


def test_a_line_has_its_own_order_and_day():
    line = BILL.lines[0]

    assert (line.order, line.order_line, line.delivered) == ("R-79", "1", date(2026, 3, 7))


def test_the_origin_is_the_country_of_an_address():
    assert BILL.lines[0].item.origin == "BE"


def test_a_charge_on_the_price_is_a_discount_below_zero():
    assert BILL.lines[0].price_discount == Decimal("-2.00")


def test_the_units_in_the_ordered_unit_are_read():
    assert BILL.lines[0].factor == Decimal(1)


def test_a_line_may_be_free():
    assert (
        as_read(changed(OIOUBL, ">false</cbc:FreeOf", ">true</cbc:FreeOf")).lines[0].free_of_charge
    )


def test_more_than_one_contract_is_said_but_forgiven():
    two = "<cac:ContractDocumentReference><cbc:ID>L-1</cbc:ID></cac:ContractDocumentReference>" * 2
    data = changed(OIOUBL, "<cac:AccountingSupplierParty>", f"{two}<cac:AccountingSupplierParty>")

    bill = as_read(data)

    assert [(flaw.rule, flaw.severity) for flaw in bill.flaws] == [("READ-TWICE", "warning")]


def test_the_order_it_names_has_a_day_and_a_uuid():
    said = "<cbc:UUID>6E09886B</cbc:UUID><cbc:IssueDate>2026-03-01</cbc:IssueDate>"

    bill = as_read(changed(OIOUBL, "<cbc:ID>R-78</cbc:ID>", f"<cbc:ID>R-78</cbc:ID>{said}"))

    assert (bill.order_uuid, bill.order_issued) == ("6E09886B", date(2026, 3, 1))


def test_another_may_have_taken_the_order():
    other = (
        "<cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Klitvang Butik</cbc:Name>"
        "</cac:PartyName></cac:Party></cac:SellerSupplierParty><cac:PaymentTerms><cbc:Note>Netto"
    )

    bill = as_read(changed(OIOUBL, "<cac:PaymentTerms><cbc:Note>Netto", other))

    assert bill.ordered_from.name == "Klitvang Butik"


def test_it_has_no_flaws():
    assert BILL.flaws == ()
