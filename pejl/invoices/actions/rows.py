"""A reading as rows: what the database keeps of a paper. Nothing here asks the database."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.ubl.document import Document, Item, Line
from pejl.invoices.actions.reading import PaperReading, kind_of
from pejl.invoices.models import Finding, Invoice, ReceivedFile
from pejl.parties.actions.directory import Directory
from pejl.parties.actions.identifiers import cvr, gln

MOST = Decimal(10) ** 12  # an amount beyond a thousand milliards is a slip; the check has said so


class LineRow(NamedTuple):
    """The columns of an InvoiceLine."""

    invoice_id: int
    number: str
    item: str
    gtin: str
    text: str
    classes: str
    account: str
    quantity: Decimal | None
    unit_code: str
    price: Decimal | None
    amount: Decimal | None
    delivered: date | None


def received_file(reading: PaperReading, now: datetime) -> ReceivedFile:
    """The row of the file itself."""
    document = reading.document
    return ReceivedFile(
        digest=reading.digest,
        name=reading.name[:500],
        size=reading.size,
        received_at=now,
        kind=kind_of(document),
        syntax=document.syntax if document else "",
        outcome=reading.outcome,
        why_da=reading.why.text.da if reading.why else "",
        why_en=reading.why.text.en if reading.why else "",
    )


def findings(reading: PaperReading, file: ReceivedFile) -> Iterator[Finding]:
    """A row for each finding; the last `reading.official` are the official rules' own."""
    ours = len(reading.findings) - reading.official
    for number, it in enumerate(reading.findings):
        yield Finding(
            received_file=file,
            rule=it.rule[:60],
            severity=it.severity,
            location=it.location[:500],
            said=it.said or "",
            expected=it.expected or "",
            message_da=it.message.da,
            message_en=it.message.en,
            is_official=number >= ours,
        )


def invoice(document: Document, file: ReceivedFile, directory: Directory) -> Invoice:
    """The row of the bill: who, when, how much (as written), and what it points at.

    The directory makes a supplier or a unit it has not met before.
    """
    totals = document.totals
    return Invoice(
        received_file=file,
        kind=document.kind,
        number=text(document.number, 100),
        supplier_id=directory.supplier(name=document.seller.name or "", cvr=cvr(document.seller)),
        unit_id=directory.unit(gln=gln(document.buyer), name=document.buyer.name or ""),
        issued=document.issued,
        due=document.due,
        delivered=delivered(document),
        currency=text(document.currency, 3),
        net=money(net(document)),
        tax=money(totals.tax),
        payable=money(totals.payable),
        order_number=text(document.order, 100),
        buyer_reference=text(document.buyer_reference, 100),
        preceding=" ".join(it.number for it in document.preceding)[:300],
    )


def net(document: Document) -> Decimal | None:
    """The total without VAT: as written, or in OIOUBL, which has no such term, from the gross."""
    totals = document.totals
    if totals.net is not None or totals.gross is None:
        return totals.net
    return totals.gross - (totals.tax or 0) - (totals.rounding or 0)


def delivered(document: Document) -> date | None:
    """When it was delivered: the day, else the last day of the period."""
    if document.delivery and document.delivery.on:
        return document.delivery.on
    return document.period.last if document.period else None


def lines(document: Document, invoice: Invoice) -> Iterator[LineRow]:
    """A row for each line."""
    day = invoice.delivered or invoice.issued
    for line in document.lines:
        yield LineRow(
            invoice_id=invoice.pk,
            number=text(line.number, 60),
            item=text(line.item.sellers_id or line.item.buyers_id, 100),
            gtin=gtin(line.item),
            text=text(line.item.name or line.item.description, 500),
            classes=classes(line.item),
            account=text(line.accounting or document.accounting, 100),
            quantity=money(line.quantity, 6),
            unit_code=text(line.unit, 10),
            price=money(unit_price(line), 6),
            amount=money(line.amount),
            delivered=line.delivered or (line.period and line.period.last) or day,
        )


def unit_price(line: Line) -> Decimal | None:
    """The price of one unit, whatever quantity it was written for."""
    if line.price is None or not line.base_quantity:
        return line.price
    return line.price / line.base_quantity


def classes(item: Item) -> str:
    """The classification codes with their lists: "UNSPSC:14111507 CPV:30197630"."""
    return " ".join(f"{it.scheme or '?'}:{it.value}" for it in item.classes)[:200]


def gtin(item: Item) -> str:
    """The item's GTIN where it has one."""
    standard = item.standard_id
    return (
        standard.value
        if standard and standard.value.isdigit() and len(standard.value) <= 14
        else ""
    )


def text(value: str | None, most: int) -> str:
    """The value, or "", no longer than the column."""
    return (value or "")[:most]


def money(value: Decimal | None, places: int = 2) -> Decimal | None:
    """The value, rounded to so many decimals; None where the column cannot hold it."""
    return None if value is None or abs(value) >= MOST else round(value, places)
