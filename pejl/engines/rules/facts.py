"""The facts rules may speak of, each with type and words; and the facts given to judge by."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

from pejl.engines import cpv
from pejl.engines.text import Text

Given = Decimal | date | str | bool | None


class FactType(StrEnum):
    """What a fact is: an amount in kroner without VAT, a number with a unit, a fraction, …"""

    AMOUNT = "amount"
    NUMBER = "number"
    SHARE = "share"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"
    CPV = "cpv"
    TEXT = "text"


PYTHON_TYPES: Mapping[FactType, type] = {
    FactType.AMOUNT: Decimal,
    FactType.NUMBER: Decimal,
    FactType.SHARE: Decimal,
    FactType.DATE: date,
    FactType.CHOICE: str,
    FactType.YES_NO: bool,
    FactType.CPV: str,
    FactType.TEXT: str,
}


class FactUnit(NamedTuple):
    """What a number counts: one day, many days."""

    one: Text
    many: Text


class FactDefinition(NamedTuple):
    """A fact's name, type and words.

    `label` is a noun phrase ("kontraktens værdi"); of a yes_no fact it is the
    sentence that is true when the answer is yes, and `denial` the other one.
    """

    name: str
    type: FactType
    label: Text
    denial: Text | None = None
    unit: FactUnit | None = None
    choices: Mapping[str, Text] = {}


class FigureFacts(NamedTuple):
    """A figure an aim is measured by: this year's and the one of the year before.

    In the first year there is none before; the year's halves then tell which way it goes.
    """

    now: FactDefinition
    before: FactDefinition
    first_half: FactDefinition
    last_half: FactDefinition


class Fact(NamedTuple):
    """A value and where it came from, as a pointer a page can turn into a link.

    None is a fact too: it is known that there is nothing. A fact nobody has
    looked for is left out.
    """

    value: Given
    origin: str = ""


Facts = Mapping[str, Fact]


class Vocabulary(NamedTuple):
    """Every fact and figure a rule may name."""

    facts: Mapping[str, FactDefinition]
    figures: Mapping[str, FigureFacts]

    def given(self, values: Mapping[str, Given | int], origin: str = "") -> dict[str, Fact]:
        """`values` as facts from `origin`; KeyError, TypeError or ValueError names the wrong one.

        Numbers are Decimal or whole: a float is refused, since 0.1 would not be a tenth.
        """
        return {name: Fact(self._checked(name, value), origin) for name, value in values.items()}

    def _checked(self, name: str, value: Given | int) -> Given:
        if name not in self.facts:
            near = ", ".join(get_close_matches(name, self.facts, n=3))
            raise KeyError(f"no fact is called {name}; near it: {near or 'nothing'}")
        definition = self.facts[name]
        exact = _exact(value)
        wanted = PYTHON_TYPES[definition.type]
        if exact is not None and type(exact) is not wanted:
            raise TypeError(f"{name} is given as {type(value).__name__}, not {wanted.__name__}")
        if definition.choices and exact is not None and exact not in definition.choices:
            raise ValueError(f"{name} is {value}, not one of {', '.join(definition.choices)}")
        if definition.type is FactType.CPV and exact and not cpv.FORM.fullmatch(str(exact)):
            raise ValueError(f"{name} is {value}, not a CPV code of eight digits")
        return exact


def _exact(value: Given | int) -> Given:
    if isinstance(value, bool) or not isinstance(value, int):
        return value
    return Decimal(value)
