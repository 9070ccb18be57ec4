"""A file of ledger lines written out before it counts: rows, rows set aside, a masked copy."""

import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pejl.engines.tables import LEDGER, Batch, Rows, SourceTable
from pejl.engines.tables.keys import row_keys
from pejl.engines.tables.table import shown

MONEY = pa.decimal128(18, 2)
KINDS = {"date": pa.date32(), "amount": MONEY}
FIELDS = [field.name for field in LEDGER]
SCHEMA = pa.schema(
    [
        ("row_key", pa.string()),
        ("source", pa.string()),
        ("import_digest", pa.string()),
        ("row_number", pa.int64()),
        *((field.name, KINDS.get(field.kind, pa.string())) for field in LEDGER),
    ]
)
ASIDE = pa.schema(
    [
        ("import_digest", pa.string()),
        ("row_number", pa.int64()),
        ("reason", pa.string()),
        ("column", pa.string()),
        ("value", pa.string()),
        ("amount", pa.decimal128(38, 10)),
        ("cells", pa.list_(pa.string())),
    ]
)


class ImportDraft:
    """The three files of one import, in a folder of their own; a context that closes them."""

    def __init__(self, folder: Path, source: str, digest: str) -> None:
        self.source, self.digest = source, digest
        self.rows = folder / "rows.parquet"
        self.aside = folder / "aside.parquet"
        self.copy = folder / "copy.csv.gz"
        self.seen: Counter[bytes] = Counter()
        self.open = ExitStack()

    def __enter__(self) -> Self:
        self.ledger = self.open.enter_context(
            pq.ParquetWriter(self.rows, SCHEMA, compression="zstd")
        )
        self.left = self.open.enter_context(pq.ParquetWriter(self.aside, ASIDE, compression="zstd"))
        packed = self.open.enter_context(gzip.open(self.copy, "wb", compresslevel=3))
        text = self.open.enter_context(io.TextIOWrapper(packed, "utf-8", newline=""))
        self.cells = csv.writer(text)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.open.close()

    def copied(self, table: SourceTable) -> SourceTable:
        """`table`, every row of which is copied the next time it is read."""
        self.cells.writerows([line] for line in table.above)
        self.cells.writerow(table.header)
        return table._replace(read=lambda: self.copying(table.read()))

    def copying(self, batches: Iterator[Batch]) -> Iterator[Batch]:
        """The batches, copied in passing."""
        for batch in batches:
            self.cells.writerows(map(shown, row) for row in batch.rows)
            yield batch

    def add(self, rows: Rows) -> None:
        """Write the rows that stand, each with its key, and those set aside."""
        blank = [None] * len(rows.numbers)
        columns = [rows.values.get(name, blank) for name in FIELDS]
        keys = row_keys(self.source, columns, self.seen)
        same = [[value] * len(keys) for value in (self.source, self.digest)]
        self.ledger.write_batch(
            pa.record_batch([keys, *same, rows.numbers, *columns], schema=SCHEMA)
        )
        if rows.aside:
            self.left.write_batch(pa.RecordBatch.from_pylist(self.told(rows), schema=ASIDE))

    def told(self, rows: Rows) -> list[dict[str, object]]:
        """The rows set aside, as they are written."""
        return [
            {
                "import_digest": self.digest,
                "row_number": aside.row,
                **aside.fault._asdict(),
                "amount": aside.amount,
                "cells": list(aside.cells),
            }
            for aside in rows.aside
        ]


def only_new(rows: Path, known: list[str]) -> Path:
    """The rows of `rows` whose key is in none of the files `known`, in a file beside it."""
    new = rows.with_name("new.parquet")
    with duckdb.connect() as lake:
        lake.from_parquet(str(rows)).create_view("rows")
        lake.from_parquet(known).create_view("known")
        lake.sql(
            "SELECT rows.* FROM rows ANTI JOIN known USING (row_key) ORDER BY row_number"
        ).write_parquet(str(new), compression="zstd")
    return new


def count(rows: Path) -> int:
    """How many rows a Parquet file holds."""
    return int(pq.read_metadata(rows).num_rows)
