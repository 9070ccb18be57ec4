"""No page asks the database more often than it did, however many rows it shows."""

import json
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from conftest import signed_on
from pejl.bearings.actions.loading import load_folder
from pejl.bearings.actions.rounds import take
from pejl.example.world import World
from pejl.example.year import Year
from pejl.reports.actions import make
from tests.browser.addresses import PAGES

pytestmark = pytest.mark.django_db
RECORDED = json.loads(Path(__file__).with_name("query_counts.json").read_text("utf-8"))


@pytest.fixture(autouse=True)
def home() -> None:
    """The year below keeps what it keeps in a folder of its own, from test to test."""


@pytest.fixture(scope="module")
def director(tmp_path_factory, learnt, django_db_setup, django_db_blocker) -> Iterator[Client]:
    """One who may see a small year of Lilleby, loaded once and forgotten afterwards."""
    folder = tmp_path_factory.mktemp("year") / "lilleby"
    deque(Year(folder, World(2025), 1).write(80), maxlen=0)
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        home = tmp_path_factory.mktemp("home")
        patch.setattr(settings, "PEJL_HOME", home)
        learnt(home / "models")
        deque(load_folder(folder, by="test"), maxlen=0)
        take(year=2025, by="test")
        make(year=2025, by="test")
        yield signed_on("administrator")
        transaction.set_rollback(True)


def test_every_page_has_a_number():
    assert set(RECORDED) == set(PAGES)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_asks_as_often_as_recorded(name: str, director: Client):
    director.get(PAGES[name])  # what is read once per process is read now

    with CaptureQueriesContext(connection) as asked:
        director.get(PAGES[name])

    assert len(asked) <= RECORDED[name], "ask for less, or for all rows at once"
    assert len(asked) == RECORDED[name], "better than recorded: write it in query_counts.json"
