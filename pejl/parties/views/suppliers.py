"""The pages of suppliers: the list, one supplier, and who may be the same as whom."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pejl.parties.actions import register
from pejl.parties.models import Question, Supplier
from pejl.parties.queries import may, standing
from pejl.parties.views.access import DECIDERS, EVERYBODY, allowed
from pejl.web.tables import Column, Table, answer


@allowed(*EVERYBODY)
def suppliers(request: HttpRequest) -> HttpResponseBase:
    """Every supplier that counts, found by name or CVR number."""
    words = request.GET.get("q", "").strip()
    chosen = standing()
    if words:
        chosen = (
            chosen.filter(cvr=words) if words.isdigit() else chosen.filter(name__icontains=words)
        )
    open_questions = Question.objects.filter(answer="").count()
    return answer(
        request,
        "parties/suppliers.html",
        supplier_table(chosen),
        {"q": words, "open_questions": open_questions},
    )


def supplier_table(chosen: object) -> Table:
    """Suppliers."""
    return Table(
        "leverandoerer",
        [
            Column(
                _("Navn"), lambda it: it.name, link=lambda it: reverse("supplier", args=[it.pk])
            ),
            Column(_("CVR"), lambda it: it.cvr or ""),
            Column(_("Postnr."), lambda it: it.postcode),
            Column(_("Størrelse"), lambda it: it.get_size_display()),
        ],
        chosen,
    )


@allowed(*EVERYBODY)
def questions(request: HttpRequest) -> HttpResponseBase:
    """Pairs of names a person must decide about, the most alike first."""
    waiting = Question.objects.filter(answer="").select_related("one", "other")[:100]
    context = {"questions": waiting, "may_decide": may(request.user, *DECIDERS)}
    return render(request, "parties/questions.html", context)


@allowed(*DECIDERS)
@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One answer to one question."""
    question = get_object_or_404(Question, pk=pk)
    same = request.POST.get("answer") == Question.Answer.SAME
    if not register.answer(question=question, same=same, by=request.user.get_username()):
        messages.warning(request, _("En anden nåede det først."))
    return redirect("questions")


@allowed(*DECIDERS)
@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A merge undone."""
    supplier = get_object_or_404(Supplier, pk=pk)
    register.unmerge(supplier=supplier, by=request.user.get_username())
    return redirect("supplier", pk=pk)
