"""What the classifier learns from: CPV's names, everyday words, and what people corrected."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pejl.engines import codelists
from pejl.engines.cpv import placed


class Example(NamedTuple):
    """A text and the CPV code it belongs to."""

    text: str
    code: str
    everyday: bool = True  # written as people write, not as a code list does


def examples(corrected: Iterable[Example] = ()) -> Sequence[Example]:
    """Everything there is to learn from, what people corrected last and counted twice.

    ValueError where a correction's code is no CPV code.
    """
    own = [Example(each.text, known(each.code)) for each in corrected]
    return [*names(), *words(), *own, *own]


def names() -> list[Example]:
    """CPV's own names, Danish and English."""
    return [
        Example(row[language], known(row["code"]), everyday=False)
        for row in codelists.rows("cpv")
        for language in ("da", "en")
    ]


def words() -> list[Example]:
    """Everyday words for what a municipality buys."""
    rows = codelists.rows("purchase_words")
    return [Example(row["word"], row["cpv"]) for row in rows if row["cpv"]]


def known(code: str) -> str:
    """`code` where lines are placed. ValueError if it is no CPV code."""
    found = placed(code)
    if found is None:
        raise ValueError(f"{code} is no CPV code")
    return found
