"""Conditions as they are written: a fact, and what it is compared with."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from pejl.engines.files import nodes
from pejl.engines.files.choices import among
from pejl.engines.files.nodes import Node
from pejl.engines.rules.conditions import OF_TYPE, Condition, Operand, Operator
from pejl.engines.rules.facts import FactDefinition, FactType, Vocabulary
from pejl.engines.rules.files.facts import constant, cpv_code
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.values import Values
from pejl.engines.text import Text

CODE = re.compile(r"[A-Z][A-Z0-9]+(-[A-Z0-9]+)+")
EXAMPLES: Mapping[FactType, str] = {
    FactType.AMOUNT: "{at_least: 5_000_000}",
    FactType.NUMBER: "{at_most: 30}",
    FactType.SHARE: "{at_least: 0.8}",
    FactType.DATE: "{at_least: 2026-01-31}",
    FactType.CHOICE: "[works, services]",
    FactType.YES_NO: "{is: yes}",
    FactType.CPV: "{cpv_within: [39110000]}",
    FactType.TEXT: "{present: yes}",
}


class RuleScope(NamedTuple):
    """What a rule may name: the facts there are, the rules whose values it may use, its fellows."""

    vocabulary: Vocabulary
    values: Mapping[str, Values]
    codes: Collection[str]


def read_conditions(node: Node, known: RuleScope) -> tuple[Condition, ...]:
    """The conditions of a block, all of which must hold; at least one."""
    found = tuple(
        condition
        for name, at, value in nodes.entries(node)
        for condition in _comparisons(definition_of(name, at, known.vocabulary.facts), value, known)
    )
    if not found:
        raise refusal("too_few", nodes.line(node), wanted=Text("én betingelse", "one condition"))
    return found


def definition_of(name: str, line: int, facts: Mapping[str, FactDefinition]) -> FactDefinition:
    """The one of `facts` called `name`, or a Refusal on that line."""
    if name not in facts:
        raise refusal("fact_unknown", line, name=name, **among(name, facts))
    return facts[name]


def fact_of_type(node: Node, vocabulary: Vocabulary, types: tuple[FactType, ...]) -> FactDefinition:
    """The fact a node names, of one of these types."""
    fitting = {name: each for name, each in vocabulary.facts.items() if each.type in types}
    return definition_of(nodes.text(node), nodes.line(node), fitting)


def _comparisons(definition: FactDefinition, node: Node, known: RuleScope) -> list[Condition]:
    if nodes.is_list(node) and definition.type is FactType.CHOICE:
        allowed = tuple(nodes.word(each, definition.choices) for each in nodes.items(node))
        return [Condition(definition, Operator.ONE_OF, allowed)]
    if not nodes.is_block(node) or not nodes.entries(node):
        wanted = Text("en sammenligning", "a comparison")
        raise nodes.wrong(node, wanted, EXAMPLES[definition.type])
    return [
        _comparison(definition, name, at, value, known) for name, at, value in nodes.entries(node)
    ]


def _comparison(
    definition: FactDefinition, name: str, line: int, node: Node, known: RuleScope
) -> Condition:
    # One spelling each: one_of is written as a list, so it is no key here.
    operators = [each for each in OF_TYPE[definition.type] if each is not Operator.ONE_OF]
    if name not in operators:
        by_list = [EXAMPLES[definition.type]] if definition.type is FactType.CHOICE else []
        allowed = [*by_list, *operators]
        raise refusal("word_unknown", line, word=name, **among(name, allowed))
    operator = Operator(name)
    return Condition(definition, operator, _operand(definition, operator, node, known))


def _operand(
    definition: FactDefinition, operator: Operator, node: Node, known: RuleScope
) -> Operand:
    if operator is Operator.PRESENT:
        return nodes.yes_no(node)
    if operator is Operator.CPV_WITHIN:
        return tuple(cpv_code(each) for each in nodes.items(node))
    if operator is not Operator.IS and nodes.is_text(node) and CODE.fullmatch(node.value):
        return _reference(definition, node, known)
    return constant(definition, node)


def _reference(definition: FactDefinition, node: Node, known: RuleScope) -> Values:
    values = known.values.get(node.value)
    if values is None:
        code, codes = str(node.value), sorted(known.values)
        raise refusal("no_such_rule", nodes.line(node), code=code, **among(code, codes))
    if values.shown_as.type is not definition.type:
        measured, asked = values.shown_as.label, definition.label
        at = nodes.line(node)
        raise refusal("other_measure", at, code=node.value, measured=measured, asked=asked)
    return values
