"""The journal cannot be rewritten unseen."""

from collections.abc import Iterator

import pytest

from pejl.journal.actions import record, verified
from pejl.journal.models import Event

pytestmark = pytest.mark.django_db


def write(sentence: str) -> Event:
    return record(room="invoices", verb="receive", by="anna", about="faktura 1", sentence=sentence)


def broken() -> Event | None:
    return verified(Event.objects.all()).broken


def test_an_empty_journal_holds():
    assert verified(Event.objects.all()) == (0, None, None)


def test_events_in_order_hold():
    write("Modtaget.")
    last = write("Godkendt.")

    assert verified(Event.objects.all()) == (2, last, None)


def test_an_altered_sentence_is_found():
    event = write("Krævet 100 kr.")
    write("Godkendt.")

    Event.objects.filter(pk=event.pk).update(sentence="Krævet 10 kr.")

    assert broken() == event


def test_a_removed_event_is_found():
    write("Modtaget.")
    gone, last = write("Krævet."), write("Godkendt.")

    gone.delete()

    assert broken() == last


def test_an_inserted_event_is_found():
    first = write("Modtaget.")
    write("Godkendt.")

    inserted = write("Krævet.")
    Event.objects.filter(pk=inserted.pk).update(previous="1" * 64, id=first.pk - 1)

    assert (broken() or first).sentence == inserted.sentence


def test_one_who_works_out_the_digest_anew_breaks_the_next():
    from pejl.journal.actions import digest

    event, last = write("Krævet 100 kr."), write("Godkendt.")

    event.sentence = "Krævet 10 kr."
    event.digest = digest(event)
    event.save()

    assert broken() == last


def test_events_are_read_one_by_one_and_no_further_than_the_first_that_breaks():
    event = write("Modtaget.")

    def two() -> Iterator[Event]:
        yield Event(previous="1" * 64, at=event.at)
        raise AssertionError("the next was read")

    assert verified(two()).holds == 0
