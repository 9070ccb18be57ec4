"""The page of categories: the texts nobody is sure of, and a person's word for what they are."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings.forms import CategoryForm, YearFilter
from pejl.bearings.queries.doubts import doubtful
from pejl.engines.cpv import called, names_in
from pejl.invoices.actions import receiving
from pejl.invoices.models import Correction
from pejl.lake.queries import current, shown_year
from pejl.parties.models import Supplier
from pejl.parties.queries import may, units_for
from pejl.parties.views.access import DECIDERS, EVERYBODY, allowed
from pejl.web.tables import Column, Table, answer
from pejl.web.words import language, spoken


@allowed(*EVERYBODY)
def categories(request: HttpRequest) -> HttpResponseBase:
    """The texts whose category is unknown or guessed, most kroner in doubt first."""
    form = YearFilter(request.GET)
    year, units, folder = shown_year(form.year()), units_for(request.user), current()
    among = None if units is None else frozenset(units)
    found = with_people(doubtful(folder, year, among) if folder else ())
    context = {"form": form, "year": year}
    may_correct = may(request.user, *DECIDERS)
    return answer(request, "bearings/categories.html", table(found, may_correct), context)


def with_people(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the supplier's name, and what a person said since the lake was filled."""
    suppliers = dict(Supplier.objects.values_list("pk", "name"))
    said = {(it.text, it.supplier_id): it.code for it in Correction.objects.all()}
    return [
        {
            **it,
            "supplier": suppliers.get(it["supplier_id"], ""),
            "corrected": said.get((it["text"], it["supplier_id"])) or said.get((it["text"], None)),
        }
        for it in rows
    ]


def table(found: list[dict[str, Any]], may_correct: bool) -> Table:  # noqa: FBT001 - a question's answer
    """The texts."""
    correcting = [Column(_("Rettelse"), lambda _it: _("Ret"), link=to_form)] if may_correct else []
    columns = [
        Column(_("Tekst"), lambda it: it["text"]),
        Column(_("Leverandør"), lambda it: it["supplier"], link=to_supplier),
        Column(_("Linjer"), lambda it: it["lines"], "number"),
        Column(_("Kroner"), lambda it: it["amount"], "money"),
        Column(_("Kategori nu"), category_now),
        Column(_("Sikkerhed"), lambda it: it["confidence"] or None, "percent"),
        *correcting,
    ]
    return Table("kategorier", columns, found)


def category_now(it: dict[str, Any]) -> str:
    """What the text counts as, and what a person has said it will count as."""
    if it["corrected"]:
        return _("%(category)s fra næste pejling") % {"category": spoken(called(it["corrected"]))}
    return spoken(called(it["category"])) or _("ukendt")


def to_supplier(it: dict[str, Any]) -> str | None:
    """The supplier's page."""
    return reverse("supplier", args=[it["supplier_id"]]) if it["supplier_id"] else None


def to_form(it: dict[str, Any]) -> str:
    """The page where the text is corrected."""
    asked = QueryDict(mutable=True)
    asked.update({"text": it["text"], "supplier": it["supplier_id"] or ""})
    return f"{reverse('correct')}?{asked.urlencode()}"


@allowed(*DECIDERS)
def correct(request: HttpRequest) -> HttpResponseBase:
    """One text, and the category a person says it belongs in."""
    posted = request.method == "POST"
    form = CategoryForm(request.POST if posted else None, initial=request.GET.dict())
    if posted and form.is_valid():
        receiving.correct(**form.cleaned_data, by=request.user.get_username())
        messages.success(request, _("Gemt. Det tæller med fra næste gang, pejlingerne tages."))
        return redirect("categories")
    context = {"form": form, "text": form["text"].value(), "names": names_in(language())}
    return render(request, "bearings/correct.html", context)
