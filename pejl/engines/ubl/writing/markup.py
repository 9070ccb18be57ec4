"""XML written as text, standing in the function in the order it stands in the file.

A hundred thousand invoices are forty million elements; a tree of them takes
several times as long to build as their text. Content that is not there writes
nothing, so a function may list everything the standard allows.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Final

Said = str | Decimal | date | bool | None

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_QUOTED: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_SPECIAL: Final = re.compile("[&<>\r]")


def written(said: Said) -> str:
    """`said` as it stands in XML: dates as ISO 8601, decimals without exponent."""
    if isinstance(said, str):
        return said.translate(_ESCAPED) if _SPECIAL.search(said) else said
    if isinstance(said, Decimal):
        return format(said, "f")
    if isinstance(said, bool):
        return "true" if said else "false"
    return said.isoformat() if said else ""


def element(name: str, *content: str) -> str:
    """The element `name` around `content`, or nothing around nothing."""
    inside = "".join(content)
    return f"<{name}>{inside}</{name}>" if inside else ""


def value(name: str, said: Said, attributes: str = "") -> str:
    """The element `name` saying one thing, or nothing where nothing is said."""
    return "" if said is None else f"<{name}{attributes}>{written(said)}</{name}>"


def attribute(name: str, said: str | None) -> str:
    """` name="said"` with its leading space, or nothing where nothing is said."""
    return "" if said is None else f' {name}="{said.translate(_QUOTED)}"'


def xml(root: str, attributes: str, *content: str) -> bytes:
    """The whole file in UTF-8. ValueError if a text holds a character XML has no place for."""
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}{attributes}>{"".join(content)}</{root}>\n'
    )
    if found := _NOT_XML.search(text):
        raise ValueError(f"XML has no place for the character {found[0]!r}")
    return text.encode()
