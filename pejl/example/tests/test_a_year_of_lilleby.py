"""A year of Lilleby through the main job: what was planted is found, and next to nothing else."""

import json

import pytest

from pejl.example.found import found_in
from pejl.example.score import DetectionScore, compare
from pejl.example.truth import KINDS
from pejl.example.world import World
from pejl.example.year import Year

# Without a mark no database is made for the tests, and one's own would be asked.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def tallies(
    tmp_path_factory, learnt, django_db_setup, django_db_blocker
) -> dict[str, DetectionScore]:
    """Planted, found and false for each kind, of one year run once."""
    from django.conf import settings
    from django.db import transaction

    folder = tmp_path_factory.mktemp("year") / "lilleby"
    for _number in Year(folder, World(2025), 3).write(1200):
        pass
    truth = json.loads((folder / "truth.json").read_text("utf-8"))
    home, settings.PEJL_HOME = settings.PEJL_HOME, tmp_path_factory.mktemp("home")
    learnt(settings.PEJL_HOME / "models")
    try:
        with django_db_blocker.unblock(), transaction.atomic():
            found = found_in(folder, truth["year"])
            transaction.set_rollback(True)
    finally:
        settings.PEJL_HOME = home
    return compare(truth, found)


@pytest.mark.parametrize("kind", KINDS)
def test_of_what_was_planted_at_least_99_of_100_are_found(kind, tallies):
    tally = tallies[kind]

    assert tally.planted > 0
    assert tally.found >= 0.99 * tally.planted


@pytest.mark.parametrize("kind", KINDS)
def test_of_what_is_found_at_most_1_of_100_is_false(kind, tallies):
    tally = tallies[kind]

    assert tally.false <= 0.01 * (tally.found + tally.false)
