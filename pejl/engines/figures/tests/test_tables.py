"""A file with other columns than the lake has is refused, and the message says which."""

from datetime import date

import duckdb
import pytest

from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import opened
from pejl.engines.refusal import Refusal

AS_OF = date(2026, 12, 31)


def rewrite(file, select):
    kept = duckdb.read_parquet(str(file)).project(select).to_arrow_table()
    duckdb.from_arrow(kept).write_parquet(str(file))


def test_a_table_without_files_is_empty(tmp_path):
    assert opened(tmp_path, AS_OF).figure("compliance_1").value is None


def test_a_lake_of_files_is_read_with_its_years(lake_folder):
    folder = lake_folder(lines=[{"amount": 5}, {"amount": 2, "booked": date(2025, 1, 1)}])

    figures = opened(folder, AS_OF).series("spend", by="year")

    assert [(figure.bucket[0], figure.value) for figure in figures] == [("2025", 2), ("2026", 5)]


def test_a_lines_year_is_its_months_and_not_its_folders(lake_folder):
    folder = lake_folder(lines=[{"amount": 5}])
    (folder / "lines" / "year=2026").rename(folder / "lines" / "year=1999")

    lake = opened(folder, AS_OF)

    assert lake.figure("spend", Filters(year=2026)).value == 5
    assert lake.figure("spend", Filters(year=1999)).value is None


@pytest.mark.parametrize(
    ("select", "said"),
    [
        ("* EXCLUDE (gln)", "units/all.parquet mangler: gln"),
        ("*, 1 AS colour", "har for meget: colour"),
        ("* REPLACE (CAST(unit_id AS INTEGER) AS unit_id)", "unit_id INTEGER ≠ BIGINT"),
    ],
)
def test_other_columns_are_refused_by_name(lake_folder, select, said):
    folder = lake_folder(units=[{"unit_id": 1}])
    rewrite(folder / "units" / "all.parquet", select)

    with pytest.raises(Refusal, match=r"units/all\.parquet") as refusal:
        opened(folder, AS_OF)

    assert said in refusal.value.text.da


def test_one_number_for_two_suppliers_is_refused(lake_folder):
    folder = lake_folder(suppliers=[{"supplier_id": 1}, {"supplier_id": 1}])

    with pytest.raises(Refusal, match="2 rækker, men 1 forskellige supplier_id"):
        opened(folder, AS_OF)


def test_nothing_outside_the_folder_can_be_read(lake_folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "secret.csv"
    other.write_text("a\n1\n")
    lake = opened(lake_folder(lines=[{}]), AS_OF)

    with pytest.raises(duckdb.PermissionException):
        lake._connection.execute(f"SELECT * FROM read_csv('{other}')")
