"""Every Danish sentence of the pages and the code is said in English too."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from tests.promises.words import english, forms, one, placeholders, rooms, said

ROOMS = [pytest.param(room, id=room.name) for room in rooms()]


@pytest.fixture
def catalogue(room: Path) -> Catalog:
    return english(room)


@pytest.mark.parametrize("room", ROOMS)
def test_every_sentence_has_an_english_one(room: Path, catalogue: Catalog):
    known = {one(each.id) for each in catalogue if all(forms(each.string))}

    missing = {
        f"{each.file.name}: {each.danish}" for each in said(room) if each.danish not in known
    }

    assert not missing, f"write them in pejl/{room.name}/locale/en/LC_MESSAGES/django.po"


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_put_into_a_sentence_is_put_into_the_english_one(room: Path, catalogue: Catalog):
    wrong = [
        (danish, said)
        for each in catalogue
        if each.id
        for danish, said in zip(forms(each.id), forms(each.string), strict=True)
        if placeholders(danish) != placeholders(said)
    ]

    assert not wrong


@pytest.mark.parametrize("room", ROOMS)
def test_no_english_is_left_of_what_nobody_says(room: Path, catalogue: Catalog):
    heard = {each.danish for each in said(room)}

    stale = [each.id for each in catalogue if each.id and one(each.id) not in heard]

    assert not stale + list(catalogue.obsolete), f"take them out of pejl/{room.name}/locale"


@pytest.mark.parametrize("room", ROOMS)
def test_no_english_is_a_guess(catalogue: Catalog):
    assert [each.id for each in catalogue if each.id and each.fuzzy] == []


def test_the_same_danish_is_the_same_english_in_every_room():
    spoken: dict[str, set[str]] = {}
    for room in rooms():
        for each in english(room):
            spoken.setdefault(one(each.id), set()).add(" · ".join(forms(each.string)))
    spoken.pop("")

    assert {danish: said for danish, said in spoken.items() if len(said) > 1} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_the_english_of_every_room_is_found_by_the_site(room: Path):
    from django.apps import apps
    from django.conf import settings

    places = {
        *settings.LOCALE_PATHS,
        *(Path(app.path) / "locale" for app in apps.get_app_configs()),
    }

    assert room / "locale" in places
