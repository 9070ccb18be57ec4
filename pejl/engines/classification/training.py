"""What the classifier learns from: CPV's names, everyday words, and what people corrected."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pejl.engines import codelists
from pejl.engines.cpv import placed


class TrainingExample(NamedTuple):
    """A text and the CPV code it belongs to."""

    text: str
    code: str
    everyday: bool = True  # written as people write, not as a code list does


def examples(corrected: Iterable[TrainingExample] = ()) -> Sequence[TrainingExample]:
    """Everything there is to learn from, what people corrected last and counted twice.

    ValueError where a correction's code is no CPV code.
    """
    own = [TrainingExample(each.text, known(each.code)) for each in corrected]
    return [*names(), *words(), *own, *own]


def names() -> list[TrainingExample]:
    """CPV's own names, Danish and English."""
    return [
        TrainingExample(row[language], known(row["code"]), everyday=False)
        for row in codelists.rows("cpv")
        for language in ("da", "en")
    ]


def words() -> list[TrainingExample]:
    """Everyday words for what a municipality buys."""
    rows = codelists.rows("purchase_words")
    return [TrainingExample(row["word"], row["cpv"]) for row in rows if row["cpv"]]


def known(code: str) -> str:
    """`code` where lines are placed. ValueError if it is no CPV code."""
    found = placed(code)
    if found is None:
        raise ValueError(f"{code} is no CPV code")
    return found
