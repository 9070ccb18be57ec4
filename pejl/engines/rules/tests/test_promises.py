"""What holds for every rule in policy/, so that nobody has to remember it."""

from pathlib import Path

from conftest import nothing_wrong
from pejl.engines.rules import Outcome, Rule, Rulebooks, load_all
from pejl.engines.rules.rule import Aim, Choice

ROOT = Path(__file__).resolve().parents[4]
RULES = load_all(ROOT / "policy").rules
OF_BALLERUP = [rule for rule in RULES if rule.code.startswith("BAL-")]


def outcomes(rule: Rule) -> set[str]:
    """Every outcome the rule can give."""
    if not rule.confirmed:
        return {Outcome.UNKNOWN}
    if isinstance(rule.demand, Aim) and not rule.figure:
        return {Outcome.UNKNOWN, *([Outcome.NOT_APPLICABLE] if rule.when else [])}
    found = {Outcome.NOT_APPLICABLE} if rule.judged_when or any(rule.period) else set()
    if isinstance(rule.demand, Choice):
        confirmed = {option.name for option in rule.demand.options if option.confirmed}
        return found | confirmed | {Outcome.UNKNOWN}
    return found | {Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN}


def test_there_are_rules_to_ask():
    assert len(OF_BALLERUP) > 60
    assert len(RULES) > 200


def test_every_outcome_a_rule_can_give_is_shown_by_a_case():
    shown = {it.code: {case.outcome for case in it.cases} for it in RULES}

    nothing_wrong({it.code: sorted(outcomes(it) ^ shown[it.code]) for it in RULES})


def test_a_statement_is_measured_or_says_who_can_make_it_known():
    assert [it.code for it in OF_BALLERUP if bool(it.figure) is bool(it.not_yet)] == []


def test_an_aim_has_no_target_the_policy_does_not_name():
    assert [it.code for it in OF_BALLERUP if it.values is not None] == []


def test_a_statement_has_an_objective():
    assert [it.code for it in OF_BALLERUP if not it.objective] == []


def test_only_what_is_confirmed_has_sources_that_stand():
    doubtful = {rule.code for rule in RULES if not all(each.mark.stands for each in rule.sources)}

    assert doubtful == {rule.code for rule in RULES if not rule.confirmed}


def test_every_figure_a_rule_may_name_is_defined(rulebooks: Rulebooks):
    defined = {path.stem for path in (ROOT / "pejl/engines/figures/sql").glob("*.sql")}

    assert set(rulebooks.vocabulary.figures) <= defined
