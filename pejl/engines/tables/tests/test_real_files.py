"""Real payments of councils: mapped without help, and summed to the penny by another road."""

import csv
import gzip
from decimal import Decimal, InvalidOperation
from functools import cache

import pytest

from pejl.engines.tables import (
    LEDGER,
    Tally,
    conventions,
    open_table,
    own_sum,
    propose_mapping,
    read,
)

COUNCILS = "data/council-spend-uk"
MAPPED = {
    "salford_payments_2018_2020": {
        "date": ("Date of Payment",),
        "amount": ("Net", "col5"),
        "gross": ("Gross", "Amount"),
        "vat": ("VAT", "col4"),
        "supplier_name": ("Supplier Name", "Vendor Name"),
        "document_number": ("SAP Document Number", "DocumentNo"),
        "unit": ("Directorate", "Service Area"),
        "text": ("G/L description.", "GL Description", "G/L descript"),
    },
    "harrogate_2018_2022": {
        "date": ("Payment date", "Pay date"),
        "amount": ("Net Amount",),
        "supplier_name": ("Supplier Name", "Supplier Name(T)"),
        "document_number": ("Transaction No.",),
        "unit": ("Service Label", "Service Label(T)"),
        "account": ("Expenditure Code", "Expenditure Code(T)"),
        "text": ("Narrative",),
        "category": ("Expenditure Category", "Expenditure Category(T)"),
    },
    "north_tyneside_2020_2022": {
        "date": ("Payment Date",),
        "amount": ("Net Amount",),
        "supplier_name": ("Supplier (Beneficiary) Name",),
        "supplier_id": ("Local Supplier Internal Reference",),
        "document_number": ("Transaction Number",),
        "unit": ("Directorate / Service Where Expenditure Incurred",),
        "account": ("SeRCOP Detailed Expenditure Code",),
        "text": ("Purpose of Spend",),
        "category": ("Procurement Classification",),
    },
}


@cache
def read_in_full(path, step):
    """The quality of a file of which every `step`-th row was read, and its bytes."""
    data = every(path, step)
    return tallied(open_table(path.name, data)), data


def tallied(opened):
    mapping = propose_mapping(opened, LEDGER)
    how = conventions(opened, mapping, LEDGER)
    tally = Tally(None)
    for rows in read(opened, mapping, LEDGER, how):
        tally.add(rows)
    own = own_sum(opened, mapping.columns("amount"), how)
    return tally.quality(mapping, (), tally.stored, own)


def every(path, step):
    """Every `step`-th row of a large file, the header kept."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lines = file.readlines()  # these files have no line break inside quotation marks
    return "".join(lines[:1] + lines[1::step]).encode()


def plain_sum(data, columns):
    """The sum as the standard library alone makes it."""
    total = Decimal(0)
    for row in csv.DictReader(data.decode().splitlines(keepends=True)):
        for column in columns:
            try:
                total += Decimal(row[column])
                break
            except InvalidOperation:
                continue
    return total


@pytest.mark.parametrize(
    ("council", "step"),
    [
        ("salford_payments_2018_2020", 1),
        ("harrogate_2018_2022", 5),
        ("north_tyneside_2020_2022", 20),
    ],
)
def test_a_council_is_mapped_and_reconciled(shared, council, step):
    found, data = read_in_full(shared / COUNCILS / f"{council}.csv.gz", step)

    columns = {each.field: each.columns for each in found.mapping.assignments}
    assert columns == MAPPED[council]
    assert found.reconciliation.agrees
    assert found.total == plain_sum(data, columns["amount"])


def test_the_heading_of_another_year_inside_the_file_is_set_aside(shared):
    found, _ = read_in_full(shared / COUNCILS / "salford_payments_2018_2020.csv.gz", 1)

    assert found.aside == {"repeated_header": 2}
    assert found.stored == 55_471


def test_the_mark_at_the_head_of_the_contract_register_is_no_part_of_its_name(shared):
    opened = open_table("register.csv", shared / COUNCILS / "salford_contract_register.csv")

    assert opened.header[0] == "Directorate Name"


def test_invoice_lines_of_a_shop_are_no_ledger_and_say_what_is_missing(shared):
    path = shared / "data/invoice-lines-retail/online_retail_2010_2011.csv.gz"

    mapping = propose_mapping(open_table(path.name, every(path, 50)), LEDGER)

    assert mapping.columns("date") == ("InvoiceDate",)
    assert mapping.missing == ("amount",)


@pytest.mark.parametrize("name", ["contracts", "contract_items", "tender_items", "tenders"])
def test_tables_in_a_language_not_known_are_opened_in_full(shared, name):
    path = shared / f"data/municipal-food-contracts-rs/{name}.csv.gz"

    rows = sum(len(batch.rows) for batch in open_table(path.name, path).read())

    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        assert rows == sum(1 for _ in csv.reader(file)) - 1
