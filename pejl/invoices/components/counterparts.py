"""What this room tells of an agreement and a supplier: where bills deviate, and the bills."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.invoices.components.columns import invoice_table
from pejl.invoices.queries import bills
from pejl.parties.queries import Viewer
from pejl.web.formats import kroner
from pejl.web.numbers import Number
from pejl.web.tables import Table


def numbers_of_agreement(user: Viewer, agreement: int) -> list[Number]:
    """Where bills on an agreement deviate, of those `user` may see."""
    found = bills.deviations(user).filter(agreement=agreement)
    return deviating(bills.sums(found), {"aftale": agreement})


def numbers_of_supplier(user: Viewer, family: list[int]) -> list[Number]:
    """Where a supplier's bills deviate, of those `user` may see; first its own number."""
    found = bills.deviations(user).filter(invoice__supplier__in=family)
    return deviating(bills.sums(found), {"leverandoer": family[0]})


def bills_of_supplier(user: Viewer, family: list[int]) -> Table:
    """The bills of a supplier and of those it was merged with."""
    return invoice_table(bills.invoices(user).filter(supplier__in=family))


def deviating(sums: dict[str, Any], asked: dict[str, int]) -> list[Number]:
    """Overcharge and undercharge apart, and what was claimed, with the way to the deviations."""
    place = f"{reverse('deviations')}?{urlencode(asked)}"
    return [
        Number(_("Betalt for meget"), kroner(sums["over"] or 0), link=place),
        Number(_("Betalt for lidt"), kroner(-(sums["under"] or 0)), link=place),
        Number(_("Krævet tilbage"), kroner(sums["claimed"] or 0)),
    ]
