"""What a page asks about: a year, a unit with all below it, a category, a supplier, an agreement.

Filters are bound parameters. Nothing a person typed becomes part of a query's text.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from pejl.engines.figures.definition import FigureDefinition
from pejl.engines.figures.tables import TABLES
from pejl.engines.text import Text


class Filters(NamedTuple):
    """Which rows count; None lets every row through."""

    year: int | None = None
    unit: int | None = None  # with all units below it
    category: str | None = None  # a CPV code: 39000000 lets all of division 39 through
    supplier: int | None = None
    agreement: int | None = None

    def asked(self) -> dict[str, Any]:
        """The filters that are set, by name."""
        return {name: value for name, value in self._asdict().items() if value is not None}

    @property
    def is_whole(self) -> bool:
        """Whether every row of the year is let through."""
        return not self.without(["year"]).asked()

    def without(self, names: Iterable[str]) -> "Filters":
        """These filters, those in `names` not set."""
        return self._replace(**dict.fromkeys(names))


EVERYTHING = Filters()

# A year is asked for by its months: those are in every file, sorted, and skipped by quickly.
COLUMNS = {
    "year": "month",
    "unit": "unit_id",
    "category": "category",
    "supplier": "supplier_id",
    "agreement": "agreement_id",
}

CONDITIONS = {
    "year": "t.month BETWEEN $first_month AND $last_month",
    "unit": "list_contains($unit, t.unit_id)",
    "category": "starts_with(t.category, $category)",
    "supplier": "t.supplier_id = $supplier",
    "agreement": "t.agreement_id = $agreement",
}

WORDS = {
    "year": Text(da="år", en="year"),
    "unit": Text(da="enhed", en="unit"),
    "category": Text(da="kategori", en="category"),
    "supplier": Text(da="leverandør", en="supplier"),
    "agreement": Text(da="aftale", en="agreement"),
}


def conditions(filters: Filters) -> str:
    """The filters as SQL over a table called `t`; the values stand in `values`."""
    return " AND ".join(CONDITIONS[name] for name in filters.asked()) or "TRUE"


def values(filters: Filters, connection: Any) -> dict[str, Any]:
    """What the parameters of `conditions` are bound to."""
    bound = filters.asked()
    if filters.year is not None:
        bound |= {"first_month": f"{filters.year}-01", "last_month": f"{filters.year}-12"}
    if filters.unit is not None:
        bound["unit"] = units_below(connection, filters.unit)
    if filters.category is not None:
        bound["category"] = prefix(filters.category)
    return bound


def foreign(filters: Filters, definition: FigureDefinition) -> list[str]:
    """The filters the figure should follow but cannot, since its rows do not carry the column."""
    asked = filters.without(definition.regardless_of).asked()
    return [name for name in asked if COLUMNS[name] not in TABLES[definition.table]]


def cannot_follow(names: list[str]) -> Text:
    """Why a figure is unknown under the filters `names`."""
    return Text(
        da=f"tallet kan ikke opgøres for en enkelt {' eller '.join(WORDS[n].da for n in names)}",
        en=f"the figure cannot be told for one {' or '.join(WORDS[n].en for n in names)} alone",
    )


def prefix(code: str) -> str:
    """A CPV code without its trailing zeros, never shorter than the division: 30000000 is 30."""
    return code[:2] + code[2:8].rstrip("0")


def units_below(connection: Any, unit: int) -> list[int]:
    """`unit` and every unit below it. A ring of parents ends where it began."""
    rows = connection.execute(
        "WITH RECURSIVE below(unit_id) AS (SELECT CAST($unit AS BIGINT) UNION"
        " SELECT units.unit_id FROM lake.units JOIN below ON units.parent_id = below.unit_id)"
        " SELECT unit_id FROM below ORDER BY unit_id",
        {"unit": unit},
    ).fetchall()
    return [row[0] for row in rows]
