"""The policy page as one reads it: chapters by objective, statements with their bearing."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pejl.bearings import sentences
from pejl.bearings.models import Bearing
from pejl.bearings.printing import measure, spoken
from pejl.bearings.queries import furthest
from pejl.bearings.taking import rulebooks
from pejl.engines.figures.definition import Definition, catalogue
from pejl.engines.rules import Rule, Rulebook
from pejl.engines.text import Text

Outcome = Bearing.Outcome


class Statement(NamedTuple):
    """One statement and its bearing, ready to be shown."""

    rule: Rule
    bearing: Bearing
    value: str
    verdict: str
    says: str
    source: str
    aim: str
    trend: str
    how: str
    definition: Definition | None


class OffCourse(NamedTuple):
    """What lies furthest off course, in one sentence."""

    bearing: Bearing
    sentence: str


class Chapter(NamedTuple):
    """The statements under one objective of one rulebook."""

    book: Rulebook
    title: str
    statements: list[Statement]
    counts: dict[str, int]


def chapters(bearings: Sequence[Bearing]) -> list[Chapter]:
    """The bearings as chapters, in the order of the documents."""
    found: dict[tuple[str, str], list[Bearing]] = {}
    for it in bearings:
        objective = rulebooks().rule(it.rule).objective or ""
        found.setdefault((it.rulebook, objective), []).append(it)
    return [chapter(code, objective, them) for (code, objective), them in found.items()]


def chapter(code: str, objective: str, bearings: list[Bearing]) -> Chapter:
    """The statements of one objective; those with a figure first, since they tell most."""
    book = next(it for it in rulebooks().books if it.code == code)
    title = spoken(book.objectives[objective]) if objective else spoken(book.title)
    ordered = sorted(bearings, key=lambda it: not it.figure)
    return Chapter(book, title, [statement(it) for it in ordered], counts(bearings))


def statement(it: Bearing) -> Statement:
    """One statement in the language in use."""
    rule = rulebooks().rule(it.rule)
    definition = catalogue().get(it.figure)
    return Statement(
        rule=rule,
        bearing=it,
        value=measure(it.value, it.unit) if it.value is not None else "",
        verdict=spoken(Text(it.because_da, it.because_en)),
        says=spoken(rule.says),
        source=sentences.source(rule),
        aim=sentences.aim(rule),
        trend=sentences.trend(it),
        how=sentences.how(it, definition) if definition else known_when(rule),
        definition=definition,
    )


def known_when(rule: Rule) -> str:
    """What would make an unmeasured statement known."""
    return spoken(rule.not_yet.known_when) if rule.not_yet else ""


def off_course(bearings: Sequence[Bearing]) -> list[OffCourse]:
    """The top of the page: what lies furthest off course."""
    return [OffCourse(it, sentences.off_course(it)) for it in furthest(bearings)]


def counts(bearings: Iterable[Bearing]) -> dict[str, int]:
    """How many are on course, off course and unknown."""
    bearings = list(bearings)
    outcomes = [it.outcome for it in bearings]
    return {
        "all": len(outcomes),
        "met": outcomes.count(Outcome.MET),
        "not_met": outcomes.count(Outcome.NOT_MET),
        "unknown": outcomes.count(Outcome.UNKNOWN),
        "measured": sum(it.value is not None for it in bearings),
        "unmeasured": sum(it.value is None for it in bearings),
    }
