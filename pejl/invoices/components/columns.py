"""The tables of invoices, as columns."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.invoices.models import Deviation, Invoice, ReceivedFile
from pejl.web.tables import Column, Table


def invoice_table(bills: QuerySet[Invoice]) -> Table:
    """Bills."""
    return Table(
        "fakturaer",
        [
            Column(_("Nummer"), lambda it: it.number, link=to_invoice),
            Column(_("Slags"), lambda it: it.get_kind_display()),
            Column(_("Leverandør"), lambda it: it.supplier.name, link=to_supplier),
            Column(_("Enhed"), lambda it: it.unit.name if it.unit else ""),
            Column(_("Udstedt"), lambda it: it.issued, "date"),
            Column(_("Uden moms, kr."), lambda it: it.net and it.net * it.sign, "money"),
            Column(_("Ordre"), lambda it: it.order_number),
            Column(_("Udfald"), lambda it: it.received_file.get_outcome_display()),
        ],
        bills,
    )


def to_invoice(bill: Invoice) -> str:
    """The bill's own page."""
    return reverse("invoice", args=[bill.pk])


def to_supplier(bill: Invoice) -> str:
    """The page of the bill's supplier."""
    return reverse("supplier", args=[bill.supplier_id])


def deviation_table(chosen: QuerySet[Deviation]) -> Table:
    """Deviations."""
    return Table(
        "afvigelser",
        [
            Column(_("Slags"), lambda it: it.get_kind_display(), link=to_deviation),
            Column(_("Kroner"), lambda it: it.amount, "money"),
            Column(_("Regnestykket"), lambda it: said(it, "arithmetic")),
            Column(_("Leverandør"), lambda it: it.invoice.supplier.name),
            Column(
                _("Faktura"), lambda it: it.invoice.number, link=lambda it: to_invoice(it.invoice)
            ),
            Column(_("Linje"), lambda it: it.line.number if it.line else ""),
            Column(_("Enhed"), lambda it: it.invoice.unit.name if it.invoice.unit else ""),
            Column(_("Tilstand"), lambda it: it.get_state_display()),
        ],
        chosen,
    )


def to_deviation(it: Deviation) -> str:
    """The deviation's own page."""
    return reverse("deviation", args=[it.pk])


def file_table(chosen: QuerySet[ReceivedFile]) -> Table:
    """Files as they came."""
    return Table(
        "filer",
        [
            Column(_("Fil"), lambda it: it.name),
            Column(_("Udfald"), lambda it: it.get_outcome_display()),
            Column(_("Hvorfor, og hvad nu"), lambda it: said(it, "why")),
            Column(_("Modtaget"), lambda it: it.received_at.date(), "date"),
            Column(_("Byte"), lambda it: it.size, "number"),
        ],
        chosen,
    )


def said(it: Any, field: str) -> str:
    """A sentence kept in both languages, in the one in use."""
    language = "en" if (get_language() or "da").startswith("en") else "da"
    return str(getattr(it, f"{field}_{language}"))
