"""A person corrects, and the correction is used: at once, and by what is learnt."""

from pathlib import Path

import pytest

from pejl.engines.classification.classify import (
    CategoryCorrection,
    Classifier,
    LineEvidence,
    learnt_from,
)
from pejl.engines.classification.kept import kept

SAID = [CategoryCorrection("Dialogbaseret forløb", "85320000", supplier="7")]


def test_a_correction_wins_for_the_same_text_and_supplier(model):
    classifier = Classifier(model, corrections=SAID)

    (found,) = classifier.classify([LineEvidence("  dialogbaseret FORLØB ", "7")])

    assert (found.code, found.basis, found.confidence) == ("85320000", "person", 1.0)


def test_it_says_nothing_of_another_suppliers_line(model):
    (found,) = Classifier(model, corrections=SAID).classify(
        [LineEvidence("Dialogbaseret forløb", "8")]
    )

    assert found.basis != "person"


def test_one_for_everybody_holds_for_every_supplier(model):
    everybody = [CategoryCorrection("Dialogbaseret forløb", "80500000")]

    classifier = Classifier(model, corrections=[*everybody, *SAID])
    found = classifier.classify(
        [LineEvidence("Dialogbaseret forløb", number) for number in ("7", "8")]
    )

    assert [each.code for each in found] == ["85320000", "80500000"]


def test_a_correction_that_is_no_cpv_is_refused(model):
    with pytest.raises(ValueError, match="12345678 is no CPV code"):
        Classifier(model, corrections=[CategoryCorrection("x", "12345678")])


def test_a_correction_of_nothing_is_refused(model):
    with pytest.raises(ValueError, match="needs a text or a supplier"):
        Classifier(model, corrections=[CategoryCorrection(" ", "39110000")])


def test_a_model_trained_on_corrections_knows_texts_like_them(model, tmp_path: Path):
    line = LineEvidence("Dialogbaserede forløb for unge")
    before = Classifier(model).classify([line])[0]

    after = Classifier(kept(tmp_path, learnt_from(SAID))).classify([line])[0]

    assert before.code != "85320000"
    assert (after.code, after.basis) == ("85320000", "text")
