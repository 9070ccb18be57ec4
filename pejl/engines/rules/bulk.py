"""A rule as one SQL expression: millions of purchases are judged where they lie.

The text is made here and run by whoever has a database. What it comes to is what
`judge` and `choose` come to for the same facts; a test holds the two against each
other. Words and reasons are theirs alone: ask them for the few rows that are shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from pejl.engines.cpv import stem
from pejl.engines.rules.conditions import Condition, Constant, Operator
from pejl.engines.rules.facts import FactDefinition, FactType
from pejl.engines.rules.judgement import Outcome
from pejl.engines.rules.rule import Aim, Choice, Direction, Duty, Limit, Process, Rule, Stage
from pejl.engines.rules.values import Values

SIGNS: Mapping[Operator, str] = {
    Operator.AT_LEAST: ">=",
    Operator.MORE_THAN: ">",
    Operator.AT_MOST: "<=",
    Operator.LESS_THAN: "<",
    Operator.IS: "=",
}


class FactExpression(NamedTuple):
    """How a fact stands in a table, as SQL: its value, and whether anybody told of it.

    Told and without a value is known to be nothing.
    """

    value: str
    told: str


NOT_TOLD = FactExpression("NULL", "FALSE")


class Ending(NamedTuple):
    """What judging may end at: the outcome, and the fact that decided; None where no one did.

    `applies` is whether the rule's conditions held, so that what it demands was asked.
    """

    outcome: str
    decided: FactDefinition | None = None
    applies: bool = True


class Branch(NamedTuple):
    """Where the condition holds and none above it did, it ends here."""

    condition: str
    ending: Ending


class CompiledRule(NamedTuple):
    """An SQL expression giving the number of an ending."""

    sql: str
    endings: tuple[Ending, ...]


class FactTable(NamedTuple):
    """Which facts a table has, by name, and the day to judge for as SQL."""

    facts: Mapping[str, FactExpression]
    on: str

    def fact(self, definition: FactDefinition) -> FactExpression:
        """How the fact stands there; one the table lacks is never told."""
        return self.facts.get(definition.name, NOT_TOLD)

    def day(self, dated_by: FactDefinition | None) -> str:
        """The day that decides which law applies."""
        value = self.fact(dated_by).value if dated_by else "NULL"
        return f"COALESCE({value}, {self.on})"


def compiled(rule: Rule, table: FactTable) -> CompiledRule:
    """The rule over the rows of a table."""
    branches = list(_branches(rule, table))
    # The last of them is where it ends when nothing above it held.
    *conditional, (_always, last) = branches
    whens = " ".join(f"WHEN {it.condition} THEN {n}" for n, it in enumerate(conditional))
    sql = f"CASE {whens} ELSE {len(conditional)} END" if whens else "0"
    return CompiledRule(sql, (*(it.ending for it in conditional), last))


def _branches(rule: Rule, table: FactTable) -> Iterator[Branch]:
    if not rule.confirmed:
        yield _end(Outcome.UNKNOWN, applies=False)
        return
    yield from _out_of_force(rule, table)
    yield from _settled(rule.judged_when, table, Outcome.NOT_APPLICABLE, applies=False)
    match rule.demand:
        case Duty(requires, otherwise):
            yield from _required(requires, otherwise, table)
        case Limit(may_be):
            yield from _required((may_be,), (), table)
        case Aim() as aim:
            yield from _aimed(aim, table)
        case Process(steps):
            yield from _proceeded(steps, table)
        case Choice() as choice:
            yield from _chosen(choice, table)


def _end(outcome: str, *, applies: bool = True) -> Branch:
    return Branch("TRUE", Ending(outcome, applies=applies))


def _out_of_force(rule: Rule, table: FactTable) -> Iterator[Branch]:
    day, ending = (
        table.day(rule.dated_by),
        Ending(Outcome.NOT_APPLICABLE, rule.dated_by, applies=False),
    )
    if rule.period.first:
        yield Branch(f"{day} < {literal(rule.period.first)}", ending)
    if rule.period.last:
        yield Branch(f"{day} > {literal(rule.period.last)}", ending)


def _settled(
    conditions: Sequence[Condition], table: FactTable, failing: Outcome, *, applies: bool
) -> Iterator[Branch]:
    """One that fails settles the matter; else one that cannot be told does."""
    answers = [(condition.fact, holds(condition, table)) for condition in conditions]
    for fact, answer in answers:
        yield Branch(f"({answer}) IS FALSE", Ending(failing, fact, applies=applies))
    for fact, answer in answers:
        yield Branch(f"({answer}) IS NULL", Ending(Outcome.UNKNOWN, fact, applies=applies))


def _required(
    requires: Sequence[Condition], otherwise: Sequence[Condition], table: FactTable
) -> Iterator[Branch]:
    if otherwise:  # asked for only where what is required is not there
        yield from _untold(requires, table)
        yield Branch(f"{_all(requires, table)} IS TRUE", Ending(Outcome.MET))
    yield from _settled(otherwise or requires, table, Outcome.NOT_MET, applies=True)
    yield _end(Outcome.MET)


def _chosen(choice: Choice, table: FactTable) -> Iterator[Branch]:
    for option in choice.options:
        outcome = option.name if option.confirmed else Outcome.UNKNOWN
        yield from _untold(option.when, table)
        yield Branch(f"{_all(option.when, table)} IS TRUE", Ending(outcome))
    yield _end(Outcome.NOT_APPLICABLE, applies=False)


def _untold(conditions: Sequence[Condition], table: FactTable) -> Iterator[Branch]:
    """None fails, and one cannot be told."""
    every = _all(conditions, table)
    for each in conditions:
        untold = f"{every} IS NULL AND ({holds(each, table)}) IS NULL"
        yield Branch(untold, Ending(Outcome.UNKNOWN, each.fact))


def _all(conditions: Iterable[Condition], table: FactTable) -> str:
    """FALSE where one fails, else NULL where one cannot be told: so SQL's AND counts too."""
    return "(" + " AND ".join(f"({holds(it, table)})" for it in conditions) + ")"


def holds(condition: Condition, table: FactTable) -> str:
    """Whether the condition holds, as SQL; NULL where that cannot be told."""
    fact = table.fact(condition.fact)
    operand = condition.operand
    if isinstance(operand, Values):
        return f"{fact.value} {SIGNS[condition.operator]} {_on_day(operand, table)}"
    if condition.operator is Operator.PRESENT:
        return f"CASE WHEN {fact.told} THEN ({fact.value} IS NOT NULL) = {literal(operand)} END"
    if isinstance(operand, tuple):
        return _among(fact.value, condition.operator, tuple(map(str, operand)))
    return f"{fact.value} {SIGNS[condition.operator]} {literal(operand)}"


def _among(value: str, operator: Operator, allowed: Iterable[str]) -> str:
    if operator is Operator.CPV_WITHIN:
        return _within(value, allowed)
    return f"{value} IN ({', '.join(literal(each) for each in allowed)})"


def _within(code: str, groups: Iterable[str]) -> str:
    own = f"(SUBSTR({code}, 1, 2) || RTRIM(SUBSTR({code}, 3), '0'))"
    wanted = [literal(stem(each)) for each in groups]
    inside = " OR ".join(f"STARTS_WITH({own}, {each})" for each in wanted)
    too_broad = " OR ".join(f"STARTS_WITH({each}, {own})" for each in wanted)
    outside = f"NOT ({too_broad})"
    return f"CASE WHEN {inside} THEN TRUE WHEN {outside} THEN FALSE END"


def _on_day(values: Values, table: FactTable) -> str:
    """The value in force on the day that decides; NULL before the first."""
    lines = [(it.since, literal(it.amount)) for it in values.lines]
    return _dated(lines, table.day(values.dated_by))


def _dated(lines: Iterable[tuple[date, str]], day: str) -> str:
    newest_first = sorted(lines, reverse=True)
    whens = " ".join(f"WHEN {day} >= {literal(since)} THEN {what}" for since, what in newest_first)
    return f"CASE {whens} END"


def _aimed(aim: Aim, table: FactTable) -> Iterator[Branch]:
    """Against the target where there is one, else the year before, else half-year by half-year."""
    if aim.figure is None:
        yield _end(Outcome.UNKNOWN)
        return
    now, before, first, last = (table.fact(each).value for each in aim.figure)
    rising = aim.direction is Direction.RISING
    yield Branch(f"{now} IS NULL", Ending(Outcome.UNKNOWN, aim.figure.now))
    yield from _against_target(aim, now, table)
    if not rising or aim.figure.now.type is FactType.SHARE:
        yield Branch(f"{now} >= 1" if rising else f"{now} <= 0", Ending(Outcome.MET))
    yield from _moved(before, now, rising=rising)
    yield from _moved(first, last, rising=rising)
    yield Branch("TRUE", Ending(Outcome.UNKNOWN, aim.figure.before))


def _against_target(aim: Aim, now: str, table: FactTable) -> Iterator[Branch]:
    if aim.target is None:
        return
    target = _on_day(aim.target, table)
    reached = f"{now} {'>=' if aim.direction is Direction.RISING else '<='} {target}"
    yield Branch(reached, Ending(Outcome.MET))
    due = [(it.since, literal(it.by or date.min)) for it in aim.target.lines]
    by = _dated(due, table.day(aim.target.dated_by))
    late = f"NOT ({reached}) AND {table.on} >= {by}"
    yield Branch(late, Ending(Outcome.NOT_MET))


def _moved(before: str, now: str, *, rising: bool) -> Iterator[Branch]:
    known = f"{before} IS NOT NULL AND {now} IS NOT NULL"
    moved = f"{known} AND {now} {'>' if rising else '<'} {before}"
    yield Branch(moved, Ending(Outcome.MET))
    yield Branch(known, Ending(Outcome.NOT_MET))


def _proceeded(steps: Sequence[Stage], table: FactTable) -> Iterator[Branch]:
    for earlier, later in combinations(steps, 2):
        disorder = _out_of_order(earlier, later, table)
        yield Branch(disorder, Ending(Outcome.NOT_MET, later.done))
    for step in steps:
        if not step.if_needed:
            waiting = f"{table.fact(step.done).value} IS NULL"
            yield Branch(waiting, Ending(Outcome.UNKNOWN, step.done))
    yield _end(Outcome.MET)


def _out_of_order(earlier: Stage, later: Stage, table: FactTable) -> str:
    first, then = table.fact(earlier.done), table.fact(later.done)
    skipped = "FALSE" if earlier.if_needed else f"{first.value} IS NULL"
    early = f"COALESCE({then.value} < {first.value}, {skipped})"
    return f"{then.value} IS NOT NULL AND {first.told} AND {early}"


def literal(value: Constant) -> str:
    """A constant as SQL."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    return "'" + str(value).replace("'", "''") + "'"
