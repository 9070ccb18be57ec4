"""Rules held against every purchase of the lake at once, and one against another of itself.

The rules make the SQL (`rules.bulk`), the lake runs it. A table of subjects has a column
for each fact it tells of; a fact it lacks is untold, never passed over.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import duckdb

from pejl.engines.figures import tables
from pejl.engines.figures.connection import connected, quoted, run
from pejl.engines.rules import Rule
from pejl.engines.rules.bulk import (
    CompiledRule,
    Ending,
    FactExpression,
    FactTable,
    compiled,
    literal,
)
from pejl.policy.queries.purchases import LINES, SUBJECTS, JudgedTable, gather, twelve_months

Row = dict[str, Any]
MEMORY = "500MB"  # what judging may hold at a time; beyond that it is read again from disk


class PurchaseKey(NamedTuple):
    """What one purchase is known by, and of which units it is looked at; None all of them."""

    supplier: int | None
    agreement: int | None
    category: str | None
    as_of: date
    units: frozenset[int] | None = None

    def asked(self) -> dict[str, Any]:
        """What the query of its lines is bound to."""
        units = None if self.units is None else sorted(self.units)
        return {**self._asdict(), **twelve_months(self.as_of), "units": units}


class EndingTotal(NamedTuple):
    """How many of a subject ended so under a rule, and their kroner."""

    rule: Rule
    ending: Ending
    subjects: int
    amount: Any


class ChangedOutcome(NamedTuple):
    """One that a rule would judge otherwise: the lake's row, and how it ends now and then."""

    rule: Rule
    row: Row
    now: Ending
    then: Ending


@lru_cache(maxsize=4)
def judged(folder: Path, as_of: date, units: frozenset[int] | None) -> duckdb.DuckDBPyConnection:
    """A connection with the table of every subject, as of a day; a state never changes."""
    folder = folder.resolve()
    connection = connected(folder, MEMORY, 2)
    tables.mount(connection, folder)
    with on_disk(connection, folder):
        for subject in SUBJECTS.values():
            gather(connection, subject, as_of, units)
    return connection


@contextmanager
def on_disk(connection: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[None]:
    """A database `judged` for the tables that are to be judged, packed in a file in `folder`.

    In memory a million purchases with all their facts take 1.4 GB; so they take what the
    connection is allowed. The file loses its name once the tables are whole: it is gone
    with the connection, also where the process is killed.
    """
    place = folder / f".judged-{uuid4().hex}"
    connection.execute(f"ATTACH {quoted(place)} AS judged")
    yield
    connection.execute("CHECKPOINT judged")
    place.unlink()


def lines(
    connection: duckdb.DuckDBPyConnection, it: PurchaseKey, limit: int, offset: int
) -> list[Row]:
    """The lines of a purchase, most kroner first, as the lake's table has them."""
    page = f"ORDER BY ABS(amount) DESC, line_id LIMIT {int(limit)} OFFSET {int(offset)}"
    return run(connection.cursor(), f"SELECT * {LINES} {page}", it.asked())


def count_lines(connection: duckdb.DuckDBPyConnection, it: PurchaseKey) -> int:
    """How many lines a purchase has."""
    return int(run(connection.cursor(), f"SELECT COUNT(*) AS n {LINES}", it.asked())[0]["n"])


def table(facts: Mapping[str, str], on: date) -> FactTable:
    """The columns of a subject as rules know them: without a value nothing is told."""
    told = {
        name: FactExpression(column, f"({column} IS NOT NULL)") for name, column in facts.items()
    }
    return FactTable(told, literal(on))


def tallied(
    connection: duckdb.DuckDBPyConnection, subject: JudgedTable, rules: Iterable[Rule], on: date
) -> Iterator[EndingTotal]:
    """What every rule comes to over all of a subject, rule by rule, ending by ending."""
    for rule in rules:
        it = compiled(rule, table(subject.facts, on))
        query = f"SELECT {it.sql} AS n, COUNT(*), SUM(amount) FROM judged.{subject.name} GROUP BY n"
        for number, count, amount in sorted(connection.execute(query).fetchall()):
            yield EndingTotal(rule, it.endings[number], count, amount)


def changed(
    connection: duckdb.DuckDBPyConnection, subject: JudgedTable, now: Rule, then: Rule, on: date
) -> Iterator[ChangedOutcome]:
    """Those the rule judges otherwise `then` than `now`, most kroner first."""
    facts = table(subject.facts, on)
    one, other = compiled(now, facts), compiled(then, facts)
    found = connection.execute(differing(subject, one, other))
    names = [column[0] for column in found.description]
    for values in found.fetchall():
        row = dict(zip(names, values, strict=True))
        first, last = one.endings[row.pop("now_ends")], other.endings[row.pop("then_ends")]
        yield ChangedOutcome(now, row, first, last)


def differing(subject: JudgedTable, one: CompiledRule, other: CompiledRule) -> str:
    """The rows that end otherwise: another outcome, or the rule applies where it did not."""
    ends = f"SELECT *, {one.sql} AS now_ends, {other.sql} AS then_ends FROM judged.{subject.name}"
    otherwise = f"{said('now_ends', one)} <> {said('then_ends', other)}"
    order = ", ".join(("ABS(amount) DESC", *subject.identity))
    return f"SELECT * FROM ({ends}) WHERE {otherwise} ORDER BY {order}"


def said(number: str, it: CompiledRule) -> str:
    """What an ending is, as SQL: its outcome and whether the rule applies."""
    words = ", ".join(literal(f"{each.outcome} {each.applies}") for each in it.endings)
    return f"[{words}][{number} + 1]"
