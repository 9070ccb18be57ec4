"""What a room announces of itself, and how another is asked without being known.

Each room has a `room.py` with one `Room`. `config` lists the rooms and gathers what they
announce; nothing else names them all. A room that lies below another cannot import it, but
may ask: it puts a question by name, and those who announce an answer are asked in turn.
Announcements name functions by their path, so that reading them imports nothing.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from pejl.engines.text import Text


class MenuEntry(NamedTuple):
    """A line of the menu: the name of its address, what it is called, and its place from the top.

    Places are in the order a purchase goes; from `BEHIND` on they stand below a line, for
    those who look after the figures.
    """

    address: str
    title: Text
    place: int


BEHIND = 100


class Command(NamedTuple):
    """A command: where it stands (module:attribute), its line of help, and what it needs.

    `database` None: it uses one where there is one.
    """

    path: str
    help: Text
    database: bool | None = True


class LinkedName(NamedTuple):
    """What a number of the lake stands for: its name, and the address of its page if it has one."""

    text: str
    link: str | None


class Room(NamedTuple):
    """What a room announces; all of it may be left out.

    `commands` go by their words ("ledger import"), `groups` tell of the first of two words.
    `tables` are the lake's, each with the function that writes it. `answers` are the questions
    it can be asked by others (docs/how-to/add-a-room.md lists them). `names` are the lake's
    columns whose numbers it knows, each with a function from numbers to `LinkedName`. `actions` are
    the verbs it writes in the journal: True where that changes what figures are drawn from.
    """

    menu: tuple[MenuEntry, ...] = ()
    commands: Mapping[str, Command] = {}
    groups: Mapping[str, Text] = {}
    tables: Mapping[str, str] = {}
    answers: Mapping[str, str] = {}
    names: Mapping[str, str] = {}
    actions: Mapping[str, bool] = {}


def announced(name: str) -> Room:
    """What the room in the folder `name` announces. ModuleNotFoundError where it has none."""
    room: Room = import_module(f"pejl.{name}.room").ROOM
    return room


def rooms() -> Mapping[str, Room]:
    """Every room of this Pejl by the name of its folder, as the settings list them."""
    from django.conf import settings

    found: Mapping[str, Room] = settings.ROOMS
    return found


def asked(question: str) -> list[Callable[..., Any]]:
    """Those who answer the question, in the order of the rooms; nobody where no room does."""
    return [at(room.answers[question]) for room in rooms().values() if question in room.answers]


def at(path: str) -> Any:
    """What stands at a path: module:attribute."""
    module, _, attribute = path.partition(":")
    return getattr(import_module(module), attribute)
