"""The room docs/how-to/add-a-room.md walks through is built in a copy, tried, and taken out."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.promises.tracked import ROOT, tracked

PAGE = (ROOT / "docs/how-to/add-a-room.md").read_text("utf-8")
FILE = re.compile(r"^`(pejl/visits/\S+)`\n```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
TWO_PLACES = {
    "pejl/config/rooms.py": ('    "parties",\n', '    "parties",\n    "visits",\n'),
    "pyproject.toml": ('  "pejl.parties",\n', '  "pejl.visits",\n  "pejl.parties",\n'),
}
TRIED = """
from datetime import date
from django.core.management import call_command
from django.test import Client
from django.contrib.auth import get_user_model
from pejl.config.site import ready

ready()
call_command("makemigrations", "visits", name="visits", verbosity=0)
call_command("migrate", verbosity=0)
from pejl.lake.actions import last_event
from pejl.parties.models import Supplier
from pejl.visits.actions import visit

supplier, before = Supplier.objects.create(name="Nordlys A/S"), last_event()
visit(supplier=supplier, day=date(2026, 3, 2), seen="Alt i orden.", by="anna")
client = Client()
client.force_login(get_user_model().objects.create_superuser("anna"))
pages = [client.get(it).content.decode() for it in ("/besoeg/", f"/leverandoerer/{supplier.pk}/")]
print("Alt i orden." in pages[0], 'href="/besoeg/"' in pages[0], "Besøg" in pages[1])
print(last_event() == before)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is kept, without its tests."""
    folder = tmp_path_factory.mktemp("copy")
    for file in tracked():
        place = folder / file.relative_to(ROOT)
        if "tests" not in place.relative_to(folder).parts:
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    return folder


def added(copy: Path) -> None:
    """Write the files the page shows, and name the room in the two places."""
    for name, text in FILE.findall(PAGE):
        place = copy / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    for name, (before, after) in TWO_PLACES.items():
        text = (copy / name).read_text("utf-8")
        assert before in text, name
        (copy / name).write_text(text.replace(before, after), encoding="utf-8")


def taken_out(copy: Path) -> None:
    """Delete the folder, and take the room out of the two places."""
    shutil.rmtree(copy / "pejl/visits")
    for name, (before, after) in TWO_PLACES.items():
        text = (copy / name).read_text("utf-8")
        (copy / name).write_text(text.replace(after, before), encoding="utf-8")


def run(copy: Path, *words: str) -> str:
    """What the copy's own Python says; the test fails where it fails."""
    told = {**os.environ, "PYTHONPATH": str(copy), "PEJL_HOME": str(copy / "home")}
    told |= {"DJANGO_SETTINGS_MODULE": "pejl.config.settings", "PEJL_LANGUAGE": "da"}
    told.pop("PEJL_DATABASE", None)
    answer = subprocess.run(
        [sys.executable, *words], cwd=copy, env=told, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


def test_the_room_of_the_walk_works_and_leaves_nothing_behind(copy: Path):
    added(copy)

    assert run(copy, "-c", TRIED).splitlines() == ["True True True", "True"]
    run(copy, "-m", "ruff", "check", "pejl/visits")
    run(copy, "-c", "from importlinter.cli import lint_imports_command as it; it()")

    taken_out(copy)

    run(copy, "-c", "from importlinter.cli import lint_imports_command as it; it()")
    assert "visits" not in run(copy, "-c", "from pejl.config.rooms import FOLDERS; print(FOLDERS)")
