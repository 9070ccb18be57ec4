"""A supplier's usual category: what those of its lines that say so themselves nearly always are."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

ENOUGH = 5  # lines that say so themselves
NEARLY_ALWAYS = 0.9


class UsualCategory(NamedTuple):
    """The category, and how often a line of the supplier was in it."""

    code: str
    confidence: float


def usual(told: Iterable[tuple[str, str]]) -> Mapping[str, UsualCategory]:
    """Usual category by supplier, from (supplier, CPV code) of lines whose category was told.

    A supplier of a little of everything has none. The confidence counts one line more
    against, so that few lines are less sure than many.
    """
    counted: dict[str, Counter[str]] = {}
    for supplier, code in told:
        counted.setdefault(supplier, Counter())[code] += 1
    return {
        supplier: UsualCategory(code, number / (codes.total() + 1))
        for supplier, codes in counted.items()
        for code, number in codes.most_common(1)
        if number >= ENOUGH and number >= NEARLY_ALWAYS * codes.total()
    }
