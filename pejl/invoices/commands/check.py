"""`pejl invoices check`: are these files sound? Needs no database and keeps nothing."""

import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import click

from pejl.engines.text import Text
from pejl.engines.ubl.document import DocumentFinding
from pejl.engines.ubl.intake import files
from pejl.invoices.actions.reading import Paper, PaperReading, ReadingContext, kind_of, readings
from pejl.invoices.actions.workers import Workers

TOTAL = Text(
    "{sound} sunde, {unsound} usunde, {unreadable} ulæselige",
    "{sound} sound, {unsound} unsound, {unreadable} unreadable",
)
OUTCOMES = {
    "sound": Text("sund     ", "sound     "),
    "unsound": Text("usund    ", "unsound   "),
    "unreadable": Text("ulæselig ", "unreadable"),
}


@click.command
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option(
    "--packs/--no-packs", default=True, help="Kør også regelpakkerne / run the rule packs too"
)
def check(paths: tuple[Path, ...], form: str, *, packs: bool) -> None:
    """Er fakturaerne sunde? / Are the invoices sound?

    A line a file. Exit 0: all sound. 1: some unsound or unreadable. 2: misuse.
    """
    home = Path(os.environ.get("PEJL_HOME") or ".pejl").absolute()
    folder = home / "rulepacks"
    shelf = folder if packs and folder.is_dir() else None
    context = ReadingContext(home=None, packs=shelf, today=datetime.now(UTC).date())
    counts = {"sound": 0, "unsound": 0, "unreadable": 0}
    with Workers() as workers:
        for reading in chain.from_iterable(readings(papers(paths), context, workers)):
            counts[reading.outcome] += 1
            click.echo(as_json(reading) if form == "json" else as_text(reading))
    click.echo(TOTAL.in_(os.environ.get("PEJL_LANGUAGE", "da")).format(**counts), err=True)
    sys.exit(0 if counts["unsound"] == counts["unreadable"] == 0 else 1)


def papers(paths: tuple[Path, ...]) -> Iterator[Paper]:
    """Every file at or below the paths, zips opened, each named as one would find it again."""
    for path in paths:
        alone = path.is_file()
        for name, data in files(path):
            yield str(path if alone and name == path.name else path / name), data


def as_json(reading: PaperReading) -> str:
    """One file as one line of JSON."""
    document = reading.document
    said = {
        "file": reading.name,
        "syntax": document.syntax if document else None,
        "kind": kind_of(document) or None,
        "outcome": reading.outcome,
        "findings": [
            found._asdict() | {"message": found.message._asdict()} for found in every(reading)
        ],
    }
    return json.dumps(said, ensure_ascii=False)


def every(reading: PaperReading) -> tuple[DocumentFinding, ...]:
    """The findings; where the file could not be read, the reason as the only one."""
    if reading.why is None:
        return reading.findings
    return (DocumentFinding(reading.why.code, "fatal", "/", None, None, reading.why.text),)


def as_text(reading: PaperReading) -> str:
    """One file as a line of words, and a line for each finding."""
    language = os.environ.get("PEJL_LANGUAGE", "da")
    lines = [f"{OUTCOMES[reading.outcome].in_(language)}  {reading.name}"]
    lines += [f"    {it.rule}  {it.message.in_(language)}  {it.location}" for it in every(reading)]
    return "\n".join(lines)
