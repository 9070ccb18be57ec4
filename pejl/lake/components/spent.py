"""What was bought, as a number on the page of whom or on what it was bought."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.engines.figures.filters import Filters
from pejl.lake.queries import open_lake, shown_year
from pejl.web.formats import kroner, number
from pejl.web.numbers import Number


def spent(filters: Filters, asked: dict[str, int]) -> list[Number]:
    """What was bought within the filters; nothing before anything was handed over."""
    year = filters.year or shown_year()
    lake = open_lake(year)
    if lake is None:
        return []
    found = lake.page(["spend"], filters)["spend"].total
    lines = _("%s linjer uden moms") % number(found.beside.get("lines") or 0)
    place = f"{reverse('figure', args=['spend'])}?{urlencode({'aar': year, **asked})}"
    return [Number(_("Købt i %d") % year, kroner(found.value or 0), lines, place)]
