"""A pair of words is fixed once, and what is said to bear a word bears it."""

import re
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple

from conftest import nothing_wrong
from tests.promises.words import english, forms, one, rooms

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (.+?) \| (.+?) \| (?:`(.+?)`|–) \| .+ \|$", re.MULTILINE)


class Pair(NamedTuple):
    """A Danish word, the English one, and what bears it: empty where nothing does yet."""

    danish: str
    english: str
    bearer: str


PAIRS = [Pair(*row) for row in ROW.findall((ROOT / "docs/reference/words.md").read_text("utf-8"))]
BORNE = [pair for pair in PAIRS if pair.bearer]


def letters(words: str) -> str:
    """The words run together: price book, PriceBook and price_book are one."""
    return re.sub(r"[^a-z]", "", words.lower())


def missing(bearer: str) -> str:
    """Why what is to bear a word does not: it is no file, or there is no such name."""
    if "/" in bearer:
        return "" if (ROOT / bearer).is_file() else f"there is no {bearer}"
    try:
        return "" if resolve_name(bearer) else f"{bearer} is empty"
    except (ImportError, AttributeError) as error:
        return str(error)


def test_what_is_said_to_bear_a_word_is_there():
    assert BORNE
    nothing_wrong({pair.english: missing(pair.bearer) for pair in BORNE})


def test_what_is_said_to_bear_a_word_is_called_by_it():
    other = [pair for pair in BORNE if letters(pair.english) not in letters(pair.bearer)]

    nothing_wrong({pair.english: f"is borne by {pair.bearer}" for pair in other})


def test_a_danish_word_is_fixed_once_and_found_by_the_alphabet():
    words = [pair.danish for pair in PAIRS]

    assert words == sorted(set(words), key=lambda word: word.translate(str.maketrans("æøå", "{|}")))


def test_pages_keep_to_the_pairs():
    fixed = {pair.danish: pair.english for pair in PAIRS}
    pages = [each for room in rooms() for each in english(room) if each.id]

    other = {
        one(each.id): each.string
        for each in pages
        if fixed.get(one(each.id).lower(), forms(each.string)[0].lower())
        != forms(each.string)[0].lower()
    }

    assert other == {}
