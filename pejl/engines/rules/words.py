"""How facts, values and conditions are said, in Danish and in English."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from pejl.engines import cpv
from pejl.engines.rules.conditions import Condition, Constant, Operator
from pejl.engines.rules.facts import FactDefinition, FactType, Given
from pejl.engines.rules.values import ALL_ALONG, Value, Values
from pejl.engines.source import Mark
from pejl.engines.text import Text

BOUNDS: Mapping[Operator, Text] = {
    Operator.AT_LEAST: Text("mindst", "at least"),
    Operator.MORE_THAN: Text("mere end", "more than"),
    Operator.AT_MOST: Text("højst", "at most"),
    Operator.LESS_THAN: Text("mindre end", "less than"),
    Operator.CPV_WITHIN: Text("inden for", "within"),
}
DATE_BOUNDS: Mapping[Operator, Text] = {
    Operator.AT_LEAST: Text("tidligst", "no earlier than"),
    Operator.MORE_THAN: Text("efter", "after"),
    Operator.AT_MOST: Text("senest", "no later than"),
    Operator.LESS_THAN: Text("før", "before"),
}

# A purchase is held against many rules, and most sentences repeat the same days and amounts.
REMEMBERED = 4096


@lru_cache(maxsize=REMEMBERED)
def day(value: date) -> Text:
    """1. januar 2026; 1 January 2026."""
    return Text(
        format_date(value, "d. MMMM y", locale="da"), format_date(value, "d MMMM y", locale="en")
    )


@lru_cache(maxsize=REMEMBERED)
def amount(value: Decimal) -> Text:
    """Kroner, with øre only where there are any."""
    pattern = "#,##0" if value == value.to_integral_value() else "#,##0.00"
    return Text(
        f"{format_decimal(value, pattern, locale='da')} kr.",
        f"DKK {format_decimal(value, pattern, locale='en')}",
    )


def number(value: Decimal, definition: FactDefinition) -> Text:
    """A number and what it counts."""
    danish, english = (format_decimal(value, locale=locale) for locale in ("da", "en"))
    if definition.unit is None:
        return Text(danish, english)
    unit = definition.unit.one if value == 1 else definition.unit.many
    return Text(f"{danish} {unit.da}", f"{english} {unit.en}")


def share(value: Decimal) -> Text:
    """A fraction as a percentage with at most two decimals."""
    return Text(
        format_percent(value, "#,##0.## %", locale="da"),
        format_percent(value, "#,##0.##%", locale="en"),
    )


def shown(definition: FactDefinition, value: Given) -> Text:
    """The value of a fact, with its unit."""
    if definition.choices:
        return definition.choices[str(value)]
    if isinstance(value, date):
        return day(value)
    if definition.type is FactType.CPV:
        return cpv.named(str(value))
    if not isinstance(value, Decimal):
        return Text(f"»{value}«", f"“{value}”")
    if definition.type is FactType.AMOUNT:
        return amount(value)
    return share(value) if definition.type is FactType.SHARE else number(value, definition)


def said(definition: FactDefinition, value: Given) -> Text:
    """The fact as a clause: "kontraktens værdi er 5.000.000 kr."."""
    label = definition.label
    if value is None:
        return Text(f"{label.da} mangler", f"{label.en} is missing")
    if definition.denial:
        return label if value else definition.denial
    what = shown(definition, value)
    return Text(f"{label.da} er {what.da}", f"{label.en} is {what.en}")


def missing(definition: FactDefinition) -> Text:
    """That nobody has said what the fact is."""
    label = definition.label
    if definition.denial:
        return Text(f"det er ikke oplyst, om {label.da}", f"it is not known whether {label.en}")
    return Text(f"{label.da} er ikke oplyst", f"{label.en} is not known")


def explained(condition: Condition, value: Value | None = None) -> Text:
    """The condition as a clause; `value` is what the values it refers to come to that day."""
    label, wanted = condition.fact.label, asked(condition, value)
    if wanted:
        return Text(f"{label.da} er {wanted.da}", f"{label.en} is {wanted.en}")
    if condition.fact.denial:
        return label if condition.operand else condition.fact.denial
    if condition.operand:
        return Text(f"{label.da} er oplyst", f"{label.en} is given")
    return Text(f"{label.da} er ikke oplyst", f"{label.en} is not given")


def asked(condition: Condition, value: Value | None = None) -> Text | None:
    """What the fact is to be, "mindst 5.000.000 kr."; None where it is only asked whether."""
    if condition.fact.denial or condition.operator is Operator.PRESENT:
        return None
    bounds = DATE_BOUNDS if condition.fact.type is FactType.DATE else BOUNDS
    bound, what = bounds.get(condition.operator), _operand(condition, value)
    return Text(f"{bound.da} {what.da}", f"{bound.en} {what.en}") if bound else what


def _operand(condition: Condition, value: Value | None) -> Text:
    operand = condition.operand
    if isinstance(operand, Values):
        return in_force(operand, value) if value else Text(operand.code, operand.code)
    return either(_constants(condition.fact, operand))


def _constants(definition: FactDefinition, operand: Constant) -> list[Text]:
    many = operand if isinstance(operand, tuple) else (operand,)
    return [shown(definition, one) for one in many]


def in_force(values: Values, value: Value) -> Text:
    """The value, the rule it stands in and since when; a calculated one says so."""
    what = shown(values.shown_as, value.amount)
    if value.since == ALL_ALONG:
        return Text(f"{what.da} ({values.code}, foreslået)", f"{what.en} ({values.code}, proposed)")
    since = day(value.since)
    how = (
        Text(", beregnet", ", calculated") if value.source.mark is Mark.CALCULATED else Text("", "")
    )
    return Text(
        f"{what.da} ({values.code}, fra {since.da}{how.da})",
        f"{what.en} ({values.code}, from {since.en}{how.en})",
    )


def either(texts: Iterable[Text]) -> Text:
    """One, another or a third."""
    return _listed(list(texts), Text("eller", "or"))


def both(texts: Iterable[Text]) -> Text:
    """One, another and a third."""
    return _listed(list(texts), Text("og", "and"))


def _listed(texts: list[Text], last: Text) -> Text:
    return Text(
        _list([text.da for text in texts], last.da), _list([text.en for text in texts], last.en)
    )


def _list(words: list[str], last: str) -> str:
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def sentence(text: Text) -> Text:
    """The clause with a capital letter and a full stop."""
    return Text(_sentence(text.da), _sentence(text.en))


def _sentence(clause: str) -> str:
    return f"{clause[0].upper()}{clause[1:]}{'' if clause.endswith('.') else '.'}"


def after(*texts: Text | None) -> Text:
    """Sentences one after the other; those that are not there are left out."""
    there = [text for text in texts if text]
    return Text(" ".join(text.da for text in there), " ".join(text.en for text in there))
