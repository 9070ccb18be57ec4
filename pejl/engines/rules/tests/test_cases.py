"""Every case in policy/ is a test: the sentences lawyers wrote, run as they stand."""

from pathlib import Path

import pytest

from pejl.engines.rules import Rulebooks, load_all
from pejl.engines.rules.answering import answered
from pejl.engines.rules.rule import Case, Rule

POLICY = Path(__file__).resolve().parents[4] / "policy"
CASES = [(rule, case) for rule in load_all(POLICY).rules for case in rule.cases]


@pytest.mark.parametrize(
    ("rule", "case"), CASES, ids=[f"{rule.code}: {case.name.en}" for rule, case in CASES]
)
def test_a_case_comes_out_as_it_says(rule: Rule, case: Case, rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given(case.given)

    answer = answered(rule, facts, case.on)

    assert answer.outcome == case.outcome
    assert case.because in (None, answer.because)
