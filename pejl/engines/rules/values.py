"""Values under dates, each with the paper it stands in."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.rules.facts import FactDefinition, Facts
from pejl.engines.source import Source

ALL_ALONG = date.min  # the first day of a value that is only proposed, while it is tried out


class Value(NamedTuple):
    """An amount, number or fraction that applies from a day until the next value does.

    `by` is the day an aim is to be reached, where the source names one.
    """

    since: date
    amount: Decimal
    source: Source
    by: date | None = None


class Values(NamedTuple):
    """The dated values of the rule `code`, oldest first.

    `dated_by` is the fact whose date decides which of them applies, such as the
    day a notice was published; without it, or while that day is not known, it is
    the day one judges for.
    """

    code: str
    shown_as: FactDefinition
    lines: tuple[Value, ...]
    dated_by: FactDefinition | None = None

    def on(self, day: date) -> Value | None:
        """The value in force on `day`; None before the first."""
        return next((line for line in reversed(self.lines) if line.since <= day), None)

    def applied(self, facts: Facts, on: date) -> Value | None:
        """The value that applies to these facts."""
        return self.on(decisive_day(self.dated_by, facts, on))


class AppliedValue(NamedTuple):
    """A value a judgement was made by, and the rule it stands in."""

    code: str
    value: Value


def decisive_day(dated_by: FactDefinition | None, facts: Facts, on: date) -> date:
    """The day that decides which law applies: the day of the fact `dated_by`, else `on`."""
    fact = facts.get(dated_by.name) if dated_by else None
    return fact.value if fact and isinstance(fact.value, date) else on
