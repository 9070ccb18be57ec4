"""Lakes of a few rows, made in memory or as files."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pejl.engines.figures import tables, views
from pejl.engines.figures.lake import Lake

Row = dict[str, Any]
AS_OF = date(2026, 12, 31)


def line(number: int, **said: Any) -> Row:
    """A contractable invoice line of 100 kroner booked on 15 March 2026, but for what is `said`."""
    booked = said.get("booked", date(2026, 3, 15))
    return {
        "line_id": f"line-{number}",
        "source": "invoice",
        "booked": booked,
        "year": booked.year,
        "month": f"{booked:%Y-%m}",
        "supplier_id": 1,
        "unit_id": 1,
        "amount": Decimal(100),
        "contractable": True,
        "overcharge": Decimal(0),
        "undercharge": Decimal(0),
        **said,
    }


def invoice(number: int, **said: Any) -> Row:
    """A sound invoice of March 2026 received on the 1st, but for what is `said`."""
    received = said.get("received", date(2026, 3, 1))
    return {
        "document_id": f"invoice-{number}",
        "kind": "invoice",
        "received": received,
        "year": 2026,
        "month": "2026-03",
        "supplier_id": 1,
        "unit_id": 1,
        "channel": "oioubl",
        "sound": True,
        **said,
    }


def insert(connection: Any, table: str, rows: list[Row]) -> None:
    """Put `rows` into `lake.<table>`; columns not said are NULL."""
    columns = list(tables.TABLES[table])
    marks = ", ".join("?" * len(columns))
    for row in rows:
        connection.execute(
            f"INSERT INTO lake.{table} VALUES ({marks})", [row.get(name) for name in columns]
        )


def filled(**rows: list[Row]) -> Any:
    """A connection with the lake's tables; lines and invoices are completed by their defaults."""
    connection = duckdb.connect(config={"threads": 1})
    tables.empty(connection)
    complete = {"lines": line, "invoices": invoice}
    for table, given in rows.items():
        whole = [
            complete[table](number, **row) if table in complete else row
            for number, row in enumerate(given)
        ]
        insert(connection, table, whole)
    return connection


@pytest.fixture(scope="session")
def lake_of() -> Callable[..., Lake]:
    """A lake of the given rows, in memory: lake_of(lines=[{"amount": 5}], thresholds={…})."""

    def made(
        as_of: date = AS_OF, thresholds: dict[str, Decimal] | None = None, **rows: list[Row]
    ) -> Lake:
        connection = filled(**rows)
        connection.execute(f"CREATE VIEW lake.summed AS {views.ONE_BY_ONE}")
        return Lake(connection, as_of, thresholds)

    return made


@pytest.fixture
def lake_folder(tmp_path: Path) -> Callable[..., Path]:
    """A folder of Parquet with the given rows; lines lie by year as the lake keeps them."""

    def made(**rows: list[Row]) -> Path:
        connection = filled(**rows)
        for table in rows:
            (tmp_path / table).mkdir()
        for table in rows.keys() - {"lines"}:
            connection.execute(f"COPY lake.{table} TO '{tmp_path}/{table}/all.parquet'")
        if "lines" in rows:
            by_year = "FORMAT parquet, PARTITION_BY (year), OVERWRITE_OR_IGNORE"
            connection.execute(f"COPY lake.lines TO '{tmp_path}/lines' ({by_year})")
        return tmp_path

    return made
