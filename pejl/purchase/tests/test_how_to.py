"""The page on how to ask says every name there is, in both languages."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from pejl.engines.applies.names import OF_ITS_OWN, STANDS_FOR
from pejl.engines.applies.purchase import NOTHING_KNOWN
from pejl.purchase import commands

HOW_TO = Path(__file__).resolve().parents[3] / "docs" / "how-to" / "what-applies.md"


@pytest.mark.parametrize("name", [*STANDS_FOR, *OF_ITS_OWN])
def test_every_plain_name_is_explained_twice(name: str):
    assert HOW_TO.read_text("utf-8").count(f"`{name}`") >= 2


def test_the_example_is_answered_under_the_names_it_promises(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(commands, "surroundings", lambda *_: NOTHING_KNOWN)
    page = HOW_TO.read_text("utf-8")
    file = tmp_path / "skole.yaml"
    file.write_text(page.partition("```yaml\n")[2].partition("```")[0], "utf-8")

    asked = [str(file), "--on", "2026-03-02", "--format", "json"]
    found = json.loads(CliRunner().invoke(commands.check, asked).stdout)

    assert [name for name in [*found, *found["route"]] if f"`{name}`" not in page] == []
