"""The lake is filled anew when something happened that figures are drawn from, and only then."""

import pytest

from pejl.journal.actions import record
from pejl.lake.actions import last_event

pytestmark = pytest.mark.django_db


def happened(room: str, verb: str) -> int:
    return record(room=room, verb=verb, by="anna", about="noget", sentence="Det skete.").pk


def test_an_event_that_changes_spend_makes_the_lake_old():
    assert last_event() == 0

    received = happened("invoices", "receive")

    assert last_event() == received


def test_an_event_that_changes_no_figure_leaves_the_lake_as_it_is():
    received = happened("invoices", "receive")
    happened("library", "begin")

    assert last_event() == received


def test_the_same_verb_of_another_room_makes_the_lake_old():
    happened("library", "remove")
    latest = happened("contracts", "remove")

    assert last_event() == latest


def test_a_verb_no_room_speaks_of_makes_the_lake_old():
    latest = happened("library", "burn")

    assert last_event() == latest


def test_an_event_from_before_rooms_were_told_of_makes_the_lake_old():
    latest = happened("", "take")

    assert last_event() == latest
