"""What engines say, in the language in use: sentences, values with their unit, kinds of columns."""

from decimal import Decimal

from django.utils.translation import get_language

from pejl.engines.text import Text
from pejl.web import formats
from pejl.web.tables import Kind


def language() -> str:
    """The language in use: "da" or "en"."""
    return "en" if (get_language() or "da").startswith("en") else "da"


def spoken(text: Text) -> str:
    """The sentence in the language in use."""
    return text.in_(get_language() or "da")


def measure(value: Decimal | int | None, unit: str) -> str:
    """A value with its unit (share, DKK or a count): 78,4 %, 412.870 kr., 12."""
    if unit == "share":
        return formats.percent(Decimal(value) if value is not None else None)
    return formats.kroner(value) if unit == "DKK" else formats.number(value)


def kind_of(unit: str) -> Kind:
    """How a column shows values of a figure's unit."""
    kinds: dict[str, Kind] = {"share": "share", "DKK": "money"}
    return kinds.get(unit, "number")


def exact(value: Decimal | int | None) -> float | int | None:
    """A number JSON can hold: 15 digits are exact in a double, kroner of a municipality have 12."""
    return float(value) if isinstance(value, Decimal) else value
