"""CPV's codes and what they are called in the language in use."""

import re
from functools import cache

from django.utils.translation import get_language

from pejl.engines.codelists import rows

UNTIL_DETAILS = re.compile(r"[,(:]| samt | og andre ")


def names() -> dict[str, str]:
    """Every code and its name."""
    return names_in("en" if (get_language() or "da").startswith("en") else "da")


@cache
def names_in(language: str) -> dict[str, str]:
    """Every code and its name in "da" or "en"."""
    return {it["code"]: it[language] for it in rows("cpv")}


def called(code: str | None) -> str:
    """A category in a table: its code and how its name begins; nothing where it is unknown."""
    return f"{code} {UNTIL_DETAILS.split(names().get(code, ''))[0]}".strip() if code else ""
