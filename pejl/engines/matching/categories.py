"""Whether an agreement covers a category of purchase (CPV)."""

from functools import cache

from pejl.engines.cpv import stem
from pejl.engines.matching.facts import AgreedTerms


@cache
def branch(category: str) -> str:
    """The CPV code without check digit and without the zeros that say nothing more."""
    return stem(category.partition("-")[0].strip())


def covers(agreement: AgreedTerms, category: str | None) -> bool:
    """Whether the category lies within the agreement, or may do so.

    An agreement without categories covers whatever its supplier sells. A line
    whose category is unknown, or only known more coarsely than the agreement's,
    may lie within it; so the line is shown to a person rather than passed over.
    """
    if not agreement.categories or not category:
        return True
    wanted = branch(category)
    return any(
        wanted.startswith(branch(own)) or branch(own).startswith(wanted)
        for own in agreement.categories
    )
