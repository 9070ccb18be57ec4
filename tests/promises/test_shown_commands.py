"""What the papers tell people to type can be typed."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click

from conftest import nothing_wrong
from pejl.config import reference

ROOT = Path(__file__).resolve().parents[2]
PLACES = ["*.md", "docs/start/*.md", "docs/how-to/*.md"]
PAPERS = [paper for place in PLACES for paper in sorted(ROOT.glob(place))]
BLOCK = re.compile(r"^ *```[^\n]*\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
COMMANDS = {told.name: told.command for told in reference.commands()}
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def shown(program: str) -> dict[str, list[str]]:
    """Every line of a code block that begins with the program, split as a shell would."""
    return {
        f"{paper.name}: {line}": shlex.split(line, comments=True)[1:]
        for paper in PAPERS
        for line in typed(paper.read_text("utf-8"))
        if line.startswith(f"{program} ")
    }


def typed(page: str) -> Iterator[str]:
    """The lines of the page's code blocks; one that goes on below is one."""
    for block in BLOCK.findall(page):
        yield from (line.strip() for line in block.replace("\\\n", " ").splitlines())


def found(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command those words call, and what is said to it."""
    for length in (2, 1):
        command = COMMANDS.get(" ".join(words[:length]))
        if command and not isinstance(command, click.Group):
            return command, words[length:]
    if words[:1] == ["example"]:  # a folder alone: write is meant
        return COMMANDS["example write"], words[1:]
    raise AssertionError(f"there is no command: pejl {' '.join(words)}")


def refused(words: list[str]) -> str:
    """Why those words cannot be typed after `pejl`; nothing where they can."""
    if words == ["--help"]:
        return ""
    try:
        return parsed(*found(words))
    except (AssertionError, click.ClickException) as error:
        return str(error)


def parsed(command: click.Command, said: list[str]) -> str:
    """What is left over of what is said to a command. ClickException where it takes none of it."""
    context = click.Context(command)
    values, rest, _ = command.make_parser(context).parse_args(said)
    for each in command.params:
        if isinstance(each.type, click.Choice) and values.get(each.name):
            each.type_cast_value(context, values[each.name])
    return " ".join(rest)


def test_a_command_that_is_shown_can_be_called():
    lines = shown("pejl")

    assert len(lines) > 20
    nothing_wrong({line: refused(words) for line, words in lines.items()})


def unmade(words: list[str]) -> list[str]:
    """The targets and settings of those words that the Makefile does not have."""
    settings = [word.partition("=")[0] for word in words if "=" in word]
    targets = [word for word in words if "=" not in word]
    return [
        *(it for it in targets if not re.search(rf"^{it}:", MAKEFILE, re.MULTILINE)),
        *(it for it in settings if f"{it} ?=" not in MAKEFILE),
    ]


def test_a_target_that_is_shown_can_be_made():
    lines = shown("make")

    assert lines
    nothing_wrong({line: unmade(words) for line, words in lines.items()})
