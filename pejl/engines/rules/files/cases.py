"""The cases of a rule as they are written: a sentence, a day, facts and the outcome."""

from collections.abc import Collection

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.rules.facts import Given, Vocabulary
from pejl.engines.rules.files.conditions import definition_of
from pejl.engines.rules.files.facts import constant
from pejl.engines.rules.rule import Case


def read_cases(node: Node, outcomes: Collection[str], vocabulary: Vocabulary) -> tuple[Case, ...]:
    """At least one case, each with one of the outcomes its rule can give."""
    return tuple(_case(each, outcomes, vocabulary) for each in nodes.items(node))


def _case(node: Node, outcomes: Collection[str], vocabulary: Vocabulary) -> Case:
    fields = nodes.block(node, must=("name", "on", "given", "outcome"), may=("because",))
    return Case(
        name=nodes.translated(fields["name"]),
        on=nodes.day(fields["on"]),
        given=_given(fields["given"], vocabulary),
        outcome=nodes.word(fields["outcome"], outcomes),
        because=nodes.translated(fields["because"]) if "because" in fields else None,
    )


def _given(node: Node, vocabulary: Vocabulary) -> dict[str, Given]:
    return {
        name: None
        if nodes.is_nothing(value)
        else constant(definition_of(name, at, vocabulary.facts), value)
        for name, at, value in nodes.entries(node)
    }
