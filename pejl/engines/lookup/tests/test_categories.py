"""Everyday words for a category, and codes, lead to CPV."""

import pytest

from pejl.engines.lookup.categories import codes_for


@pytest.mark.parametrize("words", ["", "  ", "xyzzy", "99999999"])
def test_words_nobody_knows_lead_nowhere(words: str):
    assert codes_for(words) == []


def test_a_code_leads_to_itself_with_or_without_its_check_digit():
    assert codes_for("39113200") == codes_for("39113200-8") == ["39113200"]


def test_the_first_digits_lead_to_what_lies_within():
    assert all(code.startswith("3911") for code in codes_for("3911"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("sofa", "39110000"),
        ("sofaer", "39110000"),
        ("kontorstole", "39110000"),
        ("en ny kontorstol", "39110000"),
        ("skolemad", "55520000"),
        ("vinduespudsning", "90910000"),
        ("rengøring", "90910000"),
        ("it-konsulenter", "72220000"),
        ("varebiler", "34110000"),
        ("bleer", "33751000"),
        ("sygeplejevikarer", "79620000"),
        ("malerarbejde", "45440000"),
        ("affaldssæke", "19640000"),
        ("office chairs", "39110000"),
    ],
)
def test_a_buyers_own_words_lead_to_the_category(words: str, code: str):
    assert code in codes_for(words)[:3]


def test_what_is_called_so_comes_before_what_is_only_for_it():
    assert codes_for("stole")[0] == "39112000"


def test_no_more_is_offered_than_can_be_read():
    assert len(codes_for("virksomhed")) == 12
