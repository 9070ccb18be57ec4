"""What stands in the menu, and whose municipality this is."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from pejl.parties.models import Organisation
from pejl.room import BEHIND, MenuEntry, rooms
from pejl.web.words import spoken


def menu(request: HttpRequest) -> dict[str, Any]:
    """The menu, with the place we are at marked; nothing for one who is not logged on."""
    if not request.user.is_authenticated:
        return {}
    every = sorted((it for room in rooms().values() for it in room.menu), key=place)
    return {
        "organisation": Organisation.objects.first(),
        "menu": [entry(request, it) for it in every if it.place < BEHIND],
        "menu_below": [entry(request, it) for it in every if it.place >= BEHIND],
    }


def place(it: MenuEntry) -> int:
    """Where an entry stands, counted from the top."""
    return it.place


def entry(request: HttpRequest, it: MenuEntry) -> dict[str, Any]:
    """One line of the menu. The front page is current only where it is itself the page."""
    address = reverse(it.address)
    here = request.path == address or (address != "/" and request.path.startswith(address))
    return {"address": address, "title": spoken(it.title), "current": here}
