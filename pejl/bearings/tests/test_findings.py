"""What is furthest off course, and what it comes to in one sentence."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from pejl.bearings.components.findings import BINDING, SAID, furthest, off_course
from pejl.bearings.models import Bearing
from pejl.engines.figures.definition import catalogue
from pejl.policy.queries.rulebooks import rulebooks


def share(figure: str, part: int, whole: int, outcome: str = "not_met") -> Bearing:
    """A bearing of a share of some kroner."""
    return Bearing(
        rule=figure,
        figure=figure,
        outcome=outcome,
        unit="share",
        parts_unit="DKK",
        value=Decimal(part) / whole,
        numerator=Decimal(part),
        denominator=Decimal(whole),
    )


def test_where_nothing_is_off_course_nothing_is_furthest():
    assert furthest([share("compliance_1", 9, 10, "met")]) == []


def test_what_is_unknown_is_not_off_course():
    assert furthest([share("compliance_1", 1, 10, "unknown")]) == []


def test_what_binds_stands_before_what_is_preferred():
    bound, preferred = share("compliance_1", 9, 10), share("local_share", 0, 1000)

    assert furthest([preferred, bound]) == [bound, preferred]


def test_most_kroner_stand_first():
    little, much = share("compliance_1", 9, 10), share("compliance_2", 5, 10)

    assert furthest([little, much]) == [much, little]


def test_a_figure_that_measures_two_statements_is_named_once():
    assert len(furthest([share("compliance_1", 1, 2), share("compliance_1", 1, 2)])) == 1


def test_a_share_that_should_rise_is_said_by_what_it_lacks():
    with override("da"):
        said = off_course(share("compliance_1", 600, 1000), "Aftaler binder")

    assert said.words == "40,0\u00a0% er købt hos leverandører uden gyldig aftale"
    assert said.amount == "400\u00a0kr."
    assert said.side == "outside"


def test_a_share_that_should_fall_is_said_by_what_it_counts():
    with override("da"):
        said = off_course(share("off_agreement", 300, 1000), "Aftaler binder")

    assert said.words == "30,0\u00a0% er købt uden om en aftale, der findes"
    assert said.amount == "300\u00a0kr."
    assert said.side == ""


@pytest.mark.parametrize(
    "figure", sorted({it.figure.now.name for it in rulebooks().rules if it.figure})
)
def test_every_figure_a_rule_is_judged_by_has_a_sentence(figure):
    assert figure in SAID


def test_what_binds_is_figures_there_are():
    assert catalogue().keys() >= BINDING
