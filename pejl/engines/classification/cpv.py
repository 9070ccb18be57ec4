"""CPV codes at the levels lines are placed in: division (two digits) and class (four)."""

import re

from pejl.engines import codelists
from pejl.engines.text import Text


def placed(code: str) -> str | None:
    """`code` at class level, or at division level where CPV has no such class; None if no CPV.

    Accepts eight digits with or without the check digit: 39112000-0 becomes 39110000.
    """
    match = re.fullmatch(r"(\d{8})(-?\d)?", code.strip())
    if not match:
        return None
    candidates = (level(match[1], 4), level(match[1], 2))
    return next((each for each in candidates if each in codelists.codes("cpv")), None)


def level(code: str, digits: int) -> str:
    """`code` with only its first `digits`, filled up with zeros to eight."""
    return code[:digits].ljust(8, "0")


def name(code: str) -> Text | None:
    """What CPV calls the eight-digit `code`; None where the list does not have it."""
    return names().get(code)


def names() -> dict[str, Text]:
    """Every code of the list with its name."""
    return {row["code"]: Text(da=row["da"], en=row["en"]) for row in codelists.rows("cpv")}
