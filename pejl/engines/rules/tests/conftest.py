"""The rulebooks as they stand, and a small made-up municipality to break them in."""

from pathlib import Path
from shutil import copytree

import pytest

from pejl.engines.rules import Rulebook, Rulebooks, load, load_all

HERE = Path(__file__).resolve().parent
POLICY = HERE.parents[3] / "policy"


@pytest.fixture(scope="session")
def rulebooks() -> Rulebooks:
    """Everything under policy/."""
    return load_all(POLICY)


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """A sound policy folder of Lilleby's own, to be changed at will."""
    return copytree(HERE / "sound", tmp_path / "policy")


@pytest.fixture
def lilleby(policy: Path) -> Rulebook:
    """Lilleby's rulebook as it is when nothing is wrong."""
    return load(policy / "lilleby")
