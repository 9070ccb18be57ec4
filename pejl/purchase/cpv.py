"""What a CPV code tells of a purchase: its kind, where that is certain, and its Danish words."""

from collections.abc import Mapping
from functools import cache

from pejl.engines import codelists
from pejl.engines.lookup import Entry, Lookup, open_lookup
from pejl.engines.text import Text

WORKS = "45"
SOFTWARE = "48"  # packages are goods, though the number stands among services
LAST_OF_GOODS = 44
SERVICES = ("services", "light_services")
MANY = 12
NOTHING = Text("", "")


def certain_kind(code: str) -> str | None:
    """works or goods, by the division, or light_services, by the list of those.

    None for other services: the list does not name every one of the light ones.
    """
    division = code[:2]
    if division == WORKS:
        return "works"
    if division == SOFTWARE or int(division) <= LAST_OF_GOODS:
        return "goods"
    return "light_services" if code.startswith(_light()) else None


@cache
def _light() -> tuple[str, ...]:
    return tuple(row["prefix"] for row in codelists.rows("light_services"))


def is_known(code: str) -> bool:
    """Whether the code, or the category of five digits it lies in, is in the list."""
    return len(code) == len("39110000") and code.isdigit() and _category(code) in _names()


def _category(code: str) -> str:
    return code[:5].ljust(8, "0")


@cache
def _names() -> Mapping[str, Text]:
    return {row["code"]: Text(row["da"], row["en"]) for row in codelists.rows("cpv")}


def found(words: str) -> list[str]:
    """The codes that everyday words or the first digits lead to, the surest first.

    A whole code leads to itself.
    """
    asked = words.casefold().partition("-")[0].strip()
    if is_known(asked):
        return [asked]
    if asked.isdigit():
        return sorted(code for code in _names() if code.startswith(asked))[:MANY]
    return [it.code for it in _everyday().find(words).entries[:MANY]]


@cache
def _everyday() -> Lookup:
    """The codes by their names and by the words buyers use for them: a third of a second."""
    called: dict[str, dict[str, list[str]]] = {code: {"da": [], "en": []} for code in _names()}
    for row in codelists.rows("purchase_words"):
        if row["cpv"]:  # of some words it is only said that they tell nothing
            called[row["cpv"]][row["language"]].append(row["word"])
    return open_lookup(
        None,
        [
            Entry("cpv", code, name, NOTHING, Text(*map("\n".join, called[code].values())))
            for code, name in _names().items()
        ],
    )
