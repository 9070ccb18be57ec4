"""The lines of one purchase, as rules judge it: a supplier on an agreement, or in a CPV class."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import Http404, HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from pejl.bearings.behind import Behind, Row, line_columns
from pejl.bearings.cpv import called
from pejl.bearings.opening import shown_year
from pejl.bearings.taking import last_day
from pejl.contracts.models import Agreement
from pejl.lake.handover import current
from pejl.lake.judging import Purchase, count_lines, judged, lines
from pejl.parties.access import EVERYBODY, allowed
from pejl.parties.models import Supplier
from pejl.parties.queries import units_for
from pejl.web.tables import Table, answer


class Asked(forms.Form):
    """Which purchase: of whom, and on what agreement or, without one, in which class."""

    leverandoer = forms.ModelChoiceField(Supplier.objects.all(), required=False)
    aftale = forms.ModelChoiceField(Agreement.objects.all(), required=False)
    kategori = forms.CharField(max_length=8, required=False)


@allowed(*EVERYBODY)
def bought(request: HttpRequest) -> HttpResponseBase:
    """The lines a what-if counts as one purchase; of the units one may see."""
    asked, folder, units = understood(request.GET), current(), units_for(request.user)
    supplier, agreement = asked["leverandoer"], asked["aftale"]
    it = Purchase(
        supplier.pk if supplier else None,
        agreement.pk if agreement else None,
        asked["kategori"] or None,
        last_day(shown_year(), timezone.localdate()),
        None if units is None else frozenset(units),
    )
    rows: Behind | list[Row] = []
    if folder:
        lake = judged(folder, it.as_of, it.units)
        rows = Behind(partial(count_lines, lake, it), partial(lines, lake, it))
    where = agreement or called(it.category)
    context = {"of": [str(each) for each in (supplier, where) if each], "as_of": it.as_of}
    return answer(request, "bearings/bought.html", Table("linjer", line_columns(), rows), context)


def understood(data: QueryDict) -> dict[str, Any]:
    """What is asked for; no page where that makes no sense."""
    form = Asked(data)
    if not form.is_valid():
        raise Http404
    return form.cleaned_data


def to_lines(it: Row) -> str:
    """The way to the lines of a purchase: on its agreement, or without one in its class."""
    kind = ("aftale", it["agreement_id"]) if it["agreement_id"] else ("kategori", it["category"])
    asked = [(name, value) for name, value in (("leverandoer", it["supplier_id"]), kind) if value]
    return f"{reverse('bought')}?{urlencode(asked)}"
