"""DuckDB, opened so that it reads one folder, writes only there, and fetches nothing."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb


def connected(folder: Path, memory: str, threads: int) -> duckdb.DuckDBPyConnection:
    """A connection bounded to `folder`, to `memory` ("2GB") and to `threads`."""
    connection = duckdb.connect(
        config={
            "memory_limit": memory,
            "threads": threads,
            "preserve_insertion_order": False,  # every query says its order itself
            "temp_directory": str(folder / ".spill"),
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
    )
    connection.execute(f"SET allowed_directories = [{quoted(folder)}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET parquet_metadata_cache = true")
    return connection


def quoted(path: Path) -> str:
    """A path as an SQL text. Views and settings take no bound parameters."""
    return "'" + str(path).replace("'", "''") + "'"


def run(
    cursor: duckdb.DuckDBPyConnection, query: str, parameters: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The rows of `query` by column. Of the parameters only those it names are bound."""
    named = set(re.findall(r"\$(\w+)", query))
    result = cursor.execute(query, {name: parameters[name] for name in sorted(named)})
    columns = [column[0] for column in result.description]
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
