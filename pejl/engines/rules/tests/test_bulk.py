"""Purchases judged in bulk come out as each of them does alone, whatever is known of them."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import nothing_wrong
from pejl.engines.rules import Fact, Facts, Outcome, Rule, load_all
from pejl.engines.rules.answering import answered
from pejl.engines.rules.bulk import FactExpression, FactTable, compiled, literal
from pejl.engines.rules.facts import FactDefinition, FactType
from pejl.engines.rules.values import Values

POLICY = Path(__file__).resolve().parents[4] / "policy"
RULES = load_all(POLICY).rules
ON = date(2026, 3, 2)
LAKE = duckdb.connect(config={"threads": 1})
TYPES = {
    FactType.AMOUNT: "DECIMAL(18,2)",
    FactType.NUMBER: "DECIMAL(18,6)",
    FactType.SHARE: "DECIMAL(18,6)",
    FactType.DATE: "DATE",
    FactType.YES_NO: "BOOLEAN",
}
DAYS = st.dates(date(2020, 1, 1), date(2028, 1, 1))
CODES = ("45000000", "45210000", "30000000", "03000000", "15800000", "90911200", "39100000")


def table_of(rule: Rule) -> FactTable:
    """A table with a column for each fact the rule asks for."""
    facts = {
        each.name: FactExpression(f'"{each.name}"', f'"{each.name} told"') for each in rule.facts
    }
    return FactTable(facts, literal(ON))


def rows(rule: Rule, facts: list[Facts]) -> str:
    """The facts as SQL's own table, told and untold."""
    columns = [f'"{it.name}", "{it.name} told"' for it in rule.facts] or ["nothing"]
    each = [", ".join(cells(rule, one)) or "0" for one in facts]
    return f"(VALUES {', '.join(f'({one})' for one in each)}) AS t({', '.join(columns)})"


def cells(rule: Rule, facts: Facts) -> Iterator[str]:
    for it in rule.facts:
        value = facts[it.name].value if it.name in facts else None
        written = "NULL" if value is None else literal(value)
        yield f"CAST({written} AS {TYPES.get(it.type, 'VARCHAR')}), {literal(it.name in facts)}"


def bulk_judged(rule: Rule, facts: list[Facts]) -> list[str]:
    """The outcome of each, as SQL finds it."""
    it = compiled(rule, table_of(rule))
    found = LAKE.execute(f"SELECT {it.sql} FROM {rows(rule, facts)}").fetchall()
    return [it.endings[number].outcome for (number,) in found]


def judged_alone(rule: Rule, facts: Facts) -> str:
    return answered(rule, facts, ON).outcome


def near(rule: Rule, definition: FactDefinition) -> list[Decimal]:
    """The numbers the rule compares a fact with, and those around them."""
    found = [Decimal(0), Decimal(1)]
    target = [rule.values] if rule.values else []
    for values in (*(it.operand for it in rule.conditions if it.fact == definition), *target):
        lines = [it.amount for it in values.lines] if isinstance(values, Values) else [values]
        found += [it + step for it in lines if isinstance(it, Decimal) for step in (-1, 0, 1)]
    return found


def value_of(rule: Rule, definition: FactDefinition) -> st.SearchStrategy[Any]:
    """Anything the fact may be, its limits more often than not."""
    match definition.type:
        case FactType.DATE:
            return DAYS
        case FactType.YES_NO:
            return st.booleans()
        case FactType.CHOICE:
            return st.sampled_from(sorted(definition.choices))
        case FactType.TEXT:
            return st.text("abc'", max_size=3)
        case FactType.SHARE:
            return st.sampled_from([Decimal(0), Decimal("0.2"), Decimal("0.5"), Decimal(1)])
        case FactType.AMOUNT | FactType.NUMBER:
            return st.sampled_from(near(rule, definition))
    return st.sampled_from(CODES)


def facts_of(rule: Rule) -> st.SearchStrategy[Facts]:
    """Some facts told, some told to be nothing, some not told."""
    told = {
        it.name: st.none() | value_of(rule, it).map(Fact) | st.just(Fact(None)) for it in rule.facts
    }
    return st.fixed_dictionaries(told).map(
        lambda found: {name: fact for name, fact in found.items() if fact}
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_many_come_out_as_each_does_alone(rule: Rule, data: st.DataObject):
    facts = data.draw(st.lists(facts_of(rule), min_size=1, max_size=12))

    assert bulk_judged(rule, facts) == [judged_alone(rule, it) for it in facts]


def judged_untold(rule: Rule) -> str:
    """The outcome where the table has no column at all, as SQL finds it."""
    it = compiled(rule, FactTable({}, literal(ON)))
    ((number,),) = LAKE.execute(f"SELECT {it.sql}").fetchall()
    return str(it.endings[number].outcome)


def test_what_a_table_does_not_have_is_not_told():
    found = {it.code: (judged_untold(it), judged_alone(it, {})) for it in RULES}

    nothing_wrong({code: pair for code, pair in found.items() if pair[0] != pair[1]})


def ending(rule: Rule, **facts: Any):
    """Where a purchase with these facts ends."""
    told = {name.replace("_", ".", 1): Fact(value) for name, value in facts.items()}
    it = compiled(rule, table_of(rule))
    ((number,),) = LAKE.execute(f"SELECT {it.sql} FROM {rows(rule, [told])}").fetchall()
    return it.endings[number]


TRAINING = next(rule for rule in RULES if rule.code == "DK-TRAINING-WORKS")
LARGE = {"contract_kind": "works", "contract_value": Decimal(8_000_000)}


def test_the_condition_that_fails_is_the_one_that_decided():
    it = ending(TRAINING, contract_kind="works", contract_value=Decimal(5_000_000))

    assert (it.outcome, it.decided.name) == (Outcome.NOT_APPLICABLE, "contract.value")


def test_the_fact_nobody_told_is_the_one_that_decided():
    it = ending(TRAINING, **LARGE)

    assert (it.outcome, it.decided.name) == (Outcome.UNKNOWN, "contract.months")


def test_a_duty_applies_though_nobody_knows_whether_it_is_met():
    it = ending(TRAINING, **LARGE, contract_months=Decimal(9))

    assert (it.outcome, it.applies) == (Outcome.UNKNOWN, True)
