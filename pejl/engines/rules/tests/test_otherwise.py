"""What stands in the place of what a duty requires, such as the reason a label is not used."""

from datetime import date

import pytest

from pejl.engines.rules import Facts, Outcome, Rulebooks, judge
from pejl.engines.rules.facts import Given

ON = date(2026, 5, 4)


def given(rulebooks: Rulebooks, **facts) -> Facts:
    toys: dict[str, Given] = {
        "purchase.cpv": "37520000",
        "tender.labelled_products_exist": True,
    }
    return rulebooks.vocabulary.given(
        {**toys, **{f"goal.{name}": it for name, it in facts.items()}}
    )


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, Outcome.UNKNOWN),
        ({"used_as": "award_criterion"}, Outcome.MET),
        ({"used_as": "not_used", "reason_given": True}, Outcome.MET),
        ({"used_as": "not_used", "reason_given": False}, Outcome.NOT_MET),
        ({"used_as": "not_used"}, Outcome.UNKNOWN),
    ],
)
def test_a_label_is_used_or_else_a_reason_is_given(rulebooks: Rulebooks, facts, outcome):
    rule = rulebooks.rule("POGI-TOYS-LABEL")

    assert judge(rule, given(rulebooks, **facts), ON).outcome is outcome


def test_both_what_was_required_and_what_stands_in_its_place_are_said(rulebooks: Rulebooks):
    facts = given(rulebooks, used_as="not_used", reason_given=True)

    because = judge(rulebooks.rule("POGI-TOYS-LABEL"), facts, ON).because

    assert because.en.startswith("The label of the goal is not used; it is to be used as a")
    assert because.en.endswith("The tender gives the reason why the goal is not followed.")
