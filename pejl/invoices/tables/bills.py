"""What invoices hand over to the lake: invoices, deviations, and every line of spend once."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from pejl.invoices.models import Deviation, Invoice, ReceivedFile
from pejl.invoices.tables.spend import CHANNELS, compose, paid_days
from pejl.lake.actions import Row, write_table
from pejl.parties.queries import roots


def invoices(place: Path) -> None:
    """Every invoice and credit note that could be read."""
    write_table(place, "invoices", invoice_rows())


def invoice_rows() -> Iterator[Row]:
    """Amounts are negative on credit notes."""
    now, paid = roots(), paid_days()
    rows = Invoice.objects.select_related("received_file", "order_link").order_by("pk")
    for it in rows.iterator(chunk_size=5000):
        link = getattr(it, "order_link", None)
        yield (
            *(it.received_file.digest, it.kind, it.number, it.issued),
            *(it.received_file.received_at.date(), it.due, paid.get(it.pk)),
            *(it.issued and it.issued.year, it.issued and f"{it.issued:%Y-%m}"),
            *(now[it.supplier_id], it.unit_id, CHANNELS.get(it.received_file.syntax)),
            *(it.received_file.outcome == ReceivedFile.Outcome.SOUND, bool(link and link.order_id)),
            *(signed(it, it.net), signed(it, it.tax), signed(it, it.payable)),
        )


def signed(invoice: Invoice, amount: Decimal | None) -> Decimal | None:
    """The amount as it counts."""
    return None if amount is None else amount * invoice.sign


def deviations(place: Path) -> None:
    """Every deviation."""
    write_table(place, "deviations", deviation_rows())


def deviation_rows() -> Iterator[Row]:
    """Each with the day and the unit of its invoice."""
    now = roots()
    rows = Deviation.objects.select_related("invoice__received_file").order_by("pk")
    for it in rows.iterator(chunk_size=5000):
        bill = it.invoice
        yield (
            *(it.pk, bill.received_file.digest, it.line_id and str(it.line_id), it.kind, it.amount),
            *(now[bill.supplier_id], bill.unit_id, it.agreement_id),
            *(bill.issued and f"{bill.issued:%Y-%m}", bill.issued and bill.issued.year),
        )


def lines(place: Path) -> None:
    """Every krone spent, once: from the invoice where there is one, else from the ledger."""
    compose(place)
