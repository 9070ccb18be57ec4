"""Every case in policy/ is a test: the sentences lawyers wrote, run as they stand."""

from pathlib import Path

import pytest

from conftest import nothing_wrong
from pejl.engines.rules import Rulebooks, load_all
from pejl.engines.rules.answering import answered
from pejl.engines.rules.rule import Case, Rule

POLICY = Path(__file__).resolve().parents[4] / "policy"
RULES = load_all(POLICY).rules


def otherwise(rule: Rule, case: Case, rulebooks: Rulebooks) -> str:
    """How a case comes out, where that is not as it says."""
    answer = answered(rule, rulebooks.vocabulary.given(case.given), case.on)
    as_said = answer.outcome == case.outcome and case.because in (None, answer.because)
    return "" if as_said else f"not {case.outcome} but {answer.outcome}: {answer.because.en}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_case_comes_out_as_it_says(rule: Rule, rulebooks: Rulebooks):
    nothing_wrong({case.name.en: otherwise(rule, case, rulebooks) for case in rule.cases})
