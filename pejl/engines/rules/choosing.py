"""Which of several ways follows from the facts: the first option whose conditions hold."""

from datetime import date
from typing import NamedTuple

from pejl.engines.rules import reasons, words
from pejl.engines.rules.applicability import before_asking, not_confirmed, unknown
from pejl.engines.rules.conditions import applied, settle
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.judgement import ComparedFact, Outcome, looked_at
from pejl.engines.rules.rule import Choice, Option, Rule
from pejl.engines.rules.values import AppliedValue
from pejl.engines.text import Text


class ChoiceResult(NamedTuple):
    """Which option of the rule `code` follows, as of the day `on`.

    `outcome` is the option's name, or `unknown` or `not applicable`. An option that
    fits but is not confirmed is given to be shown, and the outcome is unknown.
    """

    code: str
    outcome: str
    option: Option | None
    because: Text
    on: date
    applied: tuple[AppliedValue, ...]
    compared: tuple[ComparedFact, ...]


class _Answer(NamedTuple):
    outcome: str
    option: Option | None
    because: Text


def choose(rule: Rule, facts: Facts, on: date) -> ChoiceResult:
    """The option that follows for `facts` as of `on`. TypeError where the rule is no choice."""
    if not isinstance(rule.demand, Choice):
        raise TypeError(f"{rule.code} is of the kind {rule.kind}: judge() says what it comes to")
    silent = before_asking(rule, facts, on)
    answer = (
        _Answer(silent.outcome, None, silent.because)
        if silent
        else _tried(rule, rule.demand, facts, on)
    )
    values = applied(rule.conditions, facts, on)
    return ChoiceResult(rule.code, *answer, on, values, looked_at(rule, facts))


def _tried(rule: Rule, choice: Choice, facts: Facts, on: date) -> _Answer:
    for option in choice.options:
        failing, untold = settle(option.when, facts, on)
        if untold and not failing:
            return _Answer(Outcome.UNKNOWN, None, unknown(rule, untold, facts, on).because)
        if not failing:
            return _fitting(option, facts, on)
    none = Text("Ingen af mulighederne passer.", "None of the options fits.")
    return _Answer(Outcome.NOT_APPLICABLE, None, none)


def _fitting(option: Option, facts: Facts, on: date) -> _Answer:
    because = reasons.held_against(option.when, facts, on)
    if option.confirmed:
        return _Answer(option.name, option, because)
    doubt = not_confirmed(Text(f"»{option.title.da}«", f"“{option.title.en}”")).because
    return _Answer(Outcome.UNKNOWN, option, words.after(because, doubt))
