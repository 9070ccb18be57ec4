"""The Danish words of the code and the pages, found without gettext, and their English."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
# How templatize writes what it found in a template: gettext(u'…'), ngettext(u'…', u'…',count).
IN_TEMPLATES = re.compile(r"\bn?gettext\((u(?:'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"))", re.DOTALL)
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]")


class Said(NamedTuple):
    """A Danish sentence (of a plural, its singular) and the file it stands in."""

    danish: str
    file: Path


@cache
def rooms() -> list[Path]:
    """Every folder under pejl/ that speaks through gettext."""
    folders = (each for each in (ROOT / "pejl").iterdir() if each.is_dir())
    return sorted(each for each in folders if said(each))


@cache
def said(under: Path) -> tuple[Said, ...]:
    """Every sentence that is to be translated, file by file; read once."""
    return tuple(read(under))


def read(under: Path) -> Iterator[Said]:
    """What `said` tells."""
    for file in sorted(under.rglob("*.py")):
        if "tests" not in file.parts:
            yield from (Said(words, file) for words in in_code(file.read_text("utf-8")))
    for file in sorted(under.rglob("*.html")):
        yield from (Said(words, file) for words in in_template(file.read_text("utf-8")))


def in_code(source: str) -> Iterator[str]:
    """What gettext is given. TypeError where that is not one constant string."""
    for call in ast.walk(ast.parse(source)):
        if not (isinstance(call, ast.Call) and getattr(call.func, "id", "") in GETTEXT):
            continue
        words = getattr(call.args[0], "value", None)
        if not isinstance(words, str):
            raise TypeError(f"gettext is given {ast.unparse(call)}, which cannot be looked up")
        yield words


def in_template(source: str) -> Iterator[str]:
    """What a template has translated. ValueError where a sentence has a context: none needs one."""
    code = templatize(source)
    if "pgettext(" in code:
        raise ValueError(f"{{% translate … context %}} is not looked for: {source[:60]}")
    for found in IN_TEMPLATES.findall(code):
        yield ast.literal_eval(found)


def english(room: Path) -> Catalog:
    """The room's English; FileNotFoundError where it has none."""
    with (room / "locale/en/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale="en")


def one(words: str | tuple[str, ...] | list[str]) -> str:
    """The singular, where there are two."""
    return words if isinstance(words, str) else words[0]


def forms(words: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """Every form of a sentence: one, or singular and plural."""
    return [words or ""] if isinstance(words, str | None) else list(words)


def placeholders(words: str) -> set[str]:
    """What is put into a sentence."""
    return set(PLACEHOLDER.findall(words.replace("%%", "")))
