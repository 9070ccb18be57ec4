"""The municipality's policy as paragraphs: which heading, which number under it, what text."""

import re
from collections.abc import Iterable, Iterator

# Headings with no paragraph of their own: another heading follows at once.
BARE_HEADINGS = (
    "Vi arbejder med økonomisk bæredygtighed for at skabe størst muligt økonomisk råderum",
    "Vi arbejder på at skabe samarbejde og dialog",
)


def blocks(document: str) -> list[str]:
    """Its blocks of text, each on one line, page breaks healed."""
    found: list[str] = []
    after_gap = True
    for line in document.splitlines():
        if not line.strip():
            after_gap = True
        elif not found or begins_block(line, found[-1], after_gap=after_gap):
            found.append(line.strip())
            after_gap = False
        else:
            found[-1] = joined(found[-1], line.strip())
            after_gap = False
    return found


def begins_block(line: str, before: str, *, after_gap: bool) -> bool:
    """After a gap or at the top of a page, unless it goes on in small letters."""
    at_page_top = line.startswith(" ") and before.endswith((".", "Borgmester"))
    return (after_gap or at_page_top) and not line.strip()[0].islower()


def joined(text: str, line: str) -> str:
    """The text with the next line, a word divided between them made whole."""
    return f"{text[:-1]}{line}" if text.endswith("-") else f"{text} {line}"


def paragraphs(document: str, headings: Iterable[str]) -> Iterator[tuple[str, int, str]]:
    """Heading, number under it, and text of each paragraph, in order."""
    waiting = [*headings, *BARE_HEADINGS]
    heading, number = "", 0
    for block in blocks(document):
        text = block
        while under := next((each for each in waiting if text.startswith(each)), None):
            waiting.remove(under)
            heading, number, text = under, 0, text[len(under) :].strip()
        for part in re.split(r"(?=[•→])", text):
            if part.strip():
                number += 1
                yield heading, number, part.strip("•→ ")
