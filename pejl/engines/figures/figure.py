"""A figure's answer: the value with what it is made of, or why it is unknown."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from pejl.engines.figures.definition import FigureDefinition
from pejl.engines.money import share
from pejl.engines.text import Text

Number = Decimal | int
Bucket = tuple[str | None, ...]


class Figure(NamedTuple):
    """One number as of a day. Money in DKK without VAT; a share is of one, four decimals."""

    name: str
    value: Number | None  # None is unknown, and `because` says why
    numerator: Number | None
    denominator: Number | None
    unit: str
    excluded: Mapping[str, Number]  # what lies outside the denominator, by reason
    beside: Mapping[str, Number | None]  # what else must be seen to read the value rightly
    as_of: date
    version: int
    bucket: Bucket = ()  # the month, unit …; () is the total, None within it is not known
    because: Text | None = None


OUT = "excluded_"  # what a query's column begins with when it is left out of the denominator
NO_ROWS = Text(da="der er ingen rækker at tælle", en="there are no rows to count")


def unknown(definition: FigureDefinition, as_of: date, because: Text) -> Figure:
    """The figure without a value, and why."""
    return Figure(
        definition.name, None, None, None, definition.unit, {}, {}, as_of,
        definition.version, because=because,
    )  # fmt: skip


def nothing_to_divide_by(definition: FigureDefinition) -> Text:
    """Why there is no value although there are rows: nothing of what it is held against."""
    whole = definition.denominator or definition.counts
    return Text(
        da=f"intet at holde det op imod: {whole.da}",
        en=f"nothing to hold it against: {whole.en}",
    )


def answered(
    definition: FigureDefinition, as_of: date, row: Mapping[str, Any], split: int
) -> Figure:
    """The Figure of one row of the query's result, which was split by `split` columns."""
    numerator, denominator = row["numerator"], row.get("denominator")
    measurable = definition.denominator is None or is_enough(definition.unit, denominator)
    return Figure(
        name=definition.name,
        value=value(definition.unit, numerator, denominator) if measurable else None,
        numerator=numerator,
        denominator=denominator,
        unit=definition.unit,
        excluded={key.removeprefix(OUT): row[key] for key in row if key.startswith(OUT)},
        beside={key: number(row[key]) for key in row if is_beside(key)},
        as_of=as_of,
        version=definition.version,
        bucket=bucket(row["bucket"], split),
        because=None if measurable else nothing_to_divide_by(definition),
    )


def is_enough(unit: str, denominator: Number | None) -> bool:
    """Whether there is anything to hold a figure against. Kroner may add up to less than none."""
    return denominator is not None if unit == "DKK" else (denominator or 0) > 0


def value(unit: str, numerator: Number, denominator: Any) -> Number | None:
    """The share where the figure is one, else what was summed or counted."""
    return share(Decimal(numerator), Decimal(denominator)) if unit == "share" else numerator


def is_beside(column: str) -> bool:
    """Whether a column of the result is shown beside the value."""
    return column not in ("bucket", "numerator", "denominator") and not column.startswith(OUT)


def number(value: Any) -> Number | None:
    """A median comes as a float; the page gets a decimal, whole days or half."""
    return Decimal(str(value)) if isinstance(value, float) else value


def bucket(value: str | list[str | None] | None, split: int) -> Bucket:
    """The bucket of a row: nothing for the total, a text for one column, a list for several."""
    if split == 0:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)
