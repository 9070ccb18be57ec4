"""The commands `rulepack add|list|remove` and `invoices conformance`: the official rule files."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.engines.text import Text

if TYPE_CHECKING:
    from pejl.engines.ubl.official.adding import PackAddition
    from pejl.engines.ubl.official.conformance import RuleConformance
    from pejl.engines.ubl.official.pack import Pack

DONE = {
    "added": Text("Lagt ind", "Added"),
    "redated": Text("Nye datoer", "New dates"),
    "unchanged": Text("Findes i forvejen", "Already there"),
}
TOTALS = ("agreed", "disagreed", "not_covered")
TOTAL = Text(
    "I alt (stemmer, stemmer ikke, ikke dækket)", "In all (agreed, disagreed, not covered)"
)
NOT_COVERED = Text(
    "Ikke dækket: ingen regelpakke har den regel, dokumenttype eller version.",
    "Not covered: no rule pack has that rule, kind of document or version.",
)
FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
DAY = click.DateTime(["%Y-%m-%d"])


def say(text: Text) -> str:
    """`text` in the language of the terminal."""
    return text.in_(os.environ.get("PEJL_LANGUAGE", "da"))


def shelf() -> Path:
    """The folder that rule packs are kept in."""
    return Path(os.environ.get("PEJL_HOME") or ".pejl").absolute() / "rulepacks"


def tell(text: Text) -> None:
    """`text` to the person at the terminal."""
    click.echo(say(text), err=True)


@contextmanager
def refusals() -> Iterator[None]:
    """A refusal as a sentence and exit 2."""
    from pejl.engines.refusal import Refusal

    try:
        yield
    except Refusal as refused:
        tell(refused.text)
        raise click.exceptions.Exit(2) from None


@click.command
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", help="Pakkens navn / the pack's name")
@click.option("--from", "first", type=DAY, help="Første dag den gælder / first day in force")
@click.option("--until", type=DAY, help="Sidste dag den gælder / last day in force")
def add(folder: Path, name: str | None, first: datetime | None, until: datetime | None) -> None:
    """Læg udgivne regelfiler ind, uændret / add published rule files, unmodified."""
    from pejl.engines.ubl.official.adding import add as add_packs
    from pejl.engines.ubl.official.draft import Wish

    wish = Wish(today(), name, first.date() if first else None, until.date() if until else None)
    with refusals():
        for added in add_packs(folder, shelf(), wish, tell):
            click.echo(line(added))


def today() -> date:
    """The day on this machine: rules are in force by the calendar day."""
    return date.today()  # noqa: DTZ011


def line(added: "PackAddition") -> str:
    """One line on a pack that was added."""
    return f"{say(DONE[added.done])}: {described(added.pack)}"


def described(pack: "Pack") -> str:
    """A pack's name, its days, and the rules in it."""
    first, last = (str(day or "") for day in pack.valid)
    families = ", ".join(sorted({rules.kind.family for rules in pack.rules}))
    return f"{pack.name}  {first} – {last}  {families}"


@click.command("list")
@FORMAT
def list_packs(form: str) -> None:
    """Vis regelpakkerne / list the rule packs."""
    from pejl.engines.ubl.official.pack import load
    from pejl.engines.ubl.official.refusals import reason

    with refusals():
        packs = load(shelf()).all
    for pack in packs:
        click.echo(as_json(pack) if form == "json" else described(pack))
    if not packs:
        tell(reason("no_packs").text)


def as_json(pack: "Pack") -> str:
    """A pack as one JSON object."""
    said = {
        "name": pack.name,
        "version": pack.version,
        "issued": pack.issued,
        "from": pack.valid.first,
        "until": pack.valid.last,
        "source": pack.source,
        "licence": pack.licence,
        "rules": sorted({rules.kind.family for rules in pack.rules}),
        "files": len(pack.files),
    }
    return json.dumps(said, ensure_ascii=False, default=str)


@click.command
@click.argument("name")
def remove(name: str) -> None:
    """Fjern en regelpakke / remove a rule pack."""
    from pejl.engines.ubl.official.adding import remove as remove_pack

    with refusals():
        remove_pack(name, shelf())
    tell(Text(f"{name} er fjernet.", f"{name} is removed."))


@click.command
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DIR…")
@click.option("--on", "day", type=DAY, help="Regler i kraft den dag / rules in force on the day")
@FORMAT
def conformance(folders: tuple[Path, ...], day: datetime | None, form: str) -> None:
    """Hold regelpakkerne mod de officielle prøver / hold the packs to the official tests.

    Slut 0: alt stemmer; 1: noget stemmer ikke; 2: kan ikke prøves.
    Exit 0: all agree; 1: some disagree; 2: cannot be tried.
    """
    with refusals():
        tallies = held(folders, day.date() if day else today())
    for tally in tallies:
        click.echo(
            json.dumps(tally._asdict(), ensure_ascii=False) if form == "json" else row(tally)
        )
    totals = {key: sum(getattr(each, key) for each in tallies) for key in TOTALS}
    click.echo(json.dumps(totals) if form == "json" else row_of(say(TOTAL), *totals.values()))
    if totals["not_covered"]:
        tell(NOT_COVERED)
    raise click.exceptions.Exit(1 if totals["disagreed"] else 0)


def held(folders: tuple[Path, ...], day: date) -> "list[RuleConformance]":
    """The outcomes below `folders` held against the packs, with progress for the person waiting."""
    from tqdm import tqdm

    from pejl.engines.ubl.official import conformance as engine
    from pejl.engines.ubl.official.outcomes import outcomes
    from pejl.engines.ubl.official.pack import load
    from pejl.engines.ubl.official.refusals import refusal

    packs = load(shelf())
    if not packs.all:
        raise refusal("no_packs")
    cases = [case for folder in folders for case in outcomes(folder)]
    if not cases:
        raise refusal("no_tests")
    with tqdm(total=len(cases), unit="", disable=None) as bar:
        return engine.tallies(engine.settle(cases, packs, day, os.cpu_count() or 1, bar.update))


def row(tally: "RuleConformance") -> str:
    """A rule in a line, and the cases that disagree below it."""
    first = row_of(tally.rule, tally.agreed, tally.disagreed, tally.not_covered)
    return "\n".join([first, *(f"    {case}" for case in tally.cases)])


def row_of(name: str, agreed: int, disagreed: int, not_covered: int) -> str:
    """A name and the three numbers, in columns."""
    return f"{name:45}{agreed:7}{disagreed:7}{not_covered:7}"
