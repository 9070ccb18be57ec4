"""Every command is there, is told of in both languages, and stands on its page."""

from pathlib import Path

import click
import pytest

from pejl.config import reference
from pejl.config.commands import group_help, imported, table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "commands.md"
PLACES = [pytest.param(place, id=name) for name, place in reference.places()]


@pytest.mark.parametrize("place", PLACES)
def test_a_command_is_where_the_table_says(place):
    assert isinstance(imported(place), click.Command)


@pytest.mark.parametrize("place", PLACES)
def test_a_command_says_in_both_languages_what_it_does(place):
    danish, english = place.help

    assert danish
    assert english
    assert danish != english


@pytest.mark.parametrize("place", PLACES)
def test_the_help_of_a_command_and_its_options_is_in_both_languages(place):
    command = imported(place)
    said = [each.help for each in reference.options(command) if each.help]

    alone = [help_ for help_ in [command.help, *said] if " / " not in (help_ or "")]

    assert alone == [], "write it as: dansk / English"


def test_every_group_says_what_it_holds():
    groups = {name for name, place in table().items() if isinstance(place, dict)}

    assert groups == set(group_help())


def test_the_page_of_commands_is_what_the_commands_say():
    assert PAGE.read_text("utf-8") == reference.page(), (
        "python -m pejl.config.reference > docs/reference/commands.md"
    )
