"""What came in, from where, and how good it was: read before any figure is trusted."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.contracts.models import PriceBook
from pejl.invoices.components.columns import file_table
from pejl.invoices.models import ReceivedFile
from pejl.invoices.queries import bills
from pejl.ledger.models import LedgerImport
from pejl.parties.views.access import EVERYBODY, allowed
from pejl.web.formats import number
from pejl.web.numbers import Number
from pejl.web.tables import answer


@allowed(*EVERYBODY)
def imports(request: HttpRequest) -> HttpResponseBase:
    """Files, ledgers and price books, each with its quality."""
    books = PriceBook.objects.select_related("agreement__supplier").order_by("-imported_at")[:50]
    context = {
        "ledgers": [(it, sentences(it)) for it in LedgerImport.objects.order_by("-pk")],
        "books": books,
        "numbers": outcomes(bills.by_outcome(bills.received_files(request.user))),
    }
    return render(request, "invoices/imports.html", context)


def sentences(it: LedgerImport) -> list[str]:
    """What is to be known of a ledger's quality, in the language in use."""
    language = "en" if (get_language() or "da").startswith("en") else "da"
    return [sentence[language] for sentence in it.quality["sentences"]]


def outcomes(found: dict[str, int]) -> list[Number]:
    """How many files of each outcome, with the way to them."""
    said = {
        "sound": (_("Sunde"), _("tæller med")),
        "unsound": (_("Usunde"), _("tæller ikke med i indkøbet")),
        "unreadable": (_("Ulæselige"), _("gemt, med grunden")),
    }
    place = reverse("papers")
    return [
        Number(label, number(found.get(name, 0)), note, f"{place}?udfald={name}")
        for name, (label, note) in said.items()
    ]


@allowed(*EVERYBODY)
def papers(request: HttpRequest) -> HttpResponseBase:
    """The files of one outcome: the file, the reason, what to do."""
    every = bills.received_files(request.user)
    wanted = request.GET.get("udfald", ReceivedFile.Outcome.UNREADABLE)
    context: dict[str, Any] = {
        "numbers": outcomes(bills.by_outcome(every)),
        "commonest": bills.commonest(every),
    }
    table = file_table(every.filter(outcome=wanted))
    return answer(request, "invoices/papers.html", table, context)
