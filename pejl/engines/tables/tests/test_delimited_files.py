"""Files of text: whatever stands between columns, above the header and inside quotation marks."""

import gzip

import pytest

from pejl.engines.tables import open_table
from pejl.engines.tables.tests.making import HEADER, ROW, cells, table, text_file


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(mark):
    row = [cell.replace(",", "") for cell in ROW]

    opened = open_table("poster.csv", text_file([HEADER, row], mark))

    assert opened.header == HEADER


def test_decimal_commas_in_every_row_are_no_delimiter():
    rows = [("Dato", "Netto", "Brutto"), *[("01-03-2026", "1,00", "1,25")] * 20]

    assert open_table("poster.csv", text_file(rows)).header == ("Dato", "Netto", "Brutto")


def test_gzip_is_unpacked():
    assert open_table("poster.csv.gz", gzip.compress(text_file([HEADER, ROW]))).header == HEADER


def test_a_file_is_known_by_its_bytes_not_its_name():
    assert open_table("poster.xlsx", text_file([HEADER, ROW])).header == HEADER


def test_lines_above_the_header_are_kept_apart():
    data = b"Posteringer for Lilleby\r\n\r\nUdtrukket;01-04-2026\r\n" + text_file([HEADER, ROW])

    opened = open_table("poster.csv", data)

    assert opened.header == HEADER
    assert opened.above == ("Posteringer for Lilleby", "Udtrukket 01-04-2026")


def test_row_numbers_are_those_a_spreadsheet_shows():
    data = b"Posteringer\r\n\r\n" + text_file([HEADER, ROW])

    (batch,) = open_table("poster.csv", data).read()

    assert batch.first == 4


def test_a_quoted_line_break_stays_in_its_cell():
    opened = open_table("poster.csv", b'Dato;Bel\xc3\xb8b;Tekst\n01-03-2026;1,00;"to\nlinjer"\n')

    assert cells(opened) == [["01-03-2026", "1,00", "to\nlinjer"]]


def test_a_column_without_a_name_is_called_by_its_place():
    opened = table([("Dato", "", "Beløb", "Beløb"), ("01-03-2026", "x", "1,00", "2,00")])

    assert opened.header == ("Dato", "Kolonne 2", "Beløb", "Beløb (2)")


def test_a_table_without_a_header_gets_made_names():
    opened = table([("01-03-2026", "Lilleby Bageri", "1,00"), ("02-03-2026", "Søby", "2,00")])

    assert opened.header == ("Kolonne 1", "Kolonne 2", "Kolonne 3")
    assert len(cells(opened)) == 2


def test_a_header_in_two_rows_is_one_name():
    opened = table(
        [
            ("Dato", "Leverandør", "", "Beløb"),
            ("", "Navn", "CVR", ""),
            ("01-03-2026", "Søby", "10103940", "1,00"),
        ]
    )

    assert opened.header == ("Dato", "Leverandør Navn", "Leverandør CVR", "Beløb")


def test_a_file_can_be_read_again():
    opened = table()

    assert cells(opened) == cells(opened)
