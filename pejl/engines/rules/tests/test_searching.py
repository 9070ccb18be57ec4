"""A rule is found by its code, its title or a word of its sentence, in Danish and English."""

import pytest

from pejl.engines.rules import Rulebooks
from pejl.engines.rules.searching import found


def codes(rulebooks: Rulebooks, asked: str) -> list[str]:
    return [rule.code for rule in found(rulebooks.rules, asked)]


def test_nothing_asked_is_every_rule_in_its_own_order(rulebooks: Rulebooks):
    assert codes(rulebooks, " ") == [rule.code for rule in rulebooks.rules]


def test_a_word_nobody_wrote_finds_nothing(rulebooks: Rulebooks):
    assert codes(rulebooks, "kvantegravitation") == []


@pytest.mark.parametrize("asked", ["DK-PAYMENT-TERM", "dk-payment-term"])
def test_a_code_finds_its_rule_first(asked: str, rulebooks: Rulebooks):
    assert codes(rulebooks, asked)[0] == "DK-PAYMENT-TERM"


@pytest.mark.parametrize("asked", ["betaling 30 dage", "payment 30 days"])
def test_words_of_a_title_find_it_in_both_languages(asked: str, rulebooks: Rulebooks):
    assert codes(rulebooks, asked)[0] == "DK-PAYMENT-TERM"


def test_every_word_must_be_there(rulebooks: Rulebooks):
    assert codes(rulebooks, "betaling kvantegravitation") == []


def test_a_word_is_found_inside_a_compound(rulebooks: Rulebooks):
    assert "DK-THRESHOLD-GOODS" in codes(rulebooks, "tærskel")


def test_a_title_counts_more_than_a_remark(rulebooks: Rulebooks):
    in_title = {rule.code for rule in rulebooks.rules if "klausul" in rule.title.da.lower()}

    hits = codes(rulebooks, "klausul")

    assert 0 < len(in_title) < len(hits)
    assert set(hits[: len(in_title)]) == in_title
