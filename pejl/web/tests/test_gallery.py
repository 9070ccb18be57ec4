"""The gallery shows every component there is."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import RequestFactory
from django.test.signals import template_rendered

from pejl.web.gallery import gallery

COMPONENTS = Path(__file__).resolve().parents[1] / "templates" / "components"


@pytest.fixture
def shown() -> set[str]:
    """The templates that are rendered for the gallery."""
    found: set[str] = set()

    def note(template, **_rest):
        found.add(str(template.name))

    template_rendered.connect(note)
    request = RequestFactory().get("/galleri/")
    request.user = get_user_model().objects.create(username="ida")
    gallery(request)
    template_rendered.disconnect(note)
    return found


@pytest.mark.django_db
def test_every_component_is_in_the_gallery(shown):
    components = {f"components/{it.name}" for it in COMPONENTS.glob("*.html")}

    assert components
    assert components <= shown
