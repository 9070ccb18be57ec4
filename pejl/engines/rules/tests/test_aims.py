"""An aim is held against its target where it has one, else against the year before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pejl.engines.rules import Fact, Facts, Outcome, Rule, judge, load_all
from pejl.engines.rules.rule import Aim, Direction

DAY, TOO_LATE = date(2026, 12, 31), date(2029, 6, 30)


@pytest.fixture
def targeted(policy: Path) -> Rule:
    """Lilleby's aim: 80 per cent by the end of 2028."""
    return load_all(policy).rule("LIL-AGREE")


@pytest.fixture
def rising(targeted: Rule) -> Rule:
    """The same aim, had the policy named no number."""
    assert isinstance(targeted.demand, Aim)
    return replace(targeted, demand=targeted.demand._replace(target=None))


@pytest.fixture
def falling(policy: Path, rising: Rule) -> Rule:
    """An aim to bring an amount down."""
    figure = load_all(policy).vocabulary.figures["overcharge"]
    return replace(rising, demand=Aim(Direction.FALLING, figure, None))


def counted(now: str, before: str | None = None, figure: str = "on_agreement") -> Facts:
    """The figure this year and the year before, as facts."""
    years = {figure: now, f"{figure}.year_before": before}
    return {name: Fact(Decimal(value), "figures") for name, value in years.items() if value}


def test_a_figure_is_judged_whatever_purchases_the_aim_speaks_to(policy: Path, rising: Rule):
    condition = load_all(policy).rule("LIL-PAY").when[0]

    judged = judge(replace(rising, when=(condition,)), counted("0.8", "0.7"), DAY)

    assert judged.outcome is Outcome.MET


def test_a_figure_nobody_counted_is_unknown(rising: Rule):
    assert judge(rising, {}, DAY).because.da == "Andelen købt på aftale er ikke oplyst."


def test_a_year_before_nobody_counted_is_unknown(rising: Rule):
    judgement = judge(rising, counted("0.7"), DAY)

    assert judgement.because.da == "Andelen købt på aftale året før er ikke oplyst."


def halves(first: str, last: str) -> Facts:
    """The figure in each half of the year, as facts."""
    said = {"on_agreement.first_half": first, "on_agreement.last_half": last}
    return {name: Fact(Decimal(value), "figures") for name, value in said.items()}


def test_in_the_first_year_the_halves_tell_which_way_it_goes(rising: Rule):
    judgement = judge(rising, {**counted("0.7"), **halves("0.66", "0.74")}, DAY)

    assert judgement.outcome == "met"
    assert "i årets sidste halvdel" in judgement.because.da


def test_the_year_before_counts_more_than_the_halves(rising: Rule):
    judgement = judge(rising, {**counted("0.7", "0.75"), **halves("0.66", "0.74")}, DAY)

    assert judgement.outcome == "not met"


@pytest.mark.parametrize(
    ("now", "before", "outcome"), [("0.71", "0.70", "met"), ("0.70", "0.70", "not met")]
)
def test_a_rising_aim_asks_for_more_than_the_year_before(rising: Rule, now, before, outcome):
    assert judge(rising, counted(now, before), DAY).outcome == outcome


def test_the_reason_shows_both_years(rising: Rule):
    because = judge(rising, counted("0.784", "0.71"), DAY).because

    assert because.da == (
        "Andelen købt på aftale er 78,4 % mod 71 % året før; målet er, at tallet stiger."
    )
    assert because.en == (
        "The share bought on agreement is 78.4% against 71% the year before; "
        "the aim is that the figure rises."
    )


def test_nothing_left_to_bring_down_is_met_whatever_it_was(falling: Rule):
    assert judge(falling, counted("0", figure="overcharge"), DAY).outcome is Outcome.MET


def test_a_target_reached_is_met_even_if_the_figure_fell(targeted: Rule):
    judgement = judge(targeted, counted("0.8", "0.9"), TOO_LATE)

    assert judgement.outcome is Outcome.MET
    assert [applied.value.amount for applied in judgement.applied] == [Decimal("0.8")]


def test_a_target_not_reached_in_its_day_is_not_met_even_if_the_figure_rose(targeted: Rule):
    judgement = judge(targeted, counted("0.75", "0.70"), TOO_LATE)

    assert judgement.because.da == "Andelen købt på aftale er 75 %; målet er mindst 80 %."


def test_before_its_day_moving_towards_the_target_is_enough(targeted: Rule):
    assert judge(targeted, counted("0.75", "0.70"), DAY).outcome is Outcome.MET
