"""The command for whoever writes rules: does every file load, does every case come out right?"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pejl.engines.rules import Rulebooks
    from pejl.engines.rules.answering import FailedCase
    from pejl.engines.text import Text

OURS = Path(__file__).resolve().parents[2] / "policy"


@click.command
@click.option(
    "--policy",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="PEJL_POLICY",
    help="Mappen med regelsæt / the folder of rulebooks",
)
def cases(policy: Path | None) -> None:
    """Læs hver regel, og prøv den på dens prøver / read every rule and try it on its cases."""
    from pejl.engines.rules.answering import astray

    books, language = read(policy or OURS), os.environ.get("PEJL_LANGUAGE", "da")
    wrong = list(astray(books))
    for it in wrong:
        click.echo(said(it).in_(language))
    click.echo(counted(books, len(wrong)).in_(language), err=True)
    raise SystemExit(bool(wrong))


def read(policy: Path) -> "Rulebooks":
    """The rulebooks; where one does not load, say which file must be mended and stop."""
    from pejl.engines.refusal import Refusal
    from pejl.engines.rules import load_all

    try:
        return load_all(policy)
    except Refusal as refused:
        raise click.ClickException(str(refused)) from refused


def said(it: "FailedCase") -> "Text":
    """A case that comes out otherwise, and why."""
    from pejl.engines.text import Text

    code, case, answer = it.rule.code, it.case, it.answer
    return Text(
        f"{code}, »{case.name.da}«: prøven siger {case.outcome}, reglen siger {answer.outcome}:"
        f" {answer.because.da}",
        f"{code}, “{case.name.en}”: the case says {case.outcome}, the rule says {answer.outcome}:"
        f" {answer.because.en}",
    )


def counted(books: "Rulebooks", wrong: int) -> "Text":
    """How much was read and tried."""
    from pejl.engines.text import Text

    rules, tried = len(books.rules), sum(len(rule.cases) for rule in books.rules)
    return Text(
        f"{rules} regler læst, {tried} prøver kørt; {wrong} kom anderledes ud.",
        f"{rules} rules read, {tried} cases run; {wrong} came out otherwise.",
    )
