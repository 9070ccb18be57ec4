"""The list of synonyms is written so that it works."""

from collections import Counter

from pejl.engines.codelists import rows
from pejl.engines.lookup.entry import WORD
from pejl.engines.lookup.words import EMPTY, synonyms


def test_a_synonym_is_one_word_in_small_letters():
    words = [row["word"] for row in rows("synonyms")]

    assert [it for it in words if not WORD.fullmatch(it) or it != it.lower()] == []


def test_no_word_stands_alone_in_its_group():
    sizes = Counter(row["group"] for row in rows("synonyms"))

    assert [group for group, size in sizes.items() if size < 2] == []


def test_no_synonym_is_a_word_that_is_passed_over():
    assert {row["word"] for row in rows("synonyms")} & EMPTY == set()


def test_a_word_means_the_same_whatever_its_ending():
    assert "computer" in synonyms()["bærbar"]
