"""Which category each line belongs in: by what it carries, else by its words."""

from collections.abc import Iterator

import duckdb

from pejl.lake.handover import Row


def placed(connection: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    """Signature, category, basis and confidence of every distinct line."""
    return iter(())
