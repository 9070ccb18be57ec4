"""The folder is the feature: without it, and without its two lines, the rest holds."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.journeys.test_add_a_room import run
from tests.promises.tracked import ROOT, tracked

# What may know of a room: its addresses, words, commands, tables and imports. What is written of
# the whole house (the glossary, the pages that show commands, how often each page asks) is written
# anew when a room has gone, and the engines know no room.
PROMISES = [
    f"tests/promises/test_{each}.py"
    for each in ("access", "circles", "commands", "empty_pages", "migrations", "rooms", "words")
]


def without(room: str, folder: Path) -> Path:
    """A copy of the project without the room's folder, and without the two lines that name it."""
    for file in tracked():
        place = folder / file.relative_to(ROOT)
        if place.relative_to(folder).parts[:2] != ("pejl", room):
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    take_out(folder / "pejl/config/rooms.py", f'    "{room}",\n')
    layers = folder / "pyproject.toml"
    beside = f" | pejl.{room}" in layers.read_text("utf-8")
    take_out(layers, f" | pejl.{room}" if beside else f'  "pejl.{room}",\n')
    for words in (["init", "-q"], ["add", "-A"]):  # promises ask git what is kept
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
    return folder


def take_out(file: Path, words: str) -> None:
    """Take words out of a file in which they stand once."""
    text = file.read_text("utf-8")
    assert text.count(words) == 1, f"{words!r} in {file.name}"
    file.write_text(text.replace(words, ""), encoding="utf-8")


@pytest.mark.parametrize("room", ["library", "reports", "example"])
def test_without_a_room_the_rest_holds(room: str, tmp_path: Path):
    copy = without(room, tmp_path / "copy")
    page = copy / "docs/reference/commands.md"

    page.write_text(run(copy, "-m", "pejl.config.reference"), encoding="utf-8")
    run(copy, "-c", "from importlinter.cli import lint_imports_command as it; it()")
    run(copy, "-m", "django", "makemigrations", "--check", "--dry-run")
    run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", *PROMISES)
