"""Everyday words find what is meant: endings, compounds, synonyms, and both languages."""

from pejl.engines.lookup import Lookup, LookupEntry
from pejl.engines.text import Text


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


def test_a_slip_of_the_pen_is_read_as_the_word_it_resembles(things: Lookup):
    answered = things.find("vægmalling")

    assert [it.code for it in answered.entries] == ["PAINT"]
    assert answered.read == {"vægmalling": "vægmaling"}


def test_two_slips_in_a_short_word_are_too_many(things: Lookup):
    assert things.find("mallinj").entries == ()


def test_a_last_part_that_says_nothing_is_left_out(things: Lookup):
    answered = things.find("malingsopgaver")

    assert [it.code for it in answered.entries] == ["PAINT"]
    assert answered.read == {"malingsopgaver": "maling"}


def test_what_leads_somewhere_is_read_as_it_is_written(things: Lookup):
    assert things.find("maling").read == {}


def test_of_a_short_word_only_the_last_part_of_another_is_a_hit():
    things = [
        LookupEntry("category", code, Text(title, ""), Text("", ""))
        for code, title in (("1", "Plastikaffald"), ("2", "Bortskaffelse"), ("3", "Filterkaffe"))
    ]

    found = Lookup(things).find("kaffe")

    assert [it.code for it in found.entries] == ["3"]


def test_of_very_many_none_is_left_out():
    many = [
        LookupEntry("text", str(it), Text("Maling", "Paint"), Text("", "")) for it in range(700)
    ]

    assert len(Lookup(many).find("maling").entries) == 700


def test_over_nothing_nothing_is_found():
    assert Lookup(()).find("lys").entries == ()
