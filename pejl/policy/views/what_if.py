"""What if a rule were another: the file's difference, and whom it would have judged otherwise.

Nothing is adopted and nothing is stored: the whole question stands in the address.
"""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.engines.figures.filters import Filters
from pejl.engines.refusal import Refusal
from pejl.engines.rules import Rule
from pejl.engines.rules.files.proposals import Proposal, propose_comparison, propose_value
from pejl.engines.rules.files.proposing import difference
from pejl.lake.queries import current, last_day, open_lake, shown_year
from pejl.parties.queries import own_unit, units_for
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.components import otherwise
from pejl.policy.components.parts import RulePart, parts
from pejl.policy.forms.what_if import WhatIf
from pejl.policy.queries import replaying
from pejl.policy.queries.judging import ChangedOutcome
from pejl.policy.queries.purchases import INVOICES
from pejl.policy.queries.replaying import is_otherwise
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.formats import day, kroner, number
from pejl.web.numbers import Number
from pejl.web.tables import Table, answer
from pejl.web.words import spoken


@allowed(*EVERYBODY)
def what_if(request: HttpRequest, code: str) -> HttpResponseBase:
    """Choose what of a rule is to be another, say which, and see what follows."""
    rule = known(code)
    choices = parts(rule)
    part = chosen(choices, request.GET.get("del"))
    is_asked = "fra" in request.GET
    today = timezone.localdate()
    form = part and WhatIf(request.GET if is_asked else None, rule=rule, part=part, today=today)
    context = {"rule": rule, "title": spoken(rule.title), "parts": choices, "part": part}
    proposal = proposed(rule, form) if form and is_asked and form.is_valid() else None
    if proposal is None:
        return render(request, "policy/what_if.html", {**context, "form": form})
    if request.GET.get("format") == "patch":
        return as_patch(request, rule, proposal)
    return replayed(request, proposal, {**context, "form": form})


def known(code: str) -> Rule:
    """The rule, or no page."""
    try:
        return rulebooks().rule(code)
    except KeyError:
        raise Http404 from None


def chosen(choices: list[RulePart], key: str | None) -> RulePart | None:
    """The part that is asked for, else the first there is."""
    first = choices[0] if choices else None
    return next((it for it in choices if it.key == key), first)


def proposed(rule: Rule, form: WhatIf) -> Proposal | None:
    """The proposal; None where the rule could not be read so, which the form then says."""
    books, policy, grounds = rulebooks(), settings.POLICY, form.grounds()
    try:
        if form.part.place is None:
            return propose_value(policy, books, rule.code, form.cleaned_data["vaerdi"], grounds)
        return propose_comparison(policy, books, rule.code, form.comparison(), grounds)
    except Refusal as error:
        for it in error.reasons:
            form.add_error(None, it.text.in_(get_language() or "da"))
    return None


def as_patch(request: HttpRequest, rule: Rule, proposal: Proposal) -> HttpResponse:
    """The difference as a file that says itself whose it is; `patch` passes over what is said."""
    said = f"{introduced(request, rule)}\n\n{difference(proposal.changes)}"
    response = HttpResponse(said, content_type="text/x-diff; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{rule.code}.patch"'
    return response


def introduced(request: HttpRequest, rule: Rule) -> str:
    """What is proposed, by whom and when, and the address where it is replayed."""
    asked = request.GET.copy()
    asked.pop("format")
    return _("Forslag: %(title)s (%(code)s)\nStillet af %(who)s, %(day)s\n%(address)s") % {
        "title": spoken(rule.title),
        "code": rule.code,
        "who": request.user.get_username(),
        "day": day(timezone.localdate()),
        "address": request.build_absolute_uri(f"{request.path}?{asked.urlencode()}"),
    }


def replayed(request: HttpRequest, proposal: Proposal, context: dict[str, Any]) -> HttpResponseBase:
    """The difference and what it comes to, over the twelve months up to the newest bearings."""
    rule = proposal.pairs[0].now
    as_of = last_day(shown_year(), timezone.localdate())
    table, numbers = replay(request, proposal, as_of)
    shown = {
        **context,
        "difference": difference(proposal.changes),
        "numbers": numbers,
        "as_of": as_of if current() else None,
        "is_of_months": rule.figure is not None,
        "is_of_invoices": replaying.subject_of(rule) is INVOICES,
        "unconfirmed": not rule.confirmed,
    }
    return answer(request, "policy/what_if.html", table, shown)


def replay(request: HttpRequest, proposal: Proposal, as_of: date) -> tuple[Table, list[Number]]:
    """The table of what would have been judged otherwise, and how many."""
    if proposal.pairs[0].now.figure:
        return by_month(request, proposal)
    folder = current()
    units = units_for(request.user)
    found = replaying.replayed(proposal, folder, as_of, units) if folder else []
    then = {pair.now.code: pair.then for pair in proposal.pairs}
    return otherwise.table(found, then, as_of), counted(found)


def counted(found: list[ChangedOutcome]) -> list[Number]:
    """What the proposal comes to, in four numbers."""
    it = replaying.sums(found)
    return [
        Number(_("Dømt anderledes"), number(it.subjects)),
        Number(_("Kroner"), kroner(it.amount)),
        Number(_("Pligter til"), number(it.more)),
        Number(_("Pligter fra"), number(it.fewer)),
    ]


def by_month(request: HttpRequest, proposal: Proposal) -> tuple[Table, list[Number]]:
    """An aim, judged by its figure month by month."""
    pair, lake = proposal.pairs[0], open_lake(shown_year())
    filters = Filters(unit=own_unit(request.user))
    found = replaying.months(pair, lake, filters) if lake else []
    note = _("af %d måneder") % len(found)
    changed = number(sum(map(is_otherwise, found)))
    return otherwise.months(pair.now, found), [Number(_("Måneder dømt anderledes"), changed, note)]
