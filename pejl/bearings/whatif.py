"""What if a rule were another: the file's difference, and whom it would have judged otherwise.

Nothing is adopted and nothing is stored: the whole question stands in the address.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.bearings import explaining, replaying
from pejl.bearings.behind import AT_ONCE, Row, to, to_paper, with_names
from pejl.bearings.cpv import called
from pejl.bearings.opening import open_lake, shown_year
from pejl.bearings.parts import Part, parts
from pejl.bearings.printing import measure, spoken
from pejl.bearings.replaying import Month, is_otherwise
from pejl.bearings.taking import last_day, rulebooks
from pejl.bearings.whatif_form import WhatIf
from pejl.engines.figures.filters import Filters
from pejl.engines.files.folders import FilesError
from pejl.engines.rules import Rule
from pejl.engines.rules.bulk import Ending
from pejl.engines.rules.files.proposals import Proposal, propose_comparison, propose_value
from pejl.engines.rules.files.proposing import difference
from pejl.engines.rules.judgement import Outcome
from pejl.engines.rules.rule import Duty
from pejl.lake.handover import current
from pejl.lake.judging import Changed
from pejl.lake.purchases import INVOICES
from pejl.parties.access import EVERYBODY, allowed
from pejl.parties.queries import own_unit, units_for
from pejl.web.formats import kroner, number
from pejl.web.formats import month as named_month
from pejl.web.numbers import Number
from pejl.web.tables import Column, Table, answer


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
        return render(request, "bearings/whatif.html", {**context, "form": form})
    if request.GET.get("format") == "patch":
        return as_patch(code, proposal)
    return replayed(request, proposal, {**context, "form": form})


def known(code: str) -> Rule:
    """The rule, or no page."""
    try:
        return rulebooks().rule(code)
    except KeyError:
        raise Http404 from None


def chosen(choices: list[Part], key: str | None) -> Part | None:
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
    except FilesError as error:
        for it in error.mistakes:
            form.add_error(None, it.message.in_(get_language() or "da"))
    return None


def as_patch(code: str, proposal: Proposal) -> HttpResponse:
    """The difference as a file."""
    response = HttpResponse(difference(proposal.changes), content_type="text/x-diff; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{code}.patch"'
    return response


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
    return answer(request, "bearings/whatif.html", table, shown)


def replay(request: HttpRequest, proposal: Proposal, as_of: date) -> tuple[Table, list[Number]]:
    """The table of what would have been judged otherwise, and how many."""
    if proposal.pairs[0].now.figure:
        return by_month(request, proposal)
    folder = current()
    units = units_for(request.user)
    found = replaying.replayed(proposal, folder, as_of, units) if folder else []
    then = {pair.now.code: pair.then for pair in proposal.pairs}
    return table(found, then, as_of), counted(found)


def counted(found: list[Changed]) -> list[Number]:
    """What the proposal comes to, in four numbers."""
    it = replaying.sums(found)
    return [
        Number(_("Dømt anderledes"), number(it.subjects)),
        Number(_("Kroner"), kroner(it.amount)),
        Number(_("Pligter til"), number(it.more)),
        Number(_("Pligter fra"), number(it.fewer)),
    ]


class Otherwise:
    """The rows that would be judged otherwise, given their names when they are shown."""

    def __init__(self, found: list[Changed], then: dict[str, Rule], on: date) -> None:
        """What was found, and every rule as it would be."""
        self.found, self.then, self.on = found, then, on

    def __len__(self) -> int:
        return len(self.found)

    def __getitem__(self, part: slice) -> list[Row]:
        return with_names([self.row(it) for it in self.found[part]])

    def __iter__(self) -> Iterator[Row]:
        for first in range(0, len(self), AT_ONCE):
            yield from self[first : first + AT_ONCE]

    def row(self, it: Changed) -> Row:
        """What the lake holds of it, how it ends, and why it would."""
        subject = replaying.subject_of(it.rule)
        facts = replaying.told(subject, it.row) if subject else {}
        verdict = replaying.reason(self.then[it.rule.code], facts, self.on)
        return {**it.row, "changed": it, "because": spoken(verdict.because)}


def table(found: list[Changed], then: dict[str, Rule], as_of: date) -> Table:
    """What would be judged otherwise, down to the purchase or the invoice."""
    is_bills = any("document_id" in it.row for it in found)
    what = bill_columns() if is_bills else purchase_columns(as_of)
    columns = [Column(_("Regel"), lambda it: it["changed"].rule.code, link=to_rule), *what]
    return Table("hvad-nu-hvis", [*columns, *verdict_columns()], Otherwise(found, then, as_of))


def verdict_columns() -> list[Column]:
    """How it is judged, how it would be, and why."""
    return [
        Column(_("Kroner"), lambda it: it["own"], "money"),
        Column(_("Nu"), ended("now"), mark=marked("now")),
        Column(_("Så"), ended("then"), mark=marked("then")),
        Column(_("Fordi"), lambda it: it["because"]),
    ]


def purchase_columns(as_of: date) -> list[Column]:
    """Which purchase."""
    return [
        Column(_("Leverandør"), lambda it: it["supplier_id_name"], link=to("supplier_id")),
        Column(_("Aftale"), lambda it: it["agreement_id_name"], link=to("agreement_id")),
        Column(_("Varegruppe"), lambda it: called(it["category"])),
        Column(_("Linjer"), lambda it: it["lines"], "number", link=to_lines(as_of)),
    ]


def bill_columns() -> list[Column]:
    """Which invoice."""
    return [
        Column(_("Faktura"), lambda it: it["number"], link=to_paper),
        Column(_("Leverandør"), lambda it: it["supplier_id_name"], link=to("supplier_id")),
        Column(_("Udstedt"), lambda it: it["issued"], "date"),
    ]


def to_rule(it: Row) -> str:
    """The page of the rule."""
    return reverse("rule", args=[it["changed"].rule.code])


def to_lines(as_of: date) -> Callable[[Row], str]:
    """The lines of a purchase: of its supplier, on its agreement or in its category."""

    def link(it: Row) -> str:
        place = f"{reverse('figure', args=['spend'])}?aar={as_of.year}"
        kind = f"&aftale={it['agreement_id']}" if it["agreement_id"] else ""
        group = f"&kategori={it['category']}" if it["category"] and not kind else ""
        return f"{place}&leverandoer={it['supplier_id']}{kind}{group}"

    return link


def ended(when: str) -> Callable[[Row], str]:
    """How it ends, in a word; that a duty applies though nobody knows whether it is kept."""

    def words(it: Row) -> str:
        rule, ending = it["changed"].rule, getattr(it["changed"], when)
        return applies(rule, ending) or explaining.outcome(rule, ending.outcome)

    return words


def applies(rule: Rule, ending: Ending) -> str:
    """That a duty is there, though nobody can tell whether it is kept."""
    is_duty = isinstance(rule.demand, Duty)
    is_asked = is_duty and ending.applies and ending.outcome == Outcome.UNKNOWN
    return _("gælder; ukendt, om det er overholdt") if is_asked else ""


def marked(when: str) -> Callable[[Row], str]:
    """The mark of how it ends; of a choice, that a way follows."""

    def mark(it: Row) -> str:
        outcome = getattr(it["changed"], when).outcome
        return outcome.replace(" ", "_") if outcome in explaining.OUTCOMES else "met"

    return mark


def by_month(request: HttpRequest, proposal: Proposal) -> tuple[Table, list[Number]]:
    """An aim, judged by its figure month by month."""
    pair, lake = proposal.pairs[0], open_lake(shown_year())
    filters = Filters(unit=own_unit(request.user))
    found = replaying.months(pair, lake, filters) if lake else []
    otherwise = number(sum(map(is_otherwise, found)))
    note = _("af %d måneder") % len(found)
    return months(pair.now, found), [Number(_("Måneder dømt anderledes"), otherwise, note)]


def months(rule: Rule, found: list[Month]) -> Table:
    """Every month, its figure, and how it is and would be judged."""
    columns = [
        Column(_("Måned"), lambda it: named_month(it.month)),
        Column(_("Tallet"), lambda it: measure(it.value, it.unit)),
        Column(
            _("Nu"),
            lambda it: explaining.outcome(rule, it.now.outcome),
            mark=lambda it: it.now.outcome.replace(" ", "_"),
        ),
        Column(
            _("Så"),
            lambda it: explaining.outcome(rule, it.then.outcome),
            mark=lambda it: it.then.outcome.replace(" ", "_"),
        ),
        Column(_("Fordi"), lambda it: spoken(it.then.because)),
    ]
    return Table("hvad-nu-hvis", columns, found)
