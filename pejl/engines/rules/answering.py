"""What any rule comes to, whatever its kind; and the cases that come out otherwise."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pejl.engines.rules.choosing import ChoiceResult, choose
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.judgement import Judgement
from pejl.engines.rules.judging import judge
from pejl.engines.rules.rule import Case, Choice, Rule
from pejl.engines.rules.rulebook import Rulebooks


class FailedCase(NamedTuple):
    """A case of a rule, and what it comes to instead."""

    rule: Rule
    case: Case
    answer: Judgement | ChoiceResult


def answered(rule: Rule, facts: Facts, on: date) -> Judgement | ChoiceResult:
    """The judgement; of a choice, the way that follows."""
    return (choose if isinstance(rule.demand, Choice) else judge)(rule, facts, on)


def astray(books: Rulebooks) -> Iterator[FailedCase]:
    """The cases that have another outcome, or another reason, than they say."""
    for rule in books.rules:
        for case in rule.cases:
            answer = answered(rule, books.vocabulary.given(case.given), case.on)
            if answer.outcome != case.outcome or case.because not in (None, answer.because):
                yield FailedCase(rule, case, answer)
