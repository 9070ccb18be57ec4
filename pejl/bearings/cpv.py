"""CPV's codes: what they are called in the language in use, and the words they are found by."""

import re
from collections.abc import Iterable
from functools import cache

from django.utils.translation import get_language

from pejl.engines.codelists import rows
from pejl.engines.lookup import Entry
from pejl.engines.text import Text

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


@cache
def to_be_found() -> tuple[Entry, ...]:
    """Every code to be looked up: by its name, and by everyday words for what belongs in it."""
    return tuple(
        Entry(
            kind="category",
            code=row["code"],
            title=Text(row["da"], row["en"]),
            body=Text("", ""),
            names=lines(everyday().get(row["code"], ())),
            groups=(row["code"],),
        )
        for row in rows("cpv")
    )


@cache
def everyday() -> dict[str, list[Text]]:
    """The everyday words for what belongs in a class, by its code."""
    found: dict[str, list[Text]] = {}
    for row in rows("purchase_words"):
        said = Text(**{"da": "", "en": "", row["language"]: row["word"]})
        found.setdefault(row["cpv"], []).append(said)
    return found


def lines(said: Iterable[Text]) -> Text:
    """Names one below the other, in each language those it has."""
    da, en = zip(*said, strict=True) if (said := tuple(said)) else ((), ())
    return Text("\n".join(filter(None, da)), "\n".join(filter(None, en)))
