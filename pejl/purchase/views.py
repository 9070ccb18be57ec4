"""What applies to my purchase: a short form, and the whole answer on one page."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from pejl.engines.applies.answer import Answer, answer
from pejl.engines.applies.purchase import OffContractSpend
from pejl.engines.cpv import named
from pejl.parties.queries import units_for
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.queries.rulebooks import rulebooks
from pejl.purchase.components import page
from pejl.purchase.forms import PurchaseForm, asked_fields, field_for
from pejl.purchase.queries import buyers, known, rows_behind
from pejl.web.words import spoken

FORM, ANSWER = "purchase/form.html", "purchase/answer.html"


@allowed(*EVERYBODY)
def purchase(request: HttpRequest) -> HttpResponseBase:
    """The form; the answer where the form is filled in and can be so."""
    is_asked = "behov" in request.GET
    form = PurchaseForm(request.GET if is_asked else None, today=timezone.localdate())
    if not is_asked or "ret" in request.GET or not form.is_valid():
        return render(request, FORM, {"form": form})
    told, on = form.purchase(), form.on()
    around = known(told.cpv, on, told.starts)
    found = answer(told, rulebooks(), on, around)
    shown = {
        **context(form, found),
        "agreements": around.agreements,
        "nothing_covers": around.agreements == () and not told.agreement,
        **behind(told.cpv, around.bought, sees_all=units_for(request.user) is None),
        "told": answers(request),
    }
    return render(request, ANSWER, shown)


def behind(
    category: str | None, bought: OffContractSpend | None, *, sees_all: bool
) -> dict[str, Any]:
    """The lines that were counted and the units that bought most, where anything was counted."""
    if category is None or bought is None:
        return {}
    return {
        "rows": rows_behind(category, bought.as_of),
        "buyers": buyers(category, bought.as_of) if sees_all else [],
    }


def answers(request: HttpRequest) -> list[tuple[str, str]]:
    """What is told in the address, each answer by its name."""
    return [(name, str(each)) for name, many in request.GET.lists() for each in many if each]


def context(form: PurchaseForm, found: Answer) -> dict[str, Any]:
    """The answer as the page shows it."""
    categories = form.categories()
    route = found.route
    return {
        "purchase": found.purchase,
        "category": spoken(named(found.purchase.cpv)) if found.purchase.cpv else "",
        "categories": [(code, spoken(named(code))) for code in categories]
        if len(categories) > 1
        else [],
        "route": route,
        "sentence": spoken(route.sentence),
        "because": spoken(route.procedure.because) if route.procedure else "",
        "waits": page.said(route.waits),
        "counted": spoken(route.counted.because),
        "changes": page.changes(found),
        "stages": page.stages(found),
        "groups": page.groups(found),
        "folded": page.folded(found),
        "questions": questions(form, found),
        "doubts": page.said(found.doubts),
        "notes": page.said((*found.plan.said, *found.warnings)),
    }


def questions(form: PurchaseForm, found: Answer) -> list[tuple[str, Any]]:
    """What is missing: in its own words, with a field to answer in where the form has none."""
    facts = asked_fields(it.name for it in found.questions)
    for name, definition in facts.items():
        form.fields[name] = field_for(definition)
    return [
        (spoken(it.text), form[it.name] if it.name in facts else None) for it in found.questions
    ]
