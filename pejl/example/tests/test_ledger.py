"""The ledger holds the bills and the rest, as a finance system exports it."""

import csv
from decimal import Decimal

import pytest

from pejl.example.tests.conftest import bill_in


@pytest.fixture(scope="module")
def rows(year):
    with (year / "ledger.csv").open(encoding="cp1252", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def kroner(said):
    return Decimal(said.replace(".", "").replace(",", "."))


def planted(truth, kind):
    return [plant for plant in truth["plants"] if plant["kind"] == kind]


def row_of(rows, plant):
    return rows[int(plant["line"]) - 2]


def test_every_readable_bill_is_booked_with_its_net_amount(rows, truth, year):
    booked = {(row["Fakturanr."], kroner(row["Beløb ekskl. moms"])) for row in rows}
    wrong = {plant["file"] for plant in truth["plants"] if plant["kind"] == "malformed"}
    bills = [path for path in (year / "invoices").iterdir() if f"invoices/{path.name}" not in wrong]

    for bill in (bill_in(path) for path in bills):
        assert (bill.number, bill.sign * bill.taxes[0].base) in booked


def test_person_numbers_stand_where_the_truth_says(rows, truth):
    for plant in planted(truth, "cpr"):
        text = row_of(rows, plant)["Tekst"].replace("-", "")
        assert sum(sign.isdigit() for sign in text) == 10


def test_no_other_text_of_payments_to_citizens_holds_digits(rows, truth):
    places = {int(plant["line"]) for plant in planted(truth, "cpr")}
    others = [row for place, row in enumerate(rows, 2) if place not in places]

    assert not any("borger" in row["Tekst"] or "hjælp" in row["Tekst"] for row in others)


def test_rows_exported_twice_are_the_same_in_every_cell(rows, truth):
    for plant in planted(truth, "ledger_row_twice"):
        assert rows.count(row_of(rows, plant)) == 2


def test_late_payments_are_after_the_due_date_and_others_are_not(rows, truth, year):
    late = {plant["file"] for plant in planted(truth, "late_payment")}
    numbers = {
        (bill.seller.legal.value[-8:], bill.number)
        for bill in (bill_in(year / file) for file in late)
    }

    for row in rows:
        if row["Fakturanr."] and row["Betalingsdato"] and row["CVR-nr."]:
            paid, due = iso(row["Betalingsdato"]), iso(row["Forfaldsdato"])
            assert (paid > due) == ((row["CVR-nr."], row["Fakturanr."]) in numbers)


def iso(day):
    return "-".join(reversed(day.split("-")))


def test_other_spellings_stand_without_a_number(rows, truth):
    written = {row["Leverandør"] for row in rows if not row["CVR-nr."]}

    for plant in planted(truth, "supplier_alias"):
        assert plant["line"].rpartition("=")[0] in written


def test_amounts_and_dates_are_written_the_danish_way(rows):
    assert any("." in row["Beløb ekskl. moms"] for row in rows)
    assert all(row["Bogføringsdato"][2] == row["Bogføringsdato"][5] == "-" for row in rows)
