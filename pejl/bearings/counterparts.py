"""Those we buy from: one agreement and one supplier, with what was spent and where it deviates."""

from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings.cpv import called
from pejl.bearings.opening import open_lake, shown_year
from pejl.bearings.uses import elsewhere
from pejl.contracts import queries as contracts
from pejl.contracts.columns import price_table
from pejl.contracts.differences import differences
from pejl.contracts.models import Agreement, Price
from pejl.engines.figures.filters import Filters
from pejl.engines.money import share
from pejl.invoices import queries as invoices
from pejl.invoices.columns import invoice_table
from pejl.parties.access import DECIDERS, EVERYBODY, allowed
from pejl.parties.models import Supplier
from pejl.parties.queries import may, own_unit
from pejl.web.formats import kroner, number, percent
from pejl.web.numbers import Number
from pejl.web.tables import answer


@allowed(*EVERYBODY)
def agreement(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One agreement: what was bought on it, its terms, its price books and the prices in them."""
    it = get_object_or_404(contracts.agreements(), pk=pk)
    year, unit = shown_year(), own_unit(request.user)
    found = invoices.deviations(request.user).filter(agreement=it)
    context = {
        "agreement": it,
        "numbers": [
            *spent(Filters(year=year, unit=unit, agreement=it.pk), {"aftale": it.pk}),
            *([of_ceiling(it)] if unit is None and it.value_ceiling else []),
            *deviating(invoices.sums(found), {"aftale": it.pk}),
        ],
        "uses": elsewhere("agreement", it.pk),
        "differences": differences(it),
        "units": it.binding_for.all(),
        "categories": [called(code.ljust(8, "0")) for code in it.categories],
    }
    prices = Price.objects.filter(book__agreement=it).select_related("book")
    return answer(request, "bearings/agreement.html", price_table(prices), context)


@allowed(*EVERYBODY)
def supplier(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One supplier: what was bought, what we agreed, what was billed, where it deviates."""
    it = get_object_or_404(Supplier.objects.select_related("merged_into"), pk=pk)
    merged = list(it.merged.all())
    family = [it.pk, *(other.pk for other in merged)]
    year, unit = shown_year(), own_unit(request.user)
    found = invoices.deviations(request.user).filter(invoice__supplier__in=family)
    context = {
        "supplier": it,
        "merged": merged,
        "aliases": it.aliases.order_by("kind", "written"),
        "agreements": Agreement.objects.filter(supplier__in=family),
        "numbers": [
            *spent(Filters(year=year, unit=unit, supplier=it.pk), {"leverandoer": it.pk}),
            *deviating(invoices.sums(found), {"leverandoer": it.pk}),
        ],
        "may_decide": may(request.user, *DECIDERS),
    }
    bills = invoices.invoices(request.user).filter(supplier__in=family)
    return answer(request, "bearings/supplier.html", invoice_table(bills), context)


def spent(filters: Filters, asked: dict[str, int]) -> list[Number]:
    """What was bought within the filters; nothing before anything was handed over."""
    year = filters.year or shown_year()
    lake = open_lake(year)
    if lake is None:
        return []
    found = lake.page(["spend"], filters)["spend"].total
    lines = _("%s linjer uden moms") % number(found.beside.get("lines") or 0)
    place = f"{reverse('figure', args=['spend'])}?{urlencode({'aar': year, **asked})}"
    return [Number(_("Købt i %d") % year, kroner(found.value or 0), lines, place)]


def of_ceiling(it: Agreement) -> Number:
    """How much of the ceiling is used, over all the years we hold lines of."""
    lake, ceiling = open_lake(shown_year()), it.value_ceiling or Decimal(0)
    found = lake.page(["spend"], Filters(agreement=it.pk))["spend"].total.value if lake else None
    used = Decimal(found or 0)
    note = _("%(used)s af %(ceiling)s i de år, der er indlæst") % {
        "used": kroner(used),
        "ceiling": kroner(ceiling),
    }
    part = share(used, ceiling)
    return Number(_("Brugt af loftet"), percent(part), note, bar=part)


def deviating(sums: dict[str, Any], asked: dict[str, int]) -> list[Number]:
    """Overcharge and undercharge apart, and what was claimed, with the way to the deviations."""
    place = f"{reverse('deviations')}?{urlencode(asked)}"
    return [
        Number(_("Betalt for meget"), kroner(sums["over"] or 0), link=place),
        Number(_("Betalt for lidt"), kroner(-(sums["under"] or 0)), link=place),
        Number(_("Krævet tilbage"), kroner(sums["claimed"] or 0)),
    ]
