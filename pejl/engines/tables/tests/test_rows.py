"""Rows that stand and rows set aside: none is lost."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.tables import open_table
from pejl.engines.tables.tests.making import HEADER, ROW, rows_read, table, text_file, workbook

GOOD = [ROW] * 5


def faults(*rows):
    return [
        (aside.row, aside.fault.reason) for aside in rows_read(table([HEADER, *GOOD, *rows])).aside
    ]


def test_a_row_becomes_values():
    rows = rows_read(table())

    assert rows.numbers == [2]
    assert {name: column[0] for name, column in rows.values.items()} == {
        "date": date(2026, 3, 1),
        "amount": Decimal("1234.50"),
        "supplier_name": "Lilleby Bageri",
        "text": "Rugbrød",
    }


def test_a_blank_row_is_counted_and_no_more():
    rows = rows_read(table([HEADER, ROW, ("", "", "", ""), ROW]))

    assert (rows.blank, rows.aside, rows.numbers) == (1, [], [2, 4])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("01-03-2026", "Søby", "", ""), "no_amount"),
        (("01-03-2026", "Søby", "afventer", ""), "amount_unreadable"),
        (("", "Søby", "1,00", ""), "no_date"),
        (("32-03-2026", "Søby", "1,00", ""), "date_unreadable"),
        (("01-03-2026", "Søby", "99999999999999999,00", ""), "amount_too_large"),
        (("", "I alt", "6.172,50", ""), "total_line"),
        (HEADER, "repeated_header"),
        (("01-03-2026", "Søby", "1,00", "x", "for meget"), "too_many_cells"),
    ],
)
def test_a_row_that_cannot_stand_is_set_aside_with_the_reason(row, reason):
    assert faults(row) == [(7, reason)]


def test_the_value_and_the_whole_row_are_kept():
    (aside,) = rows_read(table([HEADER, *GOOD, ("01-03-2026", "Søby", "afventer", "x")])).aside

    assert aside.fault.value == "afventer"
    assert aside.cells == ("01-03-2026", "Søby", "afventer", "x")


def test_a_row_that_is_too_short_stands_where_it_says_enough():
    rows = rows_read(table([HEADER, ROW, ("02-03-2026", "Søby", "1,00")]))

    assert rows.values["text"] == ["Rugbrød", None]


def test_lines_swallowed_by_a_quotation_mark_are_set_aside():
    data = (
        text_file([HEADER, *GOOD]) + '01-03-2026;"Søby;1,00;x\n02-03-2026;Lysby;2,00;y"\n'.encode()
    )

    (aside,) = rows_read(open_table("poster.csv", data)).aside

    assert aside.fault.reason == "swallowed_lines"


def test_a_flaw_elsewhere_leaves_the_row_standing():
    header = ("Dato", "CVR-nr", "Beløb")
    rows = rows_read(
        table([header, *[("01-03-2026", "10103940", "1,00")] * 3, ("01-03-2026", "123", "1,00")])
    )

    assert rows.values["cvr"] == ["10103940"] * 3 + [None]
    assert [(doubt.row, doubt.fault.reason) for doubt in rows.doubts] == [(5, "cvr_unreadable")]


def test_text_and_numbers_in_one_column_of_a_spreadsheet_are_both_read():
    rows = [HEADER, ("01-03-2026", "Søby", 1234.5, ""), ("01-03-2026", "Søby", "1.234,50", "")]

    read = rows_read(open_table("poster.xlsx", workbook(rows)))

    assert read.values["amount"] == [Decimal("1234.50")] * 2


def test_more_than_two_decimals_are_rounded_and_what_it_took_is_told():
    rows = rows_read(table([HEADER, ("01-03-2026", "Søby", "1,2345", ""), ROW]))

    assert rows.values["amount"][0] == Decimal("1.23")
    assert rows.rounding == Decimal("0.0045")


def test_credits_and_noughts_stand():
    rows = rows_read(
        table([HEADER, ROW, ("01-03-2026", "Søby", "-5,00", ""), ("01-03-2026", "Søby", "0", "")])
    )

    assert rows.values["amount"][1:] == [Decimal("-5.00"), Decimal("0.00")]
