"""`pejl example DIR` writes, `pejl example score DIR` compares."""

import json

from click.testing import CliRunner

from pejl.example.commands import example
from pejl.example.score import FaultLocation


def run(*args):
    return CliRunner().invoke(example, list(map(str, args)))


def test_a_folder_alone_is_written_to(tmp_path):
    ended = run(tmp_path / "year", "--invoices", 100, "--seed", 2)

    assert ended.exit_code == 0
    assert (tmp_path / "year" / "truth.json").exists()


def test_options_may_come_first(tmp_path):
    ended = run("--invoices", 100, tmp_path / "year")

    assert ended.exit_code == 0


def test_a_refusal_is_told_in_danish(tmp_path, monkeypatch):
    monkeypatch.delenv("PEJL_LANGUAGE", raising=False)

    ended = run(tmp_path / "year", "--invoices", 5)

    assert ended.exit_code == 1
    assert "Der skal mindst" in ended.output


def test_the_score_is_one_json_object(tmp_path, monkeypatch):
    run(tmp_path / "year", "--invoices", 100)
    one = FaultLocation("cpr", "ledger.csv", "1")
    monkeypatch.setattr("pejl.example.found.found_in", lambda folder, year: [one])

    ended = run("score", tmp_path / "year", "--format", "json")

    kinds = json.loads(ended.stdout)["kinds"]
    assert kinds["cpr"]["false"] == 1
    assert kinds["price"]["planted"] > kinds["price"]["found"] == 0
