"""The command that tells what applies to a purchase."""

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from pejl.engines.applies.purchase import Purchase, Surroundings
    from pejl.engines.rules import Rulebooks, Vocabulary
    from pejl.engines.text import Text

POLICY = Path(__file__).resolve().parents[2] / "policy"


@click.command
@click.argument("facts", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Dagen / the day it is asked")
@click.option(
    "--policy",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="PEJL_POLICY",
    help="Mappen med regelsæt / the folder of rulebooks",
)
def check(facts: Path, form: str, on: datetime | None, policy: Path | None) -> None:
    """Hvad gælder for et køb? / what applies to a purchase?

    FACTS.yaml: kind, cpv, value, months, … as docs/how-to/what-applies.md says.
    """
    from pejl.engines.applies.answer import answer
    from pejl.purchase.components.printing import as_json, as_text

    day = on.date() if on else datetime.now(UTC).astimezone().date()
    books = loaded(policy or POLICY)
    purchase = checked(facts, books.vocabulary, day)
    found = answer(purchase, books, day, surroundings(purchase, day))
    if form == "json":
        click.echo(json.dumps(as_json(found, books.vocabulary), ensure_ascii=False))
    else:
        for line in as_text(found, os.environ.get("PEJL_LANGUAGE", "da")):
            click.echo(line)


def loaded(policy: Path) -> "Rulebooks":
    """The rulebooks; where one does not load, say which file must be mended and stop."""
    from pejl.engines.refusal import Refusal
    from pejl.engines.rules import load_all

    try:
        return load_all(policy)
    except Refusal as refused:
        misuse(str(refused))


def checked(facts: Path, vocabulary: "Vocabulary", day: date) -> "Purchase":
    """The purchase in the file; where it cannot be read or cannot be so, say why and stop."""
    from pejl.engines.applies.contradictions import contradictions
    from pejl.engines.applies.reading import read
    from pejl.engines.lookup.categories import codes_for
    from pejl.engines.refusal import Refusal

    try:
        purchase, lines = read(facts, vocabulary, codes_for)
    except Refusal as refused:
        misuse(str(refused))
    wrong = contradictions(purchase, day)
    if wrong:
        misuse("\n".join(placed(facts, lines.get(name, 1), text) for name, text in wrong))
    return purchase


def placed(facts: Path, line: int, text: "Text") -> str:
    """A sentence with its file and line, in both languages."""
    from pejl.engines.refusal import Where

    where = Where(facts.name, line).text
    return f"{where.da}{text.da}\n{where.en}{text.en}"


def misuse(said: str) -> NoReturn:
    """What was told cannot be understood, or cannot be so: said, and exit 2."""
    click.ClickException(said).show()
    raise click.exceptions.Exit(2)


def surroundings(purchase: "Purchase", day: date) -> "Surroundings":
    """What the register and the lake tell, where there are any."""
    from django.apps import apps

    from pejl.engines.applies.purchase import NOTHING_KNOWN

    if not apps.ready:
        return NOTHING_KNOWN
    from pejl.purchase.queries import known

    return known(purchase.cpv, day, purchase.starts)
