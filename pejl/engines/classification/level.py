"""One linear decision: which of some labels a text belongs to, and how far ahead of the next.

Texts become hashed character n-grams, so that compounds and misspellings meet
(rengøringsmiddel, rengøringsmidler), and no word list has to be kept.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.model_selection import KFold
from sklearn.svm import LinearSVC

FEATURES = 2**16
FOLDS = 3


class LinearDecision(NamedTuple):
    """The weights of a linear decision over the features it was trained on."""

    labels: Any  # array of str
    columns: Any  # array of int: the features it has seen
    weights: Any  # array, labels × columns
    bias: Any  # array, one a label


@cache
def vectorizer() -> Any:
    """Three to five letters at a time, within words; keeps nothing, so it is never trained."""
    return HashingVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), n_features=FEATURES, dtype=np.float32
    )


def trained(features: Any, labels: Any) -> LinearDecision:
    """The decision learnt from the rows of `features` with their `labels`."""
    names = np.unique(labels)
    columns = np.unique(features.indices)
    if len(names) == 1:
        return LinearDecision(names, columns, np.zeros((1, len(columns)), np.float32), np.zeros(1))
    machine = LinearSVC(C=0.5, random_state=0).fit(features[:, columns], labels)
    weights, bias = machine.coef_, machine.intercept_
    if len(names) == 2:  # scikit-learn gives one row for two labels: for the second against
        weights, bias = np.vstack([-weights, weights]), np.append(-bias, bias)
    return LinearDecision(names, columns, weights.astype(np.float32), bias.astype(np.float32))


def decided(level: LinearDecision, features: Any) -> tuple[Any, Any]:
    """For each row of `features` the label ahead, and by how much (0 where there is but one)."""
    scores = features[:, level.columns] @ level.weights.T + level.bias
    best = scores.argmax(axis=1)
    if len(level.labels) == 1:
        return level.labels[best], np.zeros(len(best))
    two = np.partition(scores, -2, axis=1)[:, -2:]
    return level.labels[best], two[:, 1] - two[:, 0]


def tried(features: Any, labels: Any) -> tuple[Any, Any]:
    """As `decided`, each row by a decision that was not trained on it."""
    said = np.empty(len(labels), dtype=labels.dtype)
    ahead = np.zeros(len(labels))
    if len(labels) < FOLDS:
        return said, ahead
    for learn, test in KFold(FOLDS, shuffle=True, random_state=0).split(labels):
        said[test], ahead[test] = decided(trained(features[learn], labels[learn]), features[test])
    return said, ahead


def features(texts: Sequence[str]) -> Any:
    """The features of `texts`, a row each."""
    return vectorizer().transform(texts)
