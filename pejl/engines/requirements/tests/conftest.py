"""A small made-up library, to be read and to be broken."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from pejl.engines.requirements import Library, load

HERE = Path(__file__).resolve().parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound folder of requirements, to be changed at will."""
    return copytree(HERE / "sound", tmp_path / "requirements")


@pytest.fixture
def read(folder: Path) -> Callable[[], Library]:
    """Reads the folder as it is then."""
    return lambda: load(
        folder,
        rules=["LIL-WOOD"],
        labels=["fsc"],
        entries=["GPP-PLAY"],
        categories=["37530000", "37535000"],
    )
