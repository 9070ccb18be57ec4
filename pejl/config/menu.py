"""What stands in the menu, and whose municipality this is."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.parties.models import Organisation


def menu(request: HttpRequest) -> dict[str, Any]:
    """The menu, with the place we are at marked; nothing for one who is not logged on."""
    if not request.user.is_authenticated:
        return {}
    return {
        "organisation": Organisation.objects.first(),
        "menu": [entry(request, *it) for it in places()],
        "menu_below": [entry(request, *it) for it in behind()],
    }


def places() -> list[tuple[str, str]]:
    """What people come for, in the order a purchase goes."""
    return [
        ("policy", _("Politikken")),
        ("purchase", _("Hvad gælder?")),
        ("library", _("Krav og mærker")),
        ("agreements", _("Aftaler")),
        ("invoices", _("Fakturaer")),
        ("deviations", _("Afvigelser")),
        ("radar", _("Udbudsradar")),
        ("suppliers", _("Leverandører")),
        ("rules", _("Regler")),
        ("reports", _("Årsrapport")),
    ]


def behind() -> list[tuple[str, str]]:
    """What stands behind the figures, for those who look after them."""
    return [("categories", _("Kategorier")), ("imports", _("Indlæsninger"))]


def entry(request: HttpRequest, name: str, title: str) -> dict[str, Any]:
    """One line of the menu. The front page is current only where it is itself the page."""
    address = reverse(name)
    here = request.path == address or (address != "/" and request.path.startswith(address))
    return {"address": address, "title": title, "current": here}
