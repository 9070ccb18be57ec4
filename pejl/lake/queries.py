"""Which ledger lines count, and which files they lie in."""

from collections.abc import Iterable
from hashlib import sha256

import duckdb
from django.db.models import QuerySet

from pejl.lake import places
from pejl.lake.drafts import SCHEMA
from pejl.lake.models import LedgerImport, SourceMapping


def counting() -> QuerySet[LedgerImport]:
    """The imports that count, the oldest first."""
    return LedgerImport.objects.filter(withdrawn_at=None)


def ledger_files(source: str | None = None) -> list[str]:
    """The Parquet files with the rows that count, of one source or of all."""
    imports = counting().filter(added__gt=0)
    if source is not None:
        imports = imports.filter(source=source)
    return [
        str(places.ledger(each.source, each.digest)) for each in imports.only("source", "digest")
    ]


def ledger_rows(lake: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyRelation:
    """The rows that count, in the columns of `drafts.SCHEMA`; none before the first import."""
    files = ledger_files()
    return lake.from_parquet(files) if files else lake.from_arrow(SCHEMA.empty_table())


def signature(header: Iterable[str]) -> str:
    """What a header is known by: its names, in whatever order."""
    return sha256("\x1f".join(sorted(header)).encode()).hexdigest()


def remembered(source: str, header: Iterable[str]) -> dict[str, list[str]] | None:
    """The columns by field accepted the last time this source came with this header."""
    known = SourceMapping.objects.filter(source=source, signature=signature(header)).first()
    return known.columns if known else None
