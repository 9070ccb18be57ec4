"""What the digest of a paper stands for, wherever rows of the lake are shown."""

from collections.abc import Collection

from django.urls import reverse

from pejl.invoices.models import Invoice
from pejl.room import LinkedName


def papers(digests: Collection[str]) -> dict[str, LinkedName]:
    """The number of the bill that stands in each paper, and its page."""
    bills = Invoice.objects.filter(received_file__digest__in=digests)
    return {
        digest: LinkedName(number, reverse("invoice", args=[pk]))
        for digest, pk, number in bills.values_list("received_file__digest", "pk", "number")
    }
