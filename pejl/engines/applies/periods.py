"""The shortest times of a tender: the limits that say at least how many days something takes."""

from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.rule import Limit, Rule

REQUEST, TENDER, STANDSTILL = "tender.request_days", "tender.tender_days", "award.standstill_days"
INFORMATION = "tender.information_days"
COUNTED_BACK = frozenset({REQUEST, TENDER, STANDSTILL})


def shortest_time(rule: Rule) -> str | None:
    """The quantity the rule gives a shortest time of; None where it is another kind of rule."""
    demand = rule.demand
    if not isinstance(demand, Limit) or demand.may_be.operator is not Operator.AT_LEAST:
        return None
    return demand.may_be.fact.name
