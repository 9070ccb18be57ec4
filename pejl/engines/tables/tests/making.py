"""Small files for the tests, made on the spot."""

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from pejl.engines.tables import (
    LEDGER,
    Rows,
    SourceTable,
    conventions,
    open_table,
    propose_mapping,
    read,
)
from pejl.engines.tables.table import Cell

HEADER = ("Bogføringsdato", "Leverandør", "Beløb", "Tekst")
ROW = ("01-03-2026", "Lilleby Bageri", "1.234,50", "Rugbrød")


def text_file(rows: Sequence[Sequence[str]], mark: str = ";", encoding: str = "utf-8") -> bytes:
    """Rows as a file of text."""
    return "".join(mark.join(row) + "\r\n" for row in rows).encode(encoding)


def table(rows: Sequence[Sequence[str]] = (HEADER, ROW)) -> SourceTable:
    """Rows as an opened CSV file."""
    return open_table("poster.csv", text_file(rows))


def cells(opened: SourceTable) -> list[list[Cell]]:
    """Every row of an opened table."""
    return [row for batch in opened.read() for row in batch.rows]


def rows_read(opened: SourceTable) -> Rows:
    """The rows of a table of one batch, read as ledger lines by the mapping proposed."""
    mapping = propose_mapping(opened, LEDGER)
    (rows,) = read(opened, mapping, LEDGER, conventions(opened, mapping, LEDGER))
    return rows


def workbook(*sheets: Sequence[Sequence[Any]], **options: Any) -> bytes:
    """Rows as the sheets Ark1, Ark2 … of an XLSX file."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"default_date_format": "dd-mm-yyyy", **options}) as book:
        for rows in sheets:
            sheet = book.add_worksheet()
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return made.getvalue()
