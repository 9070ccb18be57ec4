"""The lake's tables as columns, each row led back to the paper it came from."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.engines.cpv import called
from pejl.engines.figures.definition import FigureDefinition
from pejl.invoices.models import Deviation
from pejl.lake.components.drill_down import DrillDown, Row, day, money, named, text
from pejl.web.tables import Column, Table
from pejl.web.words import spoken


def table(definition: FigureDefinition, rows: DrillDown | list[Row]) -> Table:
    """The rows with the columns their table has."""
    return Table(definition.name, COLUMNS[definition.table](), rows)


def paper(title: str, key: str) -> Column:
    """A column of document numbers, each leading to where it came from."""
    return Column(title, lambda it: it[key] or _("uden nummer"), link=to_paper)


def to_paper(it: Row) -> str | None:
    """The invoice the row came from; of a ledger row, the import of its file."""
    if it["document_id_link"]:
        return str(it["document_id_link"])
    return f"{reverse('imports')}#{it['document_id']}" if it.get("source") == "ledger" else None


def to_deviation(it: Row) -> str:
    """The deviation's own page."""
    return reverse("deviation", args=[it["deviation_id"]])


def line_columns() -> list[Column]:
    """Lines of invoices and ledgers."""
    return [
        day(_("Bogført"), "booked"),
        named(_("Leverandør"), "supplier_id"),
        text(_("Tekst"), "text"),
        named(_("Enhed"), "unit_id"),
        Column(_("Kategori"), lambda it: spoken(called(it["category"]))),
        money(_("Kroner"), "amount"),
        money(_("For meget, kr."), "overcharge"),
        named(_("Aftale"), "agreement_id"),
        paper(_("Bilag"), "document_number"),
    ]


def invoice_columns() -> list[Column]:
    """Invoices."""
    return [
        paper(_("Nummer"), "number"),
        named(_("Leverandør"), "supplier_id"),
        named(_("Enhed"), "unit_id"),
        day(_("Udstedt"), "issued"),
        day(_("Modtaget"), "received"),
        day(_("Betalt"), "paid"),
        text(_("Kanal"), "channel"),
        money(_("Uden moms, kr."), "net"),
    ]


def agreement_columns() -> list[Column]:
    """Agreements."""
    return [
        named(_("Aftale"), "agreement_id"),
        named(_("Leverandør"), "supplier_id"),
        day(_("Begynder"), "starts"),
        day(_("Slutter"), "ends"),
        money(_("Loft, kr."), "value_ceiling"),
    ]


def deviation_columns() -> list[Column]:
    """Deviations."""
    return [
        Column(_("Slags"), lambda it: Deviation.Kind(it["kind"]).label, link=to_deviation),
        money(_("Kroner"), "amount"),
        named(_("Leverandør"), "supplier_id"),
        named(_("Enhed"), "unit_id"),
        named(_("Aftale"), "agreement_id"),
        Column(_("Bilag"), lambda it: it["document_id_name"], link=to_paper),
    ]


COLUMNS: dict[str, Callable[[], list[Column]]] = {
    "lines": line_columns,
    "invoices": invoice_columns,
    "agreements": agreement_columns,
    "deviations": deviation_columns,
}
