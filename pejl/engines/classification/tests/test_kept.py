"""The model is kept, made anew when what it learns from changes, and never trusted blindly."""

from pathlib import Path

import numpy as np
import pytest

from pejl.engines.classification import kept as keeping
from pejl.engines.classification.kept import is_ours, kept, loaded, write
from pejl.engines.classification.model import guess, learn
from pejl.engines.classification.training import TrainingExample


@pytest.fixture
def few(monkeypatch):
    """Four examples instead of thousands, so that training takes no time."""
    texts = ["stol", "bord", "mælk", "brød"] * 3
    fine = ["3911", "3912", "1551", "1581"] * 3
    model = learn(texts, [code[:2] for code in fine], fine, [True] * 12)
    calls = []

    def counted(training):
        calls.append(training)
        return model

    monkeypatch.setattr(keeping, "learnt", counted)
    return calls


def test_trained_once_and_then_read(few, tmp_path: Path):
    first, second = kept(tmp_path), kept(tmp_path)

    assert len(few) == 1
    assert guess(first, ["stole"]) == guess(second, ["stole"])


def test_another_correction_is_another_model(few, tmp_path: Path):
    kept(tmp_path)
    kept(tmp_path, [TrainingExample("taburet", "39110000")])

    assert len(few) == 2


def test_a_file_somebody_changed_is_not_loaded(few, tmp_path: Path):
    kept(tmp_path)
    (file,) = tmp_path.glob("*.npz")
    file.write_bytes(file.read_bytes() + b"!")

    kept(tmp_path)

    assert len(few) == 2


def test_a_file_without_its_digest_is_not_ours(tmp_path: Path):
    np.savez(tmp_path / "found.npz", numbers=np.arange(3))

    assert not is_ours(tmp_path / "found.npz")


def test_a_file_with_objects_inside_is_never_run(tmp_path: Path):
    np.savez(tmp_path / "bad.npz", thing=np.array([print], dtype=object))

    with pytest.raises(ValueError, match="allow_pickle=False"):
        loaded(tmp_path / "bad.npz")


def test_what_is_written_is_what_is_read(few, tmp_path: Path):
    model = kept(tmp_path)

    write(model, tmp_path / "again.npz")

    assert guess(loaded(tmp_path / "again.npz"), ["bord"]) == guess(model, ["bord"])
