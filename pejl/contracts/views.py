"""The pages of agreements: the list, one agreement with its prices, what a price book changed."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.contracts import queries
from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.parties.access import EVERYBODY, allowed
from pejl.web.tables import Column, Table, answer


@allowed(*EVERYBODY)
def agreements(request: HttpRequest) -> HttpResponseBase:
    """Every agreement, found by number, title or supplier."""
    words = request.GET.get("q", "").strip()
    chosen = queries.agreements()
    if words:
        chosen = (
            chosen.filter(title__icontains=words)
            | chosen.filter(number__icontains=words)
            | chosen.filter(supplier__name__icontains=words)
        )
    return answer(request, "contracts/agreements.html", agreement_table(chosen), {"q": words})


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


@allowed(*EVERYBODY)
def agreement(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One agreement: its terms, its price books and the prices that were sent."""
    it = get_object_or_404(queries.agreements(), pk=pk)
    prices = Price.objects.filter(book__agreement=it).select_related("book")
    context = {"agreement": it, "books": it.price_books.all(), "units": it.binding_for.all()}
    return answer(request, "contracts/agreement.html", price_table(prices), context)


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


@allowed(*EVERYBODY)
def price_book(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What one price book changed since the last, the dearest rises first."""
    book = get_object_or_404(PriceBook.objects.select_related("agreement__supplier"), pk=pk)
    context = {"book": book, "previous": queries.previous(book)}
    return answer(
        request, "contracts/price_book.html", change_table(queries.changes(book)), context
    )


def change_table(found: list[queries.Change]) -> Table:
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
