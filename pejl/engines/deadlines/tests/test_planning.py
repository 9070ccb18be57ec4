"""A plan is worked out backwards from the day it is to be finished."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.deadlines import Kind, Step, dates_backwards, day_of_end, is_working_day

NOTICE = Step("notice", 0, Kind.CALENDAR, None)
TENDERS = Step("tenders", 35, Kind.CALENDAR, "notice")
AWARD = Step("award", 10, Kind.WORKING, "tenders")
# The standstill is over with the last hour of its last day, so the contract waits a day more.
STANDSTILL = Step("standstill over", 10, Kind.CALENDAR, "award")
CONTRACT = Step("contract", 1, Kind.CALENDAR, "standstill over")
PLAN = (NOTICE, TENDERS, AWARD, STANDSTILL, CONTRACT)


def test_no_steps_are_no_plan():
    assert dates_backwards([], date(2026, 6, 1)) == {}


def test_a_tender_is_dated_from_the_contract_back_to_the_notice():
    assert dates_backwards(PLAN, date(2026, 6, 1)) == {
        "notice": date(2026, 3, 30),
        "tenders": date(2026, 5, 4),
        "award": date(2026, 5, 19),
        "standstill over": date(2026, 5, 29),
        "contract": date(2026, 6, 1),
    }


def test_the_order_the_steps_are_given_in_does_not_matter():
    finished = date(2026, 6, 1)

    assert dates_backwards(reversed(PLAN), finished) == dates_backwards(PLAN, finished)


def test_a_step_two_others_wait_for_is_dated_by_the_one_that_takes_longest():
    questions = Step("questions", 10, Kind.CALENDAR, "notice")

    dates = dates_backwards((*PLAN, questions), date(2026, 6, 1))

    assert dates["notice"] == date(2026, 3, 30)


def test_a_plan_to_be_finished_on_a_sunday_is_finished_on_friday():
    assert dates_backwards([NOTICE], date(2026, 3, 8)) == {"notice": date(2026, 3, 6)}


@given(st.dates(date(2001, 1, 1), date(2060, 12, 31)))
def test_every_step_is_worked_and_leaves_the_next_its_days(finished: date):
    dates = dates_backwards(PLAN, finished)

    assert all(map(is_working_day, dates.values()))
    for step in PLAN[1:]:
        assert day_of_end(dates[str(step.after)], step.days, step.kind) <= dates[step.code]


def test_a_step_named_twice_is_refused():
    with pytest.raises(ValueError, match="notice is there twice"):
        dates_backwards([NOTICE, NOTICE], date(2026, 6, 1))


def test_a_step_that_follows_none_of_the_plan_is_refused():
    with pytest.raises(ValueError, match="tenders follows notice"):
        dates_backwards([TENDERS], date(2026, 6, 1))


def test_steps_that_follow_each_other_are_refused():
    circle = [Step("a", 1, Kind.CALENDAR, "b"), Step("b", 1, Kind.CALENDAR, "a")]

    with pytest.raises(ValueError, match="circle"):
        dates_backwards(circle, date(2026, 6, 1))
