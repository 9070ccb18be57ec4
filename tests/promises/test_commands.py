"""Every command is there, is told of in both languages, and stands on its page."""

from pathlib import Path

import click

from conftest import nothing_wrong
from pejl.config import reference
from pejl.config.commands import group_help, imported, table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "commands.md"
PLACES = dict(reference.places())


def strange(place) -> str:
    """What stands where the table says a command is, where that is no command."""
    try:
        found = imported(place)
    except (ImportError, AttributeError) as error:
        return str(error)
    return "" if isinstance(found, click.Command) else repr(found)


def test_a_command_is_where_the_table_says():
    assert len(PLACES) > 20
    nothing_wrong({name: strange(place) for name, place in PLACES.items()})


def test_a_command_says_in_both_languages_what_it_does():
    alike = {name: it.help for name, it in PLACES.items() if it.help[0] == it.help[1]}
    silent = {name: it.help for name, it in PLACES.items() if not all(it.help)}

    nothing_wrong({**alike, **silent})


def alone(command: click.Command) -> list[str | None]:
    """What a command and its options say in one language only."""
    said = [each.help for each in reference.options(command) if each.help]
    return [help_ for help_ in [command.help, *said] if " / " not in (help_ or "")]


def test_the_help_of_a_command_and_its_options_is_in_both_languages():
    found = {name: alone(imported(place)) for name, place in PLACES.items()}

    nothing_wrong(found, "write it as: dansk / English")


def test_every_group_says_what_it_holds():
    groups = {name for name, place in table().items() if isinstance(place, dict)}

    assert groups == set(group_help())


def test_the_page_of_commands_is_what_the_commands_say():
    assert PAGE.read_text("utf-8") == reference.page(), (
        "python -m pejl.config.reference > docs/reference/commands.md"
    )
