"""The lake's tables: which columns a handed-over Parquet file has, and no others.

Amounts are Danish kroner without VAT, negative on credit notes. One lake is one
organisation's: its folder holds `<table>/*.parquet` or `<table>/year=YYYY/*.parquet`.
A table without files is empty; a file with other columns is refused.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pejl.engines.figures.connection import quoted
from pejl.engines.figures.refusals import refusal
from pejl.engines.text import Text

MONEY = "DECIMAL(18,2)"
EXACT = "DECIMAL(18,6)"

TABLES: dict[str, dict[str, str]] = {
    "lines": {
        "line_id": "VARCHAR",
        "source": "VARCHAR",  # invoice, credit_note, ledger
        "document_id": "VARCHAR",
        "document_number": "VARCHAR",
        "line_number": "VARCHAR",
        "booked": "DATE",
        "year": "INTEGER",
        "month": "VARCHAR",  # YYYY-MM
        "supplier_id": "BIGINT",
        "unit_id": "BIGINT",
        "category": "VARCHAR",  # eight-digit CPV at class or division level; NULL unknown
        "category_basis": "VARCHAR",  # cpv, unspsc, account, text, supplier, person
        "category_confidence": "DOUBLE",
        "account": "VARCHAR",
        "text": "VARCHAR",
        "item": "VARCHAR",
        "quantity": EXACT,
        "unit_code": "VARCHAR",
        "price": EXACT,
        "amount": MONEY,
        "contractable": "BOOLEAN",  # NULL when it cannot be told
        "exclusion": "VARCHAR",  # why not contractable: a reason of codelists/contractable.csv
        "agreement_id": "BIGINT",  # the supplier's valid agreement for this line; NULL none
        "agreement_basis": "VARCHAR",
        "priced": "VARCHAR",  # agreed, above, below, outside_range, not_comparable, no_price_book
        "overcharge": MONEY,
        "undercharge": MONEY,
        "channel": "VARCHAR",  # oioubl, peppol, ledger, card
        "ordered": "BOOLEAN",  # NULL when nothing tells whether there was an order
    },
    "invoices": {
        "document_id": "VARCHAR",
        "kind": "VARCHAR",  # invoice, credit_note
        "number": "VARCHAR",
        "issued": "DATE",
        "received": "DATE",
        "due": "DATE",
        "paid": "DATE",
        "year": "INTEGER",
        "month": "VARCHAR",
        "supplier_id": "BIGINT",
        "unit_id": "BIGINT",
        "channel": "VARCHAR",
        "sound": "BOOLEAN",
        "order_found": "BOOLEAN",
        "net": MONEY,
        "tax": MONEY,
        "payable": MONEY,
    },
    "suppliers": {
        "supplier_id": "BIGINT",
        "cvr": "VARCHAR",
        "name": "VARCHAR",
        "postcode": "VARCHAR",
        "local": "BOOLEAN",  # NULL unknown
        "size": "VARCHAR",  # micro, small, medium, large; NULL unknown
        "public_body": "BOOLEAN",
    },
    "units": {
        "unit_id": "BIGINT",
        "name": "VARCHAR",
        "gln": "VARCHAR",
        "parent_id": "BIGINT",
    },
    "agreements": {
        "agreement_id": "BIGINT",
        "number": "VARCHAR",
        "title": "VARCHAR",
        "kind": "VARCHAR",  # own, ski, joint, dis
        "supplier_id": "BIGINT",
        "starts": "DATE",
        "ends": "DATE",
        "value_ceiling": MONEY,
        "categories": "VARCHAR[]",  # CPV codes without their trailing zeros, at least two digits
    },
    "deviations": {
        "deviation_id": "BIGINT",
        "document_id": "VARCHAR",
        "line_id": "VARCHAR",
        "kind": "VARCHAR",  # price, range, fee, indexation, period, quantity, duplicate
        "amount": MONEY,  # paid less agreed
        "supplier_id": "BIGINT",
        "unit_id": "BIGINT",
        "agreement_id": "BIGINT",
        "month": "VARCHAR",
        "year": "INTEGER",
    },
}

# Figures join lines to these by number: two rows with one number would count money twice.
IDENTITIES = {"suppliers": "supplier_id", "units": "unit_id", "agreements": "agreement_id"}


YEAR = "CAST(substr(month, 1, 4) AS INTEGER) AS year"


def empty(connection: Any) -> None:
    """Make every table of the lake, without rows, in the schema `lake` of a DuckDB connection."""
    connection.execute("CREATE SCHEMA IF NOT EXISTS lake")
    for table in TABLES:
        create_empty(connection, table)


def create_empty(connection: Any, table: str) -> None:
    """Make the one table `lake.<table>`, without rows."""
    columns = ", ".join(f"{name} {kind}" for name, kind in TABLES[table].items())
    connection.execute(f"CREATE TABLE lake.{table} ({columns})")


def mount(connection: Any, folder: Path) -> None:
    """Make `lake.<table>` a view of the files below `folder`. Refusal if they do not fit."""
    connection.execute("CREATE SCHEMA lake")
    for table in TABLES:
        files = sorted((folder / table).rglob("*.parquet"))
        if files:
            create_view(connection, table, files)
        else:
            create_empty(connection, table)
    for table, identity in IDENTITIES.items():
        refuse_doubles(connection, table, identity)


def create_view(connection: Any, table: str, files: list[Path]) -> None:
    """Make `lake.<table>` a view of `files`, each looked at first."""
    for file in files:
        found = connection.execute(f"DESCRIBE SELECT * FROM {reader([file])}").fetchall()
        refuse_other_columns(table, file, {row[0]: row[1] for row in found})
    columns = ", ".join(YEAR if name == "year" else name for name in TABLES[table])
    connection.execute(f"CREATE VIEW lake.{table} AS SELECT {columns} FROM {reader(files)}")


def reader(files: list[Path]) -> str:
    """DuckDB's reading of `files`; what folders are called is not read.

    DuckDB 2.0.0 forgets a filter on a folder's name when it splits a big sum in parts, and
    then counts every year. So a year is always that of the month.
    """
    paths = ", ".join(quoted(file) for file in files)
    return f"read_parquet([{paths}], hive_partitioning=false)"


def refuse_other_columns(table: str, file: Path, found: Mapping[str, str]) -> None:
    """Raise Refusal unless `found` (column → DuckDB type) is what `table` must have.

    The year may be left to the name of the folder, as writers of partitions do.
    """
    expected = {k: v for k, v in TABLES[table].items() if k != "year" or k in found}
    missing = [name for name in expected if name not in found]
    extra = [name for name in found if name not in expected]
    other = [
        f"{name} {found[name]} ≠ {kind}"
        for name, kind in expected.items()
        if name in found and found[name] != kind
    ]
    if missing or extra or other:
        what = other_columns(missing, extra, other)
        raise refusal("other_columns", file=f"{table}/{file.name}", what=what)


def other_columns(missing: list[str], extra: list[str], other: list[str]) -> Text:
    """What is wrong with the columns of a file, in one clause."""
    da = [("mangler", missing), ("har for meget", extra), ("har en anden type", other)]
    en = [("lacks", missing), ("has too much", extra), ("has another type", other)]
    return Text(said(da), said(en))


def said(findings: list[tuple[str, list[str]]]) -> str:
    """The findings that are there, in one clause."""
    return "; ".join(f"{verb}: {', '.join(names)}" for verb, names in findings if names)


def refuse_doubles(connection: Any, table: str, identity: str) -> None:
    """Raise Refusal if two rows of `table` have one number, or a row has none."""
    rows, numbers = connection.execute(
        f"SELECT count(*), count(DISTINCT {identity}) FROM lake.{table}"
    ).fetchone()
    if rows != numbers:
        raise refusal("number_twice", table=table, rows=rows, numbers=numbers, identity=identity)
