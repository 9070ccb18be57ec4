"""`pejl report annual` and `pejl report check` as one types them."""

import pytest
from click.testing import CliRunner

from pejl.reports.commands import annual, check_file
from pejl.reports.models import Report


@pytest.fixture
def typed(tmp_path, monkeypatch):
    """Types a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    return lambda command, *words: runner.invoke(command, list(words))


def test_without_bearings_it_says_what_to_type_first(typed, db):
    answered = typed(annual, "--year", "2025")

    assert answered.exit_code == 1
    assert "pejl bearings" in answered.output


def test_the_report_is_written_and_its_digest_told(typed, round_, tmp_path):
    answered = typed(annual, "--year", "2025", "--language", "en")

    assert (tmp_path / "yearly-report-2025.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert Report.objects.get().digest in answered.stdout


def test_what_was_written_is_unchanged(typed, round_):
    typed(annual, "--year", "2025", "--out", "a.pdf")

    answered = typed(check_file, "a.pdf")

    assert answered.exit_code == 0
    assert answered.stdout == "unchanged\n"


def test_what_was_altered_ends_with_an_error(typed, round_, tmp_path):
    typed(annual, "--year", "2025", "--out", "a.pdf")
    (tmp_path / "a.pdf").write_bytes((tmp_path / "a.pdf").read_bytes() + b" ")

    answered = typed(check_file, "a.pdf")

    assert answered.exit_code == 1
    assert answered.stdout == "different\n"


def test_an_earlier_report_is_made_again_by_its_digest(typed, round_, tmp_path):
    typed(annual, "--year", "2025", "--out", "a.pdf")
    digest = Report.objects.get().digest
    round_.bearings.update(value="0.9")
    typed(annual, "--year", "2025", "--out", "b.pdf")

    typed(annual, "--digest", digest[:12], "--out", "c.pdf")

    a, b, c = ((tmp_path / f"{name}.pdf").read_bytes() for name in "abc")
    assert a == c != b


def test_a_digest_nobody_has_is_said(typed, db):
    answered = typed(annual, "--digest", "abc")

    assert answered.exit_code == 1
    assert "abc" in answered.output
