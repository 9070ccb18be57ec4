"""What a text is like: everyday Danish and English, and unknown where it is like nothing."""

import pytest

from pejl.engines.classification.classify import SURE, LineEvidence


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kopipapir A4 80 g 500 ark", "30190000"),
        ("Toner HP 26A sort", "30120000"),
        ("Vikar pædagog uge 12", "79620000"),
        ("RUGBRØD SKÅRET 1200 G", "15810000"),
        ("Engangshandsker nitril str. L", "33140000"),
        ("Fjernvarme acontorate 2. kvartal", "09320000"),
        ("Snerydning januar", "90620000"),
        ("Tolkning arabisk 2 timer", "79540000"),
        ("Window cleaning March", "90910000"),
    ],
)
def test_everyday_texts_find_their_class(classifier, text, code):
    (found,) = classifier.classify([LineEvidence(text)])

    assert (found.code, found.basis) == (code, "text")
    assert SURE <= found.confidence <= 1


@pytest.mark.parametrize("text", ["xqzt", "Jensen", "....", "12-34", "a b c"])
def test_a_text_like_nothing_is_unknown_and_says_why(classifier, text):
    (found,) = classifier.classify([LineEvidence(text)])

    assert found.code is None
    assert found.because is not None


def test_the_same_text_gets_the_same_answer_alone_and_among_others(classifier):
    texts = [LineEvidence("Rugbrød"), LineEvidence("Kontorstol"), LineEvidence("Taxikørsel")]

    together = classifier.classify(texts)

    assert together == [classifier.classify([line])[0] for line in texts]
