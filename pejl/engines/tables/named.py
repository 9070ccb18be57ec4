"""Lists whose columns go by known headings: agreements, prices, units, suppliers.

A ledger's columns are guessed from their values, since every finance system has
its own. These lists are made by people who write the heading they mean, so the
heading decides, and one that nobody knows is said.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.refusal import Refusal
from pejl.engines.tables import amounts, dates
from pejl.engines.tables.refusals import refusal
from pejl.engines.tables.table import Cell, SourceTable, is_blank, shown
from pejl.engines.text import Text

BRACKETED = re.compile(r"\([^)]*\)|\[[^]]*\]")
SIGNS = re.compile(r"[\W_]+")

Value = str | Decimal | date | None
Convention = amounts.AmountConvention | dates.DateConvention


class NamedColumn(NamedTuple):
    """One thing wanted of each row, and the headings it goes by."""

    name: str
    kind: Literal["text", "number", "date"]
    headings: tuple[str, ...]  # in Danish and English; the first is how we write it ourselves
    required: bool = False


class Record(NamedTuple):
    """One row: its number in the file, its values by name, and what could not be read in it."""

    row: int
    values: Mapping[str, Value]
    faults: tuple[Text, ...]


def places(
    header: Sequence[str], wanted: Sequence[NamedColumn], chosen: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Which column holds what: as chosen, else by its heading. Refusal without a required one."""
    keys = [key(heading) for heading in header]
    found = {
        it.name: place
        for it in wanted
        if (place := place_of(it, keys, (chosen or {}).get(it.name))) is not None
    }
    missing = [it for it in wanted if it.required and it.name not in found]
    if missing:
        raise lacking(missing, header)
    return found


def place_of(it: NamedColumn, keys: Sequence[str], chosen: str | None) -> int | None:
    """The column of one thing; None where no heading names it."""
    names = [key(chosen)] if chosen else [key(heading) for heading in it.headings]
    return next((keys.index(name) for name in names if name in keys), None)


def key(heading: str) -> str:
    """A heading as it is compared: "Pris (kr.)" and "PRIS" are one."""
    return SIGNS.sub("", BRACKETED.sub("", heading)).casefold()


def lacking(missing: Sequence[NamedColumn], header: Sequence[str]) -> Refusal:
    """The refusal of a list without a column it cannot do without."""
    names = ", ".join(it.headings[0] for it in missing)
    there = ", ".join(heading for heading in header if heading) or "–"
    return refusal("lacking_column", columns=names, header=there, name=missing[0].name)


def records(
    table: SourceTable, wanted: Sequence[NamedColumn], chosen: Mapping[str, str] | None = None
) -> Iterator[Record]:
    """Every row that holds something, with its values as what they are."""
    found = places(table.header, wanted, chosen)
    kinds = {it.name: it.kind for it in wanted}
    how = conventions(table, found, kinds)
    for batch in table.read():
        for number, row in enumerate(batch.rows, batch.first):
            if not is_blank(row):
                yield record(number, row, found, how)


def conventions(
    table: SourceTable, found: Mapping[str, int], kinds: Mapping[str, str]
) -> dict[str, Convention | None]:
    """How each column writes its numbers or days, decided from all of its values."""
    seen: dict[str, Counter[Cell]] = {name: Counter() for name in found}
    for batch in table.read():
        for row in batch.rows:
            for name, place in found.items():
                seen[name][row[place] if place < len(row) else None] += 1
    return {name: convention(kinds[name], seen[name]) for name in found}


def convention(kind: str, seen: Counter[Cell]) -> Convention | None:
    """How a column of this kind is written; None for text."""
    if kind == "number":
        return amounts.convention(seen.items())
    return dates.convention(seen.items()) if kind == "date" else None


def record(
    number: int, row: Sequence[Cell], found: Mapping[str, int], how: Mapping[str, Convention | None]
) -> Record:
    """One row's values; what cannot be read is None and said."""
    values: dict[str, Value] = {}
    faults: list[Text] = []
    for name, place in found.items():
        cell = row[place] if place < len(row) else None
        values[name] = value(cell, how[name])
        if values[name] is None and shown(cell):
            faults.append(unread(number, name, shown(cell), how[name]))
    return Record(number, values, tuple(faults))


def value(cell: Cell, how: Convention | None) -> Value:
    """A cell as a number, a day or a text; None where it is blank or no such thing."""
    if isinstance(how, amounts.AmountConvention):
        return amounts.amount(cell, how)
    if isinstance(how, dates.DateConvention):
        return dates.day(cell, how)
    return shown(cell) or None


def unread(number: int, name: str, said: str, how: Convention | None) -> Text:
    """The sentence about a cell that is not what its column holds."""
    is_number = isinstance(how, amounts.AmountConvention)
    da, en = ("et tal", "a number") if is_number else ("en dato", "a date")
    return Text(
        f"Række {number}: “{said}” under {name} er ikke {da}.",
        f"Row {number}: “{said}” under {name} is not {en}.",
    )
