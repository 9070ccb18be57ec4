"""What a CPV code tells of a purchase: its kind, where that is certain, and its Danish words."""

from collections.abc import Iterator, Mapping
from functools import cache

from pejl.engines import codelists
from pejl.engines.text import Text

WORKS = "45"
SOFTWARE = "48"  # packages are goods, though the number stands among services
LAST_OF_GOODS = 44
SERVICES = ("services", "light_services")
MANY = 12


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
    """The codes that everyday words or digits lead to, the surest first; a code leads to itself."""
    asked = words.casefold().partition("-")[0].split()
    if len(asked) == 1 and is_known(asked[0]):
        return asked
    hits = [*_by_everyday_words(asked), *_by_names(asked)] if asked else []
    return list(dict.fromkeys(hits))[:MANY]


def _by_everyday_words(asked: list[str]) -> Iterator[str]:
    """Words buyers use for a category, also in the singular: sofa leads where sofaer does."""
    for row in codelists.rows("purchase_words"):
        if any(row["word"].startswith(word) for word in asked if not word.isdigit()):
            yield row["cpv"]


def _by_names(asked: list[str]) -> list[str]:
    hits = [code for code, name in _names().items() if _fits(code, name, asked)]
    return sorted(hits, key=lambda code: (not _begins(code, asked), len(code.rstrip("0")), code))


def _begins(code: str, asked: list[str]) -> bool:
    """Whether a word of the name begins so: chairs come before what only ends in them."""
    called = f" {_names()[code].da} {_names()[code].en}".casefold()
    return any(f" {word}" in called for word in asked)


def _fits(code: str, name: Text, asked: list[str]) -> bool:
    called = f"{name.da} {name.en}".casefold()
    return all(code.startswith(word) if word.isdigit() else word in called for word in asked)
