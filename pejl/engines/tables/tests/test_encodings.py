"""In whatever encoding a file comes, its letters are right."""

import pytest

from pejl.engines.tables import open_table
from pejl.engines.tables.tests.making import HEADER, cells, text_file

ROW = ("01-03-2026", "Børnenes Æblegård", "12,50", "æbler på træ")


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850"],
)
def test_danish_letters_survive(encoding):
    opened = open_table("poster.csv", text_file([HEADER, ROW], encoding=encoding))

    assert opened.header[0] == "Bogføringsdato"
    assert cells(opened) == [list(ROW)]


def test_a_byte_order_mark_read_as_letters_is_no_part_of_a_name():
    data = "ï»¿Bogføringsdato;Beløb\r\n01-03-2026;1,00\r\n".encode()

    assert open_table("poster.csv", data).header == ("Bogføringsdato", "Beløb")


def test_text_encoded_twice_is_mended():
    twice = text_file([HEADER, ROW]).decode("cp1252", "ignore").encode()

    assert open_table("poster.csv", twice).header[2] == "Beløb"


def test_a_stray_windows_byte_does_not_spoil_a_file_of_utf_8():
    data = text_file([HEADER, *[ROW] * 9]) + "02-03-2026;Søby;5,00;strø\r\n".encode("cp1252")

    assert cells(open_table("poster.csv", data))[-1][1] == "Søby"


def test_the_pound_sign_of_windows_is_read():
    data = text_file([("Date", "Amount"), ("01/03/2026", "£12.50")], ",", "cp1252")

    assert cells(open_table("spend.csv", data)) == [["01/03/2026", "£12.50"]]
