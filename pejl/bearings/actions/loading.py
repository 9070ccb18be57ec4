"""A folder loaded in the order things need each other: who, agreed, ordered, billed, booked."""

from collections.abc import Callable, Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from pejl.contracts.actions.importing import import_agreements
from pejl.contracts.commands import import_file
from pejl.engines.tables import open_table
from pejl.engines.ubl.intake import files
from pejl.invoices.actions.matching import match_stale
from pejl.invoices.actions.receiving import receive, sentence_of
from pejl.invoices.actions.workers import Workers
from pejl.invoices.tables.spend import recognise_ledger
from pejl.ledger.actions.importing import import_ledger, left_behind
from pejl.parties.actions.register import ask, import_suppliers, import_units

LISTS = (".csv", ".xlsx", ".xls", ".ods", ".parquet")


def load_folder(folder: Path, *, by: str) -> Iterator[str]:
    """Load what the folder holds; a sentence for each step. Can be run again."""
    yield from lists(folder, "units", lambda it: import_units(table=open_table(it.name, it), by=by))
    yield from lists(
        folder, "suppliers", lambda it: import_suppliers(table=open_table(it.name, it), by=by)
    )
    yield from lists(
        folder,
        "agreements",
        lambda it: import_agreements(table=open_table(it.name, it), by=by).taken,
    )
    for name in ("price-books", "catalogues"):
        for file in sorted((folder / name).glob("*")):
            yield f"{name}/{file.name}: {import_file(file, '', {}, by).taken}"
    with Workers() as workers:
        yield from papers(folder, by, workers)
    yield from lists(folder, "ledger", lambda it: booked(it, by))
    recognise_ledger()
    yield _("%d par leverandørnavne at afgøre.") % ask(by=by)


def papers(folder: Path, by: str, workers: Workers) -> Iterator[str]:
    """Orders and invoices, read and held against each other and against the agreements."""
    for name in ("orders", "invoices"):
        if (folder / name).exists():
            found = files(folder / name)
            received = receive(papers=found, about=name, by=by, workers=workers)
            yield f"{name}: {sentence_of(received)}"
    matched = match_stale(by=by, workers=workers)
    yield _("%d linjer holdt op imod ordrer og aftalte priser.") % matched


def booked(file: Path, by: str) -> str:
    """How many ledger lines a file added, and what was swept away before."""
    found = import_ledger(file=file, source=file.stem, by=by)
    return f"{found.added} ({left_behind(found.swept)})" if found.swept else str(found.added)


def lists(folder: Path, stem: str, take_in: Callable[[Path], int | str]) -> Iterator[str]:
    """Every list called so in the folder, whatever its form."""
    for file in sorted(folder.glob(f"{stem}*")):
        if file.suffix.lower() in LISTS or file.name.endswith(".csv.gz"):
            yield f"{file.name}: {take_in(file)}"
