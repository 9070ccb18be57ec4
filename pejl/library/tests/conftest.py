"""A small library in the site's place, a list, and people who may and may not change it."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from conftest import signed_on
from pejl.engines.requirements import (
    Ambition,
    Library,
    Requirement,
    Subject,
    Type,
    Version,
)
from pejl.engines.source import Mark, Source
from pejl.engines.text import Text
from pejl.library.components import hits, results
from pejl.library.models import RequirementList
from pejl.library.queries import texts
from pejl.library.views import lists, requirements

SOURCE = Source("En kilde", "https://example.org/?a=1&b=2", None, date(2026, 1, 2), Mark.VERIFIED)
PLAY = Subject("play", Text("Legepladser", "Playgrounds"), ("3753",))


def both(words: str) -> Text:
    return Text(words, f"{words} (en)")


def version(number: int, words: str) -> Version:
    return Version(
        number=number,
        since=date(2026, number, 1),
        text=both(words),
        motive=both("Fordi."),
        proof=both("Et mærke."),
        follow_up=both("Vi ser efter."),
        misread=both("Er kæden med?"),
        changed=both("Stativet var glemt.") if number > 1 else None,
        sources=(SOURCE, SOURCE),
    )


def requirement(code: str, kind: Type, *words: str) -> Requirement:
    return Requirement(
        code=code,
        title=both(code.capitalize()),
        subject=PLAY,
        categories=PLAY.categories,
        type=kind,
        ambition=Ambition.BASIC,
        serves=("BAL-QUALITY",),
        labels=("fsc",),
        entries=("GPP-IT",),
        versions=tuple(version(at, it) for at, it in enumerate(words, start=1)),
    )


SMALL = Library(
    (PLAY,),
    (
        requirement(
            "SWING", Type.MINIMUM_REQUIREMENT, "Træ i gynger.", "Træ i gynger og stativer."
        ),
        requirement("SLIDE", Type.CONTRACT_TERM, 'Bredde < 1 m & "glat" > ru.'),
        requirement("SAND", Type.MINIMUM_REQUIREMENT, "Rent sand."),
    ),
)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Library:
    """The small library, wherever the site asks for its own."""
    for module in (texts, hits, lists, results, requirements):
        monkeypatch.setattr(module, "library", lambda: SMALL)
    return SMALL


@pytest.fixture
def swings(db) -> RequirementList:
    """An empty list for a tender."""
    return RequirementList.objects.create(
        name="Legepladser & parker",
        tender="Ny legeplads",
        made_by="ida",
        made_at=timezone.now(),
    )


@pytest.fixture
def consultant(db) -> Client:
    """One who may change lists."""
    return signed_on("consultant")
