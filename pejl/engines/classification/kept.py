"""The model kept between runs: trained at first need, never loaded unless written here.

The file holds plain arrays (no pickled objects, so loading one runs nothing) and is named
by the digest of what it was trained on: another correction, another file. Beside it lies
the digest of its bytes; a file that does not match is left alone and the model made anew.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from pejl.engines.classification.level import FEATURES, LinearDecision
from pejl.engines.classification.model import Curve, Model, learn
from pejl.engines.classification.training import TrainingExample, examples
from pejl.engines.classification.wording import telling

FORM = f"1, {FEATURES} features"  # another number when the same examples give another model


def kept(folder: Path, corrected: Iterable[TrainingExample] = ()) -> Model:
    """The model of CPV, everyday words and `corrected`, from `folder` or trained and put there.

    Training takes seconds and is the same every time. ValueError if a correction is no CPV code.
    """
    training = examples(corrected)
    path = folder / f"{digest(training)}.npz"
    if is_ours(path):
        return loaded(path)
    model = learnt(training)
    write(model, path)
    return model


def learnt(training: Sequence[TrainingExample]) -> Model:
    """The model of `training`: division first, then class."""
    return learn(
        [telling(each.text) for each in training],
        [each.code[:2] for each in training],
        [each.code[:4] for each in training],
        [each.everyday for each in training],
    )


def digest(training: Sequence[TrainingExample]) -> str:
    """A name for exactly these examples, learnt from in this form."""
    return hashlib.sha256(json.dumps([FORM, training]).encode()).hexdigest()


def is_ours(path: Path) -> bool:
    """Whether the file is there with the bytes that were written."""
    note = path.with_suffix(".sha256")
    return (
        path.is_file()
        and note.is_file()
        and note.read_text(encoding="ascii") == hashlib.sha256(path.read_bytes()).hexdigest()
    )


def write(model: Model, path: Path) -> None:
    """Put the model at `path`. Two processes may do so at once; both write the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.npz")
    np.savez(draft, **arrays(model))
    note = draft.with_suffix(".sha256")
    note.write_text(hashlib.sha256(draft.read_bytes()).hexdigest(), encoding="ascii")
    draft.replace(path)
    note.replace(path.with_suffix(".sha256"))


def arrays(model: Model) -> dict[str, Any]:
    """The model as arrays by name."""
    levels = {
        "coarse": model.coarse,
        **{f"fine {label}": each for label, each in model.fine.items()},
    }
    curves = {"coarse": model.coarse_curve, "fine": model.fine_curve}
    return {
        f"{kind} {name} {part}": array
        for kind, group in (("level", levels), ("curve", curves))
        for name, each in group.items()
        for part, array in each._asdict().items()
    }


def loaded(path: Path) -> Model:
    """The model in the file `path`."""
    with np.load(path, allow_pickle=False) as file:
        found = {name: file[name] for name in file.files}
    coarse = level(found, "coarse")
    return Model(
        coarse=coarse,
        fine={label: level(found, f"fine {label}") for label in coarse.labels.tolist()},
        coarse_curve=curve(found, "coarse"),
        fine_curve=curve(found, "fine"),
    )


def level(found: Mapping[str, Any], name: str) -> LinearDecision:
    """One LinearDecision of the arrays by name."""
    return LinearDecision(*(found[f"level {name} {part}"] for part in LinearDecision._fields))


def curve(found: Mapping[str, Any], name: str) -> Curve:
    """One Curve of the arrays by name."""
    return Curve(*(found[f"curve {name} {part}"] for part in Curve._fields))
