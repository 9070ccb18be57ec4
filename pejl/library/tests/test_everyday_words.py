"""What a Danish buyer would type leads to the text and the category that are meant.

`everyday_words.csv` has the words as people write them: endings, compounds, synonyms, slips of
the pen. Beside each stands a text that must be among the first six, and the beginning of a CPV
code that must be among the first five; either may be left out where we have none.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pejl.library.components.results import LibraryQuery, Results, results
from pejl.library.queries import green

TODAY = date(2026, 11, 22)
FILE = Path(__file__).with_name("everyday_words.csv")
WORDS = list(csv.DictReader(FILE.read_text("utf-8").splitlines()))


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One index for all of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        from django.conf import settings

        patch.setattr(settings, "PEJL_HOME", tmp_path_factory.mktemp("home"))
        yield settings.PEJL_HOME


def asked(words: str, **filters: str) -> Results:
    return results(LibraryQuery(words, **filters), TODAY)


def codes(found: Results, kind: str) -> list[str]:
    """The codes of what is shown of one kind, the best first."""
    return [it.beside.split()[0] for it in found.of(kind)]


@pytest.mark.parametrize("row", [it for it in WORDS if it["text"]], ids=lambda it: it["word"])
def test_the_text_is_among_the_first(row: dict[str, str]):
    assert row["text"] in codes(asked(row["word"]), green.TEXT)[:6]


@pytest.mark.parametrize("row", [it for it in WORDS if it["cpv"]], ids=lambda it: it["word"])
def test_the_category_is_among_the_first(row: dict[str, str]):
    found = codes(asked(row["word"]), green.CATEGORY)[:5]

    assert [it for it in found if it.startswith(row["cpv"])] != []


def test_a_slip_of_the_pen_is_said():
    assert asked("legetoj").read == {"legetoj": "legetøj"}


def test_a_word_that_leads_somewhere_is_left_as_it_is():
    assert asked("legetøj").read == {}


def test_short_letters_that_stand_inside_another_word_are_no_hit():
    assert "TRANSPORT-REPORT" not in codes(asked("kaffe"), green.TEXT)[:6]


def test_where_no_text_has_the_word_its_category_tells_what_applies():
    found = asked("kuverter")

    assert found.category.startswith("30190000 ")
    assert "PAPER-OFFICE" in codes(found, green.TEXT)


def test_what_is_not_shown_is_counted_and_can_be_asked_for():
    some = {it.kind: it for it in asked("lys").groups}[green.CATEGORY]

    whole = {it.kind: it for it in results(LibraryQuery("lys"), TODAY, everything=True).groups}

    assert some.more > 0
    assert len(whole[green.CATEGORY].hits) == len(some.hits) + some.more


def test_a_filter_that_leaves_no_text_does_not_turn_to_the_category():
    found = asked("bleer", type="contract_term")

    assert found.code == ""
