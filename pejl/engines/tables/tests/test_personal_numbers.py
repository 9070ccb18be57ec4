"""CPR numbers are found and masked; other numbers are left alone.

The numbers are made up here: a day that exists, and last digits that hold the
check digit or do not.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.dk import cpr

from pejl.engines.tables import masked, open_table, without_cpr
from pejl.engines.tables.tests.making import HEADER, cells, table, workbook

ENDINGS = [f"{number:04}" for number in range(1, 10_000)]
HOLDS = next(end for end in ENDINGS if cpr.checksum("010190" + end) == 0)
NEWER = next(end for end in ENDINGS if cpr.checksum("010190" + end) != 0)


def test_a_text_without_numbers_is_left_alone():
    assert masked("Rugbrød til Børnehaven Solen") == ("Rugbrød til Børnehaven Solen", 0)


@pytest.mark.parametrize("gap", ["-", " - ", "–", "- ", "‑"])
@pytest.mark.parametrize("ending", [HOLDS, NEWER])
def test_a_date_a_dash_and_four_digits_are_masked(gap, ending):
    assert masked(f"Briller til 010190{gap}{ending}, maj") == ("Briller til [cpr], maj", 1)


@given(st.dates(date(1910, 1, 1), date(2036, 12, 31)), st.sampled_from(ENDINGS))
def test_every_day_with_a_dash_is_masked(day, ending):
    number = f"{day:%d%m%y}-{ending}"
    if number.startswith("2902"):  # a leap day or not, as the last digits say
        return

    assert masked(f"Vedr. {number}.") == ("Vedr. [cpr].", 1)


def test_ten_digits_with_the_check_digit_are_masked():
    assert masked(f"Taxa 010190{HOLDS} retur") == ("Taxa [cpr] retur", 1)


def test_ten_digits_without_the_check_digit_need_a_word_beside_them():
    assert masked(f"Taxa 010190{NEWER}")[1] == 0
    assert masked(f"Taxa, cpr-nr. 010190{NEWER}") == ("Taxa, cpr-nr. [cpr]", 1)
    assert masked(f"Taxa for personnr 01 01 90 {NEWER}") == ("Taxa for personnr [cpr]", 1)


def test_the_heading_of_a_column_counts_as_a_word():
    assert masked(f"010190{NEWER}", "CPR-nummer") == ("[cpr]", 1)


def test_a_nought_lost_in_a_spreadsheet_hides_no_number():
    assert masked(f"10190{NEWER}", "Borgers CPR") == ("[cpr]", 1)


def test_a_stand_in_number_is_masked():
    assert masked(f"610190-{NEWER}") == ("[cpr]", 1)


def test_several_in_one_text_are_all_masked():
    text, count = masked(f"010190-{NEWER} og 311285-{NEWER}")

    assert (text, count) == ("[cpr] og [cpr]", 2)


@pytest.mark.parametrize(
    "text",
    [
        "CVR 10103940",
        "CVR: 10 10 39 40",
        "EAN 5798009811578",
        "GLN 5790001330552",
        "IBAN DK50 0040 0440 1162 43",
        "DK5000400440116243",
        "konto 1551 0101901234",
        f"Faktura 010190{HOLDS}",
        f"Ordre nr. 010190{HOLDS}",
        "+45 20 12 12 12",
        "tlf. 2012 1212",
        f"PO010190{HOLDS}",
        f"12-010190-{NEWER}-3",
        "1600597775",
        "5101632343",
        f"320190-{NEWER}",
        f"011390-{NEWER}",
        f"0010190-{NEWER}",
        "periode 010126-311226",
        "2026-03-01 1234",
        "1.234.567.890,50",
    ],
)
def test_another_number_is_left_alone(text):
    assert masked(text) == (text, 0)


def test_an_invoice_number_under_its_heading_is_left_alone():
    assert masked(f"010190{HOLDS}", "Fakturanr.")[1] == 0


def test_every_cell_of_a_table_is_masked_and_counted():
    row = ("01-03-2026", f"Søby 010190-{NEWER}", "1,00", f"cpr 010190{NEWER}")

    opened = without_cpr(table([HEADER, row, row]))

    assert cells(opened)[1] == ["01-03-2026", "Søby [cpr]", "1,00", "cpr [cpr]"]
    assert sum(batch.masked for batch in opened.read()) == 4


def test_lines_above_and_names_of_columns_are_masked():
    data = f"Udtræk for 010190-{NEWER}\r\nDato;Beløb 010190-{NEWER}\r\n01-03-2026;1,00\r\n"

    opened = without_cpr(open_table("poster.csv", data.encode()))

    assert opened.above == ("Udtræk for [cpr]",)
    assert opened.header == ("Dato", "Beløb [cpr]")


def test_a_number_in_a_spreadsheet_is_masked():
    rows = [("Dato", "CPR-nummer", "Beløb"), ("01-03-2026", int(f"10190{NEWER}"), 5.0)]

    opened = without_cpr(open_table("poster.xlsx", workbook(rows)))

    assert cells(opened) == [["01-03-2026", "[cpr]", 5.0]]
