"""`pejl agreements import` and `pejl prices import`."""

from hashlib import sha256
from pathlib import Path

import click
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pejl.contracts.actions import importing
from pejl.contracts.actions.importing import ImportResult
from pejl.engines.refusal import Refusal
from pejl.engines.tables import open_table
from pejl.engines.ubl.document import Catalogue
from pejl.engines.ubl.read import read

BY = "kommandolinjen"
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


def chosen(pairs: tuple[str, ...]) -> dict[str, str]:
    """field=HEADING, as given with --map."""
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)


@click.command("import")
@click.argument("file", type=EXISTING)
@click.option("--map", "pairs", multiple=True, help="felt=OVERSKRIFT / field=HEADING")
def import_agreements(file: Path, pairs: tuple[str, ...]) -> None:
    """Indlæs en aftaleliste (XLSX, CSV …) / import a list of agreements."""
    try:
        table = open_table(file.name, file)
        told(importing.import_agreements(table=table, by=BY, chosen=chosen(pairs)))
    except Refusal as error:
        raise click.ClickException(error.text.in_(get_language() or "da")) from None


@click.command("import")
@click.argument("files", type=EXISTING, nargs=-1, required=True)
@click.option("--agreement", default="", help="Aftalens nummer / the agreement's number")
@click.option("--map", "pairs", multiple=True, help="felt=OVERSKRIFT / field=HEADING")
def import_prices(files: tuple[Path, ...], agreement: str, pairs: tuple[str, ...]) -> None:
    """Indlæs prisbøger: XLSX, CSV eller UBL-katalog / import price books."""
    for file in files:
        try:
            told(import_file(file, agreement, chosen(pairs)))
        except Refusal as error:
            raise click.ClickException(error.text.in_(get_language() or "da")) from None


def import_file(file: Path, agreement: str, pairs: dict[str, str], by: str = BY) -> ImportResult:
    """One price book, whatever form it has."""
    data = file.read_bytes()
    digest = sha256(data).hexdigest()
    if file.suffix.lower() != ".xml":
        table = open_table(file.name, data)
        return importing.import_prices(
            table=table, digest=digest, by=by, agreement=agreement, chosen=pairs
        )
    catalogue = read(data)
    if not isinstance(catalogue, Catalogue):
        raise click.ClickException(_("%s er ikke et katalog.") % file.name)
    return importing.import_catalogue(
        catalogue=catalogue, name=file.name, digest=digest, by=by, agreement=agreement
    )


def told(found: ImportResult) -> None:
    """Say what an import came to."""
    for fault in found.faults:
        click.echo(fault.in_(get_language() or "da"), err=True)
    click.echo(
        _("%(taken)d indlæst, %(known)d kendt i forvejen, %(faults)d forhold at se på.")
        % {"taken": found.taken, "known": found.known, "faults": len(found.faults)},
        err=True,
    )
