"""The worklist: where bills leave what was agreed, and what a person does about it."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pejl.invoices.actions import receiving
from pejl.invoices.components.columns import deviation_table
from pejl.invoices.forms import DeviationFilter, Settlement
from pejl.invoices.models import Deviation
from pejl.invoices.queries import bills
from pejl.parties.queries import WRITERS, may_at, with_parts
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.web.formats import kroner, number
from pejl.web.numbers import Number
from pejl.web.tables import answer

PLAIN = {
    "slags": "kind",
    "tilstand": "state",
    "leverandoer": "invoice__supplier",
    "aftale": "agreement",
}


@allowed(*EVERYBODY)
def deviations(request: HttpRequest) -> HttpResponseBase:
    """Every deviation one may see, the most kroner first."""
    form = DeviationFilter(request.GET, user=request.user)
    chosen = narrowed(bills.deviations(request.user), form.asked())
    context = {"form": form, "asked": form.asked(), "numbers": numbers(bills.sums(chosen))}
    return answer(request, "invoices/deviations.html", deviation_table(chosen), context)


def narrowed(chosen: QuerySet[Deviation], asked: dict[str, Any]) -> QuerySet[Deviation]:
    """The deviations that answer every question asked."""
    if year := asked.get("aar"):
        chosen = chosen.filter(invoice__issued__range=bills.in_year(year))
    if unit := asked.get("enhed"):
        chosen = chosen.filter(invoice__unit__in=with_parts([unit.pk]))
    plain = {name: asked[field] for field, name in PLAIN.items() if asked.get(field)}
    return chosen.filter(**plain)


def numbers(sums: dict[str, Any]) -> list[Number]:
    """What the deviations come to; overcharge and undercharge are never set off."""
    count = _("%s afvigelser") % number(sums["number"])
    return [
        Number(_("Betalt for meget"), kroner(sums["over"] or 0), count),
        Number(_("Betalt for lidt"), kroner(-(sums["under"] or 0))),
        Number(_("Krævet tilbage"), kroner(sums["claimed"] or 0)),
        Number(_("Fået tilbage"), kroner(sums["recovered"] or 0)),
    ]


@allowed(*EVERYBODY)
def deviation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One deviation with its arithmetic, and what was done about it."""
    it = get_object_or_404(bills.deviations(request.user), pk=pk)
    return page(request, it, Settlement(initial={"seen": it.state}))


@allowed(*WRITERS)
@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say what is done about a deviation, as it was seen."""
    it = get_object_or_404(bills.deviations(request.user), pk=pk)
    if not may_at(request.user, it.invoice.unit_id, *WRITERS):
        raise Http404
    form = Settlement(request.POST)
    if not form.is_valid():
        return page(request, it, form)
    said = form.cleaned_data
    it.state = said["seen"]  # somebody may have settled it since this person opened it
    by = request.user.get_username()
    if receiving.settle(deviation=it, state=said["state"], note=said["note"], by=by):
        messages.success(request, _("Gemt."))
    else:
        messages.warning(request, _("En anden nåede det først. Her er, hvad der blev gjort."))
    return redirect("deviation", pk=pk)


def page(request: HttpRequest, it: Deviation, form: Settlement) -> HttpResponseBase:
    """The page of a deviation, with the way to the next that is open."""
    waiting = bills.deviations(request.user).filter(state=Deviation.State.OPEN)
    context = {
        "deviation": it,
        "form": form,
        "may_settle": may_at(request.user, it.invoice.unit_id, *WRITERS),
        "next": waiting.exclude(pk=it.pk).first(),
    }
    return render(request, "invoices/deviation.html", context)
