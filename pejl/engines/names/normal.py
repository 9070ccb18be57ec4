"""A supplier's name without what the one who typed it happened to add.

Case, accents, punctuation, spacing, legal form, country and "t/a" do not make
another company. What is left is the key: two names with one key are one
supplier by name. A legal form is dropped only where it stands last, so that
"AS Byg" keeps its AS.
"""

import re
import unicodedata
from functools import lru_cache

LEGAL_FORMS = frozenset(
    "aps as is ivs smba amba fmba ps ks"
    " ltd lt limited plc llp lp llc inc incorporated corp corporation co company cic cio"
    " gmbh ag kg ohg ug se sarl sas sa spa srl bv nv ab hb oy oyj asa".split()
)
COUNTRIES = frozenset(["uk", "gb", "dk", "danmark", "denmark"])
LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "&": " and ", "+": " plus "})
TRADING_AS = re.compile(r"\b(t/a|t/as|trading as|v/|c/o)(?=\W|$).*$")
DOTTED = re.compile(r"\b(?:[a-z][./]){1,4}[a-z]?\b\.?")
SPACED = re.compile(r"\b[a-z](?: [a-z])+\b")
WORD = re.compile(r"[a-z0-9]+")


def key(name: str) -> str:
    """What two spellings of one supplier have in common: no spaces, "" where nothing is left."""
    return words(name).replace(" ", "")


@lru_cache(maxsize=100_000)
def words(name: str) -> str:
    """The name as lower-case words without legal form, the initials pulled together."""
    every = all_words(name)
    return " ".join(without_form(every) or every)


def all_words(name: str) -> list[str]:
    """The words of a name in ASCII, with "A/S" and "p.l.c." and "K J" pulled together."""
    plain = ascii_of(name.lower())
    plain = TRADING_AS.sub("", plain).strip() or plain
    plain = DOTTED.sub(lambda found: re.sub(r"[./]", "", found[0]) + " ", plain)
    plain = " ".join(WORD.findall(plain.replace("'", "")))
    plain = SPACED.sub(lambda found: found[0].replace(" ", ""), plain)
    return ["and" if word == "og" else word for word in plain.split()]


def ascii_of(text: str) -> str:
    """Danish letters spelled out, accents dropped."""
    spelled = text.translate(LETTERS)
    return unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode().strip()


def without_form(every: list[str]) -> list[str]:
    """The words without legal forms and country at the end, and without a leading "the"."""
    start = 1 if every[:1] == ["the"] and len(every) > 1 else 0
    end = len(every)
    while end > start and (every[end - 1] in LEGAL_FORMS or every[end - 1] in COUNTRIES):
        end -= 1
    return every[start:end]
