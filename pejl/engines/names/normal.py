"""A supplier's name without what the one who typed it happened to add.

Case, accents, punctuation, spacing and the form of a limited company do not
make another supplier. What is left is the key: two names with one key are one
supplier by name. What may tell two suppliers apart stays: a partnership's form
("I/S"), a country ("Danmark") and whom a business is run by ("v/ …"). Such
names are put to a person instead (see `likeness`).
"""

import re
import unicodedata
from functools import lru_cache

COMPANY_FORMS = frozenset([
    "aps", "as", "ivs", "smba", "amba", "fmba", "ps",
    "ltd", "limited", "lt", "plc", "inc", "incorporated", "corp", "corporation", "cic", "cio",
    "gmbh", "ag", "asa", "oy", "oyj", "bv", "nv", "sarl", "srl",
])  # fmt: skip
SPELLED = {
    "og": "and",
    "co": "company",
    "dk": "danmark",
    "denmark": "danmark",
    "aktieselskab": "as",
    "aktieselskabet": "as",
    "anpartsselskab": "aps",
    "anpartsselskabet": "aps",
    "interessentskab": "is",
    "interessentskabet": "is",
    "kommanditselskab": "ks",
    "kommanditselskabet": "ks",
}
LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "&": " and ", "'": "", "’": "", "`": "", "´": ""}
)
# A form may stand first, but "Aktieselskabet af 1990" and "Anpartsselskabet af 1990" are two.
LEADING_FORM = re.compile(
    r"^([aikp]/s|(?:aktie|anparts|kommandit)selskabet|interessentskabet)\s+(?!af\b)(.+)$"
)
KNOWN_AS = re.compile(r"\b(?:t/as?\b|trading as\b|v/|c/o\b)")
DOTTED = re.compile(r"\b(?:[a-z][./]){1,4}[a-z]?\b\.?")
SPACED = re.compile(r"\b[a-z](?: [a-z])+\b")
WORD = re.compile(r"[^\W_]+|[|(]")


def key(name: str) -> str:
    """What two spellings of one supplier have in common: no spaces, "" where nothing is written."""
    return words(name).replace(" ", "")


@lru_cache(maxsize=100_000)
def words(name: str) -> str:
    """The name as lower-case words without company form; "|" stands where "v/" or "t/a" stood."""
    every = [word for word in registered(all_words(name)) if word != "("]
    return " ".join(without_form(every) or every) or " ".join(name.split())


def all_words(name: str) -> list[str]:
    """The words and marks of a name, with "A/S" and "p.l.c." and "K J" pulled together."""
    plain = LEADING_FORM.sub(r"\2 \1", plain_of(name))
    plain = KNOWN_AS.sub(" | ", plain).strip(" |")
    plain = DOTTED.sub(lambda found: re.sub(r"[./]", "", found[0]) + " ", plain)
    plain = " ".join(WORD.findall(plain))
    plain = SPACED.sub(lambda found: found[0].replace(" ", ""), plain)
    return [SPELLED.get(word, word) for word in plain.split()]


def plain_of(text: str) -> str:
    """Lower case, Danish letters spelled out, accents and what cannot be seen left out."""
    spelled = unicodedata.normalize("NFC", text.strip()).casefold().translate(LETTERS)
    spelled = spelled.replace(" + ", " and ").replace("+", " plus ")
    parts = unicodedata.normalize("NFKD", spelled)
    return "".join(
        sign for sign in parts if sign.isspace() or unicodedata.category(sign)[0] not in "MC"
    ).strip()


def registered(every: list[str]) -> list[str]:
    """The name as far as its company form, where only a bracket, "t/a" or "via" comes after.

    A limited company is named by what stands in the register, whatever shop it keeps.
    """
    for place in range(1, len(every) - 1):
        if every[place] in COMPANY_FORMS and every[place + 1] in ("(", "|", "via"):
            return every[:place]
    return every


def without_form(every: list[str]) -> list[str]:
    """The words without company forms at the end, and without a leading "the"."""
    start = 1 if every[:1] == ["the"] and len(every) > 1 else 0
    end = len(every)
    while end > start and every[end - 1] in COMPANY_FORMS:
        end -= 1
    return every[start:end]
