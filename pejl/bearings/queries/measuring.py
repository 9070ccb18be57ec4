"""Bearings taken: every statement's figure drawn from the lake and judged. Nothing is stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pejl.engines.figures.figure import Figure, Number
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Answers
from pejl.engines.money import share
from pejl.engines.period import months_from
from pejl.engines.rules import (
    Fact,
    Facts,
    Judgement,
    Outcome,
    Rule,
    Rulebook,
    judge,
)
from pejl.engines.rules.rule import Choice
from pejl.engines.rules.words import sentence
from pejl.engines.text import Text
from pejl.lake.queries import lake
from pejl.policy.queries.rulebooks import policies, rulebooks
from pejl.room import asked

SHORT_YEAR = 6  # with fewer months, two halves say nothing of a direction
OF_EACH_PURCHASE = Text(
    "Reglen holdes op mod det enkelte køb, og intet tal gør den op for et år.",
    "The rule is held against the single purchase, and no figure tells it of a year.",
)


class Measurement(NamedTuple):
    """One statement, the figure that measures it where one does, and the judgement."""

    book: Rulebook
    rule: Rule
    judgement: Judgement
    figure: Figure | None = None
    before: Number | None = None  # the figure's value the year before
    halves: tuple[Number | None, Number | None] = (None, None)  # and in the halves of this year
    series: tuple[tuple[str, Number | None], ...] = ()  # by month


class MeasuredFigure(NamedTuple):
    """A figure this year, by month, and the year before."""

    now: Answers
    before: Figure


def taken(folder: Path, as_of: date, filters: Filters) -> list[Measurement]:
    """Every statement's bearing, in the order of the documents."""
    names = {rule.figure.now.name for rule in rulebooks().rules if rule.figure}
    measured = measure(folder, as_of, sorted(names), filters)
    facts = told(filters.year or as_of.year)
    return [bearing(book, rule, measured, facts, as_of) for book, rule in statements(as_of)]


def statements(on: date) -> Iterator[tuple[Rulebook, Rule]]:
    """What has a bearing on a day, in the order of the documents, each with its rulebook."""
    for book in policies():
        if not has_ended(book, on):
            yield from ((book, rule) for rule in book.rules if on in rule.period)


def has_ended(book: Rulebook, on: date) -> bool:
    """Whether a policy is over. One that is yet to begin is shown: that is where it begins from."""
    return book.until is not None and book.until < on


def told(year: int) -> Mapping[str, Fact]:
    """What other rooms have noted of a year, and no figure tells."""
    return {name: fact for tell in asked("facts_of_year") for name, fact in tell(year).items()}


def measure(
    folder: Path, as_of: date, names: Iterable[str], filters: Filters
) -> dict[str, MeasuredFigure]:
    """The figures by name, with their trend and the year before.

    Some figures follow no year but the day they are told on, so the year before is also
    told as of a year earlier.
    """
    names = list(names)
    last_year = filters._replace(year=filters.year - 1 if filters.year else None)
    now = lake(folder, as_of).page(names, filters)
    before = lake(folder, months_from(as_of, -12)).page(names, last_year)
    return {name: MeasuredFigure(now[name], before[name].total) for name in names}


def bearing(
    book: Rulebook,
    rule: Rule,
    measured: Mapping[str, MeasuredFigure],
    facts: Mapping[str, Fact],
    on: date,
) -> Measurement:
    """One statement judged by its figure; without one, by what was noted of the year."""
    if rule.figure is None:
        return Measurement(book, rule, unmeasured(rule, facts, on))
    found = measured[rule.figure.now.name]
    first_and_last = halves(found.now.trend)
    values = (found.now.total.value, found.before.value, *first_and_last)
    figures = {
        definition.name: Fact(as_decimal(value), origin(found.now.total))
        for definition, value in zip(rule.figure, values, strict=True)
        if value is not None
    }
    return Measurement(
        book,
        rule,
        judged_by(rule, figures, found.now.total, on),
        found.now.total,
        found.before.value,
        first_and_last,
        tuple((str(it.bucket[0]), it.value) for it in found.now.trend),
    )


def judged_by(rule: Rule, facts: Facts, figure: Figure, on: date) -> Judgement:
    """The judgement; where the figure itself is unknown, for the reason it gives."""
    judgement = judge(rule, facts, on)
    if not rule.confirmed or figure.because is None:
        return judgement
    return judgement._replace(because=sentence(figure.because))


def halves(trend: Sequence[Figure]) -> tuple[Number | None, Number | None]:
    """The figure over the first half of the months and over the last; None for a short year."""
    if len(trend) < SHORT_YEAR:
        return None, None
    middle = len(trend) // 2
    return together(trend[:middle]), together(trend[-middle:])


def together(months: Sequence[Figure]) -> Number | None:
    """A figure over several months: parts are added, and divided at the very end."""
    part = sum((it.numerator or 0 for it in months), Decimal(0))
    if months[0].unit != "share":
        return part
    whole = sum((Decimal(it.denominator or 0) for it in months), Decimal(0))
    return share(Decimal(part), whole)


def unmeasured(rule: Rule, facts: Mapping[str, Fact], on: date) -> Judgement:
    """As it is judged by what was noted; unknown where nothing was, because nothing measures it."""
    is_noted = any(it.name in facts for it in rule.facts)
    if is_noted and not isinstance(rule.demand, Choice):
        return judge(rule, facts, on)
    because = rule.not_yet.because if rule.not_yet else OF_EACH_PURCHASE
    return Judgement(rule.code, Outcome.UNKNOWN, because, on, (), ())


def as_decimal(value: Number | None) -> Decimal | None:
    """The value as facts want it."""
    return None if value is None else Decimal(value)


def origin(figure: Figure) -> str:
    """Where a figure's value came from, as a pointer."""
    return f"figure:{figure.name}/{figure.version}@{figure.as_of}"
