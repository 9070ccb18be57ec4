"""The commands on rule packs: what they print, and how they end."""

import json

import pytest
from click.testing import CliRunner

from pejl.engines.ubl.official.tests.small import en16931, lay, wants
from pejl.invoices.commands.official import add, conformance, list_packs, remove

pytest.importorskip("saxonche")

RULES = en16931(wants("cbc:ID", code="BR-02"), comment="Last update: 2026 May release 3.0.21.")
TESTS = """<testSet xmlns="http://difi.no/xsd/vefa/validator/1.0" configuration="tc434-ubl"><test>
<assert><{}>BR-02</{}></assert><Invoice
  xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/></test></testSet>"""


@pytest.fixture
def run(monkeypatch):
    """Runs a command with these words after it, in English."""
    monkeypatch.setenv("PEJL_LANGUAGE", "en")
    return lambda command, *words: CliRunner().invoke(command, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path):
    """A release and a unit test that agrees with it."""
    return lay(
        tmp_path / "in", {"rules/r.sch": RULES, "unit/a.xml": TESTS.format("error", "error")}
    )


def test_no_packs_is_said_and_is_no_error(run):
    said = run(list_packs)

    assert (said.exit_code, said.stdout) == (0, "")
    assert said.stderr.startswith("No rule packs are installed.")


def test_a_pack_that_was_added_is_listed(run, folder):
    added = run(add, folder)

    assert added.exit_code == 0
    assert run(list_packs).stdout == "en16931-3.0.21  2026-05-01 –   EN16931-UBL\n"


def test_the_list_can_be_read_by_a_machine(run, folder):
    run(add, folder, "--name", "ours", "--from", "2026-08-01", "--until", "2026-12-31")

    said = json.loads(run(list_packs, "--format", "json").stdout)

    assert (said["name"], said["from"], said["until"]) == ("ours", "2026-08-01", "2026-12-31")


def test_adding_again_says_that_it_is_there(run, folder):
    run(add, folder)

    assert run(add, folder).stdout.startswith("Already there: en16931-3.0.21")


def test_a_folder_without_rules_ends_in_two_and_a_sentence(run, tmp_path):
    said = run(add, tmp_path)

    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr.startswith("There are no Schematron rule files in")


def test_a_refusal_is_in_danish_unless_english_is_asked_for(run, tmp_path, monkeypatch):
    monkeypatch.delenv("PEJL_LANGUAGE")

    assert run(add, tmp_path).stderr.startswith("Der er ingen Schematron-regelfiler i")


def test_a_removed_pack_is_gone(run, folder):
    run(add, folder)

    assert run(remove, "en16931-3.0.21").exit_code == 0
    assert run(list_packs).stdout == ""


def test_removing_what_is_not_there_ends_in_two(run):
    said = run(remove, "nothing")

    assert (said.exit_code, said.stderr) == (2, "There is no rule pack nothing. Here are: –.\n")


def test_outcomes_that_agree_end_in_nought_with_the_totals_last(run, folder):
    run(add, folder)

    said = run(conformance, folder, "--format", "json")

    lines = [json.loads(line) for line in said.stdout.splitlines()]
    assert said.exit_code == 0
    assert lines == [
        {"rule": "BR-02", "agreed": 1, "disagreed": 0, "not_covered": 0, "cases": []},
        {"agreed": 1, "disagreed": 0, "not_covered": 0},
    ]


def test_an_outcome_that_disagrees_ends_in_one_and_is_named(run, folder):
    run(add, folder)
    lay(folder, {"unit/a.xml": TESTS.format("success", "success")})

    said = run(conformance, folder)

    assert said.exit_code == 1
    assert "    unit/a.xml test 1\n" in said.stdout


def test_outcomes_without_packs_end_in_two(run, folder):
    said = run(conformance, folder)

    assert (said.exit_code, said.stdout) == (2, "")


def test_a_folder_without_outcomes_ends_in_two(run, folder):
    run(add, folder)

    said = run(conformance, folder / "rules")

    assert said.exit_code == 2
    assert said.stderr == (
        "There are no official tests (testSet, expected-results.csv) in the folder.\n"
    )
