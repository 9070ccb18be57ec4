"""What an import left behind when its process was killed, removed before the next begins."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from pejl.lake.actions import forget_drafts
from pejl.ledger.models import LedgerImport
from pejl.ledger.queries import places
from pejl.ledger.queries.imports import counting


def sweep(now: datetime) -> int:
    """Remove what no import names, and half-written files. How many; for one who is alone.

    With another import under way, its files would be taken: it names them last.
    """
    left = [*unnamed(), *drafted()]
    for it in left:
        shutil.rmtree(it) if it.is_dir() else it.unlink(missing_ok=True)
    return len(left) + forget_drafts(now)


def unnamed() -> Iterator[Path]:
    """Files of rows that no import that counts names, and copies that none names at all.

    A withdrawn import keeps its copy: it is what shows what was taken in.
    """
    named = {
        place(each.source, each.digest)
        for each in counting().only("source", "digest")
        for place in (places.ledger, places.aside)
    }
    named |= {places.copy(it) for it in LedgerImport.objects.values_list("digest", flat=True)}
    yield from (it for it in places.every() if it not in named)


def drafted() -> Iterator[Path]:
    """Folders in which files were being written."""
    yield from (it for it in places.drafts().iterdir() if it != places.lock())
