"""Every address has a decision about who gets in, and the decision is kept."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from conftest import nothing_wrong
from pejl.parties.models import Membership
from pejl.parties.views.access import allowed

FOR_EVERYBODY = {"login", "logout", "set_language"}
SAMPLES: dict[str, Any] = {"pk": 1, "code": "BAL-QUALITY", "name": "spend"}


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    """Every address below a resolver."""
    for it in resolver.url_patterns:
        if isinstance(it, URLResolver):
            yield from patterns(it)
        else:
            yield it


def address(pattern: URLPattern) -> str:
    """The address with something in every place."""
    asked = pattern.pattern.converters
    return reverse(str(pattern.name), kwargs={name: SAMPLES[name] for name in asked})


EVERY = list(patterns(get_resolver()))
GUARDED = {str(it.name): it for it in EVERY if it.name not in FOR_EVERYBODY}


def undecided(pattern: URLPattern) -> str:
    """What is wrong with the decision of an address: there is none, or of a role there is not."""
    roles = set(getattr(pattern.callback, "roles", ()))
    strange = ", ".join(roles - set(Membership.Role.values))
    return strange if roles else "nobody decided who gets in"


def test_every_address_has_a_decision():
    assert len(GUARDED) > 30
    nothing_wrong({name: undecided(it) for name, it in GUARDED.items()})


def answers(client: Client, method: str) -> dict[str, HttpResponse]:
    """What each address answers; where it breaks down, that it does."""
    client.raise_request_exception = False
    return {name: getattr(client, method)(address(it)) for name, it in GUARDED.items()}


@pytest.mark.django_db
def test_one_who_is_not_logged_on_is_asked_to():
    found = answers(Client(), "get")

    asked = {name: str(it.get("Location", "")) for name, it in found.items()}
    nothing_wrong(
        {
            name: f"{it.status_code} {asked[name]}"
            for name, it in found.items()
            if it.status_code != 302 or not asked[name].startswith(reverse("login"))
        }
    )


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.django_db
def test_to_one_without_a_role_no_page_is_there(method: str):
    client = Client()
    client.force_login(get_user_model().objects.create(username="ida"))

    found = answers(client, method)

    nothing_wrong({name: it.status_code for name, it in found.items() if it.status_code != 404})


@pytest.mark.django_db
def test_what_a_role_does_not_open_is_not_even_asked_for():
    def opened(_request):
        raise AssertionError("the view was asked")

    request = RequestFactory().get("/")
    request.user = get_user_model().objects.create(username="ida")

    with pytest.raises(Http404):
        allowed(*Membership.Role.values)(opened)(request)


@pytest.mark.parametrize("role", Membership.Role.values)
@pytest.mark.django_db
def test_a_role_opens_what_it_is_named_for(role: str):
    request = RequestFactory().get("/")
    request.user = get_user_model().objects.create(username="ida")
    Membership.objects.create(user=request.user, role=role)

    answered = allowed(role)(lambda _request: HttpResponse("here"))(request)

    assert answered.status_code == 200
