"""What others ask for stands to be pointed to: each once, in our own words, never judged."""

import json
from pathlib import Path

import pytest

from pejl.engines.rules import Rulebooks
from pejl.engines.rules.entries import EntryKind, Level
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.uses import documents_about


def test_nothing_is_found_under_a_code_nobody_gave(rulebooks: Rulebooks):
    with pytest.raises(KeyError):
        rulebooks.entry("GPP-NOTHING")


def test_an_entry_is_found_by_its_code(rulebooks: Rulebooks):
    entry = rulebooks.entry("GPP-IT-TS19-CORE")

    assert entry.title.da == "Skærmes energiforbrug"
    assert entry.under == "GPP-IT"
    assert entry.levels == (Level.CORE,)


def test_an_entry_is_about_the_groups_it_names(rulebooks: Rulebooks):
    screens = rulebooks.entry("GPP-IT-TS19-CORE")

    assert screens.is_about("30231000")
    assert not screens.is_about("39110000")


def test_an_entry_that_names_no_group_is_about_none(rulebooks: Rulebooks):
    assert not rulebooks.entry("KL-CLIMATE").is_about("39110000")


def test_a_source_judges_nothing(rulebooks: Rulebooks):
    sources = [book for book in rulebooks.books if book.authority is Authority.SOURCE]

    assert [len(book.rules) for book in sources] == [0] * len(sources)


def test_the_joint_strategy_has_three_markers(rulebooks: Rulebooks):
    markers = [entry for entry in rulebooks.entries if entry.kind is EntryKind.MARKER]

    assert [entry.reference for entry in markers] == ["1", "2", "3"]


@pytest.fixture(scope="module")
def criteria(shared: Path) -> list[dict[str, str]]:
    """The European criteria as they were read."""
    data = (shared / "data/gpp-criteria/gpp_criteria.json").read_text("utf-8")
    return [dict(each) for each in json.loads(data)]


def test_every_european_criterion_is_an_entry(rulebooks: Rulebooks, criteria):
    numbers = [
        entry.reference
        for entry in rulebooks.entries
        if entry.code.startswith("GPP-") and entry.kind is not EntryKind.DOCUMENT
    ]

    assert sorted(map(str, numbers)) == sorted(each["id"] for each in criteria)


def test_no_entry_is_called_as_its_source_calls_it(rulebooks: Rulebooks, criteria):
    theirs = {each["name"] for each in criteria if len(each["name"].split()) > 3}

    assert theirs.isdisjoint(entry.title.en for entry in rulebooks.entries)


@pytest.mark.parametrize(
    ("rule", "documents"),
    [
        ("POGI-ROLL-UPS", []),
        ("POGI-SCREENS-CO2", ["GPP-IT"]),
        ("POGI-CLEANING", ["GPP-CLEANING"]),
        ("DK-PAYMENT-TERM", []),
    ],
)
def test_a_rule_stands_beside_the_documents_on_its_groups(rulebooks: Rulebooks, rule, documents):
    found = documents_about(rulebooks, rulebooks.rule(rule))

    assert [entry.code for entry in found] == documents
