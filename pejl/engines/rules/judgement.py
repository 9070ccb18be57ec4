"""What judging comes to: an outcome, its reason, and what is needed to walk it back."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejl.engines.rules.facts import Fact, Facts
from pejl.engines.rules.rule import Rule
from pejl.engines.rules.values import AppliedValue
from pejl.engines.text import Text


class Outcome(StrEnum):
    """The four answers there are; unknown is never a silent pass."""

    MET = "met"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"
    UNKNOWN = "unknown"


class Verdict(NamedTuple):
    """An outcome and its reason."""

    outcome: Outcome
    because: Text


class ComparedFact(NamedTuple):
    """A fact that was looked at."""

    name: str
    fact: Fact


class Judgement(NamedTuple):
    """What the rule `code` came to for some facts, as of the day `on`."""

    code: str
    outcome: Outcome
    because: Text
    on: date
    applied: tuple[AppliedValue, ...]
    compared: tuple[ComparedFact, ...]


def looked_at(rule: Rule, facts: Facts) -> tuple[ComparedFact, ...]:
    """The facts the rule asks for, as far as they are given."""
    return tuple(
        ComparedFact(each.name, facts[each.name]) for each in rule.facts if each.name in facts
    )
