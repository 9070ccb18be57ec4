"""What is told of a file before any figure."""

import json
from collections import Counter
from datetime import date
from decimal import Decimal

from pejl.engines.period import Period
from pejl.engines.tables import (
    LEDGER,
    Tally,
    claimed_period,
    conventions,
    open_table,
    own_sum,
    propose_mapping,
    read,
    without_cpr,
)
from pejl.engines.tables.report import as_data, mapping_lines, sentences
from pejl.engines.tables.tests.making import HEADER, ROW, table, text_file

CREDIT = ("02-03-2026", "Søby", "-34,50", "Retur")


def quality(*rows, name="poster.csv"):
    opened = without_cpr(open_table(name, text_file([HEADER, *rows])))
    mapping = propose_mapping(opened, LEDGER)
    how = conventions(opened, mapping, LEDGER)
    tally = Tally(claimed_period(opened))
    for each in read(opened, mapping, LEDGER, how):
        tally.add(each)
    own = own_sum(opened, mapping.columns("amount"), how)
    return tally.quality(mapping, opened.notes, len(Counter(rows)), own)


def test_a_clean_file_says_little():
    found = quality(ROW)

    assert (found.rows, found.stored, found.aside, found.masked) == (1, 1, {}, 0)


def test_totals_and_negatives_are_told_apart():
    found = quality(ROW, CREDIT)

    assert found.total == Decimal("1200.00")
    assert (found.negative, found.negative_sum) == (1, Decimal("-34.50"))


def test_the_sum_agrees_when_every_row_is_stored_or_set_aside():
    found = quality(ROW, CREDIT, ("", "Søby", "7,00", ""), ("03-03-2026", "Søby", "afventer", ""))

    assert found.reconciliation.file == Decimal("1207.00")
    assert found.reconciliation.aside == Decimal("7.00")
    assert found.reconciliation.agrees


def test_a_lost_row_shows_in_the_sum():
    held = quality(ROW, CREDIT).reconciliation

    assert not held._replace(stored=held.stored - 1).agrees


def test_the_total_line_of_the_file_is_a_witness():
    assert quality(ROW, CREDIT, ("", "I alt", "1.200,00", "")).reconciliation.agrees
    assert not quality(ROW, CREDIT, ("", "I alt", "1.300,00", "")).reconciliation.agrees


def test_duplicates_missing_suppliers_and_withheld_names_are_counted():
    found = quality(
        ROW, ROW, ("03-03-2026", "", "1,00", "x"), ("03-03-2026", "Redacted", "1,00", "x")
    )

    assert (found.duplicates, found.without_supplier, found.redacted) == (1, 1, 1)


def test_rows_outside_the_period_of_the_file_are_counted():
    found = quality(ROW, ("01-03-2062", "Søby", "5,00", ""), name="poster-2026.csv")

    assert (found.outside, found.outside_sum) == (1, Decimal("5.00"))


def test_the_first_examples_of_each_reason_are_kept():
    found = quality(ROW, *[("01-03-2026", "Søby", "afventer", "")] * 9, *[ROW] * 20)

    assert found.aside == {"amount_unreadable": 9}
    assert [example.row for example in found.examples] == [3, 4, 5]


def test_personal_numbers_are_counted_and_nowhere_told():
    found = quality(ROW, ("010190-1234", "010190-1234", "010190-1234", "010190-1234"))

    assert found.masked == 4
    assert "010190" not in json.dumps(as_data(found))


def test_the_report_can_be_read_in_both_languages_and_by_machines():
    found = quality(ROW, CREDIT)

    said = list(sentences(found))

    assert said[0].da.startswith("Summen stemmer: filens egen sum 1.200,00")
    assert said[0].en.startswith("The sum agrees: the file's own sum 1,200.00")
    assert json.loads(json.dumps(as_data(found)))["reconciliation"]["agrees"] is True


def test_the_mapping_is_shown_field_by_field():
    lines = [line.da for line in mapping_lines(propose_mapping(table(), LEDGER), LEDGER)]

    assert lines[0].startswith("dato ← Bogføringsdato (")


def test_a_period_is_claimed_by_the_name_or_by_a_line_above():
    stated = b"Periode: 01-01-2026 - 31-03-2026\r\n" + text_file([HEADER, ROW])

    assert claimed_period(open_table("poster.csv", text_file([HEADER, ROW]))) is None
    assert claimed_period(open_table("poster.csv", stated)) == Period(
        date(2026, 1, 1), date(2026, 3, 31)
    )
    assert claimed_period(open_table("poster_2025_2026.csv", text_file([HEADER, ROW]))) == Period(
        date(2025, 1, 1), date(2026, 12, 31)
    )
    assert claimed_period(open_table("2026-02.csv", text_file([HEADER, ROW]))) == Period(
        date(2026, 2, 1), date(2026, 2, 28)
    )
