"""Whatever is unknown says who must do what; whatever is known says nothing of it."""

from dataclasses import replace
from decimal import Decimal

from pejl.bearings.components.unknown import COMPARE, CONFIRM, COUNT, LOAD, known_when
from pejl.bearings.models import Bearing
from pejl.bearings.queries.measuring import OF_EACH_PURCHASE, unmeasured
from pejl.engines.rules import Outcome
from pejl.policy.queries.rulebooks import rulebooks

MEASURED = rulebooks().rule("BAL-SKI-FIRST")
WAYS = rulebooks().rule("BAL-WHERE-TO-BUY")
UNKNOWN = Bearing(outcome="unknown")


def test_what_is_known_says_nothing():
    assert known_when(Bearing(outcome="met"), MEASURED) is None


def test_a_rule_that_says_itself_who_must_do_what_is_taken_at_its_word():
    assert WAYS.not_yet
    assert known_when(UNKNOWN, WAYS) == WAYS.not_yet.known_when


def test_a_rule_no_figure_measures_is_for_whoever_keeps_the_rulebook():
    assert known_when(UNKNOWN, replace(WAYS, not_yet=None)) == COUNT


def test_a_rule_without_a_source_is_to_be_confirmed_first():
    assert known_when(UNKNOWN, replace(WAYS, confirmed=False)) == CONFIRM


def test_a_figure_without_rows_lacks_what_was_not_loaded():
    assert known_when(UNKNOWN, MEASURED) == LOAD


def test_a_figure_without_a_year_before_lacks_that_year():
    assert known_when(Bearing(outcome="unknown", value=Decimal(1)), MEASURED) == COMPARE


def test_a_choice_of_ways_has_no_bearing_of_a_year():
    found = unmeasured(replace(WAYS, not_yet=None), {}, MEASURED.cases[0].on)

    assert (found.outcome, found.because) == (Outcome.UNKNOWN, OF_EACH_PURCHASE)
