"""Opening a file: what it is shows in its first bytes, whatever it is called."""

from pathlib import Path

from pejl.engines.tables.columnar import MAGIC, open_columnar
from pejl.engines.tables.delimited import open_delimited
from pejl.engines.tables.phrases import count
from pejl.engines.tables.refusals import refusal
from pejl.engines.tables.spreadsheet import COMPOUND, ZIP, open_spreadsheet
from pejl.engines.tables.table import SourceTable, TableLimits

LIMITS = TableLimits()


def open_table(name: str, data: bytes | Path, limits: TableLimits = LIMITS) -> SourceTable:
    """The table in a CSV (packed with gzip or not), XLSX, XLS, ODS or Parquet file.

    `name` is what the file was called; `data` its bytes or where it lies.
    Refusal with the reason where it cannot or should not be read.
    """
    size = data.stat().st_size if isinstance(data, Path) else len(data)
    if not size:
        raise refusal("empty")
    if size > limits.packed:
        raise refusal("too_large", size=count(limits.packed // 1_000_000))
    start = beginning(data)
    if start in (ZIP, COMPOUND):
        return open_spreadsheet(name, data, limits)
    if start == MAGIC:
        return open_columnar(name, data, limits)
    return open_delimited(name, data, limits)


def beginning(data: bytes | Path) -> bytes:
    """The first four bytes."""
    if isinstance(data, bytes):
        return data[:4]
    with data.open("rb") as file:
        return file.read(4)
