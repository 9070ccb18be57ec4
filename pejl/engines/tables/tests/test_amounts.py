"""Amounts are read by the convention of their column."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.tables.amounts import PLACES, AmountConvention, amount, convention
from pejl.engines.tables.reconciliation import units


def read(value, *others):
    return amount(value, convention((each, 1) for each in (value, *others)))


def test_a_blank_is_no_amount():
    assert read("") is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1\u202f234,50", "1234.50"),
        ("1'234.50", "1234.50"),
        ("1.234.567", "1234567"),
        ("1234", "1234"),
        (",5", "0.5"),
        ("0.125", "0.125"),
        ("(1,234.50)", "-1234.50"),
        ("1.234,50-", "-1234.50"),
        ("-1.234,50", "-1234.50"),
        ("−12,50", "-12.50"),
        ("- 12,50", "-12.50"),
        ("+12,50", "12.50"),
        ("kr. 1.234,50", "1234.50"),
        ("1.234,50 kr.", "1234.50"),
        ("DKK 12,50", "12.50"),
        ("£1,234.50", "1234.50"),
        ("-£12.50", "-12.50"),
        ("£-12.50", "-12.50"),
        ("1.234,-", "1234"),
        ("12,5 %", "12.5"),
        ("1.5E-2", "0.015"),
    ],
)
def test_what_people_write_is_read(written, expected):
    assert read(written) == Decimal(expected)


@pytest.mark.parametrize(
    "written",
    [
        "afventer",
        "1.23,45",
        "1.2345.678",
        "12,50-12,50",
        "(12,50",
        "--5",
        "1 2 3",
        "N/A",
        "2026-03-01",
        "-",
    ],
)
def test_anything_else_is_no_amount(written):
    assert read(written, "12,50") is None


def test_doubt_is_settled_by_the_column():
    assert read("1.234", "12,50") == Decimal("1234")
    assert read("1.234", "12.50") == Decimal("1.234")


def test_doubt_that_nothing_settles_is_thousands_and_said():
    found = convention([("1.234", 1), ("5.678", 1)])

    assert amount("1.234", found) == Decimal(1234)
    assert "no value settles" in found.text.en


def test_in_a_column_of_both_conventions_a_doubtful_value_is_not_read():
    found = convention([("12,50", 10), ("12.50", 10), ("1.234", 1)])

    assert amount("12,50", found) == amount("12.50", found) == Decimal("12.50")
    assert amount("1.234", found) is None


def test_one_slip_does_not_unsettle_a_column():
    found = convention([("12.50", 1000), ("12,50", 1)])

    assert amount("1.234", found) == Decimal("1.234")
    assert amount("12,50", found) == Decimal("12.50")


@pytest.mark.parametrize(
    ("cell", "expected"), [(0.1 + 0.2, "0.3"), (5, "5"), (Decimal("1.234"), "1.234")]
)
def test_a_number_of_a_spreadsheet_is_itself(cell, expected):
    assert amount(cell, AmountConvention(mark=",")) == Decimal(expected)


def test_what_a_computer_left_behind_the_decimals_is_cut_off():
    assert read("1234.5600000000001") == Decimal("1234.56")


def test_more_than_can_be_kept_is_no_amount():
    assert read("10000000000000000,00") is None
    assert read("1E100") is None


STYLES = {
    "danish": lambda value: f"{value:,.2f}".translate(str.maketrans(",.", ".,")),
    "british": lambda value: f"{value:,.2f}",
    "plain": lambda value: f"{value:.2f}",
    "spaced": lambda value: f"{value:,.2f}".replace(",", "\u00a0").replace(".", ","),
    "trailing minus": lambda value: f"{abs(value):.2f}{'-' * (value < 0)}",
    "brackets": lambda value: f"({abs(value):,.2f})" if value < 0 else f"{value:,.2f}",
    "kroner": lambda value: f"kr. {value:,.2f}".translate(str.maketrans(",.", ".,")).replace(
        "kr,", "kr."
    ),
}


@given(st.decimals(-(10**12), 10**12, places=2), st.sampled_from(sorted(STYLES)))
def test_every_style_gives_the_amount_back_by_both_roads(value, style):
    written = STYLES[style](value)
    found = convention([(written, 1), ("1,5" if "," in written[-3:] else "1.5", 1)])

    assert amount(written, found) == value
    assert units(written, found) == int(value * 10**PLACES)
