"""Workbooks (XLSX, XLS, ODS): the sheet that holds the table, its merged names and its errors.

Cells with a formula give the value that was there when the workbook was saved.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import python_calamine
from lxml import etree

from pejl.engines.tables import header
from pejl.engines.tables.phrases import count
from pejl.engines.tables.refusals import refusal
from pejl.engines.tables.table import Row, SourceTable, TableLimits, batched, lines
from pejl.engines.text import Text

ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0"  # XLS, and any workbook locked with a password
LOCKED = "EncryptedPackage".encode("utf-16-le")
ERROR_CELL = re.compile(
    rb'<c r="([A-Z]+)(\d+)"[^>]*? t="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>([^<]*)</v>'
)
CHUNK = 1 << 22
LONGEST_CELL = 1 << 14  # bytes of a cell with its formula
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LOOK = 100

Errors = dict[tuple[int, int], str]


class Sheet(NamedTuple):
    """A sheet that holds a table: its header and how many rows and columns it fills."""

    name: str
    cells: Any  # the reader's sheet, taken apart once
    found: header.Header
    hidden: bool
    rows: int
    columns: int

    @property
    def rank(self) -> tuple[bool, int]:
        """Seen before hidden, large before small."""
        return not self.hidden, self.rows * len(self.found.names)


def open_spreadsheet(name: str, data: bytes | Path, limits: TableLimits) -> SourceTable:
    """The table on the sheet with the largest one. Refusal where locked, broken or a bomb."""
    packed = data.read_bytes() if isinstance(data, Path) else data
    check(packed, limits)
    try:
        book = python_calamine.load_workbook(io.BytesIO(packed))
        return chosen(name, book, packed, limits)
    except python_calamine.PasswordError as error:
        raise refusal("password") from error
    except (python_calamine.CalamineError, etree.XMLSyntaxError, KeyError) as error:
        raise refusal("broken", said=type(error).__name__) from error


def check(packed: bytes, limits: TableLimits) -> None:
    """Refusal where the workbook is locked, or unpacks to more than a workbook does."""
    if packed.startswith(COMPOUND) and LOCKED in packed:
        raise refusal("password")
    if not packed.startswith(ZIP):
        return
    try:
        parts = zipfile.ZipFile(io.BytesIO(packed)).infolist()
    except zipfile.BadZipFile as error:
        raise refusal("broken", said=error) from error
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked or unpacked > limits.part_ratio * max(len(packed), 100_000):
        raise refusal("too_large", size=count(limits.unpacked // 1_000_000))


def chosen(name: str, book: Any, packed: bytes, limits: TableLimits) -> SourceTable:
    """The table of the best sheet; what else the workbook holds is said."""
    sheets = [sheet for meta in book.sheets_metadata if (sheet := looked_at(book, meta))]
    if not sheets:
        raise refusal("no_table")
    best = max(sheets, key=lambda sheet: sheet.rank)
    if best.columns > limits.columns:
        raise refusal("too_many_columns", count=best.columns, limit=limits.columns)
    if best.rows > limits.rows:
        raise refusal("too_many_rows", limit=count(limits.rows))
    errors = error_cells(packed, best.name) if packed.startswith(ZIP) else {}
    above = islice(rows_of(best.cells, {}), best.found.first)
    return SourceTable(
        name,
        "spreadsheet",
        best.found.names,
        lines(above),
        notes(best, sheets, errors),
        lambda: batched(
            islice(rows_of(best.cells, errors), best.found.below, None),
            best.found.below + 1,
            limits,
        ),
    )


def looked_at(book: Any, meta: Any) -> Sheet | None:
    """The sheet where it holds a table; None for an empty one, a chart or a few loose cells."""
    if meta.typ != python_calamine.SheetTypeEnum.WorkSheet:
        return None
    cells = book.get_sheet_by_name(meta.name)
    rows = list(islice(rows_of(cells, {}), LOOK))
    found = header.find(rows)
    if found is None:
        return None
    hidden = meta.visible != python_calamine.SheetVisibleEnum.Visible
    rows_below = cells.total_height - found.below
    return Sheet(meta.name, cells, found, hidden, rows_below, cells.total_width)


def rows_of(cells: Any, errors: Errors) -> Iterator[Row]:
    """The rows of a sheet from its first, an error standing as its name (#REF!)."""
    left: Row = [""] * (cells.start[1] if cells.start else 0)
    touched = {row for row, _ in errors}
    for place, filled in enumerate(cells.iter_rows()):
        row = left + filled
        yield with_errors(row, place, errors) if place in touched else row


def with_errors(row: Row, place: int, errors: Errors) -> Row:
    """`row` with the names of its errors, which the reader leaves blank."""
    return [errors.get((place, column), cell) for column, cell in enumerate(row)]


def error_cells(packed: bytes, sheet: str) -> Errors:
    """Where a formula of the sheet ended in an error, and which; row and column from nought."""
    found: Errors = {}
    with zipfile.ZipFile(io.BytesIO(packed)) as book:
        part = part_of(book, sheet)
        for text in pieces(book, part) if part else ():
            for letters, row, name in ERROR_CELL.findall(text):
                found[int(row) - 1, column(letters)] = name.decode()
    return found


def pieces(book: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """A part of the workbook, piece by piece; each begins with the end of the one before."""
    with book.open(part) as stream:
        rest = b""
        while chunk := stream.read(CHUNK):
            yield rest + chunk
            rest = chunk[-LONGEST_CELL:]


def part_of(book: zipfile.ZipFile, sheet: str) -> str | None:
    """Which part of an XLSX file holds the sheet called `sheet`; None in other workbooks."""
    if "xl/workbook.xml" not in book.namelist():
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    sheets = etree.fromstring(book.read("xl/workbook.xml"), parser).iter(MAIN + "sheet")
    wanted = next((each.get(RELATION) for each in sheets if each.get("name") == sheet), None)
    relations = etree.fromstring(book.read("xl/_rels/workbook.xml.rels"), parser)
    target = next((each.get("Target") for each in relations if each.get("Id") == wanted), None)
    return f"xl/{target.removeprefix('/xl/')}" if target else None


def column(letters: bytes) -> int:
    """The column's number from nought: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def notes(best: Sheet, sheets: list[Sheet], errors: Errors) -> tuple[Text, ...]:
    """Which sheet was read, which were not, and how many formulas ended in an error."""
    said = [Text(f"Læst fra arket »{best.name}«.", f'Read from the sheet "{best.name}".')]
    others = [sheet.name for sheet in sheets if sheet is not best]
    if others:
        names = ", ".join(others)
        said.append(Text(f"Ikke læst: {names}.", f"Not read: {names}."))
    if errors:
        count = len(errors)
        said.append(
            Text(f"{count} celler har en fejl i formlen.", f"{count} cells hold a formula error.")
        )
    return tuple(said)
