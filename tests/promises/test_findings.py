"""What is said of other people's work names the package and its version, and can be run again."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "findings"
HEAD = re.compile(r"^# (?P<package>[@\w./-]+) (?P<version>\d[\w.+-]*): \S.{20,}$", re.MULTILINE)
SOUND = """\
#!/usr/bin/env bash
# merger 1.2.3: an item that a later release leaves out stays, where one would guess it goes.
set -euo pipefail
folder=$(mktemp -d) && cd "$folder"
python3 -m venv . && bin/pip install --quiet merger==1.2.3
bin/python -c "import merger"
"""


def faults(text: str) -> Iterator[str]:
    """What a finding lacks."""
    head = HEAD.match(text.partition("\n")[2])
    if not head:
        yield "the second line is not: # package 1.2.3: what it does"
    elif not re.search(rf"{re.escape(head['package'])}(==|@){re.escape(head['version'])}\b", text):
        yield "it does not install that version"
    if "mktemp -d" not in text:
        yield "it does not work in a temporary folder"
    if "set -e" not in text:
        yield "it goes on where something fails"


def test_each_finding_names_what_it_is_about():
    lacking = {file.name: list(faults(file.read_text("utf-8"))) for file in FOLDER.glob("*.sh")}

    assert {name: of for name, of in lacking.items() if of} == {}


def test_a_sound_finding_lacks_nothing():
    assert list(faults(SOUND)) == []


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("# merger 1.2.3: ", "# merger: "),
        ("# merger 1.2.3: ", "# Something about merging. "),
        ("merger==1.2.3", "merger"),
        ("merger==1.2.3", "merger==1.2.30"),
        ("$(mktemp -d)", "$HOME"),
        ("set -euo pipefail\n", ""),
    ],
)
def test_a_finding_that_cannot_be_run_again_by_others_is_seen(said: str, instead: str):
    assert len(list(faults(SOUND.replace(said, instead)))) == 1


def test_only_findings_and_what_they_are_lie_there():
    assert {it.suffix for it in FOLDER.iterdir()} <= {".sh", ".md"}
