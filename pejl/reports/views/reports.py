"""The pages of the yearly report: the list, a report as page and paper, the check of a file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pejl.bearings.queries.rounds import years
from pejl.engines.refusal import Refusal
from pejl.parties.queries import may_at
from pejl.parties.views.access import DECIDERS, EVERYBODY, allowed
from pejl.reports import actions
from pejl.reports.components.checking import check, is_whole
from pejl.reports.components.content import read
from pejl.reports.components.labels import labels
from pejl.reports.components.naming import file_name
from pejl.reports.components.paper import paper
from pejl.reports.components.telling import language
from pejl.reports.forms import CheckForm, PresentationForm, YearForm
from pejl.reports.models import Report
from pejl.reports.queries import editions
from pejl.web.numbers import Number


@allowed(*EVERYBODY)
def reports(request: HttpRequest) -> HttpResponseBase:
    """Every report made, the newest first, and the way to make one."""
    context = {
        "reports": Report.objects.defer("frozen", "drawings"),
        "form": YearForm(),
        "may_make": may_at(request.user, None, *DECIDERS) and bool(years()),
    }
    return render(request, "reports/reports.html", context)


@allowed(*DECIDERS)
@require_POST
def make(request: HttpRequest) -> HttpResponseBase:
    """Freeze the bearings of a year as a report; where nothing has moved, the one there is."""
    form = YearForm(request.POST)
    if not may_at(request.user, None, *DECIDERS) or not form.is_valid():
        return redirect("reports")
    try:
        report = actions.make(year=form.cleaned_data["year"], by=request.user.get_username())
    except Refusal as refused:
        messages.warning(request, refused.text.in_(language()))
        return redirect("reports")
    messages.success(request, _("Tallene er frosset, og rapporten er klar."))
    return redirect("report", pk=report.pk)


@allowed(*EVERYBODY)
def report(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One report: the same content as on paper."""
    it = get_object_or_404(Report, pk=pk)
    return page(request, it, PresentationForm(report=it))


def page(request: HttpRequest, it: Report, form: PresentationForm) -> HttpResponse:
    """The page of a report, with the form for noting that it was presented."""
    said = read(it, editions.words(it.year, language()))
    context = {
        "report": it,
        "said": said,
        "label": labels(),
        "numbers": numbers(said.counts),
        "whole": "met" if is_whole(it) else "not_met",
        "newer": editions.newer(it),
        "words_version": editions.last_number(it.year),
        "may_write": may_at(request.user, None, *DECIDERS),
        "presented": list(it.presentations.all()),
        "form": form,
    }
    return render(request, "reports/report.html", context)


def numbers(counts: dict[str, int]) -> list[Number]:
    """How many statements there are, and how many of each outcome."""
    label = labels()
    names = {"all": "statements", "met": "met", "not_met": "not_met", "unknown": "unknown"}
    return [Number(label[name], str(counts[outcome])) for outcome, name in names.items()]


@allowed(*EVERYBODY)
def pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The report as PDF, in the language asked for or the one in use."""
    it = get_object_or_404(Report, pk=pk)
    asked = request.GET.get("sprog", "")
    printed = paper(it, asked if asked in ("da", "en") else language())
    answer = HttpResponse(printed.data, content_type="application/pdf")
    name = file_name(it, printed.language)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@allowed(*EVERYBODY)
def check_file(request: HttpRequest) -> HttpResponseBase:
    """Is this file a report that was made here, and unchanged? The file is read, and not kept."""
    form = CheckForm(request.POST, request.FILES) if request.method == "POST" else CheckForm()
    checked = check(form.cleaned_data["file"]) if form.is_bound and form.is_valid() else None
    return render(request, "reports/check.html", {"form": form, "checked": checked})
