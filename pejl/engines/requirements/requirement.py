"""A requirement that can be put into a tender or an agreement, in its dated versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from pejl.engines.source import Source
from pejl.engines.text import Text


class Type(StrEnum):
    """What a requirement does in a tender: what all must meet, what wins, what binds afterwards."""

    MINIMUM_REQUIREMENT = "minimum_requirement"
    AWARD_CRITERION = "award_criterion"
    CONTRACT_TERM = "contract_term"


class Ambition(StrEnum):
    """How far it goes: what most of the market can do, what some can, what few can."""

    BASIC = "basic"
    AMBITIOUS = "ambitious"
    LEADING = "leading"


TYPES: Mapping[Type, Text] = {
    Type.MINIMUM_REQUIREMENT: Text("Mindstekrav", "Minimum requirement"),
    Type.AWARD_CRITERION: Text("Tildelingskriterium", "Award criterion"),
    Type.CONTRACT_TERM: Text("Kontraktvilkår", "Contract term"),
}
AMBITIONS: Mapping[Ambition, Text] = {
    Ambition.BASIC: Text("Basis", "Basic"),
    Ambition.AMBITIOUS: Text("Ambitiøs", "Ambitious"),
    Ambition.LEADING: Text("Førende", "Leading"),
}


class Subject(NamedTuple):
    """What is bought, in everyday words. `categories` are CPV prefixes; none is every purchase."""

    name: str
    title: Text
    categories: tuple[str, ...]


class Part(NamedTuple):
    """One of the things a version says, and what that thing is called."""

    name: str
    heading: Text
    text: Text


HEADINGS: Mapping[str, Text] = {
    "text": Text("Krav", "Requirement"),
    "motive": Text("Hvorfor", "Why"),
    "proof": Text("Dokumentation", "Proof"),
    "follow_up": Text("Opfølgning", "Follow-up"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A requirement as it is worded from a day on.

    `misread` is for the buyer, never for the bidder: what could be misunderstood.
    `changed` says why it follows the version before; only the first has none.
    """

    number: int
    since: date
    text: Text
    motive: Text
    proof: Text
    follow_up: Text
    misread: Text
    changed: Text | None
    sources: tuple[Source, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """What a bidder reads, in order."""
        return tuple(Part(name, told, getattr(self, name)) for name, told in HEADINGS.items())

    @property
    def digest(self) -> str:
        """SHA-256 of what a bidder reads in both languages: tells whether it was edited."""
        said = "\n".join(words for part in self.parts for words in part.text)
        return sha256(said.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One requirement under one code.

    `serves` are codes of rules, `labels` of labels, and `entries` of what others ask that is alike.
    """

    code: str
    title: Text
    subject: Subject
    categories: tuple[str, ...]
    type: Type
    ambition: Ambition
    serves: tuple[str, ...]
    labels: tuple[str, ...]
    entries: tuple[str, ...]
    versions: tuple[Version, ...]

    @property
    def latest(self) -> Version:
        """The version that came last."""
        return self.versions[-1]

    def version(self, number: int) -> Version | None:
        """The version of that number; None where there is none."""
        return next((it for it in self.versions if it.number == number), None)
