"""The yearly report as PDF, from frozen figures to bytes: seconds in a process that just began.

    python -m bench.report --charts 20 --pages 40

The statements are those of the policy, measured by made-up numbers and taken again until there
are as many charts and pages as asked for. One JSON object on stdout.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pejl.bearings.models import Bearing

ROOT = Path(__file__).resolve().parents[1]
AGREED = "compliance_2"


def frozen(charts: int, pages: int) -> str:
    """What a report of so many charts and about so many pages would have frozen."""
    from pejl.engines.rules import Rule
    from pejl.policy.queries.rulebooks import policies
    from pejl.reports.models import canonical
    from pejl.reports.queries.freezing import frozen_book, frozen_chapters

    book = next(it for it in policies() if it.code == "BAL")

    def bearings(rules: list[Rule], number: int, figure: str) -> list[Bearing]:
        return [
            bearing(rule.code, figure, place)
            for place, rule in enumerate(islice(cycle(rules), number))
        ]

    measured = [rule for rule in book.rules if rule.figure]
    unknown = [rule for rule in book.rules if rule.not_yet]
    rest = max(pages - charts - 3, 1) * 9  # some nine unknown statements stand on a page
    taken = bearings(measured, charts - 1, AGREED) + bearings(unknown, rest, "")
    return canonical(
        {
            "form": 1,
            "year": 2025,
            "as_of": "2025-12-31",
            "organisation": "Lilleby Kommune",
            "books": [frozen_book(book)],
            "chapters": frozen_chapters(book, taken),
            "furthest": [],
        }
    )


def bearing(rule: str, figure: str, place: int) -> Bearing:
    """A made-up bearing of a statement; each another, so that each chart is drawn."""
    from pejl.bearings.models import Bearing

    if not figure:
        return Bearing(rulebook="BAL", rule=rule, outcome="unknown", because_da="–", because_en="–")
    return Bearing(
        rulebook="BAL",
        rule=rule,
        figure=figure,
        version="1",
        value=Decimal("0.5641"),
        numerator=Decimal("4127848.11"),
        denominator=Decimal("7317065.10"),
        unit="share",
        parts_unit="DKK",
        excluded={"not_contractable": "3122122.96"},
        first_half=Decimal("0.5186"),
        last_half=Decimal(place + 20) / 50,
        series=[[f"2025-{month:02}", f"0.{place + month + 20}"] for month in range(1, 13)],
        outcome="met",
        because_da="–",
        because_en="–",
    )


def printed(charts: int, pages: int) -> dict[str, object]:
    """A report set in type, timed from the frozen figures on."""
    from pejl.reports.models import Report

    report = Report(
        year=2025,
        number=1,
        frozen=frozen(charts, pages),
        digest="0" * 64,
        made_at=datetime(2026, 1, 5, tzinfo=UTC),
    )
    begun = time.process_time()
    start = time.perf_counter()  # the tools that draw and set are loaded on the way
    from pejl.reports.components.paper import printed as said
    from pejl.reports.components.paper import typeset

    data = typeset(said(report, {}, 0), 0)
    took, worked = time.perf_counter() - start, time.process_time() - begun
    return {
        "what": "yearly report",
        "seconds": round(took, 2),
        "processor_seconds": round(worked, 2),
        "pages": int(max(re.findall(rb"/Count (\d+)", data), key=int)),
        "charts": data.count(b"/S/Figure") or data.count(b"/S /Figure"),
        "bytes": len(data),
    }


@click.command()
@click.option("--charts", default=20, show_default=True)
@click.option("--pages", default=40, show_default=True)
@click.option("--here", is_flag=True, hidden=True)
def main(charts: int, pages: int, here: bool) -> None:  # noqa: FBT001 - click gives it by name
    """Measure what one waits for a report, in a new process with an empty home."""
    if here:
        from pejl.config.site import ready

        ready()
        click.echo(json.dumps(printed(charts, pages)))
        return
    with tempfile.TemporaryDirectory() as home:
        asked = ["--here", "--charts", str(charts), "--pages", str(pages)]
        environment = {**os.environ, "PEJL_HOME": home}
        subprocess.run(
            [sys.executable, "-m", "bench.report", *asked], env=environment, cwd=ROOT, check=True
        )


if __name__ == "__main__":
    main()
