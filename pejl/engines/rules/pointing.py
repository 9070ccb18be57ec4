"""A source document by document: what a requirement can point to in each, as Markdown."""

from collections.abc import Iterator

from pejl.engines.rules.entries import ENTRY_KINDS, LEVELS, Entry, EntryKind
from pejl.engines.rules.listing import cited
from pejl.engines.rules.rulebook import Rulebook
from pejl.engines.rules.words import day
from pejl.engines.text import Text

ENTERED = Text("| Kode | Hvad | Slags | Niveau | CPV |", "| Code | What | Kind | Level | CPV |")


def entered(book: Rulebook, language: str) -> Iterator[str]:
    """The Markdown lines of what a requirement can point to in the book."""
    for document in (each for each in book.entries if each.kind is EntryKind.DOCUMENT):
        yield f"\n## {document.code}\n\n{document.title.in_(language)}\n"
        version, licence = _version(document, language), document.licence.in_(language)
        yield f"{cited(document.source)}{version} {licence}\n"
        held = [_entry(each, language) for each in book.entries if each.under == document.code]
        yield from [ENTERED.in_(language), "|---|---|---|---|---|", *held] if held else []


def _version(entry: Entry, language: str) -> str:
    published = entry.source.published
    return f", {day(published).in_(language)}." if published else "."


def _entry(entry: Entry, language: str) -> str:
    levels = ", ".join(LEVELS[level].in_(language) for level in entry.levels)
    kind, codes = ENTRY_KINDS[entry.kind].in_(language), ", ".join(entry.cpv)
    return f"| {entry.code} | {entry.title.in_(language)} | {kind} | {levels} | {codes} |"
