"""The policy is said in our own words, and every paragraph of it is accounted for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pejl.engines.rules import Rule, Rulebook, load
from pejl.engines.rules.tests.quoting import quoted

SEED = "seeds/000_df8dddbedc9b9156.txt"
BALLERUP = load(Path(__file__).resolve().parents[4] / "policy/ballerup")
# Headings with no paragraph of their own: another heading follows at once.
BARE_HEADINGS = (
    "Vi arbejder med økonomisk bæredygtighed for at skabe størst muligt økonomisk råderum",
    "Vi arbejder på at skabe samarbejde og dialog",
)


@pytest.fixture(scope="module")
def document(shared: Path) -> str:
    """The policy as the municipality wrote it."""
    return (shared / SEED).read_text("utf-8")


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


def paragraphs(document: str, book: Rulebook) -> Iterator[tuple[str, int, str]]:
    """Heading, number under it, and text of each paragraph, in order."""
    waiting = [*dict.fromkeys(each.heading for each in book.paragraphs), *BARE_HEADINGS]
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


def test_every_paragraph_became_rules_or_says_why_not(document: str):
    in_the_document = list(paragraphs(document, BALLERUP))

    mapped = [(each.heading, each.number) for each in BALLERUP.paragraphs]

    assert mapped == [(heading, number) for heading, number, _ in in_the_document]


def test_every_paragraph_is_found_by_its_first_words(document: str):
    texts = [text for _, _, text in paragraphs(document, BALLERUP)]

    # The signature is found by its last word: its first ones are a person's name.
    lost = [
        each.begins
        for each, text in zip(BALLERUP.paragraphs, texts, strict=True)
        if not text.startswith(each.begins) and not text.endswith(each.begins)
    ]

    assert lost == []


@pytest.mark.parametrize("rule", BALLERUP.rules, ids=lambda rule: rule.code)
def test_no_statement_quotes_the_document(rule: Rule, document: str):
    assert quoted(rule, " ".join(blocks(document))) == []


def test_every_rule_stands_under_some_paragraph():
    named = {code for each in BALLERUP.paragraphs for code in each.rules}

    assert named == {rule.code for rule in BALLERUP.rules}
