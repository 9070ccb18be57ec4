"""The handbook is said in our own words, and every paragraph of it is accounted for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pejl.engines.rules import Rule, load
from pejl.engines.rules.tests.quoting import quoted

SEED = "seeds/004_529f875a4765b7ab.txt"
POGI = load(Path(__file__).resolve().parents[4] / "policy/pogi")
MEETING = re.compile(r"\d\. arbejdsgruppemøde")
ITEM = re.compile(r"\s*(?:-|\d\.)\s")  # a bullet, or a number


@pytest.fixture(scope="module")
def document(shared: Path) -> str:
    """The handbook as the partnership wrote it."""
    return (shared / SEED).read_text("utf-8")


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


def test_every_paragraph_became_rules_or_says_why_not(document: str):
    mapped = [(each.heading, each.number) for each in POGI.paragraphs]

    assert mapped == [(heading, number) for heading, number, _ in paragraphs(document)]


def test_every_paragraph_is_found_by_its_first_words(document: str):
    texts = [text for _, _, text in paragraphs(document)]

    # What begins with a name, of a person or a member, is found by its last words.
    lost = [
        each.begins
        for each, text in zip(POGI.paragraphs, texts, strict=True)
        if not text.startswith(each.begins) and not text.endswith(each.begins)
    ]

    assert lost == []


@pytest.mark.parametrize("rule", POGI.rules, ids=lambda rule: rule.code)
def test_no_goal_quotes_the_handbook(rule: Rule, document: str):
    assert quoted(rule, " ".join(blocks(document))) == []


def test_every_goal_stands_under_some_paragraph():
    named = {code for each in POGI.paragraphs for code in each.rules}

    assert named == {rule.code for rule in POGI.rules}


def test_every_goal_says_how_binding_it_is():
    assert [rule.code for rule in POGI.rules if rule.strength is None] == []


def test_every_category_has_goals():
    held = {rule.category.name for rule in POGI.rules if rule.category}

    assert held == set(POGI.categories)
