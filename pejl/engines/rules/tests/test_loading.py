"""Folders become rulebooks; what would pass in silence is refused."""

from pathlib import Path
from shutil import copytree

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.rules import Rulebooks, load, load_all
from pejl.engines.rules.rule import Choice


def refused(folder: Path) -> str:
    with pytest.raises(Refusal) as error:
        load_all(folder)
    return error.value.text.en


def test_a_policy_folder_without_rulebooks_has_none(policy: Path, tmp_path: Path):
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "facts.yaml").write_text((policy / "facts.yaml").read_text("utf-8"), "utf-8")

    assert load_all(empty).rules == ()


def test_a_folder_without_a_vocabulary_is_no_policy_folder(policy: Path):
    (policy / "facts.yaml").unlink()

    assert "There is no file “facts.yaml”" in refused(policy)


def test_a_folder_without_a_head_is_no_rulebook(policy: Path):
    (policy / "lilleby/rulebook.yaml").unlink()

    assert refused(policy).startswith("lilleby/rulebook.yaml, line 1: There is no file")


def test_a_file_that_would_be_passed_over_is_refused(policy: Path):
    (policy / "lilleby/LIL-ORDERS.yml").write_text("code: LIL-ORDERS\n", "utf-8")

    assert "Files here end in “.yaml”" in refused(policy)


def test_two_rulebooks_of_one_code_are_refused(policy: Path):
    copytree(policy / "lilleby", policy / "storeby")

    assert "“LIL” is already used by lilleby" in refused(policy)


def test_every_file_at_fault_is_named_at_once(policy: Path):
    folder = policy / "lilleby"
    (folder / "paragraphs.yaml").unlink()
    text = (folder / "LIL-PAY.yaml").read_text("utf-8")
    for code in ("LIL-PAY", "LIL-ORDERS"):
        bad = text.replace("LIL-PAY", code).replace("invoice.days", "invoice.dayz")
        (folder / f"{code}.yaml").write_text(bad, "utf-8")

    with pytest.raises(Refusal) as error:
        load(folder)

    assert [it.where.file for it in error.value.reasons] == [
        "lilleby/LIL-ORDERS.yaml",
        "lilleby/LIL-PAY.yaml",
    ]


def test_law_comes_before_the_municipality_and_the_partnership():
    books = load_all(Path(__file__).resolve().parents[4] / "policy").books

    assert [book.code for book in books] == ["DK", "BAL", "POGI", "GPP", "KL"]


def test_an_option_without_sources_stands_on_those_of_its_rule(rulebooks: Rulebooks):
    rule = rulebooks.rule("BAL-WHERE-TO-BUY")
    assert isinstance(rule.demand, Choice)

    assert {option.sources for option in rule.demand.options} == {rule.sources}


def test_a_rule_may_go_by_the_values_of_a_rulebook_beside_it(policy: Path):
    law = load(policy / "lilleby")
    town = copytree(policy / "lilleby", policy / "storeby")
    (town / "paragraphs.yaml").unlink()
    (town / "LIL-AGREE.yaml").unlink()
    for path in town.iterdir():
        text = path.read_text("utf-8").replace("LIL", "STO")
        path.with_name(path.name.replace("LIL", "STO")).write_text(
            text.replace("contract.kind: [goods, services]", "invoice.days: {at_most: LIL-PAY}"),
            "utf-8",
        )
    (town / "LIL-PAY.yaml").unlink()

    book = load(town, beside=[law])

    assert book.rules[0].when[0].operand == law.rules[0].values
