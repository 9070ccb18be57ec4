"""A table as a page, as CSV and as a spreadsheet."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from python_calamine import load_workbook

from pejl.web.tables import Column, Table, as_csv, as_xlsx, guarded

ROWS = [("Blå pen", Decimal("12.50"), date(2026, 1, 15)), ("=1+1", Decimal("-3.00"), None)]
COLUMNS = [
    Column("Vare", lambda it: it[0]),
    Column("Pris, kr.", lambda it: it[1], "money"),
    Column("Dag", lambda it: it[2], "date"),
]


@pytest.fixture
def table() -> Table:
    return Table("varer", COLUMNS, ROWS)


def csv_of(table: Table) -> str:
    return b"".join(as_csv(table)).decode("utf-8")


def test_an_empty_table_has_its_head():
    assert csv_of(Table("varer", COLUMNS, [])) == "\ufeffVare;Pris, kr.;Dag\r\n"


def test_csv_is_what_a_danish_spreadsheet_opens(table):
    assert "Blå pen;12,50;2026-01-15" in csv_of(table)


def test_a_cell_that_looks_like_a_formula_is_guarded(table):
    assert "'=1+1;-3,00;" in csv_of(table)


def test_a_negative_number_is_no_formula():
    assert guarded("-3,00") == "-3,00"


def test_the_spreadsheet_has_numbers_and_days(table):
    response = as_xlsx(table)

    sheet = load_workbook(BytesIO(response.content)).get_sheet_by_index(0)

    assert sheet.to_python()[1] == ["Blå pen", 12.5, date(2026, 1, 15)]


def test_a_page_that_does_not_exist_is_the_last(table):
    assert table.page("99").number == 1
