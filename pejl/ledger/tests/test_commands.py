"""`pejl ledger import`, as it is called."""

import json

import pytest
from click.testing import CliRunner

from pejl.engines.tables.tests.making import HEADER, ROW, text_file
from pejl.ledger.commands import import_ledger, source_of, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "opus_2026.csv"
    file.write_bytes(text_file([HEADER, ROW]))
    return file


def called(*arguments):
    return CliRunner().invoke(import_ledger, [str(each) for each in arguments])


def test_nothing_is_imported_before_somebody_agreed(export):
    result = called(export)

    assert result.exit_code == 1
    assert "beløb uden moms ← Beløb" in result.stderr
    assert "--yes" in result.stderr


def test_the_quality_is_told(export):
    result = called(export, "--yes")

    assert result.exit_code == 0
    assert result.stdout.startswith("Summen stemmer")
    assert result.stdout.endswith("1 nye poster af 1 fra opus.\n")


def test_machines_get_one_object(export):
    said = json.loads(called(export, "--yes", "--format", "json").stdout)

    assert (said["source"], said["added"], said["total"]) == ("opus", 1, "1234.50")
    assert said["quality"]["reconciliation"]["agrees"] is True


def test_a_known_mapping_is_not_asked_about_again(export):
    called(export, "--yes")

    result = called(export, "--format", "json")

    assert json.loads(result.stdout)["added"] == 0


def test_a_person_may_choose_the_columns(export):
    result = called(export, "--yes", "--map", "text=Leverandør")

    assert "tekst ← Leverandør" in result.stderr
    assert "leverandør ←" not in result.stderr


@pytest.mark.parametrize("pair", ["Beløb", "price=Beløb", "amount=Betaling"])
def test_a_choice_that_makes_no_sense_is_told_of(export, pair):
    result = called(export, "--yes", "--map", pair)

    assert result.exit_code in (1, 2)
    assert "Traceback" not in result.stderr
    assert pair.split("=")[-1] in result.stderr


def test_a_file_that_is_no_table_is_told_of(tmp_path):
    file = tmp_path / "tom.csv"
    file.touch()

    result = called(file)

    assert result.exit_code == 1
    assert "Filen er tom" in result.stderr


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("opus_2026.csv", "opus"),
        ("poster 2025-01.xlsx", "poster"),
        ("lilleby_2018_2020.csv.gz", "lilleby"),
        ("2026.csv", "2026"),
    ],
)
def test_a_source_is_named_after_its_file(tmp_path, name, source):
    assert source_of(tmp_path / name) == source


def test_the_latest_file_is_withdrawn_with_a_reason(export):
    called(export, "--yes")

    result = CliRunner().invoke(withdraw, ["opus", "--reason", "forkert kolonne"])

    assert result.stdout == "opus_2026.csv tæller ikke mere; 1 poster er taget ud.\n"


def test_a_source_without_a_file_has_nothing_to_withdraw():
    result = CliRunner().invoke(withdraw, ["opus", "--reason", "forkert"])

    assert result.exit_code == 1
    assert "Ingen fil fra opus" in result.stderr
