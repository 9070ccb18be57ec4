"""`pejl report annual` and `pejl report check`."""

from pathlib import Path

import click
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.engines.refusal import Refusal
from pejl.reports.actions import make
from pejl.reports.components.checking import Authenticity, check
from pejl.reports.components.naming import file_name
from pejl.reports.components.paper import paper
from pejl.reports.models import Report
from pejl.reports.queries import editions

BY = "kommandolinjen"
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command
@click.option("--year", type=int, help="År, ellers det forrige / year, else the last one")
@click.option("--language", type=click.Choice(["da", "en"]), help="Sprog / language")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Fil / file")
@click.option(
    "--digest", default="", help="Lav rapporten med den kontrolsum igen / make that one again"
)
@click.option("--words", type=int, help="Ordene som efter rettelse nr. / words as of version")
def annual(
    year: int | None, language: str | None, out: Path | None, digest: str, words: int | None
) -> None:
    """Lav årsrapporten som PDF / make the yearly report as PDF.

    The year's bearings are frozen the first time; while they stand, the same report is printed.
    """
    language = language or (get_language() or "da")[:2]
    report = again(digest) if digest else frozen(year or timezone.localdate().year - 1)
    click.echo(_("Tallene pr. %s er frosset.") % report.as_of, err=True)
    click.echo(_("Tegner diagrammer og sætter sider …"), err=True)
    printed = paper(report, language, words)
    out = out or Path(file_name(report, language))
    out.write_bytes(printed.data)
    click.echo(f"{out}\n{report.digest}")


def frozen(year: int) -> Report:
    """The report over the year's latest bearings."""
    try:
        return make(year=year, by=BY)
    except Refusal as refused:
        raise click.ClickException(refused.text.in_(get_language() or "da")) from None


def again(digest: str) -> Report:
    """The report with that digest, or the beginning of it."""
    report = editions.found_by(digest)
    if report is None:
        raise click.ClickException(
            _("Ingen rapport, eller flere, har en kontrolsum, der begynder med %s.") % digest
        )
    return report


@click.command("check")
@click.argument("file", type=EXISTING)
def check_file(file: Path) -> None:
    """Er filen den rapport, der blev lavet her? / is the file the report that was made here?"""
    checked = check(file.read_bytes())
    click.echo(checked.words, err=True)
    click.echo(checked.found.value)
    if checked.found is not Authenticity.UNCHANGED:
        raise SystemExit(1)
