"""Units of measure as people write them, as codes of UN/ECE recommendation 20."""

from functools import cache

from pejl.engines.codelists import rows

PIECE = "C62"  # what is meant where nothing is said


@cache
def by_word() -> dict[str, str]:
    """Codes by the words for them in Danish and English, and by themselves."""
    found: dict[str, str] = {}
    for row in rows("units"):
        for word in (row["code"], row["name_da"], row["name_en"]):
            if word:
                found.setdefault(plain(word), row["code"])
    return found


def plain(word: str) -> str:
    """A word as it is compared."""
    return word.strip().rstrip(".").casefold()


def code_of(said: str) -> str:
    """The code of a unit; a word nobody knows is kept as it is, so that it matches itself."""
    return by_word().get(plain(said), said[:10]) if said.strip() else PIECE
