"""What invoices hand over to the lake: invoices, deviations, and every line of spend once."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pejl.invoices.models import Deviation, Invoice, ReceivedFile
from pejl.invoices.tables.spend import CHANNELS, compose, paid_days
from pejl.lake.actions import write_table
from pejl.parties.queries import roots


class InvoiceRow(NamedTuple):
    """The columns of the lake's invoices; amounts are negative on credit notes."""

    document_id: str  # the digest of its file
    kind: str
    number: str
    issued: date | None
    received: date
    due: date | None
    paid: date | None
    year: int | None
    month: str | None  # YYYY-MM
    supplier_id: int
    unit_id: int | None
    channel: str | None
    sound: bool
    order_found: bool
    net: Decimal | None  # without VAT, as `tax` and `payable` in the invoice's own currency
    tax: Decimal | None
    payable: Decimal | None


class DeviationRow(NamedTuple):
    """The columns of the lake's deviations, with the day and the unit of the invoice."""

    deviation_id: int
    document_id: str
    line_id: str | None  # None where it is on the whole bill
    kind: str
    amount: Decimal  # without VAT: paid less agreed
    supplier_id: int
    unit_id: int | None
    agreement_id: int | None
    month: str | None
    year: int | None


def invoices(place: Path) -> None:
    """Every invoice and credit note that could be read."""
    write_table(place, "invoices", invoice_rows())


def invoice_rows() -> Iterator[InvoiceRow]:
    """Every invoice and credit note, in the order they came."""
    now, paid = roots(), paid_days()
    rows = Invoice.objects.select_related("received_file", "order_link").order_by("pk")
    for it in rows.iterator(chunk_size=5000):
        link = getattr(it, "order_link", None)
        yield InvoiceRow(
            document_id=it.received_file.digest,
            kind=it.kind,
            number=it.number,
            issued=it.issued,
            received=it.received_file.received_at.date(),
            due=it.due,
            paid=paid.get(it.pk),
            year=it.issued.year if it.issued else None,
            month=f"{it.issued:%Y-%m}" if it.issued else None,
            supplier_id=now[it.supplier_id],
            unit_id=it.unit_id,
            channel=CHANNELS.get(it.received_file.syntax),
            sound=it.received_file.outcome == ReceivedFile.Outcome.SOUND,
            order_found=bool(link and link.order_id),
            net=signed(it, it.net),
            tax=signed(it, it.tax),
            payable=signed(it, it.payable),
        )


def signed(invoice: Invoice, amount: Decimal | None) -> Decimal | None:
    """The amount as it counts: negative on a credit note."""
    return None if amount is None else amount * invoice.sign


def deviations(place: Path) -> None:
    """Every deviation."""
    write_table(place, "deviations", deviation_rows())


def deviation_rows() -> Iterator[DeviationRow]:
    """Every deviation, settled or not."""
    now = roots()
    rows = Deviation.objects.select_related("invoice__received_file").order_by("pk")
    for it in rows.iterator(chunk_size=5000):
        bill = it.invoice
        yield DeviationRow(
            deviation_id=it.pk,
            document_id=bill.received_file.digest,
            line_id=str(it.line_id) if it.line_id else None,
            kind=it.kind,
            amount=it.amount,
            supplier_id=now[bill.supplier_id],
            unit_id=bill.unit_id,
            agreement_id=it.agreement_id,
            month=f"{bill.issued:%Y-%m}" if bill.issued else None,
            year=bill.issued.year if bill.issued else None,
        )


def lines(place: Path) -> None:
    """Every krone spent, once: from the invoice where there is one, else from the ledger."""
    compose(place)
