"""The pages of bills: the list, one bill with its reasons, and the supplier's own file."""

from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from pejl.invoices.components.columns import invoice_table
from pejl.invoices.forms import InvoiceFilter
from pejl.invoices.models import Invoice
from pejl.invoices.queries import bills, originals
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.web.tables import answer


@allowed(*EVERYBODY)
def invoices(request: HttpRequest) -> HttpResponseBase:
    """Every bill one may see, filtered by what the address says."""
    form = InvoiceFilter(request.GET, user=request.user)
    chosen = narrowed(bills.invoices(request.user), form.asked())
    return answer(request, "invoices/invoices.html", invoice_table(chosen), {"form": form})


def narrowed(chosen: QuerySet[Invoice], asked: dict[str, Any]) -> QuerySet[Invoice]:
    """The bills that answer every question asked."""
    unit, words = asked.get("enhed"), asked.get("q")
    chosen = bills.of_year(chosen, asked.get("aar"))
    chosen = bills.of_unit(chosen, unit.pk if unit else None)
    if asked.get("udfald"):
        chosen = chosen.filter(received_file__outcome=asked["udfald"])
    if words:
        chosen = chosen.filter(
            Q(number__icontains=words)
            | Q(order_number__icontains=words)
            | Q(supplier__name__icontains=words)
        )
    return chosen


@allowed(*EVERYBODY)
def invoice(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One bill: its lines, what each was held against, what was wrong, and the file itself."""
    bill = get_object_or_404(
        bills.invoices(request.user).select_related("order_link__order"), pk=pk
    )
    context = {
        "invoice": bill,
        "lines": bills.lines(bill),
        "findings": bill.received_file.findings.all(),
        "others": bill.deviations.filter(line=None),
    }
    return render(request, "invoices/invoice.html", context)


@allowed(*EVERYBODY)
def original(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The supplier's own file, byte for byte; handed out, never opened in the browser."""
    bill = get_object_or_404(bills.invoices(request.user), pk=pk)
    place = originals.path(settings.PEJL_HOME, bill.received_file.digest)
    return FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=f"{bill.received_file.digest[:12]}.xml",
        content_type="application/xml",
    )
