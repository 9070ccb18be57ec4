"""The policy page, the rule and figure behind it, the rows behind those, and the radar."""

from decimal import Decimal

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.bearings import behind, queries, terms
from pejl.bearings.actions import row
from pejl.bearings.forms import PolicyFilter
from pejl.bearings.models import Bearing, Round
from pejl.bearings.page import chapters, counts, off_course
from pejl.bearings.printing import figure_line, spoken
from pejl.bearings.taking import lake, last_day, rulebooks, taken
from pejl.engines.codelists import rows
from pejl.engines.figures.definition import Definition, catalogue
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Lake
from pejl.lake.handover import current
from pejl.parties.access import EVERYBODY, allowed
from pejl.web.tables import Column, Table, answer


@allowed(*EVERYBODY)
def policy(request: HttpRequest) -> HttpResponseBase:
    """The policy, statement by statement, each with its bearing in the margin."""
    form = PolicyFilter(request.GET, user=request.user)
    filters = form.filters()
    round_ = queries.latest(filters.year)
    bearings = bearings_for(round_, filters)
    context = {
        "form": form,
        "round": round_,
        "furthest": off_course(bearings),
        "chapters": chapters(bearings),
        "counts": counts(bearings),
        "filters": filters,
    }
    return render(request, "bearings/policy.html", context)


def bearings_for(round_: Round | None, filters: Filters) -> list[Bearing]:
    """The kept bearings of a year; taken now where a unit or a category is asked for."""
    if round_ is None:
        return []
    if not (filters.unit or filters.category):
        return list(round_.bearings.all())
    it = open_lake(round_.year)
    return [row(round_, one) for one in taken(it, filters._replace(year=round_.year))]


def open_lake(year: int) -> Lake:
    """The lake as of the year's last day. 404 before anything was handed over."""
    folder = current()
    if folder is None:
        raise Http404
    return lake(folder, last_day(year, timezone.localdate()))


@allowed(*EVERYBODY)
def rule(request: HttpRequest, code: str) -> HttpResponseBase:
    """One rule: the sentence, its values and sources, its cases, and how the bearing went."""
    try:
        it = rulebooks().rule(code)
    except KeyError:
        raise Http404 from None
    book = next(book for book in rulebooks().books if it in book.rules)
    context = {
        "rule": it,
        "title": spoken(it.title),
        "says": spoken(it.says),
        "terms": terms.of_rule(book, it),
        "values": it.values.values if it.values else (),
        "cases": [(spoken(case.name), case.on, terms.outcome(case.outcome)) for case in it.cases],
        "history": queries.history(code)[:24],
    }
    return render(request, "bearings/rule.html", context)


@allowed(*EVERYBODY)
def figure(request: HttpRequest, name: str) -> HttpResponseBase:
    """A figure: its definition, its value, and the rows behind it or outside it."""
    definition = catalogue().get(name)
    if definition is None:
        raise Http404
    form = PolicyFilter(request.GET, user=request.user)
    filters = form.filters()
    filters = filters._replace(year=filters.year or latest_year())
    it = open_lake(filters.year)
    side = "outside" if request.GET.get("side") == "outside" else "rows"
    context = {
        "form": form,
        "title": spoken(definition.title),
        "answer": figure_line(it.figure(name, filters)),
        "terms": terms.of_figure(definition),
        "side": side,
        "has_outside": definition.outside.upper() != "FALSE",
    }
    table = behind.table(
        definition, rows_for(form, definition, behind.Behind(it, name, filters, side))
    )
    return answer(request, "bearings/figure.html", table, context)


def rows_for(
    form: PolicyFilter, definition: Definition, found: behind.Behind
) -> behind.Behind | list[behind.Row]:
    """The rows; none where a figure of the whole municipality is seen by one who may see a unit."""
    hidden = form.scope is not None and "unit" in definition.regardless_of
    return [] if hidden else found


def latest_year() -> int:
    """The year shown where none is asked for."""
    round_ = queries.latest()
    return round_.year if round_ else timezone.localdate().year


@allowed(*EVERYBODY)
def radar(request: HttpRequest) -> HttpResponseBase:
    """What the whole municipality bought without agreement, category by category, against the threshold."""
    form = PolicyFilter(request.GET, user=request.user)
    year = form.filters().year or latest_year()
    it = open_lake(year)
    found = sorted(it.series("tender_radar", "category", Filters(year=year)), key=by_spend)
    context = {
        "form": form,
        "figure": it.figure("tender_radar", Filters(year=year)),
        "as_of": it.as_of,
    }
    return answer(request, "bearings/radar.html", radar_table(found), context)


def by_spend(figure: Figure) -> Decimal:
    """The order of the radar: most bought within twelve months first."""
    return -Decimal(figure.beside.get("spend_12_months") or 0)


def radar_table(found: list[Figure]) -> Table:
    """The categories of the radar."""
    names = category_names()
    return Table(
        "udbudsradar",
        [
            Column(_("CPV"), lambda it: it.bucket[0], link=lambda it: to_rows(it.bucket[0])),
            Column(_("Varegruppe"), lambda it: names.get(it.bucket[0], "")),
            Column(_("12 måneder, kr."), lambda it: it.beside.get("spend_12_months"), "money"),
            Column(_("48 måneder, kr."), lambda it: it.beside.get("spend_48_months"), "money"),
            Column(_("Tærskelværdi, kr."), lambda it: it.beside.get("threshold"), "money"),
            Column(_("Over"), lambda it: _("ja") if it.numerator else _("nej")),
        ],
        found,
    )


def category_names() -> dict[str, str]:
    """CPV codes and what they are called in the language in use."""
    column = "en" if (get_language() or "da").startswith("en") else "da"
    return {it["code"]: it[column] for it in rows("cpv")}


def to_rows(category: str | None) -> str | None:
    """The purchases behind a category of the radar."""
    return f"{reverse('figure', args=['tender_radar'])}?kategori={category}" if category else None
