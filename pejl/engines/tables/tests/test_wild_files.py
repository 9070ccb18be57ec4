"""Whatever comes, it is read in full or refused with a reason; never anything else."""

import io
from decimal import Decimal

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pejl.engines.refusal import Refusal
from pejl.engines.tables import open_table, own_sum, propose_mapping, without_cpr
from pejl.engines.tables.fields import LEDGER
from pejl.engines.tables.reading import conventions, read, total
from pejl.engines.tables.tests.making import HEADER, ROW, text_file, workbook

GOOD = {
    "csv": text_file([HEADER, *[ROW] * 3]),
    "xlsx": workbook([HEADER, *[ROW] * 3]),
}
CELLS = st.one_of(
    st.sampled_from(
        ["", "1,50", "1.50", "-3", "1.234", "(2)", "01-03-2026", "1/2/2026", "I alt", '"', ";"]
    ),
    st.text(max_size=12),
)


def outcome(data):
    """The table with the number of its rows, or the refusal; anything else fails the test."""
    try:
        opened = open_table("fil", data)
        return opened, sum(len(batch.rows) for batch in opened.read())
    except Refusal as refused:
        return refused


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_refused(data):
    found = outcome(data)

    assert found.text.da if isinstance(found, Refusal) else len(set(found[0].header)) >= 2


@pytest.mark.parametrize("form", GOOD)
@given(st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_file_is_read_or_refused(form, data):
    whole = bytearray(GOOD[form])
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(1, len(whole)))])

    assert outcome(cut)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=12))
def test_every_row_stands_is_set_aside_or_is_blank_and_the_sum_agrees(rows):
    made = io.BytesIO()
    with xlsxwriter.Workbook(
        made, {"strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate([HEADER, ROW, *rows]):
            for column, cell in enumerate(row):
                sheet.write_string(place, column, cell)
    table = without_cpr(open_table("poster.xlsx", made.getvalue()))
    mapping = propose_mapping(table, LEDGER)
    if mapping.missing:
        return
    how = conventions(table, mapping, LEDGER)

    batches = list(read(table, mapping, LEDGER, how))

    seen = sum(len(it.numbers) + len(it.aside) + it.blank for it in batches)
    stored = sum((total(it.values["amount"]) + it.rounding for it in batches), Decimal(0))
    aside = sum((each.amount or 0 for it in batches for each in it.aside), Decimal(0))
    assert seen == sum(len(batch.rows) for batch in table.read())
    assert own_sum(table, mapping.columns("amount"), how) == stored + aside
