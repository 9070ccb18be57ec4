"""Turning a quantity in one unit into another, where that is safe, and writing it out.

What a packaging holds is not a fact of the packaging but of the price book, so a
box is only turned into pieces with the price book's pack size at hand.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pejl.engines.codelists import rows
from pejl.engines.matching.facts import AgreedPrice
from pejl.engines.matching.wording import decimal
from pejl.engines.text import Text

PACKAGING = "packaging"


class UnitOfMeasure(NamedTuple):
    """A unit of measure: so many (`factor`) of the first unit of its dimension."""

    dimension: str
    factor: Decimal | None  # None on packaging
    one: Text
    many: Text


@cache
def units() -> dict[str, UnitOfMeasure]:
    """The units of the list `unit_conversions`, by code."""
    return {
        row["code"]: UnitOfMeasure(
            row["dimension"],
            Decimal(row["factor"]) if row["factor"] else None,
            Text(row["da"], row["en"]),
            Text(row["da_many"], row["en_many"]),
        )
        for row in rows("unit_conversions")
    }


@cache
def canonical(code: str | None) -> str:
    """The first code of the same dimension and factor: EA, H87 and C62 are one."""
    wanted = units().get(code or "")
    if wanted is None or wanted.factor is None:
        return code or ""
    return next(other for other, unit in units().items() if unit[:2] == wanted[:2])


@cache
def factor(unit: str | None, other: str | None) -> Decimal | None:
    """How many `other` there are in one `unit`; None where that cannot be said."""
    if unit == other:
        return Decimal(1)
    one, two = units().get(unit or ""), units().get(other or "")
    if not (one and two and one.factor and two.factor and one.dimension == two.dimension):
        return None
    return one.factor / two.factor


def is_packaging(code: str | None) -> bool:
    """Whether the unit is a box, a pallet, a roll: something that holds something."""
    unit = units().get(code or "")
    return unit is not None and unit.dimension == PACKAGING


def in_price_unit(billed: str | None, price: AgreedPrice) -> Decimal | None:
    """How many of the price's unit there are in one billed unit; None where nobody can say."""
    direct = factor(billed, price.unit)
    if direct is not None or not price.pack:
        return direct
    return next(unpacked(billed, price, price.pack), None)


def unpacked(billed: str | None, price: AgreedPrice, pack: Decimal) -> Iterator[Decimal]:
    """The ways by which a pack's content joins the billed unit and the price's."""
    content_in_billed = factor(billed, price.content)
    content_in_price = factor(price.unit, price.content)
    if content_in_billed and is_orderable(price.unit, price):
        yield content_in_billed / pack
    if content_in_price and is_orderable(billed, price):
        yield pack / content_in_price


def is_orderable(code: str | None, price: AgreedPrice) -> bool:
    """Whether this is the unit the item is sold in: as said, else any packaging."""
    return code == price.orderable if price.orderable else is_packaging(code)


def unit_name(code: str | None) -> Text:
    """One of the unit, as people write it after "pr."; the code where we know no name."""
    return units()[code].one if code in units() else named_in_list(code)


def counted(quantity: Decimal, code: str | None) -> Text:
    """A quantity with its unit: "12 stk.", "1,5 kg"."""
    name = unit_name(code)
    if code in units() and abs(quantity) != 1:
        name = units()[code].many
    number = decimal(quantity)
    return Text(f"{number.da} {name.da}", f"{number.en} {name.en}")


@cache
def named_in_list(code: str | None) -> Text:
    """The name in the full list of units, for units that are never converted."""
    row = next((row for row in rows("units") if row["code"] == code), {})
    said = code or "enhed"
    return Text(row.get("name_da") or said, row.get("name_en") or code or "unit")
