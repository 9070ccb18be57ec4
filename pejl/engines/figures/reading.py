"""What a figure reads: the rows the filters let through, as SQL with its bound values.

Many figures over the same filters read lines that were first summed by the columns
those figures name, so that a hundred million lines are gone through a few times, not
thirty.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pejl.engines.figures import views
from pejl.engines.figures.connection import run
from pejl.engines.figures.definition import FigureDefinition
from pejl.engines.figures.filters import Filters, conditions, values

# What stands in a figure's query besides its own view. A class knows its threshold by prefix.
THRESHOLDS = (
    "thresholds AS (SELECT CAST(unnest($prefixes) AS VARCHAR) AS prefix,"
    " CAST(unnest($amounts) AS DECIMAL(18,2)) AS amount)"
)


class RowQuery(NamedTuple):
    """Rows as SQL, and what the parameters within are bound to."""

    rows: str
    bound: Mapping[str, Any]


def one_by_one(cursor: Any, definition: FigureDefinition, filters: Filters) -> RowQuery:
    """The lake's own rows, for showing them."""
    filters = filters.without(definition.regardless_of)
    rows = views.rows(definition.table, definition.words, conditions(filters))
    return RowQuery(rows, values(filters, cursor))


def summed(
    cursor: Any, definition: FigureDefinition, filters: Filters, by: Sequence[str] = ()
) -> RowQuery:
    """The rows a figure is worked out from: lines from the cube where there is one."""
    filters = filters.without(definition.regardless_of)
    table = "summed" if definition.table == "lines" else definition.table
    rows = views.rows(table, {*definition.words, *by}, conditions(filters))
    return RowQuery(rows, values(filters, cursor))


def condensed(
    cursor: Any, definitions: Iterable[FigureDefinition], filters: Filters
) -> dict[str, RowQuery]:
    """A reading by month for each figure over lines, those that ask alike sharing one.

    Alike is: the same filters, the same other tables looked up, a category or not. More in
    one would multiply the sums; fewer would go through the lines more often. The tables are
    the cursor's own and go with it.
    """
    alike: dict[tuple[Filters, frozenset[str]], list[FigureDefinition]] = {}
    for each in definitions:
        if each.table == "lines":
            key = (filters.without(each.regardless_of), views.asks_for(each.words))
            alike.setdefault(key, []).append(each)
    readings: dict[str, RowQuery] = {}
    for number, ((shared, _), group) in enumerate(alike.items()):
        reading = shared_reading(cursor, f"condensed_{number}", group, shared)
        readings |= dict.fromkeys((each.name for each in group), reading)
    return readings


def shared_reading(
    cursor: Any, name: str, definitions: Sequence[FigureDefinition], filters: Filters
) -> RowQuery:
    """The lines summed, in the temporary table `name`, by all that `definitions` ask for."""
    words = {"month", *(word for each in definitions for word in each.words)}
    keys = [column for column in views.BUCKETS["lines"] if column in words]
    query = views.condensed(views.rows("summed", words, conditions(filters)), keys, words)
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {name} AS {query}", values(filters, cursor))
    return RowQuery(f"SELECT * FROM {name}", {})


def question(definition: FigureDefinition, view: str) -> str:
    """The figure's own query over its view, which is rows with a bucket each."""
    named = [f"{definition.table} AS ({view})"]
    if "thresholds" in definition.words:
        named.append(THRESHOLDS)
    return f"WITH {', '.join(named)} {definition.query}"
