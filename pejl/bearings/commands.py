"""The commands of the main job: load a folder, take the bearings, print figures."""

from pathlib import Path

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.bearings.actions.loading import load_folder
from pejl.bearings.actions.rounds import take
from pejl.bearings.components import printing
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.filters import Filters
from pejl.lake.actions import fresh_lake
from pejl.lake.queries import lake, last_day

BY = "kommandolinjen"


def this_year() -> int:
    """The year we are in."""
    return timezone.localdate().year


@click.command
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def load(folder: Path) -> None:
    """Indlæs en mappe i den rigtige rækkefølge / load a folder in the right order.

    units, suppliers, agreements, price-books/, catalogues/, orders/, invoices/, ledger.
    """
    for sentence in load_folder(folder, by=BY):
        click.echo(sentence, err=True)


@click.command
@click.option("--year", type=int, help="År / year")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def bearings(year: int | None, form: str) -> None:
    """Tag pejlingerne for et år og vis dem / take the bearings of a year and print them."""
    round_ = take(year=year or this_year(), by=BY)
    say = printing.as_json if form == "json" else printing.as_text
    for line in say(round_):
        click.echo(line)


@click.command
@click.argument("names", nargs=-1)
@click.option("--year", type=int, help="År / year")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def figures(names: tuple[str, ...], year: int | None, form: str) -> None:
    """Vis nøgletal med tæller og nævner / print figures with numerator and denominator."""
    known = catalogue()
    for name in names:
        if name not in known:
            raise click.UsageError(
                _("Intet nøgletal hedder %s. Der er: %s.") % (name, ", ".join(known))
            )
    year = year or this_year()
    now = timezone.now()
    it = lake(fresh_lake(now), last_day(year, timezone.localdate(now)))
    for answers in it.page(names or known, Filters(year=year)).values():
        click.echo(
            printing.figure_json(answers.total)
            if form == "json"
            else printing.figure_line(answers.total)
        )
