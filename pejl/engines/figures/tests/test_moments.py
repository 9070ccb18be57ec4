"""Months and days counted from the day a figure is asked as of."""

from datetime import date

import pytest

from pejl.engines.figures.moments import moments
from pejl.engines.period import months_from


def test_twelve_months_as_of_the_last_day_of_a_month_are_twelve():
    found = moments(date(2026, 12, 31))

    assert (found["since_12"], found["this_month"]) == ("2026-01", "2026-12")


def test_forty_eight_months_begin_four_years_back():
    assert moments(date(2026, 2, 28))["since_48"] == "2022-03"


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2028, 2, 29), -12, date(2027, 2, 28)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
    ],
)
def test_a_month_without_the_day_ends_on_its_last(day, months, expected):
    assert months_from(day, months) == expected
