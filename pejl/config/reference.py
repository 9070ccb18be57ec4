"""The page docs/reference/commands.md: every command, what it does and what may be said to it.

Written anew with `python -m pejl.config.reference > docs/reference/commands.md`.
"""

import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

import click

from pejl.config.commands import imported, table
from pejl.engines.text import Text
from pejl.room import Command

HEAD = """# Commands

`pejl --help` names them all, and `pejl COMMAND --help` tells of one. They speak Danish; with
`PEJL_LANGUAGE=en` in the environment they speak English. Everything kept lies in the folder
`PEJL_HOME`, or in `.pejl` where nothing is said.

This page is written from the commands themselves: `python -m pejl.config.reference`.
"""


class CommandHelp(NamedTuple):
    """A command by its whole name, and its line of help where the table has one."""

    name: str
    command: click.Command
    help: Text | None


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([HEAD, *(section(each) for each in commands())])


def commands() -> Iterator[CommandHelp]:
    """Every command that can be called, in the order of the table."""
    for name, place in places():
        command = imported(place)
        yield CommandHelp(name, command, place.help)
        if isinstance(command, click.Group):
            for below in command.commands.values():
                yield CommandHelp(f"{name} {below.name}", below, None)


def places() -> Iterator[tuple[str, Command]]:
    """The table, with the commands of groups by their whole names."""
    for name, place in table().items():
        if isinstance(place, Command):
            yield name, place
        else:
            yield from ((f"{name} {below}", it) for below, it in place.items())


def section(told: CommandHelp) -> str:
    """One command: its help, how it is called, and its options."""
    said = told.help
    lines = [f"## pejl {told.name}\n"]
    lines += [f"{said.da}  \n{said.en}\n"] if said else []
    lines += [f"{paragraph}\n" for paragraph in described(told)]
    lines += ["```", call(told), "```\n"]
    return "\n".join([*lines, *listed(options(told.command))])


def described(told: CommandHelp) -> list[str]:
    """The paragraphs of the command's own help; its first only where the table has no line."""
    paragraphs = (told.command.help or "").split("\n\n")
    return [" ".join(each.split()) for each in paragraphs[1 if told.help else 0 :]]


def call(told: CommandHelp) -> str:
    """How the command is called."""
    _any, *arguments = told.command.collect_usage_pieces(click.Context(told.command))
    may = ["[OPTIONS]"] if options(told.command) else []
    return " ".join(["pejl", told.name, *may, *arguments])


def options(command: click.Command) -> list[click.Option]:
    """What may be said beside the arguments."""
    return [each for each in command.params if isinstance(each, click.Option)]


def listed(found: list[click.Option]) -> Iterator[str]:
    """The options as a table, where there are any."""
    if not found:
        return
    yield "| option | value | without it | |"
    yield "|---|---|---|---|"
    for each in found:
        names = "`, `".join([*each.opts, *each.secondary_opts])
        yield f"| `{names}` | {value(each)} | {without(each)} | {each.help or ''} |"
    yield ""


def value(option: click.Option) -> str:
    """What is said after the option's name."""
    if option.is_flag:
        return ""
    match option.type:
        case click.Choice(choices=choices):
            return ", ".join(str(each) for each in choices)
        case click.DateTime():
            return "YYYY-MM-DD"
        case kind:
            return kind.name


def without(option: click.Option) -> str:
    """What holds where the option is not given."""
    if option.required:
        return "must be given"
    said = option.to_info_dict()["default"]
    if option.is_flag:
        return f"`{option.opts[0]}`" if said else ""
    return str(said or "")


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pejl.config.settings")
    django.setup()
    sys.stdout.write(page())
