"""What a figure reads: the rows the filters let through, as SQL with its bound values.

Many figures over the same filters read lines that were first summed by the columns
those figures name, so that a hundred million lines are gone through once, not thirty
times.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pejl.engines.figures import views
from pejl.engines.figures.connection import run
from pejl.engines.figures.definition import Definition
from pejl.engines.figures.filters import Filters, conditions, values

# What stands in a figure's query besides its own view. A class knows its threshold by prefix.
THRESHOLDS = (
    "thresholds AS (SELECT CAST(unnest($prefixes) AS VARCHAR) AS prefix,"
    " CAST(unnest($amounts) AS DECIMAL(18,2)) AS amount)"
)


class Reading(NamedTuple):
    """Rows as SQL, and what the parameters within are bound to."""

    rows: str
    bound: Mapping[str, Any]


def one_by_one(cursor: Any, definition: Definition, filters: Filters) -> Reading:
    """The lake's own rows, for showing them."""
    filters = filters.without(definition.regardless_of)
    rows = views.rows(definition.table, definition.words, conditions(filters))
    return Reading(rows, values(filters, cursor))


def summed(
    cursor: Any, definition: Definition, filters: Filters, by: Sequence[str] = ()
) -> Reading:
    """The rows a figure is worked out from: lines from the cube where there is one."""
    filters = filters.without(definition.regardless_of)
    table = "summed" if definition.table == "lines" else definition.table
    rows = views.rows(table, {*definition.words, *by}, conditions(filters))
    return Reading(rows, values(filters, cursor))


def condensed(
    cursor: Any, definitions: Iterable[Definition], filters: Filters, by: str
) -> dict[str, Reading]:
    """A reading for each figure over lines, those which can share one sharing it.

    A category multiplies the sums, so figures that ask for it share apart. The tables
    are the cursor's own and go with it.
    """
    together: dict[tuple[Filters, bool], list[Definition]] = {}
    for each in definitions:
        if each.table == "lines":
            key = (filters.without(each.regardless_of), "category" in each.words)
            together.setdefault(key, []).append(each)
    return {
        each.name: reading
        for number, ((shared, _), group) in enumerate(together.items())
        for reading in [shared_reading(cursor, f"condensed_{number}", group, shared, by)]
        for each in group
    }


def shared_reading(
    cursor: Any, name: str, definitions: Sequence[Definition], filters: Filters, by: str
) -> Reading:
    """The lines summed, in the temporary table `name`, by all that `definitions` ask for."""
    words = {by, *(word for each in definitions for word in each.words)}
    keys = [column for column in views.BUCKETS["lines"] if column in words]
    query = views.condensed(views.rows("summed", words, conditions(filters)), keys)
    run(cursor, f"CREATE OR REPLACE TEMP TABLE {name} AS {query}", values(filters, cursor))
    return Reading(f"SELECT * FROM {name}", {})


def question(definition: Definition, reading: Reading, by: Sequence[str]) -> str:
    """The figure's own query over its view of the reading, each row in its bucket."""
    views_named = [f"{definition.table} AS ({views.bucketed(reading.rows, by)})"]
    if "thresholds" in definition.words:
        views_named.append(THRESHOLDS)
    return f"WITH {', '.join(views_named)} {definition.query}"
