"""`pejl policy check`: an answer, or what is wrong, without any database."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pejl.engines.applies.purchase import NOTHING_KNOWN
from pejl.purchase import commands

SCHOOL = "kind: works\ncpv: 45214200\nvalue: 60_000_000\nagreement: no\n"


@pytest.fixture(autouse=True)
def without_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """No register and no lake to ask."""
    monkeypatch.setattr(commands, "surroundings", lambda *_: NOTHING_KNOWN)


def check(folder: Path, content: str, *options: str) -> Result:
    """The command run over a file of facts."""
    file = folder / "facts.yaml"
    file.write_text(content, "utf-8")
    return CliRunner().invoke(commands.check, [str(file), "--on", "2026-03-02", *options])


def test_the_answer_is_one_object_with_stable_names(tmp_path: Path):
    done = check(tmp_path, SCHOOL, "--format", "json")

    found = json.loads(done.stdout)
    assert done.exit_code == 0
    names = {"route", "applies", "not_applicable", "unknown", "questions", "warnings"}
    assert names <= set(found)


def test_the_route_says_its_way_rule_and_sources(tmp_path: Path):
    route = json.loads(check(tmp_path, SCHOOL, "--format", "json").stdout)["route"]

    assert (route["way"], route["procedure"]["rule"]) == ("eu_works", "DK-PROCEDURE")
    assert route["procedure"]["sources"]


def test_a_file_named_alone_is_called_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "koeb.yaml").write_text("knd: goods\n", "utf-8")
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(commands.check, ["koeb.yaml"])

    assert done.output.startswith("Error: koeb.yaml, linje 1:")


def test_an_unknown_rule_names_the_missing_fact(tmp_path: Path):
    unknown = json.loads(check(tmp_path, SCHOOL, "--format", "json").stdout)["unknown"]

    assert "months" in next(it for it in unknown if it["rule"] == "DK-TRAINING-WORKS")["missing"]


@pytest.mark.parametrize("content", ["", "kind: goods\ncpv: 45000000\n", "starts: 2020-01-01\n"])
def test_bad_input_ends_with_two(content: str, tmp_path: Path):
    assert check(tmp_path, content).exit_code == 2


def test_a_contradiction_names_file_and_line(tmp_path: Path):
    done = check(tmp_path, "cpv: 45000000\nkind: goods\n")

    assert "facts.yaml, linje 2: Købet er oplyst som varer" in done.stderr


def test_a_rulebook_that_does_not_load_is_said_and_ends_with_two(tmp_path: Path):
    policy = tmp_path / "policy"
    (policy / "half").mkdir(parents=True)
    (policy / "facts.yaml").write_text("facts: {}\n", "utf-8")

    assert check(tmp_path, SCHOOL, "--policy", str(policy)).exit_code == 2


def test_people_read_the_way_first(tmp_path: Path):
    lines = check(tmp_path, SCHOOL).stdout.splitlines()

    assert lines[:2] == ["Sådan køber du", "  EU-udbud efter udbudsloven."]
