"""A period includes its first day and its last, and may be open at either end."""

from datetime import date

import pytest

from pejl.engines.period import Period

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def test_a_period_without_ends_holds_every_day():
    assert FIRST in Period()


@pytest.mark.parametrize("day", [FIRST, LAST])
def test_both_ends_are_within(day):
    assert day in Period(FIRST, LAST)


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2026, 1, 1)])
def test_the_days_around_are_not(day):
    assert day not in Period(FIRST, LAST)


def test_what_is_no_day_is_not_within():
    assert "2025-06-01" not in Period()
