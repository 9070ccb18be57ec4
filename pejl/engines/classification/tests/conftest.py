"""The classifier as it is shipped, trained once for all tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pejl.engines.classification.classify import Classifier
from pejl.engines.classification.kept import kept
from pejl.engines.classification.model import Model


@pytest.fixture(scope="session")
def model(learnt: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Model:
    """CPV's names and everyday words, learnt."""
    return kept(learnt(tmp_path_factory.mktemp("model")))


@pytest.fixture(scope="session")
def classifier(model: Model) -> Classifier:
    """Without corrections, accounts or suppliers."""
    return Classifier(model)
