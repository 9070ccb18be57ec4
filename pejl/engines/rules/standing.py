"""How binding a goal is, what it is about, and what has been said of its wording since."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejl.engines.source import Source
from pejl.engines.text import Text


class Strength(StrEnum):
    """A requirement binds, a recommendation advises, a process goal leaves the demand to each."""

    REQUIREMENT = "requirement"
    RECOMMENDATION = "recommendation"
    PROCESS_GOAL = "process_goal"


STRENGTHS: Mapping[Strength, Text] = {
    Strength.REQUIREMENT: Text("krav", "requirement"),
    Strength.RECOMMENDATION: Text("anbefaling", "recommendation"),
    Strength.PROCESS_GOAL: Text("procesmål", "process goal"),
}


class GoalCategory(NamedTuple):
    """What goals are about, under the number their partnership gives it; None where it has none."""

    name: str
    number: int | None
    title: Text


class WordingCorrection(NamedTuple):
    """What the authority has said of a rule's wording since, and from which day."""

    since: date
    says: Text
    source: Source
