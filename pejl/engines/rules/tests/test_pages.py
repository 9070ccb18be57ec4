"""The pages about rules say what the rules say."""

from pathlib import Path

from pejl.engines.rules import Rulebooks, reference

ROOT = Path(__file__).resolve().parents[4]


def test_the_reference_page_of_the_policy_is_the_one_generated(rulebooks: Rulebooks):
    ballerup = next(book for book in rulebooks.books if book.code == "BAL")

    written = (ROOT / "docs/reference/policy-ballerup.md").read_text("utf-8")

    assert written == reference.page(ballerup)


def test_the_page_is_written_where_it_is_asked_for(tmp_path: Path):
    target = tmp_path / "page.md"

    reference.main(str(ROOT / "policy"), "BAL", str(target))

    assert target.read_text("utf-8").startswith("# Ballerup Kommunes indkøbspolitik")


def test_the_example_of_the_how_to_is_a_rule_that_stands(rulebooks: Rulebooks):
    page = (ROOT / "docs/how-to/write-a-rule.md").read_text("utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]

    code = example.partition("\n")[0].removeprefix("code: ")

    assert rulebooks.rule(code)
    assert example == (ROOT / f"policy/dk/{code}.yaml").read_text("utf-8")
