"""What would have to be told before every rule could be decided, asked in plain words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pejl.engines.applies.disagreement import demanded
from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.names import FORM, STANDS_FOR, WAY, plain
from pejl.engines.applies.standing import is_asked_now
from pejl.engines.rules.facts import FactDefinition, FactType, Vocabulary
from pejl.engines.rules.rule import Choice
from pejl.engines.rules.steps import Step
from pejl.engines.rules.words import either, sentence
from pejl.engines.text import Text

ASKED: Mapping[str, Text] = {
    "kind": Text(
        "Er det varer, tjenesteydelser, sociale og andre specifikke tjenesteydelser eller byggeri?",
        "Is it goods, services, social and other specific services, or works?",
    ),
    "cpv": Text("Hvilken varegruppe (CPV) er det?", "Which category (CPV) is it?"),
    "value": Text(
        "Hvad koster det i alt uden moms, med optioner?",
        "What does it cost in all without VAT, with options?",
    ),
    "months": Text(
        "Hvor mange måneder varer kontrakten, med forlængelser?",
        "How many months does the contract last, with extensions?",
    ),
    "published": Text("Hvornår bekendtgøres udbuddet?", "When is the notice published?"),
    "agreement": Text("Dækker en aftale købet?", "Does an agreement cover the purchase?"),
    "concerns": Text(
        "Vedrører købet arealer, bygninger, transport eller energi?",
        "Does the purchase concern land, buildings, transport or energy?",
    ),
    "form": Text(
        "Sendes købet i udbud, eller købes der direkte?",
        "Is the purchase put out to tender, or made directly?",
    ),
    "others_buy_it": Text(
        "For hvor meget køber resten af kommunen det samme?",
        "For how much does the rest of the municipality buy the same?",
    ),
}


class FactQuestion(NamedTuple):
    """A fact by its plain name, how one asks for it, and the rules that wait for it."""

    name: str
    text: Text
    rules: tuple[str, ...]


def questions(
    findings: Sequence[RuleFinding], vocabulary: Vocabulary, *, others_unknown: bool
) -> tuple[FactQuestion, ...]:
    """Every missing fact that can be told now, each once; what most wait for stands first."""
    waiting: dict[str, tuple[FactDefinition, list[str]]] = {}
    idle = _idle(findings)
    for finding in findings:
        for fact in _asked_first(finding):
            if fact.name not in idle:
                waiting.setdefault(plain(fact, vocabulary), (fact, []))[1].append(finding.rule.code)
    found = [
        FactQuestion(name, ASKED.get(name) or _asked(fact), tuple(codes))
        for name, (fact, codes) in waiting.items()
    ]
    if others_unknown:
        found.append(FactQuestion("others_buy_it", ASKED["others_buy_it"], ()))
    return tuple(sorted(found, key=_by_weight))


def _idle(findings: Sequence[RuleFinding]) -> set[str]:
    """The facts nobody need be asked for.

    What only a rule that does not apply demands is nobody's business, and the procedure
    follows by itself once what it waits for is told.
    """
    wanted: set[str] = set()
    demanded_at_all: set[str] = set()
    for each in findings:
        names = {condition.fact.name for condition in demanded(each.rule)}
        demanded_at_all |= names
        if each.standing is Applicability.APPLIES:
            wanted |= names
    way = {WAY, FORM} if any(_is_waiting_choice(each) for each in findings) else set()
    return (demanded_at_all - wanted) | way


def _is_waiting_choice(finding: RuleFinding) -> bool:
    is_procedure = isinstance(finding.rule.demand, Choice) and finding.rule.step is Step.NOTICE
    return is_procedure and bool(finding.missing)


def _by_weight(question: FactQuestion) -> tuple[bool, int]:
    return question.name not in STANDS_FOR, -len(question.rules)


def _asked_first(finding: RuleFinding) -> tuple[FactDefinition, ...]:
    """The first fact the rule waits for: what comes after may no longer matter then."""
    first = finding.missing[:1]
    is_open = finding.standing is Applicability.UNKNOWN and is_asked_now(finding.rule, first)
    return first if is_open else ()


def _asked(fact: FactDefinition) -> Text:
    """A question made of the fact's own words."""
    label = fact.label
    if fact.denial:
        return Text(f"Er det rigtigt, at {label.da}?", f"Is it true that {label.en}?")
    if fact.choices:
        choices = either(fact.choices.values())
        return Text(
            f"Hvad er {label.da.rstrip(',')}: {choices.da}?", f"What is {label.en}: {choices.en}?"
        )
    if fact.type is FactType.DATE:
        return Text(f"Hvornår er {label.da.rstrip(',')}?", f"When is {label.en}?")
    return sentence(Text(f"Hvad er {label.da.rstrip(',')}?", f"What is {label.en}?"))
