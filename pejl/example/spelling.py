"""Whether two spellings differ in more than letters and company form."""

import re
from typing import Final

_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "&": " og ", "/": "", ".": ""})
_FORMS: Final = frozenset({"as", "aps", "is", "amba"})


def is_same_words(one: str, other: str) -> bool:
    """Whether the two are the same words: whoever reads both knows them for one."""
    return _words(one) == _words(other)


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", name.lower().translate(_LETTERS))
    return [word for word in words if word not in _FORMS]
