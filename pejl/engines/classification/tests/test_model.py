"""Two decisions, coarse and fine, each with a confidence that was measured."""

import pytest

from pejl.engines.classification.model import guess, learn


def test_without_examples_there_is_no_model():
    with pytest.raises(ValueError, match="needs examples"):
        learn([], [], [], [])


def test_no_texts_give_no_guesses():
    model = learn(["stol", "mælk"] * 3, ["39", "15"] * 3, ["3911", "1551"] * 3, [True] * 6)

    assert guess(model, []) == []


def test_what_it_has_seen_it_knows():
    texts = ["kontorstol", "skolestol", "skrivebord", "letmælk", "skummetmælk", "rugbrød"] * 4
    fine = ["3911", "3911", "3912", "1551", "1551", "1581"] * 4

    model = learn(texts, [code[:2] for code in fine], fine, [True] * len(texts))

    found = guess(model, ["kontorstole", "minimælk"])
    assert [(each.coarse, each.fine) for each in found] == [("39", "3911"), ("15", "1551")]


def test_the_fine_answer_is_never_surer_than_the_coarse(model):
    found = guess(model, ["stol", "mælk", "taxi", "noget helt andet", "x"])

    assert all(0 <= each.fine_confidence <= each.coarse_confidence <= 1 for each in found)
