"""What a killed import left behind is gone after the next, and nothing else is."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.utils.translation import override

from pejl.engines.refusal import Refusal
from pejl.engines.tables.tests.making import HEADER, text_file
from pejl.lake.queries import states
from pejl.ledger.actions import importing
from pejl.ledger.actions.importing import LedgerImportResult, alone, import_ledger, withdraw_ledger
from pejl.ledger.commands import import_ledger as command
from pejl.ledger.queries import places

MARCH = ("01-03-2026", "Lilleby Bageri", "1.234,50", "Rugbrød")
APRIL = ("01-04-2026", "Søby Mejeri", "12,00", "Mælk")

pytestmark = pytest.mark.django_db


def export(folder: Path, row: tuple[str, ...]) -> Path:
    """An export with one row."""
    file = folder / f"poster {row[0]}.csv"
    file.write_bytes(text_file([HEADER, row]))
    return file


def taken_in(folder: Path, row: tuple[str, ...], source: str = "Opus") -> LedgerImportResult:
    return import_ledger(file=export(folder, row), source=source, by="alice")


def killed(folder: Path, monkeypatch: pytest.MonkeyPatch, moves: int) -> None:
    """An import whose process is killed after so many of its files are in place."""
    move, done = importing.move, iter(range(moves))

    def moved(draft: Path, place: Path) -> None:
        if next(done, None) is None:
            raise KeyboardInterrupt
        move(draft, place)

    with monkeypatch.context() as patch:
        patch.setattr(importing, "move", moved)
        with pytest.raises(KeyboardInterrupt):
            taken_in(folder, MARCH)


def kept() -> set[Path]:
    """Every file of imports that is there."""
    return set(places.every())


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_the_files_of_a_killed_import_are_swept_away_by_the_next(tmp_path, monkeypatch, moves):
    killed(tmp_path, monkeypatch, moves)
    left = kept()

    assert taken_in(tmp_path, APRIL).swept == moves == len(left)
    assert not left & kept()


def test_a_killed_import_can_be_run_again(tmp_path, monkeypatch):
    killed(tmp_path, monkeypatch, 2)

    again = taken_in(tmp_path, MARCH)

    assert (again.added, again.swept) == (1, 2)
    assert len(kept()) == 3


def test_half_written_files_are_swept_away_and_the_lock_stays(tmp_path):
    half = places.drafts() / "tmp4711"
    half.mkdir()
    (half / "rows.parquet").touch()

    assert taken_in(tmp_path, MARCH).swept == 1
    assert list(places.drafts().iterdir()) == [places.lock()]


def test_what_counts_stays_whichever_source_it_is_of(tmp_path):
    taken_in(tmp_path, MARCH)
    taken_in(tmp_path, MARCH, source="Prisme")
    before = kept()

    assert taken_in(tmp_path, APRIL).swept == 0
    assert before < kept()


def test_a_withdrawn_file_keeps_its_copy_alone(tmp_path, monkeypatch):
    digest = taken_in(tmp_path, MARCH).record.digest
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda *_args, **_kwargs: None)  # killed before it got there
        withdraw_ledger(source="Opus", by="bob", reason="forkert kolonne")

    assert taken_in(tmp_path, APRIL).swept == 2
    assert places.copy(digest).exists()
    assert not places.ledger("Opus", digest).exists()


def test_what_others_put_there_stays(tmp_path):
    taken_in(tmp_path, MARCH)
    note = places.ledger("Opus", "x").with_name("læs mig.txt")
    note.touch()

    assert taken_in(tmp_path, APRIL).swept == 0
    assert note.exists()


def test_nothing_is_swept_away_while_an_import_is_under_way(tmp_path):
    with alone():
        half = places.drafts() / "tmp4711"
        half.mkdir()

        with pytest.raises(Refusal):
            taken_in(tmp_path, MARCH)

        assert half.exists()


def test_a_state_left_half_written_is_swept_away_when_nobody_can_be_writing_it(tmp_path):
    old, new = states() / "1.draft", states() / "2.draft"
    for draft in (old, new):
        (draft / "lines").mkdir(parents=True)
    os.utime(old, (0, 0))

    assert taken_in(tmp_path, MARCH).swept == 1
    assert [it.name for it in states().iterdir()] == ["2.draft"]


def test_how_much_was_swept_away_is_told_in_both_languages(tmp_path, monkeypatch):
    killed(tmp_path, monkeypatch, 2)
    danish = CliRunner().invoke(command, [str(export(tmp_path, MARCH)), "--yes"])

    (places.drafts() / "tmp4711").mkdir()
    with override("en"):
        english = CliRunner().invoke(command, [str(export(tmp_path, APRIL)), "--yes"])

    assert "2 rester efter en afbrudt indlæsning er fjernet." in danish.stderr
    assert "1 leaving of an interrupted import was removed." in english.stderr
