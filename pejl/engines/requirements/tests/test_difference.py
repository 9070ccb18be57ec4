"""What a new version changed is said word by word, and nothing of either text is lost."""

from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.requirements import Piece, PieceKind, difference

WORDS = st.lists(
    st.sampled_from(["al", "lys", "skal", "være", "led", "og", "to", "klasser"]), max_size=12
)


def said(pieces: tuple[Piece, ...], *kinds: PieceKind) -> list[str]:
    return [word for it in pieces if it.kind in kinds for word in it.words.split()]


def test_two_empty_texts_do_not_differ():
    assert difference("", "") == ()


def test_a_text_does_not_differ_from_itself():
    assert difference("Alt lys er LED.", "Alt lys er LED.") == (
        Piece(PieceKind.SAME, "Alt lys er LED."),
    )


def test_how_a_text_is_folded_is_no_difference():
    assert difference("Alt  lys\ner LED.", "Alt lys er LED.") == (
        Piece(PieceKind.SAME, "Alt lys er LED."),
    )


def test_a_word_that_came_in_is_shown_where_it_stands():
    found = difference("Alt lys skal være LED.", "Alt nyt lys skal være LED.")

    assert found == (
        Piece(PieceKind.SAME, "Alt"),
        Piece(PieceKind.ADDED, "nyt"),
        Piece(PieceKind.SAME, "lys skal være LED."),
    )


def test_what_was_removed_stands_before_what_came_instead():
    found = difference("Svar inden 14 dage.", "Svar inden ti dage.")

    assert found[1:3] == (Piece(PieceKind.REMOVED, "14"), Piece(PieceKind.ADDED, "ti"))


def test_one_word_between_two_changes_is_read_as_changed_with_them():
    found = difference("Mindst fem og højst ti dage her.", "Aldrig tre og højst seks dage her.")

    assert [it.words for it in found if it.kind is PieceKind.REMOVED] == ["Mindst fem og højst ti"]


@given(WORDS, WORDS)
def test_both_texts_can_be_read_out_of_the_difference(before: list[str], after: list[str]):
    found = difference(" ".join(before), " ".join(after))

    assert said(found, PieceKind.SAME, PieceKind.REMOVED) == before
    assert said(found, PieceKind.SAME, PieceKind.ADDED) == after
