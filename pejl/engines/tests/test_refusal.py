"""A refusal is worded by its table, in both languages, and may hold several reasons."""

import pickle
from pathlib import Path

import pytest

from pejl.engines.refusal import Messages, Reason, Refusal
from pejl.engines.text import Text

HEAD = "code,found_da,found_en,allowed_da,allowed_en,mend_da,mend_en\n"
ROWS = (
    "empty,Filen er tom.,The file is empty.,,,Hent den igen.,Fetch it again.\n"
    "word,»{word}« er ukendt.,“{word}” is unknown.,{allowed},{allowed},Ret det { her }.,Mend it.\n"
)


@pytest.fixture
def messages(tmp_path: Path) -> Messages:
    (tmp_path / "messages.csv").write_text(HEAD + ROWS, "utf-8")
    return Messages(tmp_path)


def word(messages: Messages, line: int = 0, **more: Text) -> Reason:
    allowed = Text("Tilladt er: ja.", "Allowed: yes.")
    return messages.reason("word", line, word="jo", allowed=allowed, **more)


def test_a_sentence_that_is_not_there_is_passed_over(messages):
    assert messages.reason("empty").text.da == "Filen er tom. Hent den igen."


def test_what_is_given_is_put_in_by_its_language(messages):
    assert word(messages).text.en == "“jo” is unknown. Allowed: yes. Mend it."


def test_braces_around_no_name_stand_as_they_are(messages):
    assert word(messages).mend.da == "Ret det { her }."


def test_braces_in_what_is_given_stand_as_they_are(messages):
    said = messages.reason("word", word="{allowed}", allowed="intet")

    assert said.found.da == "»{allowed}« er ukendt."


def test_what_was_meant_is_asked_in_place_of_how_to_mend_it(messages):
    assert word(messages, meant=Text("Mente du »ja«?", "Did you mean “yes”?")).mend.da == (
        "Mente du »ja«?"
    )


def test_what_is_not_given_is_missed(messages):
    with pytest.raises(KeyError, match="word"):
        messages.reason("word", allowed="ja")


def test_a_code_that_is_in_no_table_is_missed(messages):
    with pytest.raises(KeyError, match="wrod"):
        messages.refusal("wrod")


def test_a_shared_table_is_looked_in_where_the_own_has_no_such_code(messages, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own/messages.csv").write_text(HEAD, "utf-8")

    assert Messages(tmp_path / "own", also=messages).reason("empty").code == "empty"


def test_a_message_begins_with_its_file_and_line(messages):
    refusal = Refusal(word(messages, 3)).at("policy/PAY.yaml")

    assert refusal.text.da.startswith("policy/PAY.yaml, linje 3: »jo« er ukendt.")


def test_a_file_without_a_line_is_named_alone(messages):
    assert messages.refusal("empty").at("a.sch").text.en.startswith("a.sch: The file is empty.")


def test_a_file_that_is_named_keeps_its_name(messages):
    assert messages.refusal("empty").at("a.yaml").at("b.yaml").reasons[0].where.file == "a.yaml"


def test_several_reasons_are_said_a_line_each(messages):
    refusal = Refusal(messages.reason("empty"), word(messages))

    assert refusal.text.en.splitlines() == [it.text.en for it in refusal.reasons]
    assert str(refusal).splitlines() == [line for it in refusal.reasons for line in it.text]


def test_a_refusal_comes_whole_from_another_process(messages):
    refusal = Refusal(messages.reason("empty"), word(messages)).at("a.yaml")

    assert pickle.loads(pickle.dumps(refusal)).reasons == refusal.reasons
