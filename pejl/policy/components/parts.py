"""What of a rule may be changed in a form: its value, or one of its comparisons."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from pejl.engines.rules import Rule
from pejl.engines.rules.conditions import ORDERED, Condition, Operator
from pejl.engines.rules.facts import FactDefinition
from pejl.engines.rules.files.proposing import ComparisonPlace
from pejl.engines.rules.rule import Choice, Duty, Limit
from pejl.engines.rules.values import Values
from pejl.engines.rules.words import explained
from pejl.web.words import spoken

VALUE = "value"


class RulePart(NamedTuple):
    """One thing that may be another. Without a place it is the rule's own value."""

    key: str
    title: str
    fact: FactDefinition
    place: ComparisonPlace | None = None
    condition: Condition | None = None

    @property
    def has_words(self) -> bool:
        """Whether the fact is one of some words."""
        return bool(self.condition and self.condition.operator is Operator.ONE_OF)

    @property
    def has_amount(self) -> bool:
        """Whether a number may be changed here; another rule's value is changed in that rule."""
        operand = self.condition.operand if self.condition else None
        return not self.has_words and not isinstance(operand, Values)


def parts(rule: Rule) -> list[RulePart]:
    """What may be changed of a rule; nothing of one that has ended."""
    return [] if rule.period.last else [*own_value(rule), *comparisons(rule)]


def own_value(rule: Rule) -> Iterator[RulePart]:
    """The value of a limit, or the target of an aim, also where it has none yet."""
    if rule.values:
        yield RulePart(VALUE, _("Værdien"), rule.values.shown_as)
    elif rule.figure:
        yield RulePart(VALUE, _("Et måltal"), rule.figure.now)


def comparisons(rule: Rule) -> Iterator[RulePart]:
    """The comparisons with numbers and with words, where they stand in the file."""
    yield from within("when", rule.when)
    match rule.demand:
        case Duty(requires, otherwise):
            yield from within("requires", requires)
            yield from within("otherwise", otherwise)
        case Limit(may_be):
            place = ComparisonPlace("operator", may_be.fact.name, may_be.operator)
            yield RulePart("operator", _("Sammenligningen med værdien"), may_be.fact, place, may_be)
        case Choice(options):
            for number, option in enumerate(options):
                yield from within("when", option.when, number)


def within(
    block: str, conditions: tuple[Condition, ...], option: int | None = None
) -> Iterator[RulePart]:
    """The comparisons of a block that a form can ask about."""
    for it in conditions:
        if it.operator in ORDERED or it.operator is Operator.ONE_OF:
            place = ComparisonPlace(block, it.fact.name, it.operator, option)
            key = f"{block}.{'' if option is None else option}.{it.fact.name}.{it.operator}"
            yield RulePart(key, spoken(explained(it)), it.fact, place, it)
