"""A document is said in our own words, and every paragraph of it is accounted for."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import nothing_wrong
from pejl.engines.rules import Rulebook, load
from pejl.engines.rules.tests import reading_handbook, reading_policy
from pejl.engines.rules.tests.quoting import quoted

POLICY = Path(__file__).resolve().parents[4] / "policy"
Found = Iterable[tuple[str, int, str]]


class Document(NamedTuple):
    """A rulebook, the document it comes from, and how that is read."""

    book: Rulebook
    seed: str
    blocks: Callable[[str], list[str]]
    paragraphs: Callable[[str], Found]


BALLERUP, POGI = load(POLICY / "ballerup"), load(POLICY / "pogi")
HEADINGS = list(dict.fromkeys(each.heading for each in BALLERUP.paragraphs))
DOCUMENTS = {
    "policy": Document(
        BALLERUP,
        "seeds/000_df8dddbedc9b9156.txt",
        reading_policy.blocks,
        lambda text: reading_policy.paragraphs(text, HEADINGS),
    ),
    "handbook": Document(
        POGI,
        "seeds/004_529f875a4765b7ab.txt",
        reading_handbook.blocks,
        reading_handbook.paragraphs,
    ),
}
EACH = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)


def written(document: Document, shared: Path) -> str:
    """The document as it was written."""
    return (shared / document.seed).read_text("utf-8")


@EACH
def test_every_paragraph_became_rules_or_says_why_not(document: Document, shared: Path):
    in_the_document = list(document.paragraphs(written(document, shared)))

    mapped = [(each.heading, each.number) for each in document.book.paragraphs]

    assert mapped == [(heading, number) for heading, number, _ in in_the_document]


@EACH
def test_every_paragraph_is_found_by_its_first_words(document: Document, shared: Path):
    texts = [text for _, _, text in document.paragraphs(written(document, shared))]

    # What begins with a name, of a person or a member, is found by its last words.
    lost = [
        each.begins
        for each, text in zip(document.book.paragraphs, texts, strict=True)
        if not text.startswith(each.begins) and not text.endswith(each.begins)
    ]

    assert lost == []


@EACH
def test_no_rule_quotes_the_document(document: Document, shared: Path):
    said = " ".join(document.blocks(written(document, shared)))

    nothing_wrong({rule.code: quoted(rule, said) for rule in document.book.rules})


@EACH
def test_every_rule_stands_under_some_paragraph(document: Document):
    named = {code for each in document.book.paragraphs for code in each.rules}

    assert named == {rule.code for rule in document.book.rules}
