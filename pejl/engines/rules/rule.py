"""A rule: what it says, where it stands, when it applies, what it demands, and cases of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejl.engines.period import Period
from pejl.engines.rules.conditions import Condition
from pejl.engines.rules.facts import FactDefinition, FigureFacts, Given
from pejl.engines.rules.standing import GoalCategory, Strength, WordingCorrection
from pejl.engines.rules.steps import Brings, Step
from pejl.engines.rules.values import Values
from pejl.engines.source import Source
from pejl.engines.text import Text


class Direction(StrEnum):
    """Which way a figure should move."""

    RISING = "rising"
    FALLING = "falling"


class Duty(NamedTuple):
    """What must be there when the rule applies; or else, where it says so, something in its place.

    Such as the reason why a label is not used.
    """

    requires: tuple[Condition, ...]
    otherwise: tuple[Condition, ...] = ()


class Limit(NamedTuple):
    """A quantity and the dated value it may not cross; `at_most` allows the value itself."""

    may_be: Condition


class Aim(NamedTuple):
    """Which way a figure should move; to which value, where the source names one.

    An aim without a figure cannot be measured yet, and its rule says why.
    """

    direction: Direction
    figure: FigureFacts | None
    target: Values | None


class Option(NamedTuple):
    """One of the ways that may follow; unconfirmed ones are shown, never followed as law."""

    name: str
    title: Text
    when: tuple[Condition, ...]
    confirmed: bool
    sources: tuple[Source, ...]


class Choice(NamedTuple):
    """The ways that may follow, tried from the top: the first whose conditions hold."""

    options: tuple[Option, ...]


class Stage(NamedTuple):
    """One step of a process: the fact that dates it, and what comes out of it."""

    title: Text
    done: FactDefinition
    outputs: tuple[Text, ...]
    if_needed: bool


class Process(NamedTuple):
    """Steps to be taken in this order, each once."""

    steps: tuple[Stage, ...]


Demand = Duty | Limit | Aim | Process | Choice
KINDS: Mapping[str, type] = {
    "duty": Duty,
    "limit": Limit,
    "aim": Aim,
    "process": Process,
    "choice": Choice,
}


class Section(NamedTuple):
    """Where in its document a rule stands: under which heading, in which paragraph of it."""

    heading: str
    paragraph: int | None


class NotYet(NamedTuple):
    """Why a rule cannot be measured yet, and who must do what before it can."""

    because: Text
    known_when: Text


class Case(NamedTuple):
    """An example that shows the rule: these facts, on this day, this outcome.

    Of a choice the outcome is the option's name, or `not applicable` or `unknown`.
    """

    name: Text
    on: date
    given: Mapping[str, Given]
    outcome: str
    because: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that is decided. `period` is when it applies; `dated_by` the fact that dates it.

    `step` is when in a purchase it falls due and `brings` what it then demands; None
    where the rule is of no single purchase. `item` is the lettered part of a goal it is,
    `successors` are the codes of the rules that took its place.
    """

    code: str
    title: Text
    says: Text
    because: Text
    section: Section
    sources: tuple[Source, ...]
    confirmed: bool
    period: Period
    dated_by: FactDefinition | None
    when: tuple[Condition, ...]
    demand: Demand
    objective: str | None
    goals: tuple[int, ...]
    not_yet: NotYet | None
    step: Step | None
    brings: Brings | None
    strength: Strength | None
    category: GoalCategory | None
    item: str | None
    corrections: tuple[WordingCorrection, ...]
    successors: tuple[str, ...]
    cases: tuple[Case, ...]

    @property
    def kind(self) -> str:
        """duty, limit, aim, process or choice."""
        return next(name for name, kind in KINDS.items() if isinstance(self.demand, kind))

    @property
    def values(self) -> Values | None:
        """The rule's own dated values, where it has any."""
        match self.demand:
            case Limit(Condition(operand=Values() as values)):
                return values
            case Aim(target=target):
                return target
        return None

    @property
    def figure(self) -> FigureFacts | None:
        """The figure that measures the rule, where there is one."""
        return self.demand.figure if isinstance(self.demand, Aim) else None

    @property
    def judged_when(self) -> tuple[Condition, ...]:
        """What must hold before the rule is judged.

        A figure is of the whole municipality, so an aim it measures is judged whatever was
        bought; its `when` says which single purchases it speaks to.
        """
        return () if self.figure else self.when

    @property
    def steps(self) -> tuple[Stage, ...]:
        """The steps of a process, in order; of any other rule none."""
        return self.demand.steps if isinstance(self.demand, Process) else ()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the rule, in the order they are asked."""
        match self.demand:
            case Duty(requires, otherwise):
                return (*self.when, *requires, *otherwise)
            case Limit(may_be):
                return (*self.when, may_be)
            case Choice(options):
                return (*self.when, *(each for option in options for each in option.when))
        return self.when

    @property
    def facts(self) -> tuple[FactDefinition, ...]:
        """The facts the rule asks for, each once, in that order."""
        asked = [condition.fact for condition in self.conditions]
        asked += [*self.figure] if self.figure else []
        asked += [step.done for step in self.steps]
        asked += [self.dated_by] if self.dated_by else []
        return tuple({definition.name: definition for definition in asked}.values())
