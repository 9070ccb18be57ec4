"""Bearings taken: every statement's figure drawn from the lake and judged. Nothing is stored."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.utils.module_loading import import_string

from pejl.engines.codelists import rows
from pejl.engines.figures.figure import Figure, Number
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Answers, Lake, opened
from pejl.engines.figures.moments import months_from
from pejl.engines.money import share
from pejl.engines.rules import (
    Fact,
    Facts,
    Judgement,
    Outcome,
    Rule,
    Rulebook,
    Rulebooks,
    judge,
    load_all,
)
from pejl.engines.rules.rule import Choice
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.words import sentence
from pejl.engines.text import Text

SHORT_YEAR = 6  # with fewer months, two halves say nothing of a direction
WORKS = "45"  # the CPV division of building and civil works
CLASS = 4  # digits; a class that is only partly light is held against the lower threshold
LIGHT = {
    row["prefix"]: "DK-THRESHOLD-LIGHT"
    for row in rows("light_services")
    if len(row["prefix"]) <= CLASS
}
OF_EACH_PURCHASE = Text(
    "Reglen holdes op mod det enkelte køb, og intet tal gør den op for et år.",
    "The rule is held against the single purchase, and no figure tells it of a year.",
)
THRESHOLDS = {"": "DK-THRESHOLD-GOODS", WORKS: "DK-THRESHOLD-WORKS", **LIGHT}

YearFacts = Callable[[int], Mapping[str, Fact]]  # of a year, the facts by name


class Taken(NamedTuple):
    """One statement, the figure that measures it where one does, and the judgement."""

    book: Rulebook
    rule: Rule
    judgement: Judgement
    figure: Figure | None = None
    before: Number | None = None  # the figure's value the year before
    halves: tuple[Number | None, Number | None] = (None, None)  # and in the halves of this year
    series: tuple[tuple[str, Number | None], ...] = ()  # by month


class Measured(NamedTuple):
    """A figure this year, by month, and the year before."""

    now: Answers
    before: Figure


@cache
def rulebooks() -> Rulebooks:
    """Every rulebook, read once; a changed file is read when the process starts again."""
    return load_all(settings.POLICY)


@lru_cache(maxsize=8)
def lake(folder: Path, as_of: date) -> Lake:
    """The state of the lake in `folder` as of a day, opened once."""
    return opened(folder, as_of, thresholds(as_of))


def thresholds(on: date) -> dict[str, Decimal]:
    """The EU thresholds in force on a day, by CPV prefix. A day before the first has none."""
    values = {prefix: rulebooks().value(code, on) for prefix, code in THRESHOLDS.items()}
    return {prefix: value.amount for prefix, value in values.items() if value}


def threshold_of(category: str) -> str:
    """The code of the rule whose value is the threshold of a category: the longest prefix wins."""
    return THRESHOLDS[max((it for it in THRESHOLDS if category.startswith(it)), key=len)]


def last_day(year: int, today: date) -> date:
    """The day a year's bearings are as of: its last, or today while it runs."""
    return min(date(year, 12, 31), today)


def taken(folder: Path, as_of: date, filters: Filters) -> list[Taken]:
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
    """What other rooms have noted of a year, and no figure tells; the rooms are in the settings."""
    tellers: list[YearFacts] = [import_string(path) for path in settings.YEAR_FACTS]
    return {name: fact for tell in tellers for name, fact in tell(year).items()}


def policies() -> list[Rulebook]:
    """The rulebooks whose statements have bearings: what the municipality itself decided.

    Law and a partnership's goals are held against each purchase instead.
    """
    return [book for book in rulebooks().books if book.authority is Authority.MUNICIPALITY]


def measure(
    folder: Path, as_of: date, names: Iterable[str], filters: Filters
) -> dict[str, Measured]:
    """The figures by name, with their trend and the year before.

    Some figures follow no year but the day they are told on, so the year before is also
    told as of a year earlier.
    """
    names = list(names)
    last_year = filters._replace(year=filters.year - 1 if filters.year else None)
    now = lake(folder, as_of).page(names, filters)
    before = lake(folder, months_from(as_of, -12)).page(names, last_year)
    return {name: Measured(now[name], before[name].total) for name in names}


def bearing(
    book: Rulebook,
    rule: Rule,
    measured: Mapping[str, Measured],
    facts: Mapping[str, Fact],
    on: date,
) -> Taken:
    """One statement judged by its figure; without one, by what was noted of the year."""
    if rule.figure is None:
        return Taken(book, rule, unmeasured(rule, facts, on))
    found = measured[rule.figure.now.name]
    first_and_last = halves(found.now.trend)
    values = (found.now.total.value, found.before.value, *first_and_last)
    figures = {
        definition.name: Fact(as_decimal(value), origin(found.now.total))
        for definition, value in zip(rule.figure, values, strict=True)
        if value is not None
    }
    return Taken(
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
