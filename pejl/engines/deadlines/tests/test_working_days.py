"""Which days are worked in Denmark."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.deadlines import is_working_day, working_day_from, working_day_until

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 4, 2), id="Maundy Thursday"),
        pytest.param(date(2026, 4, 6), id="Easter Monday"),
        pytest.param(date(2026, 5, 14), id="Ascension Day"),
        pytest.param(date(2026, 5, 25), id="Whit Monday"),
        pytest.param(date(2026, 12, 25), id="Christmas Day"),
        pytest.param(date(2026, 1, 1), id="New Year's Day"),
        pytest.param(date(2026, 3, 7), id="a Saturday"),
        pytest.param(date(2026, 3, 8), id="a Sunday"),
    ],
)
def test_a_holiday_or_weekend_is_not_worked(day: date):
    assert not is_working_day(day)


@pytest.mark.parametrize("day", [date(2026, 6, 5), date(2026, 12, 24), date(2026, 12, 31)])
def test_a_day_the_banks_are_closed_is_worked(day: date):
    assert is_working_day(day)


def test_store_bededag_was_a_holiday_until_2023():
    friday_after_easter = [date(2022, 5, 13), date(2023, 5, 5), date(2024, 4, 26)]

    assert [is_working_day(day) for day in friday_after_easter] == [False, False, True]


@given(DAYS)
def test_the_working_days_around_a_day_are_worked_and_lie_around_it(day: date):
    before, after = working_day_until(day), working_day_from(day)

    assert is_working_day(before)
    assert is_working_day(after)
    assert before <= day <= after


@given(DAYS)
def test_a_working_day_is_its_own(day: date):
    assert (working_day_from(day) == day) is is_working_day(day)
