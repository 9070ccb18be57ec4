"""The command `pejl`: every command by name, loaded only when it is called.

`pejl --help` must answer at once: the rooms announce each command's one line of help and
its place, and a room's own `commands` hold the rest.
"""

import os
from importlib import import_module

import click

from pejl.config.home import home
from pejl.config.rooms import FOLDERS
from pejl.engines.text import Text
from pejl.room import Command, announced, at

OWN = {
    "setup": Command(
        "pejl.config.site:setup",
        Text("Gør databasen klar", "Make the database ready"),
    ),
    "serve": Command(
        "pejl.config.site:serve",
        Text("Vis siderne på denne maskine", "Serve the site on this machine"),
    ),
}
Table = dict[str, "dict[str, Command] | Command"]


def table() -> Table:
    """Every command; those of two words under the first of them, after those of one."""
    one = dict(OWN)
    two: dict[str, dict[str, Command]] = {}
    for name in FOLDERS:
        for words, command in announced(name).commands.items():
            group, _space, word = words.partition(" ")
            if word:
                two.setdefault(group, {})[word] = command
            else:
                one[group] = command
    return {**one, **two}


def group_help() -> dict[str, Text]:
    """What the first of two words is about, as the rooms tell it."""
    return {word: text for name in FOLDERS for word, text in announced(name).groups.items()}


def language() -> str:
    """The language on the terminal: Danish, or what PEJL_LANGUAGE says."""
    return os.environ.get("PEJL_LANGUAGE", "da")


class Menu(click.Group):
    """A group of commands that are imported when called, not when listed."""

    def __init__(self, places: Table, name: str, help_: Text) -> None:
        super().__init__(name=name, help=help_.in_(language()), no_args_is_help=True)
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the table."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command called `cmd_name`, imported now; a group without importing anything."""
        place = self.places.get(cmd_name)
        if isinstance(place, dict):
            return Menu(dict(place), cmd_name, group_help()[cmd_name])
        return found(place) if place else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Each command with its line of help from the table."""
        with formatter.section(Text("Kommandoer", "Commands").in_(language())):
            formatter.write_dl([(name, self.line(name)) for name in self.places])

    def line(self, name: str) -> str:
        """The one line of help of a command or a group."""
        place = self.places[name]
        return (place.help if isinstance(place, Command) else group_help()[name]).in_(language())


def found(place: Command) -> click.Command:
    """The command itself, with the database ready where it needs one."""
    if has_database() if place.database is None else place.database:
        import_module("pejl.config.site").ready()
    return imported(place)


def has_database() -> bool:
    """Whether somebody has made a database here."""
    return bool(os.environ.get("PEJL_DATABASE")) or (home() / "pejl.sqlite").exists()


def imported(place: Command) -> click.Command:
    """The command itself, wherever it stands."""
    command: click.Command = at(place.path)
    return command


ABOUT = Text(
    "Pejl holder hvert indkøb op mod lov, politik og aftaler.",
    "Pejl holds every purchase against law, policy and agreements.",
)


def main() -> None:
    """Run the command line."""
    Menu(table(), "pejl", ABOUT)(prog_name="pejl")
