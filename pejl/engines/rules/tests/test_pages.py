"""The pages about rules say what the rules say."""

from pathlib import Path

import pytest

from pejl.engines.rules import Rulebooks, load, reference

ROOT = Path(__file__).resolve().parents[4]


PAGES = {
    "DK": "policy-dk.md",
    "BAL": "policy-ballerup.md",
    "POGI": "policy-pogi.md",
    "GPP": "policy-gpp.md",
    "KL": "policy-kl.md",
}


def test_every_rulebook_has_a_page(rulebooks: Rulebooks):
    assert {book.code for book in rulebooks.books} == set(PAGES)


@pytest.mark.parametrize("code", PAGES)
def test_the_page_of_a_rulebook_is_the_one_generated(rulebooks: Rulebooks, code: str):
    book = next(book for book in rulebooks.books if book.code == code)

    written = (ROOT / "docs/reference" / PAGES[code]).read_text("utf-8")

    assert written == reference.page(book)


def test_the_page_of_the_law_names_the_value_of_each_year(rulebooks: Rulebooks):
    page = reference.page(rulebooks.books[0])

    assert "| 1. januar 2026 | 1.611.360 kr. |" in page
    assert "| 1 January 2024 | DKK 1,644,638 |" in page


def test_what_is_not_confirmed_is_said_so(rulebooks: Rulebooks):
    section = reference.page(rulebooks.books[0]).partition("## DK-SMALL-LOT-SHARE")[2]

    assert "**Ikke bekræftet: vises, men dømmer ikke.**" in section.partition("##")[0]


def test_the_page_is_written_where_it_is_asked_for(tmp_path: Path):
    target = tmp_path / "page.md"

    reference.main(str(ROOT / "policy"), "BAL", str(target))

    assert target.read_text("utf-8").startswith("# Ballerup Kommunes indkøbspolitik")


def test_the_rulebook_the_how_to_begins_with_can_be_read(policy: Path):
    page = (ROOT / "docs/how-to/write-a-rule.md").read_text("utf-8")
    example = page.split("```yaml\n")[2].partition("```")[0]
    (policy / "naboby").mkdir()
    (policy / "naboby/rulebook.yaml").write_text(example, "utf-8")

    assert load(policy / "naboby").code == "NAB"


def test_the_example_of_the_how_to_is_a_rule_that_stands(rulebooks: Rulebooks):
    page = (ROOT / "docs/how-to/write-a-rule.md").read_text("utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]

    code = example.partition("\n")[0].removeprefix("code: ")

    assert rulebooks.rule(code)
    assert example == (ROOT / f"policy/dk/{code}.yaml").read_text("utf-8")
