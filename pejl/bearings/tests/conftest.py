"""One who may read everything, and the site as that person sees it."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from pejl.parties.models import Membership


@pytest.fixture
def reader(db) -> Client:
    """A browser in which somebody of the whole municipality has signed on."""
    person = get_user_model().objects.create(username="ida")
    Membership.objects.create(user=person, role=Membership.Role.READER)
    client = Client()
    client.force_login(person)
    return client
