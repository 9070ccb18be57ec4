"""The lake opened: ask it for a figure, a trend, a page of figures, or the rows behind one."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pejl.engines.figures import cube, reading, tables, views
from pejl.engines.figures.connection import connected, run
from pejl.engines.figures.definition import FigureDefinition, catalogue
from pejl.engines.figures.figure import NO_ROWS, Figure, answered, unknown
from pejl.engines.figures.filters import EVERYTHING, Filters, cannot_follow, foreign
from pejl.engines.figures.moments import moments

Side = Literal["rows", "outside"]
Thresholds = Mapping[str, Decimal]

# Shown first is what matters most; the identity last, so that a page break never moves.
ORDER = {
    "lines": "abs(amount) DESC, line_id",
    "invoices": "received, document_id",
    "agreements": "ends, agreement_id",
    "deviations": "abs(amount) DESC, deviation_id",
}
PAGES_REMEMBERED = 500


class Answers(NamedTuple):
    """What a page shows of one figure: the total, and how it went."""

    total: Figure
    trend: list[Figure]


class Lake:
    """Figures as of a day. Threads may share one: each question has its own cursor.

    The connection holds the tables of `tables` in the schema `lake`, and `lake.summed`.
    `thresholds` (CPV prefix of at most four digits → DKK, "" for all others; the longest
    prefix wins) are those in force on the day, as the caller's rulebook says.
    """

    def __init__(self, connection: Any, as_of: date, thresholds: Thresholds | None = None) -> None:
        if any(len(prefix) > 4 for prefix in thresholds or ()):
            raise ValueError("a threshold is given for a CPV class or above: at most four digits")
        self.as_of = as_of
        self._connection = connection
        self._parameters = {
            **moments(as_of),
            "prefixes": list(thresholds or {}),
            "amounts": list((thresholds or {}).values()),
        }
        self._pages: dict[tuple[tuple[str, ...], Filters], dict[str, Answers]] = {}
        connection.execute(views.COVERED_CATEGORIES)

    def figure(self, name: str, filters: Filters = EVERYTHING) -> Figure:
        """The figure over all rows the filters let through. KeyError if there is no such figure."""
        definition, cursor = catalogue()[name], self._connection.cursor()
        if strange := foreign(filters, definition):
            return unknown(definition, self.as_of, cannot_follow(strange))
        return self._total(cursor, definition, reading.summed(cursor, definition, filters))

    def series(
        self, name: str, by: str | Sequence[str] = "month", filters: Filters = EVERYTHING
    ) -> list[Figure]:
        """The figure for each month (unit, category …, or each combination), in order.

        ValueError if the figure is not defined for such a split. Empty where the rows do
        not carry what is filtered by; `figure` then says so.
        """
        definition, cursor = catalogue()[name], self._connection.cursor()
        columns = (by,) if isinstance(by, str) else tuple(by)
        if not splits(definition, columns):
            raise ValueError(f"{name} cannot be split by {', '.join(columns)}")
        if foreign(filters, definition):
            return []
        read = reading.summed(cursor, definition, filters, columns)
        view = views.bucketed(read.rows, columns)
        rows = self._asked(cursor, definition, view, read.bound)
        return self._each(definition, rows, len(columns))

    def page(self, names: Iterable[str], filters: Filters = EVERYTHING) -> dict[str, Answers]:
        """Total and trend by month of many figures, going through the lines a few times for all.

        A lake does not change, so what was asked before is remembered.
        """
        asked = (tuple(names), filters)
        if asked not in self._pages:
            if len(self._pages) >= PAGES_REMEMBERED:
                self._pages.clear()
            self._pages[asked] = self._page(*asked)
        return self._pages[asked]

    def rows(
        self,
        name: str,
        filters: Filters = EVERYTHING,
        side: Side = "rows",
        *,
        limit: int = 100,
        offset: int = 0,
    ) -> list[dict[str, Any]]:
        """The lake's rows behind the numerator, or those `outside` it, biggest first."""
        table = catalogue()[name].table
        query = f"ORDER BY {ORDER[table]} LIMIT {int(limit)} OFFSET {int(offset)}"
        return self._behind(name, filters, side, ", ".join(tables.TABLES[table]), query)

    def count(self, name: str, filters: Filters = EVERYTHING, side: Side = "rows") -> int:
        """How many rows `rows` has in all."""
        return sum(row["n"] for row in self._behind(name, filters, side, "count(*) AS n", ""))

    def _behind(
        self, name: str, filters: Filters, side: Side, columns: str, rest: str
    ) -> list[dict[str, Any]]:
        definition, cursor = catalogue()[name], self._connection.cursor()
        if foreign(filters, definition):
            return []
        predicate = definition.rows if side == "rows" else definition.outside
        read = reading.one_by_one(cursor, definition, filters)
        query = f"SELECT {columns} FROM ({read.rows}) WHERE {predicate} {rest}"
        return run(cursor, query, {**self._parameters, **read.bound})

    def _page(self, names: Sequence[str], filters: Filters) -> dict[str, Answers]:
        cursor, definitions = self._connection.cursor(), [catalogue()[name] for name in names]
        condensed = reading.condensed(cursor, definitions, filters)
        return {
            each.name: self._answers(cursor, each, filters, condensed.get(each.name))
            for each in definitions
        }

    def _answers(
        self,
        cursor: Any,
        definition: FigureDefinition,
        filters: Filters,
        read: reading.RowQuery | None,
    ) -> Answers:
        if strange := foreign(filters, definition):
            return Answers(unknown(definition, self.as_of, cannot_follow(strange)), [])
        read = read or reading.summed(cursor, definition, filters)
        if not splits(definition, ("month",)):
            return Answers(self._total(cursor, definition, read), [])
        rows = self._asked(cursor, definition, views.monthly(read.rows), read.bound)
        total = [row for row in rows if row["bucket"] == views.TOTAL]
        months = [row for row in rows if row["bucket"] != views.TOTAL]
        return Answers(self._one(definition, total), self._each(definition, months, 1))

    def _total(self, cursor: Any, definition: FigureDefinition, read: reading.RowQuery) -> Figure:
        view = views.bucketed(read.rows, ())
        return self._one(definition, self._asked(cursor, definition, view, read.bound))

    def _asked(
        self, cursor: Any, definition: FigureDefinition, view: str, bound: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        return run(cursor, reading.question(definition, view), {**self._parameters, **bound})

    def _one(self, definition: FigureDefinition, rows: list[dict[str, Any]]) -> Figure:
        figures = self._each(definition, rows, 0)
        return figures[0] if figures else unknown(definition, self.as_of, NO_ROWS)

    def _each(
        self, definition: FigureDefinition, rows: list[dict[str, Any]], split: int
    ) -> list[Figure]:
        return [answered(definition, self.as_of, row, split) for row in rows]


def splits(definition: FigureDefinition, columns: Sequence[str]) -> bool:
    """Whether the figure can be broken down by `columns`."""
    allowed = definition.by or views.BUCKETS[definition.table]
    return all(column in allowed for column in columns)


def opened(
    folder: Path,
    as_of: date,
    thresholds: Thresholds | None = None,
    *,
    memory: str = "2GB",
    threads: int = 2,
) -> Lake:
    """The lake in `folder`. Refusal if a file does not have the columns of `tables`."""
    folder = folder.resolve()
    connection = connected(folder, memory, threads)
    tables.mount(connection, folder)
    cube.mount(connection, folder)
    return Lake(connection, as_of, thresholds)


def condense(folder: Path, *, memory: str = "2GB", threads: int = 2) -> int:
    """Write the cube of the lake in `folder`, for those who just wrote its lines; its rows."""
    folder = folder.resolve()
    connection = connected(folder, memory, threads)
    tables.mount(connection, folder)
    return cube.write(connection, folder)
