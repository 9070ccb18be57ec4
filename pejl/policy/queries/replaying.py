"""A proposal replayed over the last twelve months: which would have been judged otherwise."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.filters import EVERYTHING, Filters
from pejl.engines.figures.lake import Lake, splits
from pejl.engines.rules import Fact, Facts, Rule
from pejl.engines.rules.answering import answered
from pejl.engines.rules.files.proposals import Pair, Proposal
from pejl.engines.rules.rule import Duty
from pejl.engines.text import Text
from pejl.policy.queries.judging import ChangedOutcome, changed, judged
from pejl.policy.queries.purchases import INVOICES, PURCHASES, JudgedTable, twelve_months

IDENTITY = (*PURCHASES.identity, *INVOICES.identity)


class ReplayedOutcome(NamedTuple):
    """An outcome and its reason."""

    outcome: str
    because: Text


class Sums(NamedTuple):
    """What a proposal comes to: how many, their kroner, and duties more and fewer."""

    subjects: int
    amount: Decimal
    more: int
    fewer: int


class Month(NamedTuple):
    """An aim in one month, now and then."""

    month: str
    value: Decimal | None
    unit: str
    now: ReplayedOutcome
    then: ReplayedOutcome


def subject_of(rule: Rule) -> JudgedTable | None:
    """What a rule is held against: invoices, purchases; None where it is a figure."""
    if rule.figure:
        return None
    is_of_bills = any(fact.name.startswith("invoice.") for fact in rule.facts)
    return INVOICES if is_of_bills else PURCHASES


def replayed(
    proposal: Proposal, folder: Path, as_of: date, units: Iterable[int] | None
) -> list[ChangedOutcome]:
    """What would have been judged otherwise; of these units alone where some are given."""
    cursor = judged(folder, as_of, None if units is None else frozenset(units)).cursor()
    return [it for pair in proposal.pairs for it in of_pair(cursor, pair, as_of)]


def of_pair(cursor: Any, pair: Pair, as_of: date) -> Iterator[ChangedOutcome]:
    """What one rule would have judged otherwise, of what one may see."""
    subject = subject_of(pair.now)
    if subject:
        found = changed(cursor, subject, pair.now, pair.then, as_of)
        yield from (it for it in found if it.row["own"] is not None)


def sums(found: Iterable[ChangedOutcome]) -> Sums:
    """Each purchase once, however many rules judge it otherwise."""
    found = list(found)
    once = {tuple(it.row.get(name) for name in IDENTITY): it.row["own"] for it in found}
    duties = [it for it in found if isinstance(it.rule.demand, Duty)]
    return Sums(
        len(once),
        sum(once.values(), Decimal(0)),
        sum(it.then.applies and not it.now.applies for it in duties),
        sum(it.now.applies and not it.then.applies for it in duties),
    )


def told(subject: JudgedTable, row: Mapping[str, Any]) -> Facts:
    """What the lake tells of a purchase or an invoice, as facts."""
    values = {name: row[column] for name, column in subject.facts.items()}
    return {name: Fact(exact(it), subject.name) for name, it in values.items() if it is not None}


def exact(value: Any) -> Any:
    """A whole number as facts want it."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return Decimal(value) if is_whole else value


def reason(rule: Rule, facts: Facts, on: date) -> ReplayedOutcome:
    """What one rule comes to, in words."""
    it = answered(rule, facts, on)
    return ReplayedOutcome(it.outcome, it.because)


def months(pair: Pair, lake: Lake, filters: Filters = EVERYTHING) -> list[Month]:
    """An aim judged month by month by its figure of the month, against the same a year before."""
    figure = pair.now.figure
    if figure is None or not splits(catalogue()[figure.now.name], ("month",)):
        return []
    found = {it.bucket[0]: it for it in lake.series(figure.now.name, "month", filters)}
    period = twelve_months(lake.as_of)
    shown = (it for it in sorted(filter(None, found)) if period["first"] <= it <= period["last"])
    return [month(pair, name, found, lake.as_of) for name in shown]


def month(pair: Pair, name: str, found: Mapping[str | None, Any], on: date) -> Month:
    """An aim in one month."""
    figure, it = pair.now.figure, found[name]
    before = found.get(f"{int(name[:4]) - 1}{name[4:]}")
    values = {} if figure is None else {
        figure.now.name: it.value,
        figure.before.name: before.value if before else None,
    }  # fmt: skip
    facts = {key: Fact(Decimal(value)) for key, value in values.items() if value is not None}
    now, then = (reason(rule, facts, on) for rule in (pair.now, pair.then))
    return Month(name, it.value, it.unit, now, then)


def is_otherwise(it: Month) -> bool:
    """Whether the month would have been judged otherwise."""
    return it.now.outcome != it.then.outcome
