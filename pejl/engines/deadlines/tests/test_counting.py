"""Periods count as Regulation 1182/71 counts them, forward and backward."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.deadlines import (
    DayKind,
    day_of_end,
    is_working_day,
    last_day_to_begin,
    last_day_to_inform,
)

DAYS = st.dates(date(2001, 1, 1), date(2060, 12, 31))
LENGTHS = st.integers(1, 120)
KINDS = st.sampled_from(DayKind)
DAY = timedelta(days=1)


def test_the_day_of_the_event_is_not_counted():
    assert day_of_end(date(2026, 3, 2), 35) == date(2026, 4, 7)  # 6 April is Easter Monday


def test_a_period_that_would_end_in_the_middle_of_a_week_ends_there():
    assert day_of_end(date(2026, 3, 3), 30) == date(2026, 4, 7)
    assert day_of_end(date(2026, 2, 2), 30) == date(2026, 3, 4)


def test_a_period_that_would_end_on_a_saturday_ends_on_monday():
    assert day_of_end(date(2026, 3, 4), 10) == date(2026, 3, 16)


def test_a_period_over_new_year_ends_on_the_second_of_january():
    assert day_of_end(date(2029, 12, 12), 20) == date(2030, 1, 2)


def test_two_days_hold_two_working_days():
    saturday = date(2026, 3, 7)

    assert day_of_end(saturday - DAY, 2) == date(2026, 3, 9) + DAY


def test_one_day_needs_one_working_day():
    assert day_of_end(date(2026, 3, 6), 1) == date(2026, 3, 9)


def test_working_days_leave_out_easter():
    assert day_of_end(date(2026, 4, 1), 5, DayKind.WORKING) == date(2026, 4, 13)


def test_the_day_abolished_counts_since_then():
    around_store_bededag = [(2023, 5, 4), (2024, 4, 25)]

    ends = [day_of_end(date(*event), 1, DayKind.WORKING) for event in around_store_bededag]

    assert ends == [date(2023, 5, 8), date(2024, 4, 26)]


@pytest.mark.parametrize("days", [0, -5])
def test_a_period_without_days_is_refused(days: int):
    with pytest.raises(ValueError, match="at least one day"):
        day_of_end(date(2026, 3, 2), days)


def test_a_period_without_days_is_refused_backwards_too():
    with pytest.raises(ValueError, match="at least one day"):
        last_day_to_begin(date(2026, 3, 2), 0)


def test_the_notice_is_sent_so_that_the_deadline_can_lie_on_its_day():
    assert last_day_to_begin(date(2026, 4, 7), 35) == date(2026, 3, 3)


def test_a_deadline_wished_for_a_sunday_is_reached_by_the_friday_before():
    sunday = date(2026, 3, 15)

    assert day_of_end(last_day_to_begin(sunday, 10), 10) == date(2026, 3, 13)


@given(DAYS, LENGTHS, KINDS)
def test_a_period_never_ends_on_a_holiday(event: date, days: int, kind: DayKind):
    assert is_working_day(day_of_end(event, days, kind))


@given(DAYS, LENGTHS, KINDS)
def test_a_period_is_never_shorter_than_it_says(event: date, days: int, kind: DayKind):
    assert day_of_end(event, days, kind) >= event + timedelta(days=days)


@given(DAYS, LENGTHS, KINDS)
def test_what_begins_a_day_later_never_ends_earlier(event: date, days: int, kind: DayKind):
    assert day_of_end(event, days, kind) <= day_of_end(event + DAY, days, kind)


@given(DAYS, LENGTHS, KINDS)
def test_begun_on_the_last_day_it_ends_in_time(last: date, days: int, kind: DayKind):
    assert day_of_end(last_day_to_begin(last, days, kind), days, kind) <= last


@given(DAYS, LENGTHS, KINDS)
def test_begun_a_day_after_the_last_it_ends_too_late(last: date, days: int, kind: DayKind):
    too_late = last_day_to_begin(last, days, kind) + DAY

    assert day_of_end(too_late, days, kind) > last


@given(DAYS, LENGTHS, KINDS)
def test_the_last_day_to_reach_an_end_is_not_before_the_event(
    event: date, days: int, kind: DayKind
):
    end = day_of_end(event, days, kind)

    assert last_day_to_begin(end, days, kind) >= event


def test_six_full_days_lie_between_the_answer_and_the_deadline():
    assert last_day_to_inform(date(2026, 3, 16), 6) == date(2026, 3, 9)


def test_counted_backwards_a_period_may_begin_on_a_sunday():
    assert last_day_to_inform(date(2026, 3, 15), 6) == date(2026, 3, 8)


def test_six_full_days_over_easter_hold_two_working_days():
    tuesday_after_easter = date(2026, 4, 7)

    assert last_day_to_inform(tuesday_after_easter, 6) == date(2026, 3, 30)
    assert last_day_to_inform(tuesday_after_easter, 4) == date(2026, 3, 30)


@given(DAYS, st.integers(0, 30))
def test_so_many_full_days_are_left_when_one_informs_in_time(deadline: date, days: int):
    assert (deadline - last_day_to_inform(deadline, days)).days > days
