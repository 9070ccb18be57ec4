"""Before anything is loaded, every page says what to do next."""

import pytest
from django.test import Client
from django.urls import reverse

from pejl.config.rooms import FOLDERS

NEXT = {
    "policy": ("bearings", "pejl bearings"),
    "reports": ("reports", "pejl report annual"),
    "agreements": ("contracts", "pejl agreements import"),
    "invoices": ("invoices", "pejl invoices receive"),
    "deviations": ("invoices", "pejl prices import"),
    "radar": ("bearings", "pejl bearings"),
    "categories": ("bearings", "pejl bearings"),
    "imports": ("invoices", "pejl ledger import"),
    "requirement_lists": ("library", "begynder en her"),
}
HERE = {name: words for name, (room, words) in NEXT.items() if room in FOLDERS}


@pytest.mark.parametrize("name", HERE)
@pytest.mark.django_db
def test_a_page_with_nothing_on_it_says_what_to_type(name: str, reader: Client):
    page = reader.get(reverse(name))

    assert page.status_code == 200
    assert HERE[name] in page.content.decode()


@pytest.mark.django_db
def test_a_figure_with_nothing_behind_it_still_says_what_it_counts(reader: Client):
    page = reader.get(reverse("figure", args=["price_control"]))

    assert "Det, der er betalt mere end aftalt" in page.content.decode()
