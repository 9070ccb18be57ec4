"""Parquet: columns with types, read in batches."""

import io
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pejl.engines.tables import header, refusals
from pejl.engines.tables.table import BATCH, Batch, Limits, Table

MAGIC = b"PAR1"


def open_columnar(name: str, data: bytes | Path, limits: Limits) -> Table:
    """The table in a Parquet file; row 1 is its first, for there is no header row."""
    try:
        file = pq.ParquetFile(data if isinstance(data, Path) else io.BytesIO(data))
    except (pa.ArrowInvalid, OSError) as error:
        raise refusals.broken(type(error).__name__) from error
    names = header.unique(file.schema_arrow.names)
    if len(names) > limits.columns:
        raise refusals.too_many_columns(len(names), limits.columns)
    if file.metadata.num_rows > limits.rows:
        raise refusals.too_many_rows(limits.rows)
    return Table(name, "parquet", names, (), (), lambda: batches(file))


def batches(file: pq.ParquetFile) -> Iterator[Batch]:
    """The rows, in batches."""
    first = 1
    for batch in file.iter_batches(batch_size=BATCH):
        rows = [
            list(row) for row in zip(*(column.to_pylist() for column in batch.columns), strict=True)
        ]
        yield Batch(first, rows)
        first += len(rows)
