"""Every Danish sentence of the pages and the code is said in English too."""

from pathlib import Path

from babel.messages.catalog import Catalog

from conftest import nothing_wrong
from tests.promises.words import english, forms, one, placeholders, rooms, said

CATALOGUES = {room: english(room) for room in rooms()}


def untold(room: Path, catalogue: Catalog) -> list[str]:
    """The sentences of a room that have no English."""
    known = {one(each.id) for each in catalogue if all(forms(each.string))}
    return [f"{it.file.name}: {it.danish}" for it in said(room) if it.danish not in known]


def test_every_sentence_has_an_english_one():
    assert CATALOGUES
    found = {room.name: untold(room, catalogue) for room, catalogue in CATALOGUES.items()}

    nothing_wrong(found, "write them in locale/en/LC_MESSAGES/django.po of the room")


def test_what_is_put_into_a_sentence_is_put_into_the_english_one():
    wrong = {
        f"{room.name}: {danish}": english
        for room, catalogue in CATALOGUES.items()
        for each in catalogue
        if each.id
        for danish, english in zip(forms(each.id), forms(each.string), strict=True)
        if placeholders(danish) != placeholders(english)
    }

    nothing_wrong(wrong)


def stale(room: Path, catalogue: Catalog) -> list[object]:
    """The English of a room whose Danish nobody says there."""
    heard = {each.danish for each in said(room)}
    unheard = [each.id for each in catalogue if each.id and one(each.id) not in heard]
    return [*unheard, *catalogue.obsolete]


def test_no_english_is_left_of_what_nobody_says():
    found = {room.name: stale(room, catalogue) for room, catalogue in CATALOGUES.items()}

    nothing_wrong(found, "take them out of the room's locale")


def test_no_english_is_a_guess():
    found = {
        room.name: [each.id for each in catalogue if each.id and each.fuzzy]
        for room, catalogue in CATALOGUES.items()
    }

    nothing_wrong(found)


def test_the_same_danish_is_the_same_english_in_every_room():
    spoken: dict[str, set[str]] = {}
    for catalogue in CATALOGUES.values():
        for each in catalogue:
            spoken.setdefault(one(each.id), set()).add(" · ".join(forms(each.string)))
    spoken.pop("")

    assert {danish: said for danish, said in spoken.items() if len(said) > 1} == {}


def test_the_english_of_every_room_is_found_by_the_site():
    from django.apps import apps
    from django.conf import settings

    places = {
        *settings.LOCALE_PATHS,
        *(Path(app.path) / "locale" for app in apps.get_app_configs()),
    }

    assert {room / "locale" for room in CATALOGUES} - places == set()
