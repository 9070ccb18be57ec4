"""Plain named comparisons of one fact with one thing; never expressions."""

import operator
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from pejl.engines import cpv
from pejl.engines.rules.facts import FactDefinition, Facts, FactType
from pejl.engines.rules.values import AppliedValue, Values

Constant = Decimal | date | str | bool | tuple[str, ...]
Operand = Constant | Values


class Operator(StrEnum):
    """How a fact is compared. `at_least` and `at_most` include the value itself."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    IS = "is"
    ONE_OF = "one_of"
    CPV_WITHIN = "cpv_within"
    PRESENT = "present"


COMPARISONS: Mapping[Operator, Callable[[Any, Any], bool | None]] = {
    Operator.AT_LEAST: operator.ge,
    Operator.MORE_THAN: operator.gt,
    Operator.AT_MOST: operator.le,
    Operator.LESS_THAN: operator.lt,
    Operator.IS: operator.eq,
    Operator.ONE_OF: lambda value, allowed: value in allowed,
    Operator.CPV_WITHIN: cpv.within,
}

ORDERED = (Operator.AT_LEAST, Operator.MORE_THAN, Operator.AT_MOST, Operator.LESS_THAN)
OF_TYPE: Mapping[FactType, tuple[Operator, ...]] = {
    FactType.AMOUNT: (*ORDERED, Operator.PRESENT),
    FactType.NUMBER: (*ORDERED, Operator.PRESENT),
    FactType.SHARE: (*ORDERED, Operator.PRESENT),
    FactType.DATE: (*ORDERED, Operator.PRESENT),
    FactType.CHOICE: (Operator.ONE_OF, Operator.PRESENT),
    FactType.YES_NO: (Operator.IS,),
    FactType.CPV: (Operator.CPV_WITHIN, Operator.PRESENT),
    FactType.TEXT: (Operator.IS, Operator.PRESENT),
}


class Condition(NamedTuple):
    """One fact, how it is compared and with what: a constant or another rule's dated values."""

    fact: FactDefinition
    operator: Operator
    operand: Operand


class ConditionResult(NamedTuple):
    """What conditions came to: those that fail, and those that cannot be told."""

    failing: tuple[Condition, ...]
    untold: tuple[Condition, ...]


def compared_with(condition: Condition, facts: Facts, on: date) -> Constant | None:
    """What the fact is compared with that day; None where the values do not reach so far back."""
    if not isinstance(condition.operand, Values):
        return condition.operand
    value = condition.operand.applied(facts, on)
    return value.amount if value else None


def holds(condition: Condition, facts: Facts, on: date) -> bool | None:
    """Whether the condition holds.

    None where the fact, or a value for the day, is missing, or a CPV code is too broad to tell.
    """
    fact = facts.get(condition.fact.name)
    if condition.operator is Operator.PRESENT:
        return (fact.value is not None) is condition.operand if fact else None
    operand = compared_with(condition, facts, on)
    if fact is None or fact.value is None or operand is None:
        return None
    return COMPARISONS[condition.operator](fact.value, operand)


def settle(conditions: Iterable[Condition], facts: Facts, on: date) -> ConditionResult:
    """The conditions that fail and those that cannot be told; one failing settles the matter."""
    answers = [(condition, holds(condition, facts, on)) for condition in conditions]
    return ConditionResult(
        failing=tuple(condition for condition, answer in answers if answer is False),
        untold=tuple(condition for condition, answer in answers if answer is None),
    )


def applied(conditions: Iterable[Condition], facts: Facts, on: date) -> tuple[AppliedValue, ...]:
    """The dated values these conditions compare with on that day, each once."""
    references = (c.operand for c in conditions if isinstance(c.operand, Values))
    values = {each.code: each.applied(facts, on) for each in references}
    return tuple(AppliedValue(code, value) for code, value in values.items() if value)
