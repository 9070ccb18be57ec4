"""What others ask for and a requirement can point to: never a rule, and never judged."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from pejl.engines import cpv
from pejl.engines.source import Source
from pejl.engines.text import Text


class EntryKind(StrEnum):
    """What an entry is: a whole document, or one thing in it."""

    DOCUMENT = "document"
    MARKER = "marker"
    SPECIFICATION = "technical_specification"
    SELECTION = "selection_criterion"
    AWARD = "award_criterion"
    CLAUSE = "contract_clause"


ENTRY_KINDS: Mapping[EntryKind, Text] = {
    EntryKind.DOCUMENT: Text("dokument", "document"),
    EntryKind.MARKER: Text("pejlemærke", "marker"),
    EntryKind.SPECIFICATION: Text("teknisk specifikation", "technical specification"),
    EntryKind.SELECTION: Text("udvælgelseskriterium", "selection criterion"),
    EntryKind.AWARD: Text("tildelingskriterium", "award criterion"),
    EntryKind.CLAUSE: Text("kontraktvilkår", "contract clause"),
}


class Level(StrEnum):
    """How far a criterion goes."""

    CORE = "core"
    COMPREHENSIVE = "comprehensive"


LEVELS: Mapping[Level, Text] = {
    Level.CORE: Text("basis", "core"),
    Level.COMPREHENSIVE: Text("udvidet", "comprehensive"),
}


class Entry(NamedTuple):
    """One thing to point to; `under` is the code of the document it stands in.

    `cpv` are the groups it is about, empty where its source names none. `reference` is
    what the document itself calls it. `source.published` is the version it is of.
    """

    code: str
    kind: EntryKind
    title: Text
    under: str | None
    reference: str | None
    levels: tuple[Level, ...]
    cpv: tuple[str, ...]
    source: Source
    licence: Text

    def is_about(self, code: str) -> bool:
        """Whether it names the group that CPV code lies in."""
        return cpv.within(code, self.cpv) is True
