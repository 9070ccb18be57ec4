"""`pejl ledger import` and `pejl ledger withdraw`."""

import json
import re
import sys
from pathlib import Path

import click
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from tqdm import tqdm

from pejl.engines.refusal import Refusal
from pejl.engines.tables import LEDGER, Choice, Mapping
from pejl.engines.tables.report import mapping_lines
from pejl.engines.text import Text
from pejl.ledger.actions import importing
from pejl.ledger.actions.importing import (
    LedgerImportResult,
    lacking,
    left_behind,
    mapping_for,
    opened,
)
from pejl.ledger.models import LedgerImport
from pejl.ledger.queries.imports import remembered

BY = "kommandolinjen"
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
DATED = re.compile(r"[\W_]*(?:\d+[\W_]*)+$")


@click.command("import")
@click.argument("file", type=EXISTING)
@click.option("--source", default="", help="Hvorfra, fx KMD Opus / where it comes from")
@click.option("--map", "pairs", multiple=True, help="felt=KOLONNE, kan gentages / field=COLUMN")
@click.option("--yes", "agreed", is_flag=True, help="Spørg ikke / do not ask")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def import_ledger(
    file: Path, source: str, form: str, *, pairs: tuple[str, ...], agreed: bool
) -> None:
    """Indlæs finansposter: CSV, XLSX, ODS, Parquet / import ledger lines."""
    source = source or source_of(file)
    try:
        table = opened(file)
        mapping = mapping_for(table, source, choice(pairs))
        show(mapping)
        agree(asked=not (agreed or remembered(source, table.header)))
        with tqdm(unit=_(" rækker"), disable=not sys.stderr.isatty()) as bar:
            found = importing.import_ledger(
                file=file, source=source, by=BY, mapping=mapping, progress=bar.update
            )
    except Refusal as error:
        raise click.ClickException(said(error.text)) from None
    if found.swept:
        click.echo(left_behind(found.swept), err=True)
    click.echo(as_json(found) if form == "json" else as_text(found))


@click.command
@click.argument("source")
@click.option("--reason", required=True, help="Hvorfor / why")
def withdraw(source: str, reason: str) -> None:
    """Træk kildens seneste fil tilbage / take the latest file of a source out again."""
    try:
        made = importing.withdraw_ledger(source=source, by=BY, reason=reason)
    except LedgerImport.DoesNotExist:
        raise click.ClickException(_("Ingen fil fra %s tæller nu.") % source) from None
    click.echo(
        _("%(file)s tæller ikke mere; %(rows)d poster er taget ud.")
        % {"file": made.file_name, "rows": made.added}
    )


def said(text: Text) -> str:
    """`text` in the language in use."""
    return text.in_(get_language() or "da")


def source_of(file: Path) -> str:
    """A name for the source where none is given: the file's, without endings, dates and numbers."""
    name = file.name.split(".", 1)[0]
    return DATED.sub("", name) or name


def choice(pairs: tuple[str, ...]) -> Choice:
    """What --map says: field → columns, in the order given."""
    columns: dict[str, list[str]] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals or field not in {each.name for each in LEDGER}:
            fields = ", ".join(each.name for each in LEDGER)
            raise click.BadParameter(
                _("»%(pair)s« er ikke felt=KOLONNE. Felterne er: %(fields)s.")
                % {"pair": pair, "fields": fields}
            )
        columns.setdefault(field, []).append(column)
    return dict(columns)


def show(mapping: Mapping) -> None:
    """The mapping, for the person to look over."""
    for line in mapping_lines(mapping, LEDGER):
        click.echo(said(line), err=True)
    if mapping.missing:
        raise lacking(mapping)


def agree(*, asked: bool) -> None:
    """Ask whether the mapping is right; where nobody can be asked, say what to do."""
    if not asked:
        return
    if not sys.stdin.isatty():
        raise click.ClickException(_("Se kolonnerne efter, og gentag med --yes."))
    if not click.confirm(_("Er kolonnerne rigtige?"), err=True):
        raise click.ClickException(_("Ret dem med --map felt=KOLONNE."))


def as_text(found: LedgerImportResult) -> str:
    """The quality of the file, and what was added."""
    language = "en" if said(Text("da", "en")) == "en" else "da"
    sentences = [each[language] for each in found.record.quality["sentences"]]
    added = _("%(added)d nye poster af %(stored)d fra %(source)s.") % {
        "added": found.added,
        "stored": found.record.stored,
        "source": found.record.source,
    }
    return "\n".join([*sentences, added])


def as_json(found: LedgerImportResult) -> str:
    """The same for machines."""
    made = found.record
    return json.dumps(
        {
            "file": made.file_name,
            "source": made.source,
            "digest": made.digest,
            "rows": made.rows,
            "stored": made.stored,
            "added": found.added,
            "total": str(made.total),
            "quality": made.quality,
        },
        ensure_ascii=False,
    )
