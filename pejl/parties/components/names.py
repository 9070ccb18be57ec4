"""What the numbers of suppliers and units stand for, wherever rows of the lake are shown."""

from collections.abc import Collection

from django.urls import reverse

from pejl.parties.models import Supplier, Unit
from pejl.room import LinkedName


def suppliers(numbers: Collection[int]) -> dict[int, LinkedName]:
    """Each supplier's name, and its page."""
    found = Supplier.objects.in_bulk(numbers)
    return {pk: LinkedName(str(it), reverse("supplier", args=[pk])) for pk, it in found.items()}


def units(numbers: Collection[int]) -> dict[int, LinkedName]:
    """Each unit's name."""
    return {pk: LinkedName(str(it), None) for pk, it in Unit.objects.in_bulk(numbers).items()}
