"""The words of a text that tell what was bought: not numbers, not "faktura", not the month."""

import re
from functools import cache

from pejl.engines import codelists

WORD = re.compile(r"[^\W\d_]{2,}")


def telling(text: str) -> str:
    """`text` in lower case with only the words that tell; empty where none does."""
    empty = empty_words()
    return " ".join(word for word in WORD.findall(text.lower()) if word not in empty)


@cache
def empty_words() -> frozenset[str]:
    """Words that stand on any line whatever is bought."""
    return frozenset(row["word"] for row in codelists.rows("purchase_words") if not row["cpv"])
