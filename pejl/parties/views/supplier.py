"""The page of one supplier: who it is, what was bought, and what other rooms know of it."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from pejl.engines.figures.filters import Filters
from pejl.lake.components.spent import spent
from pejl.lake.queries import shown_year
from pejl.parties.models import Supplier
from pejl.parties.queries import Viewer, may, own_unit
from pejl.parties.views.access import DECIDERS, EVERYBODY, allowed
from pejl.room import asked
from pejl.web.numbers import Number
from pejl.web.tables import Table, answer


@allowed(*EVERYBODY)
def supplier(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One supplier: what was bought, what we agreed, what was billed, where it deviates."""
    it = get_object_or_404(Supplier.objects.select_related("merged_into"), pk=pk)
    merged = list(it.merged.all())
    family = [it.pk, *(other.pk for other in merged)]
    context = {
        "supplier": it,
        "merged": merged,
        "aliases": it.aliases.order_by("kind", "written"),
        "agreements": [each for tell in asked("agreements_of_supplier") for each in tell(family)],
        "numbers": numbers(request.user, family),
        "may_decide": may(request.user, *DECIDERS),
    }
    return answer(request, "parties/supplier.html", bills(request.user, family), context)


def numbers(user: Viewer, family: list[int]) -> list[Number]:
    """What was bought of the supplier, and what other rooms count of it. `family` are the
    numbers of the supplier, first its own, and of those it was merged with."""
    filters = Filters(year=shown_year(), unit=own_unit(user), supplier=family[0])
    others = (each for tell in asked("numbers_of_supplier") for each in tell(user, family))
    return [*spent(filters, {"leverandoer": family[0]}), *others]


def bills(user: Viewer, family: list[int]) -> Table:
    """What the supplier billed, as the room of the bills shows it; an empty table without one."""
    told: list[Table] = [tell(user, family) for tell in asked("bills_of_supplier")]
    return told[0] if told else Table("fakturaer", [], [])
