"""Everyday words for a category, and codes, lead to CPV."""

import pytest

from pejl.purchase.cpv import found


@pytest.mark.parametrize("words", ["", "  ", "xyzzy", "99999999"])
def test_words_nobody_knows_lead_nowhere(words: str):
    assert found(words) == []


def test_a_code_leads_to_itself_with_or_without_its_check_digit():
    assert found("39113200") == found("39113200-8") == ["39113200"]


def test_the_first_digits_lead_to_what_lies_within():
    assert all(code.startswith("3911") for code in found("3911"))


def test_a_word_in_the_singular_leads_where_the_list_has_the_plural():
    assert "39110000" in found("sofa")


def test_names_that_begin_with_the_word_come_before_those_that_hold_it():
    codes = found("stole")

    assert codes.index("39112000") < codes.index("75230000")


def test_no_more_is_offered_than_can_be_read():
    assert len(found("a")) <= 12
