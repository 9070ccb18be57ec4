"""Headings are understood by their words, in Danish and English, known council or not."""

import pytest

from pejl.engines.tables import LEDGER, propose_mapping
from pejl.engines.tables.tests.making import table
from pejl.engines.tables.words import ideas

VALUES = {
    "date": "01-03-2026",
    "amount": "1.234,50",
    "gross": "1.543,13",
    "vat": "308,63",
    "supplier_name": "Lilleby Bageri ApS",
    "supplier_id": "204711",
    "cvr": "10103940",
    "document_number": "1900012345",
    "invoice_number": "F-2201",
    "unit": "Børnehaven Solen",
    "account": "40000000",
    "text": "Rugbrød og boller",
    "category": "Fødevarer",
    "currency": "DKK",
    "": "J",
}
DANISH = [
    {
        "Firmakode": "",
        "Bilagsnr.": "document_number",
        "Bilagsart": "",
        "Bogføringsdato": "date",
        "Artskonto": "account",
        "Omkostningssted": "unit",
        "Kreditor": "supplier_id",
        "Kreditornavn": "supplier_name",
        "CVR-nr.": "cvr",
        "Tekst": "text",
        "Beløb i firmakode-valuta": "amount",
        "Valuta": "currency",
    },
    {
        "Dato": "date",
        "Bilag": "document_number",
        "Posteringstekst": "text",
        "Konto": "account",
        "Afdeling": "unit",
        "Leverandørnr": "supplier_id",
        "Leverandørnavn": "supplier_name",
        "SE-nr": "cvr",
        "Fakturanr": "invoice_number",
        "Nettobeløb": "amount",
        "Moms": "vat",
        "Bruttobeløb": "gross",
    },
    {
        "Posteringsdato": "date",
        "Gruppering": "account",
        "Enhed": "unit",
        "Beløb ekskl. moms": "amount",
        "Navn på modtager": "supplier_name",
        "Bemærkning": "text",
        "Varegruppe": "category",
    },
]
ENGLISH = [
    {
        "Body name": "",
        "Service divison label": "unit",
        "Expenditure category": "category",
        "Detailed expense code": "account",
        "Date paid": "date",
        "Transaction number": "document_number",
        "Net amount": "amount",
        "Capital or revenue": "",
        "Supplier name": "supplier_name",
    },
    {
        "Strgrpcc(T)": "",
        "TransNo": "document_number",
        "Supplier ID(T)": "supplier_name",
        "Amount": "amount",
        "Updated": "date",
    },
    {
        "Organisation Name": "",
        "Date": "date",
        "Internal Ref Number": "document_number",
        "Invoice Number": "invoice_number",
        "Net Amount": "amount",
        "Supplier(Beneficiary) Name": "supplier_name",
        "Supplier ID": "supplier_id",
        "Expense Area": "unit",
        "Procurement Classification: Council's Procurement Category Name": "category",
        "Expense Code": "account",
        "Purpose of Spend (Summary)": "text",
    },
    {
        "Directotate": "unit",
        "Supplier": "supplier_name",
        "Transaction Number": "document_number",
        "Transaction Date": "date",
        "Invoice Line Value (net of VAT)": "amount",
        "Account": "account",
        "Bal Sheet Level 1": "",
    },
    {
        "Transaction Date": "date",
        "Merchant Name": "supplier_name",
        "Merchant Category": "category",
        "Amount (£)": "amount",
        "Card Holder Dept": "unit",
    },
]


@pytest.mark.parametrize("wanted", DANISH + ENGLISH, ids=lambda wanted: next(iter(wanted)))
def test_the_columns_are_found(wanted):
    opened = table([tuple(wanted), *[[VALUES[field] for field in wanted.values()]] * 3])

    mapping = propose_mapping(opened, LEDGER)

    assert {each.columns[0]: each.field for each in mapping.assignments} == {
        name: field for name, field in wanted.items() if field
    }


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("", set()),
        ("Leverandørnavn", {"supplier", "name"}),
        ("Navn på kreditor", {"supplier", "name"}),
        ("DocumentNo", {"document", "number"}),
        ("Omkostningssted", {"cost", "place"}),
        ("Valørdato", {"date"}),
        ("Benificiary", {"supplier"}),
        ("Xyzzy", set()),
    ],
)
def test_words_become_ideas(heading, about):
    assert ideas(heading) == about
