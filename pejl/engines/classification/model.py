"""A text → a coarse label and a fine one within it, each with a confidence that was measured.

First which coarse label (division), then which fine label of it (class). How far the
winner was ahead is turned into how often it is right, as found on examples held out of
training; a confidence of 0.8 means eight of ten such answers were right there.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.isotonic import IsotonicRegression

from pejl.engines.classification.level import LinearDecision, decided, features, trained, tried


class Curve(NamedTuple):
    """How often an answer is right (`right`) by how far ahead it was (`ahead`), both rising."""

    ahead: Any
    right: Any


class Model(NamedTuple):
    """What was learnt: the coarse decision, the fine one within each, and how far to trust them."""

    coarse: LinearDecision
    fine: Mapping[str, LinearDecision]
    coarse_curve: Curve
    fine_curve: Curve


class Guess(NamedTuple):
    """Both labels of one text with the chance that each is right; the fine one's is of both."""

    coarse: str
    coarse_confidence: float
    fine: str
    fine_confidence: float


def learn(
    texts: Sequence[str], coarse: Sequence[str], fine: Sequence[str], everyday: Sequence[bool]
) -> Model:
    """The model of examples; a fine label belongs to one coarse label.

    `everyday` marks the examples written as people write; confidence is measured on them.
    ValueError without examples or without everyday ones.
    """
    if not any(everyday):
        raise ValueError("a model needs examples, some of them as people write")
    x, outer, inner, measured = (
        features(texts),
        np.array(coarse),
        np.array(fine),
        np.array(everyday),
    )
    groups = [np.flatnonzero(outer == label) for label in np.unique(outer)]
    return Model(
        coarse=trained(x, outer),
        fine={outer[rows[0]]: trained(x[rows], inner[rows]) for rows in groups},
        coarse_curve=curve([held_out(x, outer, measured)]),
        fine_curve=curve([held_out(x[rows], inner[rows], measured[rows]) for rows in groups]),
    )


def held_out(x: Any, labels: Any, measured: Any) -> tuple[Any, Any]:
    """How far ahead the answers were, and which were right, on the `measured` rows of `x`."""
    said, ahead = tried(x, labels)
    return ahead[measured], (said == labels)[measured]


def curve(answers: Iterable[tuple[Any, Any]]) -> Curve:
    """How often answers are right, rising with how far ahead they are."""
    ahead, right = (np.concatenate(parts) for parts in zip(*answers, strict=True))
    fitted = IsotonicRegression(out_of_bounds="clip").fit(ahead, right.astype(float))
    return Curve(fitted.X_thresholds_, fitted.y_thresholds_)


def guess(model: Model, texts: Sequence[str]) -> list[Guess]:
    """Both labels of each text, with confidence, in order."""
    if not texts:
        return []
    x = features(texts)
    outer, ahead = decided(model.coarse, x)
    sure = trust(model.coarse_curve, ahead)
    inner = np.empty(len(texts), dtype=object)
    both = np.zeros(len(texts))
    for label in np.unique(outer):
        rows = np.flatnonzero(outer == label)
        inner[rows], lead = decided(model.fine[label], x[rows])
        one = len(model.fine[label].labels) == 1  # then the coarse label says it all
        both[rows] = sure[rows] * (1.0 if one else trust(model.fine_curve, lead))
    return [
        Guess(*each)
        for each in zip(outer.tolist(), sure.tolist(), inner, both.tolist(), strict=True)
    ]


def trust(curve: Curve, ahead: Any) -> Any:
    """How often answers that far ahead were right."""
    return np.interp(ahead, curve.ahead, curve.right)
