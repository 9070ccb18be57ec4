"""Writing the journal, and checking that nobody has rewritten it."""

import json
from collections.abc import Iterable
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from pejl.journal.models import Event

BEGINNING = "0" * 64


@transaction.atomic
def record(*, room: str, verb: str, by: str, about: str, sentence: str) -> Event:
    """Add one event at the end of the chain; `room` and `verb` say which action it was.

    Two writers at once would both build on the same last event. `previous` is
    unique, so the second is refused by the database and its action rolls back.
    """
    last = Event.objects.select_for_update().order_by("-id").first()
    event = Event(
        at=timezone.now(),
        by=by,
        room=room,
        verb=verb,
        about=about[:200],
        sentence=sentence,
        previous=last.digest if last else BEGINNING,
    )
    event.digest = digest(event)
    event.save()
    return event


def digest(event: Event) -> str:
    """SHA-256 over the event's words and the digest before it.

    Events from before rooms were told of have none, and are worked out as they were then.
    """
    said = [event.at.isoformat(), event.by, event.verb, event.about, event.sentence, event.previous]
    if event.room:
        said.append(event.room)
    return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def first_break(events: Iterable[Event]) -> Event | None:
    """The first event that does not follow from the one before it; None where the chain holds."""
    previous = BEGINNING
    for event in events:
        if event.previous != previous or event.digest != digest(event):
            return event
        previous = event.digest
    return None
