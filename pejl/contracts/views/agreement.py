"""The page of one agreement: what was spent on it, its terms, its price books, and its prices."""

from decimal import Decimal

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from pejl.contracts.components.columns import price_table
from pejl.contracts.models import Agreement, Price
from pejl.contracts.queries import register
from pejl.contracts.queries.differences import differences
from pejl.engines.cpv import called
from pejl.engines.figures.filters import Filters
from pejl.engines.money import share
from pejl.lake.components.spent import spent
from pejl.lake.queries import open_lake, shown_year
from pejl.parties.queries import own_unit
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.policy.components.uses import elsewhere
from pejl.room import asked
from pejl.web.formats import kroner, percent
from pejl.web.numbers import Number
from pejl.web.tables import answer
from pejl.web.words import spoken


@allowed(*EVERYBODY)
def agreement(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One agreement: what was bought on it, its terms, its price books and the prices in them."""
    it = get_object_or_404(register.agreements(), pk=pk)
    year, unit = shown_year(), own_unit(request.user)
    context = {
        "agreement": it,
        "numbers": [
            *spent(Filters(year=year, unit=unit, agreement=it.pk), {"aftale": it.pk}),
            *([of_ceiling(it)] if unit is None and it.value_ceiling else []),
            *(each for tell in asked("numbers_of_agreement") for each in tell(request.user, it.pk)),
        ],
        "uses": elsewhere("uses_of_agreement", it.pk),
        "differences": differences(it),
        "units": it.binding_for.all(),
        "categories": [spoken(called(code.ljust(8, "0"))) for code in it.categories],
    }
    prices = Price.objects.filter(book__agreement=it).select_related("book")
    return answer(request, "contracts/agreement.html", price_table(prices), context)


def of_ceiling(it: Agreement) -> Number:
    """How much of the ceiling is used, over all the years we hold lines of."""
    lake, ceiling = open_lake(shown_year()), it.value_ceiling or Decimal(0)
    found = lake.page(["spend"], Filters(agreement=it.pk))["spend"].total.value if lake else None
    used = Decimal(found or 0)
    note = _("%(used)s af %(ceiling)s i de år, der er indlæst") % {
        "used": kroner(used),
        "ceiling": kroner(ceiling),
    }
    part = share(used, ceiling)
    return Number(_("Brugt af loftet"), percent(part), note, bar=part)
