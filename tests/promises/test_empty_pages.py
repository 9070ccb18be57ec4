"""Before anything is loaded, every page says what to do next."""

import pytest
from django.test import Client
from django.urls import reverse

NEXT = {
    "policy": "pejl bearings",
    "reports": "pejl report annual",
    "agreements": "pejl agreements import",
    "invoices": "pejl invoices receive",
    "deviations": "pejl prices import",
    "radar": "pejl bearings",
    "categories": "pejl bearings",
    "imports": "pejl ledger import",
    "requirement_lists": "begynder en her",
}


@pytest.mark.parametrize("name", NEXT)
@pytest.mark.django_db
def test_a_page_with_nothing_on_it_says_what_to_type(name: str, reader: Client):
    page = reader.get(reverse(name))

    assert page.status_code == 200
    assert NEXT[name] in page.content.decode()


@pytest.mark.django_db
def test_a_figure_with_nothing_behind_it_still_says_what_it_counts(reader: Client):
    page = reader.get(reverse("figure", args=["price_control"]))

    assert "Det, der er betalt mere end aftalt" in page.content.decode()
