"""`pejl invoices receive`: papers from files, folders and zips, received once each."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from tqdm import tqdm

from pejl.engines.ubl.intake import files
from pejl.invoices.actions.matching import match_stale
from pejl.invoices.actions.reading import Paper
from pejl.invoices.actions.receiving import receive as receive_papers
from pejl.invoices.actions.receiving import sentence_of
from pejl.invoices.actions.workers import Workers
from pejl.invoices.models import ReceivedFile

BY = "kommandolinjen"


@click.command
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def receive(paths: tuple[Path, ...]) -> None:
    """Modtag fakturaer, kreditnotaer og ordrer / receive invoices, credit notes and orders.

    Files, folders or zips. The same bytes twice are one; stopped half-way, run it again.
    """
    last = ReceivedFile.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    with Workers() as workers:
        with tqdm(unit=_(" filer"), disable=None) as bar:
            found = receive_papers(
                papers=papers(paths),
                about=", ".join(it.name for it in paths),
                by=BY,
                workers=workers,
                progress=bar.update,
            )
        with tqdm(unit=_(" fakturaer"), disable=None) as bar:
            lines = match_stale(by=BY, workers=workers, progress=bar.update)
    for it in unread(last):
        click.echo(it, err=True)
    click.echo(sentence_of(found), err=True)
    click.echo(_("%d linjer holdt op imod ordrer og aftalte priser.") % lines, err=True)


def papers(paths: tuple[Path, ...]) -> Iterator[Paper]:
    """Everything at and below the paths."""
    return chain.from_iterable(files(path) for path in paths)


def unread(last: int) -> Iterator[str]:
    """The files just received that could not be read, each with the reason."""
    language = "en" if (get_language() or "da").startswith("en") else "da"
    new = ReceivedFile.objects.filter(pk__gt=last, outcome=ReceivedFile.Outcome.UNREADABLE)
    for name, why in new.values_list("name", f"why_{language}"):
        yield f"{name}: {why}"
