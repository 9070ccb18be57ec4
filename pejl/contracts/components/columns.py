"""The tables of agreements, as columns."""

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.contracts.models import Agreement
from pejl.contracts.queries.register import ItemPriceChange
from pejl.web.tables import Column, Table


def agreement_table(chosen: object) -> Table:
    """Agreements."""
    return Table(
        "aftaler",
        [
            Column(_("Aftale"), lambda it: it.number, link=to_agreement),
            Column(_("Titel"), lambda it: it.title),
            Column(
                _("Leverandør"),
                lambda it: it.supplier.name,
                link=lambda it: reverse("supplier", args=[it.supplier_id]),
            ),
            Column(_("Slags"), lambda it: it.get_kind_display()),
            Column(_("Begynder"), lambda it: it.starts, "date"),
            Column(_("Slutter"), lambda it: it.ends, "date"),
            Column(_("Loft, kr."), lambda it: it.value_ceiling, "money"),
        ],
        chosen,
    )


def to_agreement(it: Agreement) -> str:
    """The agreement's own page."""
    return reverse("agreement", args=[it.pk])


def price_table(prices: object) -> Table:
    """Prices."""
    return Table(
        "priser",
        [
            Column(_("Varenummer"), lambda it: it.item),
            Column(_("Vare"), lambda it: it.text),
            Column(_("Enhed"), lambda it: it.unit),
            Column(_("Pris, kr."), lambda it: it.price, "money"),
            Column(_("For antal"), lambda it: it.base_quantity, "number"),
            Column(_("Fra antal"), lambda it: it.minimum_quantity, "number"),
            Column(_("Gælder fra"), lambda it: it.valid_from, "date"),
            Column(_("Gælder til"), lambda it: it.valid_until, "date"),
            Column(_("Mærker"), lambda it: it.labels),
        ],
        prices,
    )


def change_table(found: list[ItemPriceChange]) -> Table:
    """Changes."""
    return Table(
        "prisaendringer",
        [
            Column(_("Varenummer"), lambda it: it.item),
            Column(_("Vare"), lambda it: it.text),
            Column(_("Før, kr."), lambda it: it.before, "money"),
            Column(_("Nu, kr."), lambda it: it.after, "money"),
            Column(_("Ændring"), lambda it: it.share, "percent"),
        ],
        found,
    )
