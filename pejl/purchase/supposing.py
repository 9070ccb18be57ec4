"""What some facts suppose: vehicles are asked for only where a purchase concerns transport."""

from collections.abc import Iterator, Mapping

from pejl.engines.rules.conditions import Condition, Operator
from pejl.engines.rules.facts import Definition, FactType
from pejl.engines.rules.rule import Rule
from pejl.engines.text import Text

TRANSPORT = Condition(
    Definition(
        "tender.transport",
        FactType.YES_NO,
        Text("købet vedrører transport", "the purchase concerns transport"),
        Text("købet vedrører ikke transport", "the purchase does not concern transport"),
    ),
    Operator.IS,
    operand=True,
)
BUILDINGS = Condition(
    Definition(
        "tender.buildings",
        FactType.YES_NO,
        Text("købet vedrører bygninger", "the purchase concerns buildings"),
        Text("købet vedrører ikke bygninger", "the purchase does not concern buildings"),
    ),
    Operator.IS,
    operand=True,
)
# The first word of a fact's name → what must be so before anybody need tell it.
SUPPOSES: Mapping[str, Condition] = {"building": BUILDINGS, "vehicles": TRANSPORT}


def supposed(rule: Rule) -> Iterator[Condition]:
    """What the rule supposes beyond its own conditions."""
    groups = {each.fact.name.partition(".")[0] for each in rule.conditions}
    return (condition for group, condition in SUPPOSES.items() if group in groups)
