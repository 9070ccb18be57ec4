"""Writing the journal, and checking that nobody has rewritten it."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

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


class Chain(NamedTuple):
    """How far the journal holds: so many events, the last of them, and the first that breaks it."""

    holds: int
    last: Event | None
    broken: Event | None


def verified(events: Iterable[Event]) -> Chain:
    """Each event, in order, held against the one before it, up to the first that does not follow.

    One at a time, so that a long journal needs no more memory than a short one. That the last
    events were taken away cannot be seen from those that are left.
    """
    last, holds = None, 0
    for event in events:
        if not follows(event, last):
            return Chain(holds, last, event)
        last, holds = event, holds + 1
    return Chain(holds, last, None)


def follows(event: Event, before: Event | None) -> bool:
    """Whether the event builds on the one before it, and says what it said when it was written."""
    previous = before.digest if before else BEGINNING
    return event.previous == previous and event.digest == digest(event)
