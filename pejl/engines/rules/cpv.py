"""CPV codes: which lies within which, and what they are called.

A code has eight digits without its check digit; the zeros at its end say that it
is a whole group. A division keeps its first two digits, zeros too.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from pejl.engines import codelists
from pejl.engines.text import Text

FORM = re.compile(r"[0-9]{8}")


def within(code: str, groups: Iterable[str]) -> bool | None:
    """Whether the code lies within one of the groups; None where it is too broad to tell."""
    own, wanted = stem(code), [stem(each) for each in groups]
    if own.startswith(tuple(wanted)):
        return True
    return None if any(each.startswith(own) for each in wanted) else False


def stem(code: str) -> str:
    """The digits that tell."""
    return code[:2] + code[2:].rstrip("0")


@lru_cache(maxsize=4096)
def exists(code: str) -> bool:
    """Whether there is such a code; of the last three digits the list says nothing."""
    return FORM.fullmatch(code) is not None and (code in _names() or _category(code) in _names())


def named(code: str) -> Text:
    """The code with its name; beyond the list, with the category it lies in."""
    names, category = _names(), _category(code)
    if name := names.get(code):
        return Text(f"{code} {name.da}", f"{code} {name.en}")
    if name := names.get(category):
        return Text(f"{code} (under {category} {name.da})", f"{code} (under {category} {name.en})")
    return Text(code, code)


def _category(code: str) -> str:
    return f"{code[:5]}000"


@cache
def _names() -> Mapping[str, Text]:
    return {row["code"]: Text(row["da"], row["en"]) for row in codelists.rows("cpv")}
