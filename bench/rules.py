"""Every rule over made-up purchases in the lake: seconds, processor seconds and peak memory.

    python -m bench.rules --purchases 1000000

Each purchase tells nine of ten of all facts any rule asks for, drawn so that the rules' own
values lie in the middle: the hardest case, since a lake tells of far fewer. Each size runs in
a process of its own, so that its peak memory is its own. One JSON object a line on stdout.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import duckdb

from bench.figures import peak_megabytes
from pejl.engines.figures.connection import connected
from pejl.engines.rules import Rule, load_all
from pejl.engines.rules.facts import FactDefinition, FactType
from pejl.policy.queries.judging import MEMORY, on_disk, tallied
from pejl.policy.queries.purchases import JudgedTable

POLICY = Path(__file__).resolve().parents[1] / "policy"
ON = date(2026, 12, 31)


def drawn(definition: FactDefinition, dice: str) -> str:
    """A value of the fact, as SQL."""
    if definition.type is FactType.CHOICE:
        words = ", ".join(f"'{it}'" for it in definition.choices)
        return f"[{words}][1 + CAST({dice} % {len(definition.choices)} AS INTEGER)]"
    return {
        FactType.AMOUNT: f"CAST({dice} % 60000000 AS DECIMAL(18,2))",
        FactType.NUMBER: f"CAST({dice} % 90 AS DECIMAL(18,6))",
        FactType.SHARE: f"CAST(({dice} % 101) / 100.0 AS DECIMAL(18,6))",
        FactType.DATE: f"DATE '2022-01-01' + CAST({dice} % 1800 AS INTEGER)",
        FactType.YES_NO: f"{dice} % 2 = 0",
        FactType.CPV: f"CAST(3000000 + {dice} % 95000 * 1000 AS VARCHAR).lpad(8, '0')",
    }.get(definition.type, f"'text ' || {dice} % 3")


def columns(facts: list[FactDefinition]) -> Iterator[str]:
    """A column for each fact; one purchase in ten does not tell it."""
    for number, each in enumerate(facts):
        dice = f"hash(i * 31 + {number})"
        yield f'CASE WHEN {dice} % 10 > 0 THEN {drawn(each, dice)} END AS "{each.name}"'


def measured(purchases: int) -> dict[str, object]:
    """Every rule over so many purchases, on two threads."""
    books = load_all(POLICY)
    facts = list(books.vocabulary.facts.values())
    made = ", ".join(columns(facts))
    with TemporaryDirectory() as folder:
        connection = connected(Path(folder).resolve(), MEMORY, 2)
        with on_disk(connection, Path(folder).resolve()):
            connection.execute(
                f"CREATE TABLE judged.made AS SELECT CAST(i AS DECIMAL(18,2)) AS amount, {made}"
                f" FROM range({purchases}) AS numbers(i)"
            )
        return counted(connection, facts, books.rules)


def counted(
    connection: duckdb.DuckDBPyConnection, facts: list[FactDefinition], rules: Sequence[Rule]
) -> dict[str, object]:
    """What every rule comes to over the made-up purchases, and what that took."""
    subject = JudgedTable("made", "", {each.name: f'"{each.name}"' for each in facts})
    started, worked = time.perf_counter(), time.process_time()
    found = list(tallied(connection, subject, rules, ON))
    return {
        "bench": "rules",
        "purchases": sum(it.subjects for it in found) // len(rules),
        "rules": len(rules),
        "seconds": round(time.perf_counter() - started, 2),
        "cpu_seconds": round(time.process_time() - worked, 2),
        "peak_mb": peak_megabytes(),
        "judgements": sum(it.subjects for it in found),
        "unknown": sum(it.subjects for it in found if it.ending.outcome == "unknown"),
    }


@click.command(help=__doc__)
@click.option("--purchases", multiple=True, type=int, default=[100_000, 1_000_000])
@click.option("--alone", is_flag=True, hidden=True)
def main(purchases: tuple[int, ...], alone: bool) -> None:  # noqa: FBT001
    """Print one JSON object for each size."""
    for size in purchases:
        if alone:
            click.echo(json.dumps(measured(size)))
            continue
        command = [sys.executable, "-m", "bench.rules", "--alone", "--purchases", str(size)]
        click.echo(
            subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        )


if __name__ == "__main__":
    main()
