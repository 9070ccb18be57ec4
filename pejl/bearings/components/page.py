"""The policy page as one reads it: chapters by objective, statements with their bearing."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from pejl.bearings.components import sentences
from pejl.bearings.components.findings import OffCourse, furthest, off_course
from pejl.bearings.components.unknown import known_when
from pejl.bearings.models import Bearing
from pejl.engines.figures.definition import FigureDefinition, catalogue
from pejl.engines.figures.filters import Filters
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.text import Text
from pejl.policy.components import explaining
from pejl.policy.queries.rulebooks import rulebooks
from pejl.web.words import measure, spoken

Outcome = Bearing.Outcome


class Statement(NamedTuple):
    """One statement and its bearing, ready to be shown."""

    rule: Rule
    bearing: Bearing
    says: str
    source: str
    value: str
    aim: str
    verdict: str
    trend: str
    how: str
    known_when: str
    definition: FigureDefinition | None


class Chapter(NamedTuple):
    """The statements under one objective of one rulebook; those that cannot be told of apart."""

    title: str
    measured: list[Statement]
    others: list[Bearing]
    counts: dict[str, int]
    filters: Filters

    def unmeasured(self) -> list[Statement]:
        """Those without a figure: many, always the same, and asked for when they are shown."""
        return [statement(it, self.filters) for it in self.others]


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code."""
    return {rule.code: rule for rule in rulebooks().rules}


def books(bearings: Iterable[Bearing]) -> list[str]:
    """The titles of the rulebooks that have bearings."""
    codes = {it.rulebook for it in bearings}
    return [spoken(book.title) for book in rulebooks().books if book.code in codes]


def chapters(bearings: Sequence[Bearing], filters: Filters) -> list[Chapter]:
    """The bearings as chapters, in the order of the documents; `filters` are what was asked for."""
    found: dict[tuple[str, str], list[Bearing]] = {}
    for it in bearings:
        found.setdefault((it.rulebook, rules()[it.rule].objective or ""), []).append(it)
    by_code = {book.code: book for book in rulebooks().books}
    return [
        chapter(spoken(title(by_code[code], objective)), them, filters)
        for (code, objective), them in found.items()
    ]


def title(book: Rulebook, objective: str) -> Text:
    """What a chapter is called: by its objective, or by its rulebook where that has none."""
    return book.objectives[objective] if objective else book.title


def chapter(title: str, bearings: list[Bearing], filters: Filters) -> Chapter:
    """The statements of one objective."""
    return Chapter(
        title=title,
        measured=[statement(it, filters) for it in bearings if it.is_told],
        others=[it for it in bearings if not it.is_told],
        counts=counts(bearings),
        filters=filters,
    )


def statement(it: Bearing, filters: Filters) -> Statement:
    """One statement in the language in use."""
    rule, definition = rules()[it.rule], catalogue().get(it.figure)
    return Statement(
        rule=rule,
        bearing=it,
        says=spoken(rule.says),
        source=explaining.source(rule),
        value="" if it.value is None else measure(it.value, it.unit),
        aim=explaining.aim(rule),
        verdict=sentences.verdict(it, rule) if it.is_told else reason(it),
        trend=sentences.trend(it),
        how=sentences.how(it, definition, filters) if definition else "",
        # A part of the municipality may lack rows for good reasons.
        known_when=said(known_when(it, rule)) if filters.is_whole or not definition else "",
        definition=definition,
    )


def reason(it: Bearing) -> str:
    """Why an unmeasured statement is unknown."""
    return spoken(Text(it.because_da, it.because_en))


def said(text: Text | None) -> str:
    """The sentence in the language in use; nothing where there is none."""
    return spoken(text) if text else ""


def furthest_off(bearings: Sequence[Bearing]) -> list[OffCourse]:
    """The top of the page: what lies furthest off course."""
    return [off_course(it, spoken(rules()[it.rule].title)) for it in furthest(bearings)]


def counts(bearings: Iterable[Bearing]) -> dict[str, int]:
    """How many are on course, off course and unknown."""
    bearings = list(bearings)
    outcomes = [it.outcome for it in bearings]
    return {
        "all": len(outcomes),
        "met": outcomes.count(Outcome.MET),
        "not_met": outcomes.count(Outcome.NOT_MET),
        "unknown": outcomes.count(Outcome.UNKNOWN),
        "measured": sum(it.is_told for it in bearings),
        "unmeasured": sum(not it.is_told for it in bearings),
    }
