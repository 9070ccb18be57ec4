"""Noting that a report was put before a committee, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pejl.parties.views.access import DECIDERS, allowed
from pejl.reports import actions
from pejl.reports.forms import PresentationForm
from pejl.reports.models import Presentation, Report
from pejl.reports.views.editing import writable
from pejl.reports.views.reports import page


@allowed(*DECIDERS)
@require_POST
def present(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Note when the report was put before which committee; what cannot be is said on its page."""
    it = writable(request, pk)
    form = PresentationForm(request.POST, report=it)
    if not form.is_valid():
        return page(request, it, form)
    if actions.present(report=it, **form.cleaned_data, by=request.user.get_username()):
        messages.success(request, told_next(it))
    return redirect("report", pk=pk)


@allowed(*DECIDERS)
@require_POST
def retract(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take back that a report was presented."""
    noted = get_object_or_404(Presentation.objects.select_related("report"), pk=pk)
    it = writable(request, noted.report_id)
    actions.retract(presentation=noted, by=request.user.get_username())
    messages.success(request, told_next(it))
    return redirect("report", pk=it.pk)


def told_next(report: Report) -> str:
    """What to do before the policy page says it too."""
    return _("Noteret. Pejlingerne siger det, når de tages igen: pejl bearings --year %d") % (
        report.year
    )
