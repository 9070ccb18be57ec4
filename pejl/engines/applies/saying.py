"""The sentences of an answer: what triggered a rule, and what would decide otherwise."""

from collections.abc import Iterable, Sequence
from datetime import date

from pejl.engines.applies.facts import TOGETHER
from pejl.engines.rules import Rule, words
from pejl.engines.rules.conditions import ORDERED, Condition, holds, settle
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.rule import Choice, Limit, Option
from pejl.engines.rules.values import Values
from pejl.engines.text import Text

EVERY_PURCHASE = Text("Reglen gælder alle køb.", "The rule applies to every purchase.")
DOUBTED = Text(" (ikke bekræftet)", " (not confirmed)")
CERTAIN = Text("", "")


def triggered(conditions: Sequence[Condition], facts: Facts, on: date) -> Text:
    """What is so and what it is held against, a sentence each. The facts must be given."""
    if not conditions:
        return EVERY_PURCHASE
    return words.after(*(_compared(each, facts, on) for each in conditions))


def _compared(condition: Condition, facts: Facts, on: date) -> Text:
    is_so = _told(condition, facts)
    if condition.operator not in ORDERED:
        return words.sentence(is_so)
    wanted = asked(condition, facts, on)
    return words.sentence(
        Text(f"{is_so.da}, og det er {wanted.da}", f"{is_so.en}, and that is {wanted.en}")
    )


def _told(condition: Condition, facts: Facts) -> Text:
    fact = facts[condition.fact.name]
    is_so = words.said(condition.fact, fact.value)
    if fact.origin != TOGETHER:
        return is_so
    return Text(f"regnet for hele kommunen: {is_so.da}", f"for the whole municipality: {is_so.en}")


def asked(condition: Condition, facts: Facts, on: date) -> Text:
    """What the condition asks for, "mindst 5.000.000 kr.", with the value of the day."""
    operand = condition.operand
    value = operand.applied(facts, on) if isinstance(operand, Values) else None
    return words.asked(condition, value) or words.explained(condition, value)


def demanded(rule: Rule, facts: Facts, on: date) -> Text | None:
    """The value a limit asks to be kept, "mindst 30 dage (…)"; None of any other rule."""
    return asked(rule.demand.may_be, facts, on) if isinstance(rule.demand, Limit) else None


def turning(rule: Rule, facts: Facts, on: date) -> tuple[Text, ...]:
    """Each number that alone decides whether the rule applies, and where it would turn.

    Where something else is untold the rule may apply there, and no more is said.
    """
    found = []
    for condition in _ordered(rule.when):
        failing, untold = settle([it for it in rule.when if it is not condition], facts, on)
        if not failing:
            found.append(_turn(condition, rule, facts, on, surely=not untold))
    return tuple(each for each in found if each)


def _turn(condition: Condition, rule: Rule, facts: Facts, on: date, *, surely: bool) -> Text | None:
    is_so = holds(condition, facts, on)
    if is_so is None or (is_so and not surely):
        return None
    label, wanted = condition.fact.label, asked(condition, facts, on)
    if is_so:
        return Text(
            f"Er {label.da} ikke {wanted.da}, gælder »{rule.title.da}« ikke.",
            f"Where {label.en} is not {wanted.en}, “{rule.title.en}” does not apply.",
        )
    if not surely:
        return Text(
            f"Er {label.da} {wanted.da}, kan »{rule.title.da}« gælde.",
            f"Where {label.en} is {wanted.en}, “{rule.title.en}” may apply.",
        )
    return Text(
        f"Er {label.da} {wanted.da}, gælder »{rule.title.da}«.",
        f"Where {label.en} is {wanted.en}, “{rule.title.en}” applies.",
    )


def fallen_short(choice: Choice, chosen: Option, facts: Facts, on: date) -> Text | None:
    """The number that would have led an earlier way; None where the chosen way names numbers."""
    if _ordered(chosen.when):
        return None
    before = choice.options[: choice.options.index(chosen)]
    short = [it for option in before if _by_numbers_alone(option, facts, on) for it in option.when]
    return next((_short_of(it, facts, on) for it in _ordered(reversed(short))), None)


def _short_of(condition: Condition, facts: Facts, on: date) -> Text:
    is_so, wanted = _told(condition, facts), asked(condition, facts, on)
    return words.sentence(
        Text(f"{is_so.da}, og det er ikke {wanted.da}", f"{is_so.en}, and that is not {wanted.en}")
    )


def other_ways(choice: Choice, chosen: Option | None, facts: Facts, on: date) -> tuple[Text, ...]:
    """The ways another amount would lead to, where nothing but numbers stands between."""
    return tuple(
        _other_way(option, facts, on)
        for option in choice.options
        if option is not chosen and _by_numbers_alone(option, facts, on)
    )


def _by_numbers_alone(option: Option, facts: Facts, on: date) -> bool:
    numbers = _ordered(option.when)
    rest = [each for each in option.when if each not in numbers]
    return bool(numbers) and _all_hold(rest, facts, on)


def _other_way(option: Option, facts: Facts, on: date) -> Text:
    numbers = _ordered(option.when)
    label = numbers[0].fact.label
    wanted = words.both(asked(each, facts, on) for each in numbers)
    doubt = CERTAIN if option.confirmed else DOUBTED
    return Text(
        f"Er {label.da} {wanted.da}: {option.title.da}{doubt.da}.",
        f"Where {label.en} is {wanted.en}: {option.title.en}{doubt.en}.",
    )


def _ordered(conditions: Iterable[Condition]) -> list[Condition]:
    return [each for each in conditions if each.operator in ORDERED]


def _all_hold(conditions: Iterable[Condition], facts: Facts, on: date) -> bool:
    failing, untold = settle(conditions, facts, on)
    return not failing and not untold
