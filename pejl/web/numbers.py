"""A number shown large: what it is called, what it counts, and the way to its rows."""

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """One number, written as it is shown."""

    label: str
    value: str
    note: str = ""
    link: str = ""
    bar: Decimal | None = None  # where it is a part of a whole
