"""The partnership's handbook as paragraphs: which heading, which number under it, what text."""

import re
from collections.abc import Iterator

MEETING = re.compile(r"\d\. arbejdsgruppemøde")
ITEM = re.compile(r"\s*(?:-|\d\.)\s")  # a bullet, or a number


def lines(document: str) -> Iterator[str]:
    """Its lines without the marks of bold and italics and without rules across the page."""
    for line in document.splitlines():
        yield "" if line.strip() == "---" else line.replace("*", "").rstrip()


def blocks(document: str) -> list[str]:
    """Headings, items of lists and texts, each on one line."""
    found: list[str] = []
    after_gap = True
    for line in lines(document):
        if not line.strip():
            after_gap = True
            continue
        begins = after_gap or line.startswith("#") or ITEM.match(f"{line} ")
        found[len(found) - (not begins) :] = [line if begins else f"{found[-1]} {line.strip()}"]
        after_gap = line.startswith("#")
    return found


def paragraphs(document: str) -> Iterator[tuple[str, int, str]]:
    """Heading, number under it, and text of each paragraph, in order."""
    chapter = heading = "Forside"
    texts: list[str] = []
    for block in [*blocks(document), "# Slut"]:
        if not block.startswith("#"):
            texts.append(block)
            continue
        yield from ((heading, number, text) for number, text in enumerate(joined(texts), 1))
        texts, heading = [], block.strip("# -")
        if meeting := MEETING.match(heading):
            heading = f"{chapter}: {meeting[0]}"
        else:
            chapter = heading


def joined(texts: list[str]) -> list[str]:
    """Each text; what is no sentence and stands together, such as the members' marks, as one."""
    found: list[str] = []
    loose_before = False
    for text in texts:
        bare = ITEM.sub("", f"{text} ", count=1).strip()
        is_loose = not ITEM.match(f"{text} ") and not bare.endswith((".", ":", "”"))
        if is_loose and loose_before:
            found[-1] = f"{found[-1]} {bare}"
        elif bare:
            found.append(bare)
        loose_before = is_loose
    return found
