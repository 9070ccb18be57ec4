"""Workbooks: the right sheet, dates as dates, formulas as their value, errors told of."""

import io
from datetime import date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from pejl.engines.tables import open_table
from pejl.engines.tables.tests.making import HEADER, cells, rows_read, workbook

ROW = (date(2026, 3, 1), "Lilleby Bageri", 1234.5, "Rugbrød")


def test_dates_and_numbers_keep_their_type():
    assert cells(open_table("poster.xlsx", workbook([HEADER, ROW]))) == [list(ROW)]


def test_the_sheet_with_the_table_is_chosen_and_said():
    data = workbook([["Læs mig"]], [HEADER, *[ROW] * 5], [("Enhed", "Navn"), ("1", "Skole")])

    opened = open_table("poster.xlsx", data)

    assert opened.header == HEADER
    assert [note.en for note in opened.notes] == [
        'Read from the sheet "Sheet2".',
        "Not read: Sheet3.",
    ]


def test_a_hidden_sheet_is_taken_only_when_there_is_no_other():
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        book.add_worksheet().write_row(0, 0, HEADER)
        hidden = book.add_worksheet()
        hidden.hide()
        for place in range(9):
            hidden.write_row(place, 0, ("Gammel", "Liste"))

    assert open_table("poster.xlsx", made.getvalue()).header == HEADER


def test_a_header_merged_over_two_columns_goes_with_both():
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 3, "Posteringer 2026")
        sheet.write_row(1, 0, ("Dato", "", "", "Beløb"))
        sheet.merge_range(1, 1, 1, 2, "Leverandør")
        sheet.write_row(2, 0, ("", "Navn", "CVR", "Netto"))
        sheet.write_row(3, 0, ("01-03-2026", "Søby", "10103940", 5))

    opened = open_table("poster.xlsx", made.getvalue())

    assert opened.header == ("Dato", "Leverandør Navn", "Leverandør CVR", "Beløb Netto")
    assert opened.above == ("Posteringer 2026",)


def test_a_formula_gives_the_value_it_had_when_saved():
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("Dato", "Beløb"))
        sheet.write(1, 0, "01-03-2026")
        sheet.write_formula(1, 1, "=2*21", None, 42)

    assert cells(open_table("poster.xlsx", made.getvalue())) == [["01-03-2026", 42.0]]


def test_a_formula_error_is_reported_with_its_row():
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ("01-03-2026", "Søby", 5, ""))
        sheet.write_row(2, 0, ("01-03-2026", "Søby"))
        sheet.write_formula(2, 2, "=1/0", None, "#DIV/0!")

    (aside,) = rows_read(open_table("poster.xlsx", made.getvalue())).aside

    assert (aside.row, aside.fault.reason, aside.fault.value) == (3, "cell_error", "#DIV/0!")


def test_a_table_that_begins_further_in_keeps_its_row_numbers():
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        sheet.write_row(4, 2, HEADER)
        sheet.write_row(5, 2, ("01-03-2026", "Søby", 5, ""))

    opened = open_table("poster.xlsx", made.getvalue())

    assert opened.header[2:] == HEADER
    assert [batch.first for batch in opened.read()] == [6]


def test_a_time_of_day_is_left_out_of_a_date():
    data = workbook([HEADER, (datetime(2026, 3, 1, 14, 30), "Søby", 5, "")])  # noqa: DTZ001

    assert rows_read(open_table("poster.xlsx", data)).values["date"] == [date(2026, 3, 1)]


def test_parquet_is_read_with_its_types():
    made = io.BytesIO()
    pq.write_table(pa.table({"Dato": [date(2026, 3, 1)], "Beløb": [12.5]}), made)

    opened = open_table("poster.parquet", made.getvalue())

    assert opened.header == ("Dato", "Beløb")
    assert cells(opened) == [[date(2026, 3, 1), 12.5]]
