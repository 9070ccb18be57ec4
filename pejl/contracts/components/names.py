"""What the numbers of agreements stand for, wherever rows of the lake are shown."""

from collections.abc import Collection

from django.urls import reverse

from pejl.contracts.models import Agreement
from pejl.room import LinkedName


def agreements(numbers: Collection[int]) -> dict[int, LinkedName]:
    """Each agreement's name, and its page."""
    found = Agreement.objects.in_bulk(numbers)
    return {pk: LinkedName(str(it), reverse("agreement", args=[pk])) for pk, it in found.items()}
