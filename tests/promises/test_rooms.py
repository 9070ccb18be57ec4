"""A room has the same places as every other, stands on what lies below, and announces itself."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from pejl.config.rooms import FOLDERS
from pejl.engines.figures.tables import TABLES
from pejl.room import Room, at

ROOT = Path(__file__).resolve().parents[2]
PEJL = ROOT / "pejl"
NOT_ROOMS = {"config", "engines", "web"}  # what knows all, what remembers nothing, the frame
INVENTED = {"example"}  # writes files for the others to read, and has nothing to remember
# The places of a room, the lowest first: a line goes into one of them, and there is no other.
# Each is a file, or a folder where one file is not enough; what is beside stands on its own.
PLACES = [
    {"models", "apps"},
    {"queries"},  # which rows
    {"components"},  # how the room's own things look and are said
    {"actions", "tables"},  # what changes, is remembered or told; what is handed to the lake
    {"forms"},  # what came in over HTTP
    {"views", "commands"},  # a page, a command
    {"urls"},
    {"room"},
]
BESIDE = {"tests", "migrations", "templates", "locale", "__init__"}
HEIGHT = {name: height for height, names in enumerate(PLACES) for name in names}
QUESTION = re.compile(r'\basked\(\s*"(\w+)"')


class Import(NamedTuple):
    """That a file of a room imports something of its own room."""

    file: Path
    place: str
    other: str


def rooms() -> Iterator[Path]:
    """The folder of every room with places."""
    yield from (PEJL / name for name in FOLDERS if name not in INVENTED)


@cache
def code() -> dict[Path, str]:
    """Every file of the rooms, tests aside."""
    files = (file for file in PEJL.rglob("*.py") if "tests" not in file.parts)
    return {file: file.read_text("utf-8") for file in files}


def own_imports(room: Path) -> Iterator[Import]:
    """What each file of a room imports of the room itself."""
    for file in sorted(room.rglob("*.py")):
        parts = file.relative_to(room).with_suffix("").parts
        if parts[0] in HEIGHT:
            for module in imported(file.read_text("utf-8")):
                if module[:2] == ["pejl", room.name] and len(module) > 2:
                    yield Import(file, parts[0], module[2])


def imported(text: str) -> Iterator[list[str]]:
    """Every module a file imports, by its parts; of `from a import b`, both."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ([*node.module.split("."), name.name] for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".") for name in node.names)


def announced() -> Iterator[tuple[str, Room, str]]:
    """Every path a room announces, with the room."""
    for name, room in settings.ROOMS.items():
        paths = [it.path for it in room.commands.values()]
        paths += [*room.tables.values(), *room.answers.values(), *room.names.values()]
        yield from ((name, room, path) for path in paths)


@cache
def said(room: str) -> set[str]:
    """The verbs a room writes in the journal: given to `record`, or to its own `tell` that does."""
    calls = [
        node
        for file, text in code().items()
        if PEJL / room in file.parents
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"record", "tell"}
    ]
    named = (it.value for call in calls for it in call.keywords if it.arg == "verb")
    first = (call.args[0] for call in calls if call.args)
    return {
        it.value
        for it in (*named, *first)
        if isinstance(it, ast.Constant) and isinstance(it.value, str)
    }


def test_every_folder_is_a_room_that_is_listed():
    folders = {it.name for it in PEJL.iterdir() if (it / "__init__.py").exists()}

    assert folders - NOT_ROOMS == set(FOLDERS)


def test_there_is_no_seventh_place():
    strangers = [
        str(it.relative_to(PEJL))
        for room in rooms()
        for it in room.iterdir()
        if it.suffix in {"", ".py"} and it.stem not in {*HEIGHT, *BESIDE, "__pycache__"}
    ]

    assert strangers == [], f"a line of a room goes into one of {sorted(HEIGHT)}"


def test_a_place_stands_on_those_below_it():
    up = [
        f"{it.file.relative_to(PEJL)} imports {it.other}"
        for room in rooms()
        for it in own_imports(room)
        if it.other in HEIGHT and HEIGHT[it.other] > HEIGHT[it.place]
    ]

    assert up == []


def test_what_a_room_announces_is_there():
    assert [f"{name}: {path}" for name, _room, path in announced() if not callable(at(path))] == []


def test_what_a_room_announces_is_its_own():
    strangers = [
        (name, path) for name, _, path in announced() if not path.startswith(f"pejl.{name}.")
    ]

    assert strangers == []


def test_every_question_that_is_answered_is_asked_and_told_of():
    page = (ROOT / "docs/how-to/add-a-room.md").read_text("utf-8")
    asked = {name for text in code().values() for name in QUESTION.findall(text)}
    answered = {name for room in settings.ROOMS.values() for name in room.answers}

    assert answered <= asked | {"uses_of_rule", "uses_of_agreement"}
    assert [name for name in asked | answered if f"`{name}(" not in page] == []


def test_every_table_of_the_lake_is_handed_over_by_one_room():
    handed = [table for room in settings.ROOMS.values() for table in room.tables]

    assert sorted(handed) == sorted(TABLES)


def test_every_verb_a_room_writes_in_the_journal_is_announced():
    silent = {
        name: sorted(said(name) ^ set(room.actions))
        for name, room in settings.ROOMS.items()
        if said(name) != set(room.actions)
    }

    assert silent == {}, "say in room.py whether it changes what figures are drawn from"


def test_every_line_of_the_menu_leads_somewhere_and_has_a_place_of_its_own():
    entries = [it for room in settings.ROOMS.values() for it in room.menu]

    assert all(reverse(it.address) for it in entries)
    assert len({it.place for it in entries}) == len(entries)
