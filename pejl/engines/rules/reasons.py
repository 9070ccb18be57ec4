"""The reason beside the verdict: what is so, and what was asked for, side by side."""

from collections.abc import Iterable
from datetime import date

from pejl.engines.rules import words
from pejl.engines.rules.conditions import Condition, Operator, holds
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.values import Values, decisive_day
from pejl.engines.text import Text


def does_not_apply(condition: Condition, facts: Facts, on: date) -> Text:
    """That the rule is silent, since this condition fails."""
    is_so, wanted = _both_sides(condition, facts, on)
    silent = Text(
        f"Reglen gælder ikke her: {is_so.da}", f"The rule does not apply here: {is_so.en}"
    )
    if not wanted:
        return words.sentence(silent)
    return words.sentence(
        Text(
            f"{silent.da}, og den gælder kun, når det er {wanted.da}",
            f"{silent.en}, and it applies only when that is {wanted.en}",
        )
    )


def held_against(conditions: Iterable[Condition], facts: Facts, on: date) -> Text:
    """Each fact and what it is held against, a sentence each. The facts must be given."""
    return words.after(*(_one_held_against(condition, facts, on) for condition in conditions))


def _one_held_against(condition: Condition, facts: Facts, on: date) -> Text:
    is_so, wanted = _both_sides(condition, facts, on)
    if not wanted:
        return words.sentence(is_so)
    if condition.operator is Operator.ONE_OF:
        return _chosen(is_so, wanted, holding=holds(condition, facts, on) is True)
    return words.sentence(
        Text(f"{is_so.da}; kravet er {wanted.da}", f"{is_so.en}; the demand is {wanted.en}")
    )


def _chosen(is_so: Text, wanted: Text, *, holding: bool) -> Text:
    if holding:
        return words.sentence(is_so)
    return words.sentence(
        Text(f"{is_so.da}; det skal være {wanted.da}", f"{is_so.en}; it is to be {wanted.en}")
    )


def _both_sides(condition: Condition, facts: Facts, on: date) -> tuple[Text, Text | None]:
    operand = condition.operand
    value = operand.applied(facts, on) if isinstance(operand, Values) else None
    is_so = words.said(condition.fact, facts[condition.fact.name].value)
    return is_so, words.asked(condition, value)


def what_is_missing(conditions: Iterable[Condition], facts: Facts, on: date) -> Text:
    """Which facts, or which values, one would have to know; each said once."""
    said = {_one_missing(condition, facts, on): None for condition in conditions}
    return words.after(*said)


def _too_broad(is_so: Text) -> Text:
    """Of the facts, only a CPV code can be given and yet not tell."""
    return Text(
        f"{words.sentence(is_so).da} Det er for bredt; oplys en nærmere CPV-kode.",
        f"{words.sentence(is_so).en} That is too broad; give a closer CPV code.",
    )


def _one_missing(condition: Condition, facts: Facts, on: date) -> Text:
    operand = condition.operand
    if isinstance(operand, Values) and operand.applied(facts, on) is None:
        day = words.day(decisive_day(operand.dated_by, facts, on))
        return Text(
            f"{operand.code} har ingen værdi for {day.da}.",
            f"{operand.code} has no value for {day.en}.",
        )
    fact = facts.get(condition.fact.name)
    if fact and fact.value is not None:
        return _too_broad(words.said(condition.fact, fact.value))
    return words.sentence(words.missing(condition.fact))
