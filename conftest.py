"""What every test may ask for."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent


def missing(what: str) -> NoReturn:
    """Skip the test, saying what it needs; where nothing may be skipped, fail it."""
    if os.environ.get("PEJL_NO_SKIP") == "yes":
        pytest.fail(f"needs {what}")
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of official rules and real data beside the project, or the test is skipped."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        missing("the official rules and real data in ../shared/data")
    return folder.parent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test keeps what it keeps in a folder of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PEJL_HOME", str(folder))
    if "DJANGO_SETTINGS_MODULE" in os.environ:
        from django.conf import settings

        monkeypatch.setattr(settings, "PEJL_HOME", folder)
    return folder
