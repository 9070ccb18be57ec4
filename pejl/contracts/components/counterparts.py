"""What this room tells of a supplier: the agreements with it."""

from datetime import date
from typing import NamedTuple

from django.urls import reverse

from pejl.contracts.models import Agreement


class AgreementLink(NamedTuple):
    """An agreement by its name, its first and last day, and its page."""

    title: str
    starts: date
    ends: date | None
    link: str


def agreements_of_supplier(family: list[int]) -> list[AgreementLink]:
    """The agreements with any of these suppliers."""
    found = Agreement.objects.filter(supplier__in=family).select_related("supplier")
    return [
        AgreementLink(str(it), it.starts, it.ends, reverse("agreement", args=[it.pk]))
        for it in found
    ]
