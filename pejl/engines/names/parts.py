"""What a name is made of: its beginnings, what it also goes by, words written as one."""

from collections.abc import Sequence
from itertools import pairwise

from pejl.engines.names.normal import COMPANY_FORMS

LONG_WORD = 12  # letters: a word so long seldom begins the names of two companies


def is_part(short: str, long: str) -> bool:
    """Whether `long` begins with `short`, or goes by it: "Lilleby Auto | Jensen" by "Lilleby Auto".

    Two words at least, or a long one ("Blomsterhjørnet"), or one with its company form ("Nordlys
    A/S, Lilleby"), or three of which the last is broken off, as narrow columns do.
    """
    if short == long or not long.startswith(short):
        return short in sides(long)
    gaps, after = short.count(" "), long[len(short) :]
    if after.startswith(" "):
        by_its_form = after.split()[0] in {"|", *COMPANY_FORMS}
        return gaps > 0 or by_its_form or len(short) >= LONG_WORD
    return gaps > 1 and len(short) >= 20


def sides(name: str) -> set[str]:
    """The name itself, and what stands on either side of "v/" or "t/a"."""
    return {name, *(side.strip() for side in name.split("|"))}


def beginnings(name: str) -> set[str]:
    """What `name` may be called when it is cut short."""
    return {name[:length] for length in range(1, len(name)) if is_part(name[:length], name)}


def pairs_of(every: Sequence[str]) -> set[str]:
    """Each two words that stand together, written as one: "tømrer firma" is "tømrerfirma"."""
    return {one + other for one, other in pairwise(every)}


def joined(every: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words, each two of them pulled together that `others` writes as one."""
    found: list[str] = []
    for word in every:
        if found and found[-1] + word in others:
            found[-1] += word
        else:
            found.append(word)
    return found
