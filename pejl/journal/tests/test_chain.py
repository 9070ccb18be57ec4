"""The journal cannot be rewritten unseen."""

import pytest

from pejl.journal.actions import first_break, record
from pejl.journal.models import Event

pytestmark = pytest.mark.django_db


def write(sentence: str) -> Event:
    return record(room="invoices", verb="receive", by="anna", about="faktura 1", sentence=sentence)


def test_an_empty_journal_holds():
    assert first_break(Event.objects.all()) is None


def test_events_in_order_hold():
    write("Modtaget.")
    write("Godkendt.")

    assert first_break(Event.objects.all()) is None


def test_an_altered_sentence_is_found():
    event = write("Krævet 100 kr.")
    write("Godkendt.")

    Event.objects.filter(pk=event.pk).update(sentence="Krævet 10 kr.")

    assert first_break(Event.objects.all()) == event


def test_a_removed_event_is_found():
    write("Modtaget.")
    gone, last = write("Krævet."), write("Godkendt.")

    gone.delete()

    assert first_break(Event.objects.all()) == last
