"""Ledger lines taken in: each once, all of a file or nothing."""

import gzip
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.tables.tests.making import HEADER, text_file
from pejl.journal.models import Event
from pejl.ledger.actions import importing
from pejl.ledger.actions.importing import alone, import_ledger, mapping_for, opened, withdraw_ledger
from pejl.ledger.models import LedgerImport
from pejl.ledger.queries import places
from pejl.ledger.queries.imports import ledger_files

MARCH = [
    ("01-03-2026", "Lilleby Bageri", "1.234,50", "Rugbrød"),
    ("02-03-2026", "Søby Mejeri", "10,00", "Mælk"),
    ("02-03-2026", "Søby Mejeri", "10,00", "Mælk"),
]
APRIL = [("01-04-2026", "Søby Mejeri", "12,00", "Mælk")]

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    """Writes rows as an export of the finance system."""

    def write(*rows, name="poster.csv", header=HEADER):
        file = Path(tmp_path / name)
        file.write_bytes(text_file([header, *rows]))
        return file

    return write


def taken_in(file, source="Opus"):
    return import_ledger(file=file, source=source, by="alice")


def rows(*columns):
    files = ledger_files()
    with duckdb.connect() as lake:
        found = lake.from_parquet(files).select(*columns) if files else None
        return found.order(", ".join(columns)).fetchall() if found else []


def test_before_the_first_import_there_are_no_rows():
    assert rows("amount") == []


def test_rows_are_kept_with_their_origin(export):
    made = taken_in(export(MARCH[0]))

    assert rows(
        "source", "import_digest", "row_number", "date", "amount", "supplier_name", "cvr"
    ) == [
        (
            "Opus",
            made.record.digest,
            2,
            date(2026, 3, 1),
            Decimal("1234.50"),
            "Lilleby Bageri",
            None,
        )
    ]


def test_equal_rows_of_one_file_are_both_kept(export):
    assert taken_in(export(*MARCH)).added == 3


def test_the_same_file_adds_nothing(export):
    taken_in(export(*MARCH))

    assert taken_in(export(*MARCH, name="igen.csv")).added == 0
    assert LedgerImport.objects.count() == 1


def test_a_newer_export_that_overlaps_adds_only_what_is_new(export):
    taken_in(export(*MARCH))

    newer = taken_in(export(*APRIL, *MARCH[::-1], name="nyere.csv"))

    assert (newer.added, newer.record.stored) == (1, 4)
    assert len(rows("row_key")) == 4


def test_another_system_may_say_the_same(export):
    taken_in(export(*MARCH))

    assert taken_in(export(*MARCH), source="Prisme").added == 3


def test_rows_set_aside_are_kept_and_do_not_count(export):
    made = taken_in(export(*MARCH, ("03-03-2026", "Søby", "afventer", "")))

    aside = duckdb.read_parquet(str(places.aside("Opus", made.record.digest)))
    assert aside.select("row_number", "reason", "value", "cells").fetchall() == [
        (5, "amount_unreadable", "afventer", ["03-03-2026", "Søby", "afventer", ""])
    ]
    assert len(rows("row_key")) == 3


def test_a_personal_number_is_nowhere_under_home(export, home):
    taken_in(export(*MARCH, ("03-03-2026", "Søby 010190-1234", "1,00", "cpr 0101901234")))

    written = b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    copy = gzip.decompress(next(home.rglob("*.csv.gz")).read_bytes()).decode()
    assert b"010190" not in written
    assert "010190" not in copy
    assert "Søby [cpr]" in copy
    assert LedgerImport.objects.get().quality["masked"] == 2


def test_the_copy_holds_every_cell(export):
    made = taken_in(export(*MARCH))

    copy = gzip.decompress(places.copy(made.record.digest).read_bytes()).decode()
    assert copy.splitlines()[:2] == [
        ",".join(HEADER),
        '01-03-2026,Lilleby Bageri,"1.234,50",Rugbrød',
    ]


def test_the_import_stands_in_the_journal(export):
    taken_in(export(*MARCH))

    event = Event.objects.get()
    assert (event.verb, event.by) == ("import", "alice")
    assert "3 nye poster" in event.sentence


def test_the_mapping_is_remembered_for_the_next_export_of_the_source(export):
    file = export(
        ("01-03-2026", "Søby", "1,00", "2,00"), header=("Dato", "Navn", "Beløb", "Andet beløb")
    )
    chosen = mapping_for(opened(file), "Opus", {"amount": ["Andet beløb"]})
    import_ledger(file=file, source="Opus", by="alice", mapping=chosen)

    next_year = export(
        ("01-03-2027", "Søby", "3,00", "4,00"), header=("Dato", "Navn", "Beløb", "Andet beløb")
    )

    assert mapping_for(opened(next_year), "Opus").columns("amount") == ("Andet beløb",)


def test_a_chosen_column_that_is_not_there_is_refused(export):
    with pytest.raises(Refusal) as refused:
        mapping_for(opened(export(*MARCH)), "Opus", {"amount": ["Betaling"]})

    assert refused.value.code == "no_such_column"


def test_a_file_without_date_or_amount_is_refused(export):
    file = export(("rød", "Søby"), header=("Farve", "Leverandør"))

    with pytest.raises(Refusal) as refused:
        taken_in(file)

    assert refused.value.code == "missing_columns"
    assert "--map date=… --map amount=…" in refused.value.text.en


def test_a_header_without_rows_is_refused(export):
    with pytest.raises(Refusal) as refused:
        taken_in(export())

    assert refused.value.code == "no_rows"


def test_a_file_in_which_no_row_stands_is_refused(export):
    mapping = mapping_for(opened(export(*MARCH)), "Opus")
    file = export(("01-03-2026", "Søby", "afventer", ""))

    with pytest.raises(Refusal) as refused:
        import_ledger(file=file, source="Opus", by="alice", mapping=mapping)

    assert refused.value.code == "no_rows"


def test_when_it_fails_on_the_way_nothing_is_kept(export, home, monkeypatch):
    def fail(**_):
        raise OSError("disk full")

    monkeypatch.setattr(importing, "record", fail)

    with pytest.raises(OSError, match="disk full"):
        taken_in(export(*MARCH))

    assert LedgerImport.objects.count() == 0
    assert [file.name for file in home.rglob("*") if file.is_file()] == ["lock"]


def test_a_row_lost_on_the_way_stops_the_import(export, monkeypatch):
    monkeypatch.setattr(importing, "own_sum", lambda *_: Decimal("1.00"))

    with pytest.raises(Refusal) as refused:
        taken_in(export(*MARCH))

    assert refused.value.code == "unreconciled"
    assert LedgerImport.objects.count() == 0


def test_two_imports_at_once_are_not_allowed(export):
    with alone(), pytest.raises(Refusal) as refused:
        taken_in(export(*MARCH))

    assert refused.value.code == "busy"


def test_a_file_that_an_interrupted_import_left_is_not_read(export):
    made = taken_in(export(*MARCH)).record

    LedgerImport.objects.all().delete()

    assert places.ledger("Opus", made.digest).exists()
    assert rows("row_key") == []
    assert taken_in(export(*MARCH)).added == 3


def test_the_latest_file_can_be_withdrawn_and_taken_in_again(export):
    taken_in(export(*MARCH))

    withdrawn = withdraw_ledger(source="Opus", by="bob", reason="forkert kolonne")

    assert withdrawn.withdrawn_at
    assert rows("row_key") == []
    assert taken_in(export(*MARCH)).added == 3


@pytest.mark.parametrize("source", ["../../etc", "..", "", "KMD Opus/2026", "a\0b"])
def test_no_name_of_a_source_points_out_of_the_lake(source, home):
    assert places.ledger(source, "d").parent.parent == home / "lake" / "ledger"
