"""Which ledger lines count, and which files they lie in."""

from collections.abc import Iterable
from hashlib import sha256

from django.db.models import QuerySet

from pejl.ledger.models import LedgerImport, SourceMapping
from pejl.ledger.queries import places


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


def signature(header: Iterable[str]) -> str:
    """What a header is known by: its names, in whatever order."""
    return sha256("\x1f".join(sorted(header)).encode()).hexdigest()


def remembered(source: str, header: Iterable[str]) -> dict[str, list[str]] | None:
    """The columns by field accepted the last time this source came with this header."""
    known = SourceMapping.objects.filter(source=source, signature=signature(header)).first()
    return known.columns if known else None
