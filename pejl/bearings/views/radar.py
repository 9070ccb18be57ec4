"""The tender radar: what the whole municipality bought without agreement, against the threshold."""

from decimal import Decimal

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.bearings.forms import YearFilter
from pejl.bearings.models import Bearing
from pejl.engines.cpv import names_in
from pejl.engines.figures.figure import Figure
from pejl.engines.figures.filters import Filters
from pejl.engines.money import share
from pejl.lake.queries import open_lake, shown_year
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.queries.rulebooks import threshold_of
from pejl.web.tables import Column, Table, answer
from pejl.web.words import language

NEAR = Decimal("0.8")  # of the threshold: time to plan a tender before it is crossed


@allowed(*EVERYBODY)
def radar(request: HttpRequest) -> HttpResponseBase:
    """Category by category, the nearest to the threshold first."""
    form = YearFilter(request.GET)
    year = shown_year(form.year())
    lake = open_lake(year)
    found = lake.series("tender_radar", "category", Filters(year=year)) if lake else []
    context = {
        "form": form,
        "as_of": lake.as_of if lake else None,
        "over": sum(is_over(it) for it in found),
    }
    return answer(request, "bearings/radar.html", table(sorted(found, key=by_share), year), context)


def by_share(it: Figure) -> tuple[Decimal, Decimal]:
    """The order of the radar: nearest to its threshold, then most kroner."""
    return -(of_threshold(it) or Decimal(0)), -Decimal(it.beside["spend_12_months"] or 0)


def of_threshold(it: Figure) -> Decimal | None:
    """What was bought in twelve months as a share of the threshold."""
    spend, threshold = it.beside["spend_12_months"], it.beside["threshold"]
    return share(Decimal(spend or 0), Decimal(threshold)) if threshold else None


def is_over(it: Figure) -> bool:
    """Whether the threshold is reached."""
    return bool(it.numerator)


def outcome(it: Figure) -> str:
    """How it stands, as marks know it."""
    if is_over(it):
        return Bearing.Outcome.NOT_MET
    part = of_threshold(it)
    if part is None:
        return Bearing.Outcome.UNKNOWN
    return "near" if part >= NEAR else Bearing.Outcome.MET


def verdict(it: Figure) -> str:
    """How it stands, in a word."""
    words = {"not_met": _("over"), "near": _("tæt på"), "met": _("under"), "unknown": _("ukendt")}
    return words[outcome(it)]


def table(found: list[Figure], year: int) -> Table:
    """The categories of the radar."""
    known = names_in(language())
    columns = [
        Column(_("CPV"), lambda it: it.bucket[0], link=lambda it: to_rows(it.bucket[0], year)),
        Column(_("Varegruppe"), lambda it: known.get(it.bucket[0] or "", _("ukendt"))),
        Column(_("12 måneder, kr."), lambda it: it.beside["spend_12_months"], "money"),
        Column(_("48 måneder, kr."), lambda it: it.beside["spend_48_months"], "money"),
        Column(_("Tærskel, kr."), lambda it: it.beside["threshold"], "money", link=to_threshold),
        Column(_("Af tærsklen"), of_threshold, "share"),
        Column(_("Tærsklen"), verdict, mark=outcome),
    ]
    return Table("udbudsradar", columns, found)


def to_rows(category: str | None, year: int) -> str | None:
    """The purchases behind a category."""
    if category is None:
        return None
    return f"{reverse('figure', args=['tender_radar'])}?aar={year}&kategori={category}"


def to_threshold(it: Figure) -> str | None:
    """The rule the threshold of a category stands in."""
    if it.beside["threshold"] is None:
        return None
    return reverse("rule", args=[threshold_of(it.bucket[0] or "")])
