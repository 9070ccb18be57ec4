"""A missing fact makes a judgement unknown, unless something else already settles it."""

from datetime import date

from pejl.engines.rules import Outcome, Rulebooks, judge

DAY = date(2026, 5, 4)


def test_without_any_facts_it_is_unknown_which_are_missing_being_said(rulebooks: Rulebooks):
    judgement = judge(rulebooks.rule("DK-TRAINING-WORKS"), {}, DAY)

    assert judgement.outcome is Outcome.UNKNOWN
    assert judgement.because.da == (
        "Kontraktens genstand er ikke oplyst. Kontraktens samlede værdi uden moms er ikke oplyst. "
        "Kontraktens varighed er ikke oplyst."
    )


def test_one_condition_that_fails_settles_what_others_leave_open(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"contract.kind": "goods"})

    judgement = judge(rulebooks.rule("DK-TRAINING-WORKS"), facts, DAY)

    assert judgement.outcome is Outcome.NOT_APPLICABLE


def test_one_demand_that_fails_settles_what_another_leaves_open(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"check.clause": True, "check.visit": False})

    judgement = judge(rulebooks.rule("BAL-CHECKS-BOTH-WAYS"), facts, DAY)

    assert judgement.outcome is Outcome.NOT_MET


def test_a_demand_met_in_part_and_open_in_part_is_unknown(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"check.clause": True, "check.visit": True})

    judgement = judge(rulebooks.rule("BAL-CHECKS-BOTH-WAYS"), facts, DAY)

    assert judgement.outcome is Outcome.UNKNOWN
    assert judgement.because.en == (
        "It is not known whether the check asked for documents. Checks are not recorded yet."
    )


def test_known_to_be_absent_is_not_the_same_as_missing(rulebooks: Rulebooks):
    rule = rulebooks.rule("BAL-YEARLY-REPORT")
    ended = {"report.year_ended": True}

    absent = judge(rule, rulebooks.vocabulary.given({**ended, "report.presented": None}), DAY)
    missing = judge(rule, rulebooks.vocabulary.given(ended), DAY)

    assert (absent.outcome, missing.outcome) == (Outcome.NOT_MET, Outcome.UNKNOWN)


def test_an_unconfirmed_rule_judges_nothing(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"contract.kind": "goods"})

    judgement = judge(rulebooks.rule("DK-TRAINING-SERVICES"), facts, DAY)

    assert judgement.outcome is Outcome.UNKNOWN
    assert "er ikke bekræftet" in judgement.because.da
