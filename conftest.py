"""What every test may ask for."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of official rules and real data beside the project, or the test is skipped."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs the official rules and real data in ../shared/data")
    return folder.parent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test keeps what it keeps in a folder of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PEJL_HOME", str(folder))
    if "DJANGO_SETTINGS_MODULE" in __import__("os").environ:
        from django.conf import settings

        monkeypatch.setattr(settings, "PEJL_HOME", folder)
    return folder
