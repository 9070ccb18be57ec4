"""The rows behind a figure, as a table one can page through, and walk back to the paper."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.db.models import Manager
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings.cpv import called
from pejl.contracts.models import Agreement
from pejl.engines.figures.definition import Definition
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Lake, Side
from pejl.invoices.models import Deviation, Invoice
from pejl.parties.models import Supplier, Unit
from pejl.web.tables import Column, Table

Row = dict[str, Any]
KNOWN: dict[str, Manager[Any]] = {
    "supplier_id": Supplier.objects,
    "unit_id": Unit.objects,
    "agreement_id": Agreement.objects,
}
PAGES = {"supplier_id": "supplier", "agreement_id": "agreement"}
AT_ONCE = 5000


class Behind:
    """Rows of the lake, counted and sliced as asked; nothing is read before."""

    def __init__(self, count: Callable[[], int], rows: Callable[..., list[Row]]) -> None:
        """How the lake is asked how many there are, and for some of them by limit and offset."""
        self.count, self.rows = count, rows

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[Row]:
        first = part.start or 0
        last = len(self) if part.stop is None else part.stop
        return with_names(self.rows(limit=last - first, offset=first))

    def __iter__(self) -> Iterator[Row]:
        for first in range(0, len(self), AT_ONCE):
            yield from self[first : first + AT_ONCE]


def with_names(rows: list[Row]) -> list[Row]:
    """The rows with names for their numbers, and the invoice each came from: a question a kind."""
    for column, manager in KNOWN.items():
        named = manager.in_bulk({it[column] for it in rows if it.get(column)})
        for it in rows:
            it[f"{column}_name"] = str(named.get(it.get(column), ""))
    papers = {it["document_id"] for it in rows if it.get("document_id")}
    bills = Invoice.objects.filter(receipt__digest__in=papers)
    found = {digest: bill for digest, *bill in bills.values_list("receipt__digest", "pk", "number")}
    for it in rows:
        it["invoice_id"], it["invoice_number"] = found.get(it.get("document_id", ""), (None, ""))
    return rows


def of_figure(lake: Lake, name: str, filters: Filters, side: Side) -> Behind:
    """The rows behind a figure, or those outside it."""
    return Behind(partial(lake.count, name, filters, side), partial(lake.rows, name, filters, side))


def table(definition: Definition, rows: Behind | list[Row]) -> Table:
    """The rows with the columns their table has."""
    return Table(definition.name, COLUMNS[definition.table](), rows)


def text(title: str, key: str) -> Column:
    """A column of text."""
    return Column(title, lambda it: it[key])


def money(title: str, key: str) -> Column:
    """A column of kroner."""
    return Column(title, lambda it: it[key], "money")


def day(title: str, key: str) -> Column:
    """A column of days."""
    return Column(title, lambda it: it[key], "date")


def named(title: str, key: str) -> Column:
    """A column of names, each leading to its page where there is one."""
    return Column(title, lambda it: it[f"{key}_name"], link=to(key))


def to(key: str) -> Callable[[Row], str | None]:
    """The page of what the row's `key` numbers."""
    return lambda it: reverse(PAGES[key], args=[it[key]]) if key in PAGES and it.get(key) else None


def paper(title: str, key: str) -> Column:
    """A column of document numbers, each leading to where it came from."""
    return Column(title, lambda it: it[key] or _("uden nummer"), link=to_paper)


def to_paper(it: Row) -> str | None:
    """The invoice the row came from; of a ledger row, the import of its file."""
    if it["invoice_id"]:
        return reverse("invoice", args=[it["invoice_id"]])
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
        Column(_("Kategori"), lambda it: called(it["category"])),
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
        Column(_("Bilag"), lambda it: it["invoice_number"], link=to_paper),
    ]


COLUMNS: dict[str, Callable[[], list[Column]]] = {
    "lines": line_columns,
    "invoices": invoice_columns,
    "agreements": agreement_columns,
    "deviations": deviation_columns,
}
