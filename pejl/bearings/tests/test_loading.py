"""A folder is loaded step by step, and each step is told of."""

from pathlib import Path

import pytest

from pejl.bearings.actions.loading import load_folder
from pejl.engines.tables.tests.making import HEADER, ROW, text_file
from pejl.ledger.queries import places

pytestmark = pytest.mark.django_db


def told(folder: Path) -> str:
    """What loading a folder with a ledger says of it."""
    (folder / "ledger.csv").write_bytes(text_file([HEADER, ROW]))
    return next(it for it in load_folder(folder, by="anna") if it.startswith("ledger.csv"))


def test_it_is_said_how_many_ledger_lines_were_added(tmp_path):
    assert told(tmp_path) == "ledger.csv: 1"


def test_what_a_killed_import_left_behind_is_told_of(tmp_path):
    (places.drafts() / "tmp4711").mkdir()

    assert told(tmp_path) == "ledger.csv: 1 (1 rest efter en afbrudt indlæsning er fjernet.)"
