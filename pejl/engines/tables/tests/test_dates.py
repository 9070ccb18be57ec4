"""Dates are read in the order of their column."""

from datetime import date, datetime

import pytest

from pejl.engines.tables.dates import convention, day

FIRST_OF_MARCH = date(2026, 3, 1)


def read(value, *others):
    return day(value, convention((each, 1) for each in (value, *others)))


def test_a_blank_is_no_date():
    assert read("") is None


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-01",
        "2026/03/01",
        "2026.03.01",
        "01-03-2026",
        "01.03.2026",
        "1/3/2026",
        "1/3/26",
        "20260301",
        "46082",
        46082.0,
        "1. marts 2026",
        "1. mar. 2026",
        "1 March 2026",
        "1st March 2026",
        "01-MAR-26",
        "March 1, 2026",
        "2026-03-01T14:30:00Z",
        "2026-03-01 14:30:00",
        "01-03-2026 14.30",
        "01/03/2026 00:00:00",
        "2026-03-01 00:00:00.000",
        FIRST_OF_MARCH,
        datetime(2026, 3, 1, 14, 30),  # noqa: DTZ001
    ],
)
def test_what_people_and_systems_write_is_read(written):
    assert read(written) == FIRST_OF_MARCH


@pytest.mark.parametrize(
    "written",
    ["31-02-2026", "afventer", "2026", "12,50", "1. blomst 2026", "01-03-1026", "99999999"],
)
def test_anything_else_is_no_date(written):
    assert read(written) is None


def test_the_month_is_first_only_where_the_column_proves_it():
    assert read("03/01/2026", "03/25/2026") == FIRST_OF_MARCH
    assert read("03/01/2026", "04/01/2026") == date(2026, 1, 3)


def test_an_order_that_nothing_settles_is_said():
    assert "assumed" in convention([("01-03-2026", 5)]).text.en


def test_in_a_column_of_both_orders_a_doubtful_date_is_not_read():
    both = convention([("25/03/2026", 1), ("03/25/2026", 1)])

    assert day("01/03/2026", both) is None
    assert day("25/03/2026", both) == day("03/25/2026", both) == date(2026, 3, 25)


def test_four_ways_of_writing_in_one_column_are_all_read():
    written = ("2026-03-01", "01-03-2026", "1/3/2026", "1. marts 2026")
    found = convention((each, 1) for each in written)

    assert {day(each, found) for each in written} == {FIRST_OF_MARCH}
