"""CPV codes: which lies within which, what they are called, and what kind of contract they tell.

A code has eight digits without its check digit; the zeros at its end say that it is a whole
group. A division keeps its first two digits, zeros too. The list is `codelists/cpv.csv`.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from pejl.engines import codelists
from pejl.engines.text import Text

FORM = re.compile(r"[0-9]{8}")
WITH_CHECK_DIGIT = re.compile(r"(\d{8})(-?\d)?")
UNTIL_DETAILS = re.compile(r"[,(:]| samt | og andre ")
DIVISION = 2  # digits; no code is coarser
CLASS = 4  # digits: what is alike, as the law and the tender radar add it up
WORKS = "45"
SOFTWARE = "48"  # packages are goods, though the number stands among services
LAST_OF_GOODS = "44"
SERVICES = ("services", "light_services")


def within(code: str, groups: Iterable[str]) -> bool | None:
    """Whether the code lies within one of the groups; None where it is too broad to tell."""
    own, wanted = stem(code), [stem(each) for each in groups]
    if own.startswith(tuple(wanted)):
        return True
    return None if any(each.startswith(own) for each in wanted) else False


def stem(code: str) -> str:
    """The digits that tell."""
    return code[:DIVISION] + code[DIVISION:].rstrip("0")


def level(code: str, digits: int) -> str:
    """`code` with only its first `digits`, filled up with zeros to eight."""
    return code[:digits].ljust(8, "0")


def placed(code: str) -> str | None:
    """`code` at class level, or at division level where CPV has no such class; None if no CPV.

    Accepts eight digits with or without the check digit: 39112000-0 becomes 39110000.
    """
    match = WITH_CHECK_DIGIT.fullmatch(code.strip())
    if not match:
        return None
    candidates = (level(match[1], CLASS), level(match[1], DIVISION))
    return next((each for each in candidates if each in codelists.codes("cpv")), None)


@lru_cache(maxsize=4096)
def exists(code: str) -> bool:
    """Whether there is such a code; of the last three digits the list says nothing."""
    return FORM.fullmatch(code) is not None and (code in names() or _category(code) in names())


def name(code: str) -> Text | None:
    """What CPV calls the eight-digit `code`; None where the list does not have it."""
    return names().get(code)


def named(code: str) -> Text:
    """The code with its name; beyond the list, with the category it lies in."""
    category = _category(code)
    if own := name(code):
        return Text(f"{code} {own.da}", f"{code} {own.en}")
    if above := name(category):
        return Text(
            f"{code} (under {category} {above.da})", f"{code} (under {category} {above.en})"
        )
    return Text(code, code)


@lru_cache(maxsize=4096)
def called(code: str | None) -> Text:
    """A category in a table: its code and how its name begins; empty where it is unknown."""
    if not code:
        return Text("", "")
    own = name(code) or Text("", "")
    da, en = (f"{code} {UNTIL_DETAILS.split(said)[0]}".strip() for said in own)
    return Text(da, en)


@cache
def names() -> Mapping[str, Text]:
    """Every code of the list with its name."""
    return {row["code"]: Text(row["da"], row["en"]) for row in codelists.rows("cpv")}


@cache
def names_in(language: str) -> dict[str, str]:
    """Every code of the list with its name in "da" or "en"."""
    return {code: own.in_(language) for code, own in names().items()}


def certain_kind(code: str) -> str | None:
    """works or goods, by the division, or light_services, by the list of those.

    None for other services: the list does not name every one of the light ones.
    """
    division = code[:DIVISION]
    if division == WORKS:
        return "works"
    if division == SOFTWARE or division <= LAST_OF_GOODS:
        return "goods"
    return "light_services" if code.startswith(light_services()) else None


@cache
def light_services() -> tuple[str, ...]:
    """How the codes begin that are on the EU's list of social and other specific services."""
    return tuple(row["prefix"] for row in codelists.rows("light_services"))


@cache
def everyday() -> dict[str, list[Text]]:
    """The everyday words for what belongs in a class, by its code."""
    found: dict[str, list[Text]] = {}
    for row in codelists.rows("purchase_words"):
        said = Text(**{"da": "", "en": "", row["language"]: row["word"]})
        found.setdefault(row["cpv"], []).append(said)
    return found


def _category(code: str) -> str:
    """The category of five digits a code lies in: finer than that the list names no group."""
    return f"{code[:5]}000"
