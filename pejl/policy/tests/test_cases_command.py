"""`pejl policy cases`: whoever writes rules is told which case comes out otherwise, and why."""

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner

from pejl.policy.commands import cases

SOUND = Path(__file__).resolve().parents[2] / "engines/rules/tests/sound"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """A small sound policy folder, to be changed at will."""
    return copytree(SOUND, tmp_path / "policy")


def changed(policy: Path, found: str, instead: str) -> None:
    """Another text in Lilleby's rule of payment."""
    path = policy / "lilleby/LIL-PAY.yaml"
    path.write_text(path.read_text("utf-8").replace(found, instead, 1), "utf-8")


def test_rules_whose_cases_hold_are_counted(policy: Path):
    answer = CliRunner().invoke(cases, ["--policy", str(policy)])

    assert answer.exit_code == 0
    assert "2 regler læst" in answer.output
    assert "0 kom anderledes ud" in answer.output


def test_a_case_that_comes_out_otherwise_is_named_with_the_reason(policy: Path):
    changed(policy, "outcome: met", "outcome: not met")

    answer = CliRunner().invoke(cases, ["--policy", str(policy)])

    assert answer.exit_code == 1
    assert "prøven siger not met, reglen siger met: " in answer.output


def test_a_file_that_does_not_load_is_named(policy: Path):
    changed(policy, "quantity: invoice.days", "quantity: invoice.dayz")

    answer = CliRunner().invoke(cases, ["--policy", str(policy)])

    assert answer.exit_code == 1
    assert "lilleby/LIL-PAY.yaml, linje" in answer.output
