"""Where something stands, and how sure we are of it."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejl.engines.text import Text


class Mark(StrEnum):
    """How sure we are of a source. Only the first two stand as law."""

    VERIFIED = "verified"
    CALCULATED = "calculated"
    PARTLY = "partly verified"
    MEMORY = "from memory"

    @property
    def stands(self) -> bool:
        """Whether something with this mark may be judged by."""
        return self in {Mark.VERIFIED, Mark.CALCULATED}


class Source(NamedTuple):
    """Where it stands, when that was published and when we read it; None where not known."""

    title: str
    url: str | None
    published: date | None
    read: date | None
    mark: Mark
    calculation: Text | None = None
