"""Every krone stands once in the lake, with what is known of it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pejl.contracts.models import Agreement
from pejl.engines.figures.tables import TABLES
from pejl.invoices.actions.receiving import receive
from pejl.invoices.models import Correction
from pejl.invoices.tables import bills, placing, spend
from pejl.invoices.tests.papers import CVR, invoice, paper
from pejl.ledger.actions.importing import import_ledger
from pejl.parties.models import Supplier, Unit

pytestmark = pytest.mark.django_db

HEAD = (
    "Bogføringsdato;Leverandør;CVR-nr.;Fakturanr.;Betalingsdato;Enhed;Konto;Tekst"
    ";Beløb ekskl. moms\n"
)


@pytest.fixture
def lines(tmp_path, home, learnt):
    """The lake's lines, as rows by column."""
    learnt(home / "models")

    def composed() -> Any:
        place = tmp_path / "state" / "lines"
        place.mkdir(parents=True)
        bills.lines(place)
        return duckdb.read_parquet(str(place / "*.parquet")).to_arrow_table().to_pylist()

    return composed


def book(tmp_path: Path, *rows: str) -> None:
    file = tmp_path / "finans.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    import_ledger(file=file, source="finans", by="anna")


def bill(**changes) -> None:
    receive(papers=[paper(invoice(**changes))], about="prøve", by="anna")


def agreement(**terms) -> Agreement:
    return Agreement.objects.create(
        number="A-1", title="Papir", kind="own", supplier=Supplier.objects.get(),
        starts=date(2025, 1, 1), source="t", **terms,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        (spend.BilledSpend, spend.RAW),
        (placing.Placement, placing.PLACED),
        (placing.Decision, placing.DECIDED),
        (bills.InvoiceRow, TABLES["invoices"]),
        (bills.DeviationRow, TABLES["deviations"]),
    ],
    ids=lambda it: getattr(it, "__name__", ""),
)
def test_a_row_has_its_table_s_columns_in_their_order(row, columns):
    assert row._fields == tuple(columns)


def test_nothing_received_is_no_lines(lines):
    assert lines() == []


def test_an_invoice_counts_and_its_ledger_row_does_not(lines, tmp_path):
    bill()
    book(
        tmp_path,
        f"04-03-2025;Nordlys Papir ApS;{CVR};F-1;01-04-2025;Skolen;5222;Papir;20,00",
        f"05-03-2025;Nordlys Papir ApS;{CVR};F-2;01-04-2025;Skolen;5222;Papir;30,00",
    )

    assert sorted((it["source"], it["amount"]) for it in lines()) == [
        ("invoice", Decimal("20.00")),
        ("ledger", Decimal("30.00")),
    ]


def test_an_unsound_invoice_does_not_count(lines):
    document = invoice()
    wrong = document._replace(totals=document.totals._replace(payable=Decimal(99)))
    receive(papers=[paper(wrong)], about="prøve", by="anna")

    assert lines() == []


def test_a_line_is_on_the_suppliers_agreement(lines):
    bill()
    made = agreement()

    assert [(it["agreement_id"], it["agreement_basis"]) for it in lines()] == [
        (made.pk, "supplier")
    ]


def test_an_agreement_that_ended_does_not_count(lines):
    bill()
    agreement(ends=date(2025, 2, 28))

    assert [it["agreement_id"] for it in lines()] == [None]


def test_an_agreement_for_another_unit_does_not_count(lines):
    bill()
    agreement().binding_for.add(Unit.objects.create(name="Skolen"))

    assert [it["agreement_id"] for it in lines()] == [None]


def test_a_category_a_person_gave_can_take_a_purchase_off_an_agreement(lines):
    bill()
    agreement(categories=["30190000"])
    Correction.objects.create(
        text="Vare A1", code="15810000", corrected_by="anna", corrected_at="2025-01-01T00:00Z"
    )

    assert [(it["category"], it["agreement_id"]) for it in lines()] == [("15810000", None)]


def test_a_public_body_is_no_contractable_spend(lines):
    bill()
    Supplier.objects.update(is_public_body=True)

    assert [(it["contractable"], it["exclusion"]) for it in lines()] == [(False, "public_body")]


def test_rent_is_no_contractable_spend(lines, tmp_path):
    book(tmp_path, "04-03-2025;Boligfonden;;;;Skolen;5240;Husleje, Torvet 2;1000,00")

    assert [it["exclusion"] for it in lines()] == ["property"]


def test_the_day_of_payment_comes_from_the_ledger(tmp_path):
    bill()
    book(tmp_path, f"04-03-2025;Nordlys;{CVR};F-1;01-04-2025;Skolen;5222;Papir;20,00")

    assert [row.paid for row in bills.invoice_rows()] == [date(2025, 4, 1)]
