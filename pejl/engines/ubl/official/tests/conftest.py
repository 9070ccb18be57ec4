"""Runs a small schema over a small document."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pejl.engines.ubl.document import DocumentFinding
from pejl.engines.ubl.official import pack
from pejl.engines.ubl.official.draft import Wish
from pejl.engines.ubl.official.running import asked, run_all

Run = Callable[[str, bytes], list[DocumentFinding]]


@pytest.fixture
def findings(tmp_path: Path) -> Run:
    """What the rule file with this text finds in a document."""
    pytest.importorskip("saxonche")

    def found_in(text: str, document: bytes) -> list[DocumentFinding]:
        path = tmp_path / "rules.sch"
        path.write_text(text, encoding="utf-8")
        (found,) = run_all([asked(document, (path, pack.digest(path)))])
        return found

    return found_in


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Where rule packs are kept."""
    return tmp_path / "rulepacks"


@pytest.fixture
def wish() -> Wish:
    """No wishes, on a day."""
    return Wish(date(2026, 6, 1))
