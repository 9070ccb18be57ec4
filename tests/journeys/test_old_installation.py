"""What people had on their machines opens with today's code, and says what it said.

The installation and its answers are of an earlier day; `old_installation` tells how they were made,
and what to do where a page is changed on purpose.
"""

import json
from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

import pytest

from tests.journeys.installation import Pejl, recorded, unpacked

SHOWN = 3  # answers that differ, told in full; the rest by their address


@pytest.fixture(scope="module")
def then() -> dict[str, Any]:
    """What was answered."""
    found: dict[str, Any] = recorded()["answers"]
    return found


@pytest.fixture(scope="module")
def pejl(tmp_path_factory: pytest.TempPathFactory) -> Pejl:
    """The old installation and its rulebooks, made ready by today's code."""
    it = Pejl(unpacked(tmp_path_factory.mktemp("old")))
    it.call("setup")
    return it


@pytest.fixture(scope="module")
def now(pejl: Pejl) -> dict[str, Any]:
    """What is answered today."""
    return pejl.ask(recorded()["questions"])


def otherwise(then: dict[str, list[str]], now: dict[str, list[str]]) -> Iterator[str]:
    """Where the answers differ, and for the first of them how."""
    differing = [it for it in then if then[it] != now.get(it)]
    for number, it in enumerate(differing):
        before, today = (list(map(str, answers.get(it, ()))) for answers in (then, now))
        how = unified_diff(before, today, it, it, n=1, lineterm="") if number < SHOWN else [it]
        yield "\n".join(how)


def test_figures_and_bearings_are_what_they_were(then, now):
    assert now["commands"] == then["commands"]


@pytest.mark.parametrize("name", ["laeser", "betaler", "konsulent", "leder"])
def test_everybody_sees_at_every_address_what_they_saw(name: str, then, now):
    differing = list(otherwise(then["pages"][name], now["pages"][name]))

    assert not differing, "\n\n".join(differing)


def test_the_journal_holds(pejl: Pejl, now):
    said = json.loads(pejl.call("journal", "verify", "--format", "json"))

    assert said["holds"] > 90
    assert said["broken"] is None


def test_one_signs_on_with_the_password_of_before(then, now):
    assert now["forms"] == then["forms"] == [[302, "/"]]


def test_what_was_answered_was_pages_and_not_errors(then):
    for pages in then["pages"].values():
        statuses = [said[0] for address, said in pages.items() if address != "menu"]

        assert statuses.count(200) > 40
        assert set(statuses) == {200, 404}
