"""The lines of one purchase, as rules judge it: a supplier on an agreement, or in a CPV class."""

from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.utils import timezone

from pejl.bearings.components.columns import line_columns
from pejl.contracts.models import Agreement
from pejl.engines.cpv import called
from pejl.lake.components.drill_down import DrillDown, Row
from pejl.lake.queries import current, last_day, shown_year
from pejl.parties.models import Supplier
from pejl.parties.queries import units_for
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.queries.judging import PurchaseKey, count_lines, judged, lines
from pejl.web.tables import Table, answer
from pejl.web.words import spoken


class PurchaseFilter(forms.Form):
    """Which purchase: of whom, and on what agreement or, without one, in which class."""

    leverandoer = forms.ModelChoiceField(Supplier.objects.all(), required=False)
    aftale = forms.ModelChoiceField(Agreement.objects.all(), required=False)
    kategori = forms.CharField(max_length=8, required=False)


@allowed(*EVERYBODY)
def bought(request: HttpRequest) -> HttpResponseBase:
    """The lines a what-if counts as one purchase; of the units one may see."""
    asked, folder, units = understood(request.GET), current(), units_for(request.user)
    supplier, agreement = asked["leverandoer"], asked["aftale"]
    it = PurchaseKey(
        supplier.pk if supplier else None,
        agreement.pk if agreement else None,
        asked["kategori"] or None,
        last_day(shown_year(), timezone.localdate()),
        None if units is None else frozenset(units),
    )
    rows: DrillDown | list[Row] = []
    if folder:
        lake = judged(folder, it.as_of, it.units)
        rows = DrillDown(partial(count_lines, lake, it), partial(lines, lake, it))
    where = agreement or spoken(called(it.category))
    context = {"of": [str(each) for each in (supplier, where) if each], "as_of": it.as_of}
    return answer(request, "bearings/bought.html", Table("linjer", line_columns(), rows), context)


def understood(data: QueryDict) -> dict[str, Any]:
    """What is asked for; no page where that makes no sense."""
    form = PurchaseFilter(data)
    if not form.is_valid():
        raise Http404
    return form.cleaned_data
