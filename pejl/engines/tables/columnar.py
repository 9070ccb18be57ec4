"""Parquet: columns with types, read in batches."""

import io
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pejl.engines.tables import header
from pejl.engines.tables.refusals import refusal
from pejl.engines.tables.table import BATCH, Row, SourceTable, TableLimits, batched

MAGIC = b"PAR1"


def open_columnar(name: str, data: bytes | Path, limits: TableLimits) -> SourceTable:
    """The table in a Parquet file; row 1 is its first, for there is no header row."""
    try:
        file = pq.ParquetFile(data if isinstance(data, Path) else io.BytesIO(data))
    except (pa.ArrowInvalid, OSError) as error:
        raise refusal("broken", said=type(error).__name__) from error
    names = header.unique(file.schema_arrow.names)
    if len(names) > limits.columns:
        raise refusal("too_many_columns", count=len(names), limit=limits.columns)
    return SourceTable(name, "parquet", names, (), (), lambda: batched(rows_of(file), 1, limits))


def rows_of(file: pq.ParquetFile) -> Iterator[Row]:
    """The rows, one after another."""
    for batch in file.iter_batches(batch_size=BATCH):
        yield from map(list, zip(*(side.to_pylist() for side in batch.columns), strict=True))
