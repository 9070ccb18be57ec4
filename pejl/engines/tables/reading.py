"""Rows read by a mapping: values of the right kind, and the rows set aside with the reason.

No row is lost. A row without a readable date or amount is set aside with its
number, the value and the reason; so are totals, repeated headings and rows with
more cells than there are columns. A flaw elsewhere leaves its row standing, the
value blank, and is noted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.money import ZERO, to_oere
from pejl.engines.tables import amounts, dates
from pejl.engines.tables.cells import CellFault, Convention, ReadCell, Value, reader
from pejl.engines.tables.fields import Field
from pejl.engines.tables.mapping import Assignment, Mapping
from pejl.engines.tables.table import Batch, Cell, Row, SourceTable, is_blank, shown

TOTAL = re.compile(r"(?:i\s?alt|total(?:er|s)?|sum|subtotal|grand total|hovedtotal)\b", re.I)
DELIMITERS = ",;\t|"


class RowSetAside(NamedTuple):
    """A row set aside: its number in the file, why, and all that stood in it."""

    row: int
    fault: CellFault
    cells: tuple[str, ...]
    amount: Decimal | None  # its amount where that can be read


class Doubt(NamedTuple):
    """A flaw in a row that stands."""

    row: int
    fault: CellFault


class Rows(NamedTuple):
    """A batch read: values by field, in step with the row numbers, and what was not taken."""

    numbers: list[int]
    values: dict[str, list[Value]]
    aside: list[RowSetAside]
    doubts: list[Doubt]
    blank: int
    masked: int
    rounding: Decimal  # what rounding to two decimals took from the amounts


Found = list[Value | CellFault]


def conventions(
    table: SourceTable, mapping: Mapping, fields: Sequence[Field]
) -> dict[str, Convention]:
    """How each mapped column of dates or amounts is written, decided from all its values."""
    kinds = {field.name: field.kind for field in fields}
    wanted = {name: kinds[each.field] for each in mapping.assignments for name in each.columns}
    wanted = {name: kind for name, kind in wanted.items() if kind in ("date", "amount")}
    found: dict[str, Counter[Cell]] = {name: Counter() for name in wanted}
    places = {name: table.header.index(name) for name in wanted}
    for batch in table.read():
        for name, place in places.items():
            found[name].update(row[place] for row in batch.rows if place < len(row))
    return {
        name: (dates if kind == "date" else amounts).convention(found[name].items())
        for name, kind in wanted.items()
    }


def read(
    table: SourceTable, mapping: Mapping, fields: Sequence[Field], how: dict[str, Convention]
) -> Iterator[Rows]:
    """The rows of `table` by `mapping`, a batch at a time."""
    by_name = {field.name: field for field in fields}
    readers = [
        (by_name[each.field], columns_of(table, by_name[each.field], each, how))
        for each in mapping.assignments
    ]
    for batch in table.read():
        yield sifted(batch, table.header, readers)


Columns = list[tuple[int, ReadCell]]


def columns_of(
    table: SourceTable, field: Field, assigned: Assignment, how: dict[str, Convention]
) -> Columns:
    """The places of a field's columns and what reads a cell in each."""
    worded = assigned.worded and len(assigned.columns) > 1
    return [
        (table.header.index(name), reader(field.kind, name, how.get(name), worded=worded))
        for name in assigned.columns
    ]


def sifted(batch: Batch, header: tuple[str, ...], readers: Sequence[tuple[Field, Columns]]) -> Rows:
    """The batch's rows that stand, and those that do not."""
    faults = misshapen(batch.rows, len(header))
    found = {field.name: field_values(batch.rows, columns) for field, columns in readers}
    required = [field for field, _ in readers if field.required]
    for field in sorted(required, key=lambda field: field.kind != "amount"):
        note_faults(field.name, found[field.name], faults)
    places = [place for place in range(len(batch.rows)) if place not in faults]
    doubts = [
        Doubt(batch.first + place, cell)
        for column in found.values()
        for place, cell in enumerate(column)
        if isinstance(cell, CellFault) and cell.reason != "not_a_word" and place not in faults
    ]
    kept = {name: [settled(column[place]) for place in places] for name, column in found.items()}
    aside = laid_aside(batch, faults, found.get("amount"), header)
    numbers = [batch.first + place for place in places]
    blank = len(faults) - len(aside)
    return Rows(numbers, kept, aside, doubts, blank, batch.masked, rounding(kept, readers))


def misshapen(rows: list[Row], width: int) -> dict[int, CellFault]:
    """Rows of the wrong shape, by place; short ones are filled up with blanks."""
    faults = {}
    for place, row in enumerate(rows):
        if len(row) == width:
            continue
        if any(map(is_swallowed, row, [width] * len(row))):
            faults[place] = CellFault("swallowed_lines", "", "")
        elif not is_blank(row[width:]):
            faults[place] = CellFault(
                "too_many_cells", "", " ".join(map(shown, row[width:])).strip()
            )
        row.extend([None] * (width - len(row)))
    return faults


def is_swallowed(cell: Cell, width: int) -> bool:
    """Whether whole lines stand in `cell`, after a quotation mark that was not closed."""
    if not isinstance(cell, str) or "\n" not in cell:
        return False
    lines = cell.split("\n")[1:]
    return any(line.count(mark) >= width - 1 for line in lines for mark in DELIMITERS)


def field_values(rows: Sequence[Row], columns: Columns) -> Found:
    """A field in each row: from the first of its columns that holds it."""
    (place, read_cell), *others = columns
    found = remembered(rows, place, read_cell)
    for place, read_cell in others:
        found = list(map(better, found, remembered(rows, place, read_cell)))
    return found


def remembered(rows: Sequence[Row], place: int, read_cell: ReadCell) -> Found:
    """The cells at `place`, each different one read once a batch."""
    cells = [row[place] for row in rows]
    known = {cell: read_cell(cell) for cell in dict.fromkeys(cells)}
    return [known[cell] for cell in cells]


def better(first: Value | CellFault, second: Value | CellFault) -> Value | CellFault:
    """The first that is a value; else the first that is not blank."""
    if first is None:
        return second
    return (
        second
        if isinstance(first, CellFault) and not isinstance(second, CellFault | None)
        else first
    )


def note_faults(name: str, column: Found, faults: dict[int, CellFault]) -> None:
    """Note in `faults` where the required field `name` has no value; what is noted stands."""
    for place, cell in enumerate(column):
        if cell is None:
            faults.setdefault(place, CellFault(f"no_{name}", "", ""))
        elif isinstance(cell, CellFault):
            faults.setdefault(place, cell)


def settled(cell: Value | CellFault) -> Value:
    """The value to keep: a number where words were expected stays, other flaws are left blank."""
    if isinstance(cell, CellFault):
        return cell.value if cell.reason == "not_a_word" else None
    return cell


def rounding(kept: dict[str, list[Value]], readers: Sequence[tuple[Field, Columns]]) -> Decimal:
    """Round the columns of money to two decimals; what that took from the amounts."""
    lost = ZERO
    for field, _ in readers:
        if field.kind != "amount":
            continue
        exact = kept[field.name]
        kept[field.name] = [to_oere(cell) if isinstance(cell, Decimal) else None for cell in exact]
        if field.name == "amount":
            lost += total(exact) - total(kept[field.name])
    return lost


def total(column: Sequence[Value]) -> Decimal:
    """The sum of the amounts in `column`."""
    return sum((cell for cell in column if isinstance(cell, Decimal)), ZERO)


def laid_aside(
    batch: Batch, faults: dict[int, CellFault], amounts_: Found | None, header: tuple[str, ...]
) -> list[RowSetAside]:
    """The rows with faults, blank ones apart, each with the reason that explains it best."""
    aside = []
    for place in sorted(faults):
        cells = tuple(map(shown, batch.rows[place]))
        if any(cells):
            amount = amounts_[place] if amounts_ else None
            readable = amount if isinstance(amount, Decimal) else None
            fault = explained(faults[place], cells, header, readable)
            aside.append(RowSetAside(batch.first + place, fault, cells, readable))
    return aside


def explained(
    fault: CellFault, cells: tuple[str, ...], header: tuple[str, ...], amount: Decimal | None
) -> CellFault:
    """The fault, or that the row is a total or the headings once more."""
    names = {name.casefold() for name in header}
    if sum(1 for cell in cells if cell.casefold() in names) >= 2:
        return fault._replace(reason="repeated_header")
    said = next((cell for cell in cells if TOTAL.match(cell)), None)
    if fault.reason == "no_date" and amount is not None and said:
        return CellFault("total_line", "", said)
    return fault
