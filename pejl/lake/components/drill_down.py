"""Rows of the lake as a table one can page through, each number with its name and its page."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import Lake, Side
from pejl.room import LinkedName, at, rooms
from pejl.web.tables import Column

Row = dict[str, Any]
NAMELESS = LinkedName("", None)
AT_ONCE = 5000


class DrillDown:
    """Rows of the lake, counted and sliced as asked; nothing is read before."""

    def __init__(self, count: Callable[[], int], rows: Callable[..., list[Row]]) -> None:
        """How the lake is asked how many there are, and for some of them by limit and offset."""
        self.count, self.rows = count, rows

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[Row]:
        first = part.start or 0
        last = len(self) if part.stop is None else part.stop
        return with_names(self.rows(limit=last - first, offset=first))

    def __iter__(self) -> Iterator[Row]:
        for first in range(0, len(self), AT_ONCE):
            yield from self[first : first + AT_ONCE]


def with_names(rows: list[Row]) -> list[Row]:
    """The rows with what each of their numbers is called and where it leads: a question a kind.

    The names stand beside the numbers, as `supplier_id_name` and `supplier_id_link`.
    """
    for column, path in named_columns():
        known = at(path)({it[column] for it in rows if it.get(column)})
        for it in rows:
            it[f"{column}_name"], it[f"{column}_link"] = known.get(it.get(column), NAMELESS)
    return rows


def named_columns() -> Iterator[tuple[str, str]]:
    """The columns of the lake whose numbers some room has names for, and who tells them."""
    for room in rooms().values():
        yield from room.names.items()


def of_figure(lake: Lake, name: str, filters: Filters, side: Side) -> DrillDown:
    """The rows behind a figure, or those outside it."""
    return DrillDown(
        partial(lake.count, name, filters, side), partial(lake.rows, name, filters, side)
    )


def text(title: str, key: str) -> Column:
    """A column of text."""
    return Column(title, lambda it: it[key])


def money(title: str, key: str) -> Column:
    """A column of kroner."""
    return Column(title, lambda it: it[key], "money")


def day(title: str, key: str) -> Column:
    """A column of days."""
    return Column(title, lambda it: it[key], "date")


def named(title: str, key: str) -> Column:
    """A column of names, each leading to its page where there is one."""
    return Column(title, lambda it: it[f"{key}_name"], link=to(key))


def to(key: str) -> Callable[[Row], str | None]:
    """The page of what the row's `key` numbers."""
    return lambda it: it[f"{key}_link"]
