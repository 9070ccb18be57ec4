"""What cannot be read is refused with a sentence in both languages."""

import gzip
import io
import random
import zipfile

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.tables import TableLimits, open_table
from pejl.engines.tables.named import NamedColumn, places
from pejl.engines.tables.tests.making import HEADER, ROW, text_file, workbook

GARBAGE = random.Random(1).randbytes(50_000)
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
WIDE = text_file([[f"Navn {place}" for place in range(10_000)], ["x"] * 10_000])
UNCLOSED = text_file([HEADER]) + b'01-03-2026;"S\xc3\xb8by;1,00;\r\n' + text_file([ROW] * 9_000)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(b"\r\n \r\n", "empty", id="blank lines"),
        pytest.param(b"\xef\xbb\xbf", "empty", id="only a byte order mark"),
        pytest.param(gzip.compress(b""), "empty", id="packed nothing"),
        pytest.param("Beløb\r\n1,00\r\n".encode("cp1252"), "one_column", id="one column"),
        pytest.param(GARBAGE, "not_a_table", id="binary garbage"),
        pytest.param(b"PK\x03\x04" + GARBAGE, "broken", id="garbage called a workbook"),
        pytest.param(b"PAR1" + GARBAGE, "broken", id="garbage called Parquet"),
        pytest.param(b"\x1f\x8b\x08\x00" + GARBAGE, "broken", id="garbage called gzip"),
        pytest.param(gzip.compress(text_file([HEADER, ROW]))[:-9], "broken", id="cut off"),
        pytest.param(LOCKED, "password", id="locked with a password"),
        pytest.param(WIDE, "too_many_columns", id="10,000 columns"),
        pytest.param(workbook([["Navn"] * 2_000] * 3), "too_many_columns", id="wide workbook"),
        pytest.param(workbook([]), "no_table", id="an empty workbook"),
        pytest.param(workbook([["Lilleby"]]), "no_table", id="one cell in a workbook"),
    ],
)
def test_it_is_refused(data, code):
    with pytest.raises(Refusal) as refused:
        open_table("fil", data)

    assert refused.value.code == code
    assert refused.value.text.da != refused.value.text.en


def test_a_quotation_mark_never_closed_is_told_of():
    with pytest.raises(Refusal) as refused:
        list(open_table("poster.csv", UNCLOSED).read())

    assert refused.value.code == "overfull_cell"


def test_a_workbook_that_unpacks_to_far_too_much_is_not_unpacked():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", bytes(60_000_000))

    with pytest.raises(Refusal) as refused:
        open_table("bombe.xlsx", made.getvalue())

    assert refused.value.code == "too_large"


def test_gzip_that_unpacks_to_too_much_is_stopped_on_the_way():
    data = gzip.compress(text_file([HEADER, *[ROW] * 5_000]))

    with pytest.raises(Refusal) as refused:
        open_table("poster.csv.gz", data, TableLimits(unpacked=100_000))

    assert refused.value.code == "too_large"


def test_too_many_rows_are_refused():
    opened = open_table(
        "poster.csv", text_file([HEADER, *[ROW] * 20_001]), TableLimits(rows=20_000)
    )

    with pytest.raises(Refusal) as refused:
        list(opened.read())

    assert refused.value.code == "too_many_rows"


def test_a_list_without_a_column_it_must_have_is_refused_and_says_how_to_choose_one():
    wanted = [NamedColumn("title", "text", ("Titel", "Title"), required=True)]

    with pytest.raises(Refusal, match="--map title=HEADING") as refused:
        places(["Nummer", ""], wanted)

    assert refused.value.code == "lacking_column"
    assert "Der er: Nummer." in refused.value.text.da
