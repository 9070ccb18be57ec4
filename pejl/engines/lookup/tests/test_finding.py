"""Everyday words find what is meant: endings, compounds, synonyms, and both languages."""

from pejl.engines.lookup import Lookup


def test_nothing_asked_is_nothing_found(found):
    assert found("") == []
    assert found("til og med") == []


def test_what_is_not_there_is_not_found(found):
    assert found("xyzzy") == []


def test_a_word_is_found_whatever_its_ending(found):
    assert found("computerne") == ["30213000"]


def test_a_word_is_found_at_the_end_of_a_compound(found):
    assert found("vægmaling") == ["PAINT"]
    assert found("belysning") == ["LED"]


def test_a_word_is_found_in_the_middle_of_a_compound_in_a_name(found):
    assert "LED" in found("dørsbelys")


def test_letters_that_happen_to_stand_in_another_word_of_a_body_are_no_hit(found):
    assert "38434000" not in found("lys")


def test_a_synonym_is_found(found):
    assert found("pc") == ["30213000"]


def test_a_compound_nobody_wrote_is_understood_by_its_last_part(found):
    assert found("havelampe") == ["LED"]


def test_an_english_word_is_found(found):
    assert found("paint") == ["PAINT"]


def test_every_word_must_be_met(found):
    assert found("maling skole") == ["PAINT"]


def test_where_not_all_words_are_met_that_is_said(things: Lookup):
    answered = things.find("maling bus")

    assert [it.code for it in answered.entries] == ["PAINT"]
    assert not answered.whole


def test_a_title_counts_more_than_a_body(found):
    assert found("maling")[0] == "PAINT"


def test_what_people_type_is_never_taken_for_a_language_of_queries(found):
    assert found('maling" OR *:* AND (') == ["PAINT"]


def test_a_very_long_question_is_answered_by_its_first_words(found):
    assert found("maling " * 5000) == ["PAINT"]
