"""What a CPV code tells of a purchase: its kind, where that is certain, and its Danish words."""

from functools import cache

from pejl.bearings.cpv import to_be_found
from pejl.engines import codelists
from pejl.engines.lookup import Lookup

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
    category = code[:5].ljust(8, "0")
    return len(code) == len("39110000") and code.isdigit() and category in codelists.codes("cpv")


def found(words: str) -> list[str]:
    """The codes that everyday words or the first digits lead to, the surest first.

    A whole code leads to itself.
    """
    code = words.partition("-")[0].strip()
    if is_known(code):
        return [code]
    if code.isdigit():
        return sorted(it for it in codelists.codes("cpv") if it.startswith(code))[:MANY]
    return [it.code for it in _everyday().find(words).entries[:MANY]]


@cache
def _everyday() -> Lookup:
    return Lookup(to_be_found())
