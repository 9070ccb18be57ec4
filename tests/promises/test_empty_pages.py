"""Before anything is loaded, every page says what to do next."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from pejl.parties.models import Membership

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


@pytest.fixture
def newcomer() -> Client:
    person = get_user_model().objects.create(username="ida")
    Membership.objects.create(user=person, role=Membership.Role.READER)
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize("name", NEXT)
@pytest.mark.django_db
def test_a_page_with_nothing_on_it_says_what_to_type(name: str, newcomer: Client):
    page = newcomer.get(reverse(name))

    assert page.status_code == 200
    assert NEXT[name] in page.content.decode()


@pytest.mark.django_db
def test_a_figure_with_nothing_behind_it_still_says_what_it_counts(newcomer: Client):
    page = newcomer.get(reverse("figure", args=["price_control"]))

    assert "Det, der er betalt mere end aftalt" in page.content.decode()
