"""A judgement carries what is needed to walk it back."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.rules import Facts, Outcome, Rulebooks, choose, judge

DAY = date(2026, 5, 4)


def of_a_municipality(rulebooks: Rulebooks, kind: str, value: int) -> Facts:
    """A contract of a municipality, by kind and value in kroner."""
    return rulebooks.vocabulary.given(
        {"buyer.kind": "municipality", "contract.kind": kind, "contract.value": value}
    )


def test_the_facts_compared_keep_where_they_came_from(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"invoice.payment_days": 31}, "invoices/4711")

    judgement = judge(rulebooks.rule("DK-PAYMENT-TERM"), facts, DAY)

    assert [(each.name, each.fact.origin) for each in judgement.compared] == [
        ("invoice.payment_days", "invoices/4711")
    ]


def test_the_value_applied_keeps_its_day_and_its_source(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"invoice.payment_days": 31})

    (applied,) = judge(rulebooks.rule("DK-PAYMENT-TERM"), facts, DAY).applied

    assert applied.code == "DK-PAYMENT-TERM"
    assert applied.value.amount == Decimal(30)
    assert applied.value.since == date(2013, 3, 1)
    assert applied.value.source.url


def test_duties_are_those_that_apply_or_may(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"contract.kind": "goods"})

    duties = rulebooks.duties(facts, DAY)

    assert "BAL-LABOUR-CLAUSE" not in {each.code for each in duties}
    assert "BAL-RESPONSIBILITY-DECLARATION" in {each.code for each in duties}
    assert Outcome.NOT_APPLICABLE not in {each.outcome for each in duties}


def test_every_rule_but_the_choices_is_judged(rulebooks: Rulebooks):
    judged = {each.code for each in rulebooks.judgements({}, DAY)}

    assert judged == {rule.code for rule in rulebooks.rules if rule.kind != "choice"}


def test_a_choice_is_chosen_and_not_judged(rulebooks: Rulebooks):
    with pytest.raises(TypeError, match="DK-PROCEDURE"):
        judge(rulebooks.rule("DK-PROCEDURE"), of_a_municipality(rulebooks, "works", 1), DAY)


def test_what_is_no_choice_cannot_be_chosen(rulebooks: Rulebooks):
    with pytest.raises(TypeError, match="limit"):
        choose(rulebooks.rule("DK-PAYMENT-TERM"), {}, DAY)


def test_a_choice_names_its_option_and_the_thresholds_it_went_by(rulebooks: Rulebooks):
    facts = of_a_municipality(rulebooks, "works", 20_000_000)

    chosen = choose(rulebooks.rule("DK-PROCEDURE"), facts, DAY)

    assert chosen.outcome == "licitation"
    assert chosen.because.en.startswith("The subject of the contract is works.")
    assert "DK-WORKS-LICITATION" in {applied.code for applied in chosen.applied}


def test_an_unconfirmed_option_is_shown_and_not_followed(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given(
        {"tender.way": "below_threshold", "tender.cross_border": True}
    )

    chosen = choose(rulebooks.rule("DK-SMALL-PURCHASE"), facts, DAY)

    assert chosen.outcome == "unknown"
    assert chosen.option is not None
    assert chosen.option.name == "announced"
    assert "er ikke bekræftet" in chosen.because.da
