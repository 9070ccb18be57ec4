"""Text with a mark between its columns: comma, semicolon, tab or pipe, packed with gzip or not."""

import csv
import gzip
import io
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from pejl.engines.refusal import Refusal
from pejl.engines.tables import header
from pejl.engines.tables.encoding import Encoding, detect, mended
from pejl.engines.tables.refusals import refusal
from pejl.engines.tables.table import Cell, Row, SourceTable, TableLimits, batched, is_blank, lines
from pejl.engines.text import Text

DELIMITERS = {
    ";": Text("semikolon", "semicolon"),
    ",": Text("komma", "comma"),
    "\t": Text("tabulator", "tab"),
    "|": Text("lodret streg", "pipe"),
}
LOOK = 200  # rows looked through for the delimiter
GZIP = b"\x1f\x8b"
Opener = Callable[[], BinaryIO]


class Dialect(NamedTuple):
    """How the text is read: its encoding and the mark between its columns."""

    encoding: Encoding
    delimiter: str


def open_delimited(name: str, data: bytes | Path, limits: TableLimits) -> SourceTable:
    """The table in a file of text. Refusal where it is empty, no text or of one column."""
    opened = opener(data)
    try:
        encoding = detect(opened, limits)
        return read_head(name, opened, encoding, limits)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise refusal("broken", said=error) from error


def opener(data: bytes | Path) -> Opener:
    """What opens `data` anew, unpacked where it is gzip."""

    def plain() -> BinaryIO:
        return data.open("rb") if isinstance(data, Path) else io.BytesIO(data)

    def unpacked() -> BinaryIO:
        packed = data if isinstance(data, Path) else io.BytesIO(data)
        return cast(BinaryIO, gzip.open(packed, "rb"))

    with plain() as file:
        return unpacked if file.read(2) == GZIP else plain


def read_head(name: str, opened: Opener, encoding: Encoding, limits: TableLimits) -> SourceTable:
    """Delimiter and header, found on the first rows."""
    delimiter = max(
        DELIMITERS, key=lambda mark: fit(first_rows(opened, Dialect(encoding, mark), limits))
    )
    dialect = Dialect(encoding, delimiter)
    rows = first_rows(opened, dialect, limits)
    found = header.find(rows)
    if found is None or not (found.named or fit(rows).share == 1):
        raise refusal("one_column")
    if len(found.names) > limits.columns:
        raise refusal("too_many_columns", count=len(found.names), limit=limits.columns)
    return SourceTable(
        name,
        "csv",
        found.names,
        lines(rows[: found.first]),
        notes(dialect, found),
        lambda: batched(
            islice(rows_of(opened, dialect, limits), found.below, None), found.below + 1, limits
        ),
    )


def notes(dialect: Dialect, found: header.Header) -> tuple[Text, ...]:
    """What was decided of the text, for people."""
    mark = DELIMITERS[dialect.delimiter]
    said = [dialect.encoding.text, Text(f"Skilletegn: {mark.da}.", f"Delimiter: {mark.en}.")]
    if not found.named:
        said.append(Text("Filen har ingen overskrifter.", "The file has no header."))
    return tuple(said)


class Fit(NamedTuple):
    """How well a delimiter splits a file; the greatest is best."""

    named: bool  # there is a header, and no other delimiter stands in its names
    share: float  # of the rows that are as wide as the header
    width: int


def fit(rows: list[Row]) -> Fit:
    """How well the delimiter that gave `rows` splits them."""
    found = header.find(rows)
    if found is None:
        return Fit(named=False, share=0, width=0)
    below = [len(row) for row in rows[found.below :] if not is_blank(row)]
    width, times = Counter(below).most_common(1)[0] if below else (len(found.names), 1)
    share = round(times / (len(below) or 1), 1)
    whole = not any(mark in name for name in found.names for mark in ";\t|")
    return Fit(found.named and whole and width >= len(found.names), share, len(found.names))


def first_rows(opened: Opener, dialect: Dialect, limits: TableLimits) -> list[Row]:
    """The first rows of the file, split as `dialect` says."""
    return list(islice(rows_of(opened, dialect, limits), LOOK))


def rows_of(opened: Opener, dialect: Dialect, limits: TableLimits) -> Iterator[Row]:
    """Every row of the file, the names included. Refusal where a cell has no end."""
    encoding = dialect.encoding
    csv.field_size_limit(limits.cell)
    with io.TextIOWrapper(opened(), encoding.name, encoding.errors, newline="") as text:
        reader = csv.reader(text, delimiter=dialect.delimiter)
        try:
            for row in reader:
                yield [mended(cell) for cell in row] if encoding.twice else list[Cell](row)
        except csv.Error as error:
            raise unsplit(str(error), reader.line_num, limits) from error


def unsplit(said: str, row: int, limits: TableLimits) -> Refusal:
    """The refusal for what the splitting gave up on."""
    if "limit" in said:
        return refusal("overfull_cell", row=row, limit=limits.cell)
    return refusal("not_a_table")
