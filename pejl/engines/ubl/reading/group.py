"""An element as its children by name, and the values that stand in them.

Reading is one walk: an element's children are sorted by name once, and every field is then
a look in a dictionary. What stands in the file and cannot be read is noted with its element;
nothing raises, and nothing is None without a note where something was written.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from lxml import etree

from pejl.engines.period import Period
from pejl.engines.ubl.document import DocumentFinding, Identifier
from pejl.engines.ubl.reading import flaws
from pejl.engines.ubl.reading.flaws import Flaw, Note
from pejl.engines.ubl.reading.names import SHORT

# What an XML Schema decimal is written with; Decimal itself also takes 1e9, 1_000 and Infinity.
_DIGITS = "0123456789.+-"
# More than any amount needs: a decimal of a million digits would halt whoever adds it up.
_MOST_DIGITS = 40
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?", re.ASCII).fullmatch
_INDICATORS = {"true": True, "1": True, "false": False, "0": False}

Value = TypeVar("Value")


def _decimal(said: str) -> Decimal | None:
    if said.strip(_DIGITS) or len(said) > _MOST_DIGITS:
        return None
    try:
        return Decimal(said)
    except InvalidOperation:
        return None


def _day(said: str) -> date | None:
    found = _DATE(said)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


class Reading:
    """One reading of one file: the standard it follows, its currency, and the notes taken."""

    def __init__(self) -> None:
        self.oioubl = False
        self.currency: str | None = None
        self._notes: dict[Note, None] = {}  # each once, though a field may be asked for twice

    def note(self, element: etree._Element, flaw: Flaw, said: str | None = None) -> None:
        """Remember that `element` could not be read, and what stood there."""
        self._notes[Note(element, flaw, said)] = None

    def note_strict(self, element: etree._Element, flaw: Flaw, said: str | None = None) -> None:
        """As `note`, but no more than a warning in OIOUBL, which allows what EN 16931 forbids."""
        self.note(element, flaw._replace(severity="warning") if self.oioubl else flaw, said)

    def findings(self, root: etree._Element) -> tuple[DocumentFinding, ...]:
        """The notes as findings, each with its place in the file."""
        return flaws.findings(root, list(self._notes)) if self._notes else ()


class Group:
    """The children of one element, and what stands in them."""

    __slots__ = ("_again", "_element", "_first", "reading")

    def __init__(self, element: etree._Element | None, reading: Reading) -> None:
        self._element = element
        self.reading = reading
        self._first: dict[str, etree._Element] = {}
        self._again: dict[str, list[etree._Element]] = {}
        first = self._first
        for child in () if element is None else element:
            name = SHORT[child.tag]
            if name in first:
                self._again.setdefault(name, []).append(child)
            else:
                first[name] = child

    def __bool__(self) -> bool:
        """Whether the element is there at all."""
        return self._element is not None

    def note(self, flaw: Flaw) -> None:
        """Remember that the element itself could not be read as it should."""
        if self._element is not None:
            self.reading.note(self._element, flaw)

    def note_again(self) -> None:
        """Remember that the element stands once more than EN 16931 allows."""
        if self._element is not None:
            self.reading.note_strict(self._element, flaws.TWICE)

    # Children that have children

    def one(self, name: str) -> "Group":
        """The child `name`, which may stand once; `NOTHING` when it is not there."""
        if name in self._again:
            self.reading.note(self._again[name][0], flaws.TWICE)
        return self._child(name)

    def first(self, name: str) -> "Group":
        """As `one`, where OIOUBL allows more and EN 16931 does not: the first is read."""
        if name in self._again:
            self.reading.note_strict(self._again[name][0], flaws.TWICE)
        return self._child(name)

    def _child(self, name: str) -> "Group":
        element = self._first.get(name)
        return NOTHING if element is None else Group(element, self.reading)

    def many(self, name: str) -> list["Group"]:
        """All the children `name`."""
        if name not in self._first:
            return []
        return [Group(element, self.reading) for element in self._all(name)]

    def _all(self, name: str) -> list[etree._Element]:
        element = self._first.get(name)
        return [] if element is None else [element, *self._again.get(name, ())]

    # Children that have a value

    def text(self, name: str) -> str | None:
        """The text of the child `name` without the blanks around it; None when empty."""
        element = self._first.get(name)
        if element is None:
            return None
        if name in self._again:
            self.reading.note(self._again[name][0], flaws.TWICE)
        return self._said(element)

    def _said(self, element: etree._Element) -> str | None:
        if len(element):
            self.reading.note(element, flaws.NOT_PLAIN)
            return None
        text = element.text
        return (text.strip() or None) if text else None

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of all the children `name`, the empty ones left out."""
        return tuple(filter(None, map(self._said, self._all(name))))

    def prose(self, name: str) -> str | None:
        """The texts of the children `name` line by line; EN 16931 allows one only."""
        if name in self._again:
            self.reading.note_strict(self._again[name][0], flaws.TWICE)
            return "\n".join(self.texts(name)) or None
        return self.text(name)

    def identifier(self, name: str, scheme: str = "schemeID") -> Identifier | None:
        """The child `name` with the scheme that stands in its attribute `scheme`."""
        value = self.text(name)
        return Identifier(value, self.attribute(name, scheme)) if value else None

    def attribute(self, name: str, attribute: str) -> str | None:
        """What stands in `attribute` of the child `name`; None when empty."""
        element = self._first.get(name)
        said = None if element is None else element.get(attribute)
        return (said.strip() or None) if said else None

    def number(self, name: str) -> Decimal | None:
        """The child `name` as a decimal: a quantity, a rate."""
        return self._value(name, _decimal, flaws.BAD_NUMBER)

    def amount(self, name: str) -> Decimal | None:
        """The child `name` as money in the document's currency; another currency is a flaw."""
        element = self._first.get(name)
        if element is None:
            return None
        currency = element.get("currencyID")
        if currency != self.reading.currency and currency and self.reading.currency:
            said = f"{self.text(name)} {currency}"
            self.reading.note_strict(element, flaws.OTHER_CURRENCY, said)
            return None
        return self._value(name, _decimal, flaws.BAD_NUMBER)

    def day(self, name: str) -> date | None:
        """The child `name` as a date; a time zone behind it is left out."""
        return self._value(name, _day, flaws.BAD_DATE)

    def indicator(self, name: str) -> bool | None:
        """The child `name` as yes or no."""
        return self._value(name, _INDICATORS.get, flaws.BAD_INDICATOR)

    def _value(self, name: str, read: Callable[[str], Value | None], flaw: Flaw) -> Value | None:
        said = self.text(name)
        if said is None:
            return None
        value = read(said)
        if value is None:
            self.reading.note(self._first[name], flaw, said)
        return value

    def period(self) -> Period | None:
        """This group as a period, first and last day; None when it is not there."""
        return Period(self.day("cbc:StartDate"), self.day("cbc:EndDate")) if self else None


class _Nothing(Group):
    """An element that is not there, which is asked the same and has no answer."""

    def text(self, name: str) -> None:
        """None."""

    number = amount = day = indicator = prose = text

    def one(self, name: str) -> "Group":  # noqa: ARG002
        """Nothing below it either."""
        return self

    first = one


NOTHING = _Nothing(None, Reading())


def only(groups: list[Group]) -> Group:
    """The first of `groups`, of which EN 16931 allows one."""
    for again in groups[1:]:
        again.note_again()
    return groups[0] if groups else NOTHING
