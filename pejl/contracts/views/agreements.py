"""The pages of agreements: the list, and what a price book changed."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from pejl.contracts.components.columns import agreement_table, change_table
from pejl.contracts.models import PriceBook
from pejl.contracts.queries import register
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.web.tables import answer


@allowed(*EVERYBODY)
def agreements(request: HttpRequest) -> HttpResponseBase:
    """Every agreement, found by number, title or supplier."""
    words = request.GET.get("q", "").strip()
    chosen = register.agreements()
    if words:
        chosen = (
            chosen.filter(title__icontains=words)
            | chosen.filter(number__icontains=words)
            | chosen.filter(supplier__name__icontains=words)
        )
    return answer(request, "contracts/agreements.html", agreement_table(chosen), {"q": words})


@allowed(*EVERYBODY)
def price_book(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What one price book changed since the last, the dearest rises first."""
    book = get_object_or_404(PriceBook.objects.select_related("agreement__supplier"), pk=pk)
    context = {"book": book, "previous": register.previous(book)}
    return answer(
        request, "contracts/price_book.html", change_table(register.changes(book)), context
    )
