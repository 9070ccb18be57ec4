"""Where the ledger lies under PEJL_HOME."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

NOT_PLAIN = re.compile(r"[^a-z0-9æøå]+")


def plain(source: str) -> str:
    """The name of a source as a folder's name; nothing in it can point elsewhere."""
    return NOT_PLAIN.sub("-", source.lower()).strip("-") or "kilde"


def home() -> Path:
    """PEJL_HOME."""
    return Path(settings.PEJL_HOME)


def drafts() -> Path:
    """Where files are written before they count; on the same disk, so that they can be moved."""
    folder = home() / "lake" / "drafts"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def lock() -> Path:
    """What the one import that is under way holds."""
    return drafts() / "lock"


def ledger(source: str, digest: str) -> Path:
    """The rows that a file added."""
    return home() / "lake" / "ledger" / plain(source) / f"{digest}.parquet"


def aside(source: str, digest: str) -> Path:
    """The rows of a file that were set aside."""
    return home() / "lake" / "ledger_aside" / plain(source) / f"{digest}.parquet"


def copy(digest: str) -> Path:
    """What stood in a file, cell by cell, personal numbers masked."""
    return home() / "originals" / "ledger" / f"{digest}.csv.gz"


def every() -> Iterator[Path]:
    """Every file that lies where those three do; what others have put there is not among them."""
    for folder in ("ledger", "ledger_aside"):
        yield from (home() / "lake" / folder).glob("*/*.parquet")
    yield from (home() / "originals" / "ledger").glob("*.csv.gz")
