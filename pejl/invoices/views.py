"""The pages of invoices: the list, one bill with its reasons, the deviations, what came in."""

from django.conf import settings
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.contracts.models import Agreement, PriceBook
from pejl.invoices import actions, originals, queries
from pejl.invoices.columns import deviation_table, invoice_table, receipt_table
from pejl.invoices.forms import DeviationFilter, InvoiceFilter, Settlement
from pejl.invoices.models import Deviation, Invoice, Receipt
from pejl.lake.models import LedgerImport
from pejl.parties.access import DECIDERS, EVERYBODY, allowed
from pejl.parties.models import Supplier
from pejl.parties.queries import WRITERS, may
from pejl.web.tables import answer


@allowed(*EVERYBODY)
def invoices(request: HttpRequest) -> HttpResponseBase:
    """Every bill one may see, filtered by what the address says."""
    form = InvoiceFilter(request.GET)
    chosen = queries.invoices(request.user)
    if form.is_valid():
        chosen = narrowed(chosen, form.cleaned_data)
    return answer(request, "invoices/invoices.html", invoice_table(chosen), {"form": form})


def narrowed(chosen: QuerySet[Invoice], asked: dict[str, object]) -> QuerySet[Invoice]:
    """The bills that answer every question asked."""
    unit, words = asked.get("enhed"), asked.get("q")
    chosen = queries.of_year(chosen, asked.get("aar"))  # type: ignore[arg-type]
    chosen = queries.of_unit(chosen, unit.pk if unit else None)  # type: ignore[attr-defined]
    if asked.get("udfald"):
        chosen = chosen.filter(receipt__outcome=asked["udfald"])
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
        queries.invoices(request.user).select_related("order_link__order"), pk=pk
    )
    context = {
        "invoice": bill,
        "lines": queries.lines(bill),
        "findings": bill.receipt.findings.all(),
        "others": bill.deviations.filter(line=None),
    }
    return render(request, "invoices/invoice.html", context)


@allowed(*EVERYBODY)
def original(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The supplier's own file, byte for byte; handed out, never opened in the browser."""
    bill = get_object_or_404(queries.invoices(request.user), pk=pk)
    place = originals.path(settings.PEJL_HOME, bill.receipt.digest)
    return FileResponse(
        place.open("rb"),
        as_attachment=True,
        filename=f"{bill.receipt.digest[:12]}.xml",
        content_type="application/xml",
    )


@allowed(*EVERYBODY)
def deviations(request: HttpRequest) -> HttpResponseBase:
    """The worklist: where bills leave what was agreed, the most kroner first."""
    form = DeviationFilter(request.GET)
    chosen = queries.deviations(request.user)
    if form.is_valid():
        chosen = narrowed_deviations(chosen, form.cleaned_data)
    context = {"form": form, "sums": queries.sums(chosen)}
    return answer(request, "invoices/deviations.html", deviation_table(chosen), context)


def narrowed_deviations(
    chosen: QuerySet[Deviation], asked: dict[str, object]
) -> QuerySet[Deviation]:
    """The deviations that answer every question asked."""
    year, unit = asked.get("aar"), asked.get("enhed")
    if year:
        chosen = chosen.filter(invoice__issued__range=queries.in_year(int(str(year))))
    if unit:
        chosen = chosen.filter(invoice__unit__in=queries.with_parts([unit.pk]))  # type: ignore[attr-defined]
    if asked.get("slags"):
        chosen = chosen.filter(kind=asked["slags"])
    if asked.get("tilstand"):
        chosen = chosen.filter(state=asked["tilstand"])
    return chosen


@allowed(*EVERYBODY)
def deviation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One deviation with its arithmetic; those who may, say what is done about it."""
    it = get_object_or_404(queries.deviations(request.user), pk=pk)
    form = Settlement(request.POST or None)
    if request.method == "POST" and may(request.user, *WRITERS) and form.is_valid():
        settled = actions.settle(deviation=it, by=request.user.get_username(), **form.cleaned_data)
        messages.success(request, _("Gemt.")) if settled else messages.warning(
            request, _("En anden nåede det først.")
        )
        return redirect(reverse("deviation", args=[pk]))
    context = {"deviation": it, "form": form, "may_settle": may(request.user, *WRITERS)}
    return render(request, "invoices/deviation.html", context)


@allowed(*EVERYBODY)
def papers(request: HttpRequest) -> HttpResponseBase:
    """What came in and was not sound: the file, the reason, what to do."""
    wanted = request.GET.get("udfald", Receipt.Outcome.UNREADABLE)
    chosen = Receipt.objects.filter(outcome=wanted)
    context = {"outcomes": queries.by_outcome(), "wanted": wanted, "commonest": queries.commonest()}
    return answer(request, "invoices/papers.html", receipt_table(chosen), context)


@allowed(*EVERYBODY)
def supplier(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One supplier: what we know, what we agreed, what was billed, where it deviates."""
    it = get_object_or_404(Supplier.objects.select_related("merged_into"), pk=pk)
    family = [it.pk, *it.merged.values_list("pk", flat=True)]
    bills = queries.invoices(request.user).filter(supplier__in=family)
    context = {
        "supplier": it,
        "merged": it.merged.all(),
        "aliases": it.aliases.order_by("kind", "written"),
        "agreements": Agreement.objects.filter(supplier__in=family),
        "sums": queries.sums(queries.deviations(request.user).filter(invoice__supplier__in=family)),
        "may_decide": may(request.user, *DECIDERS),
    }
    return answer(request, "invoices/supplier.html", invoice_table(bills), context)


@allowed(*EVERYBODY)
def imports(request: HttpRequest) -> HttpResponseBase:
    """What came in, from where, and how good it was: seen before any figure."""
    language = "en" if (get_language() or "da").startswith("en") else "da"
    ledgers = [
        (it, [sentence[language] for sentence in it.quality["sentences"]])
        for it in LedgerImport.objects.order_by("-pk")
    ]
    books = PriceBook.objects.select_related("agreement__supplier").order_by("-imported_at")[:50]
    context = {"ledgers": ledgers, "books": books, "outcomes": queries.by_outcome()}
    return render(request, "invoices/imports.html", context)
