"""A rulebook: who decided it, from when, and its rules; and all rulebooks together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pejl.engines.period import Period
from pejl.engines.rules.entries import Entry
from pejl.engines.rules.facts import Facts, Vocabulary
from pejl.engines.rules.judgement import Judgement, Outcome
from pejl.engines.rules.judging import judge
from pejl.engines.rules.rule import Choice, Duty, Rule
from pejl.engines.rules.standing import GoalCategory
from pejl.engines.rules.values import Value
from pejl.engines.source import Source
from pejl.engines.text import Text


class Authority(StrEnum):
    """By whose word a rulebook stands; law before the municipality before the partnership.

    A source has no rules of its own: it has entries a requirement can point to.
    """

    LAW = "law"
    MUNICIPALITY = "municipality"
    PARTNERSHIP = "partnership"
    SOURCE = "source"


class Paragraph(NamedTuple):
    """A paragraph of the document: the rules it became, or why it commits to nothing."""

    heading: str
    number: int
    begins: str
    rules: tuple[str, ...]
    why_not: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """What one authority decided. A day that is not known is a Text saying why."""

    code: str
    title: Text
    authority: Authority
    adopted: date | Text
    since: date | Text
    until: date | None
    stands_under: tuple[Text, ...]
    goals: tuple[int, ...]
    objectives: Mapping[str, Text]
    categories: Mapping[str, GoalCategory]
    source: Source | None
    paragraphs: tuple[Paragraph, ...]
    rules: tuple[Rule, ...]
    entries: tuple[Entry, ...]

    @property
    def period(self) -> Period:
        """When it is in force; from the beginning of time where its first day is not known."""
        return Period(self.since if isinstance(self.since, date) else None, self.until)


class Rulebooks(NamedTuple):
    """Every rulebook under one policy folder, and the vocabulary they share."""

    vocabulary: Vocabulary
    books: tuple[Rulebook, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule there is, retired ones too, in the order of their documents."""
        return tuple(rule for book in self.books for rule in book.rules)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry a requirement can point to, in the order of their documents."""
        return tuple(entry for book in self.books for entry in book.entries)

    def entry(self, code: str) -> Entry:
        """The entry called `code`; KeyError where there is none."""
        for entry in self.entries:
            if entry.code == code:
                return entry
        raise KeyError(code)

    def rule(self, code: str) -> Rule:
        """The rule called `code`; KeyError where there is none."""
        for rule in self.rules:
            if rule.code == code:
                return rule
        raise KeyError(code)

    def value(self, code: str, on: date) -> Value | None:
        """The value of the rule `code` in force on a day; None before its first, or without any."""
        values = self.rule(code).values
        return values.on(on) if values else None

    def in_force(self, on: date) -> tuple[Rule, ...]:
        """The rules in force on a day, of the rulebooks in force on it."""
        books = (book for book in self.books if on in book.period)
        return tuple(rule for book in books for rule in book.rules if on in rule.period)

    def judgements(self, facts: Facts, on: date) -> tuple[Judgement, ...]:
        """What every duty, limit and aim comes to over these facts."""
        judged = (rule for rule in self._asked(on) if not isinstance(rule.demand, Choice))
        return tuple(judge(rule, facts, on) for rule in judged)

    def duties(self, facts: Facts, on: date) -> tuple[Judgement, ...]:
        """The duties that apply to these facts, or may apply as far as one can tell."""
        duties = (rule for rule in self._asked(on) if isinstance(rule.demand, Duty))
        judged = (judge(rule, facts, on) for rule in duties)
        return tuple(each for each in judged if each.outcome is not Outcome.NOT_APPLICABLE)

    def _asked(self, on: date) -> tuple[Rule, ...]:
        # Retired rules too: the day that dates a rule, such as a notice's, can lie before `on`.
        return tuple(rule for book in self.books if on in book.period for rule in book.rules)
