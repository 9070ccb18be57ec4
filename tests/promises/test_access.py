"""Every address has a decision about who gets in, and the decision is kept."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse

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
GUARDED = [pytest.param(it, id=it.name) for it in EVERY if it.name not in FOR_EVERYBODY]


@pytest.mark.parametrize("pattern", GUARDED)
def test_every_address_has_a_decision(pattern: URLPattern):
    roles = getattr(pattern.callback, "roles", ())

    assert roles
    assert set(roles) <= set(Membership.Role.values)


@pytest.mark.parametrize("pattern", GUARDED)
@pytest.mark.django_db
def test_one_who_is_not_logged_on_is_asked_to(pattern: URLPattern):
    answered = Client().get(address(pattern))

    assert answered.status_code == 302
    assert answered["Location"].startswith(reverse("login"))


@pytest.mark.parametrize("pattern", GUARDED)
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.django_db
def test_to_one_without_a_role_no_page_is_there(pattern: URLPattern, method: str):
    client = Client()
    client.force_login(get_user_model().objects.create(username="ida"))

    answered = getattr(client, method)(address(pattern))

    assert answered.status_code == 404


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
