"""The cube gives the same numbers as the lines it is made of."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.figures import views
from pejl.engines.figures.definition import catalogue
from pejl.engines.figures.filters import Filters
from pejl.engines.figures.lake import condense, opened
from pejl.engines.refusal import Refusal

AS_OF = date(2026, 12, 31)
ROWS = {
    "suppliers": [{"supplier_id": n, "local": n == 1, "size": "small"} for n in (1, 2)],
    "units": [{"unit_id": 1}, {"unit_id": 2, "parent_id": 1}],
    "agreements": [{"agreement_id": 1, "kind": "ski", "categories": ["39"]}],
    "lines": [
        {
            "amount": n % 7 - 2,
            "booked": date(2024 + n % 3, 1 + n % 12, 1 + n % 28),
            "supplier_id": 1 + n % 3,
            "unit_id": 1 + n % 2,
            "category": [None, "39110000", "30190000"][n % 3],
            "agreement_id": [None, 1][n % 2],
            "priced": ["agreed", "above", None][n % 3],
            "overcharge": n % 3,
            "contractable": [True, True, False, None][n % 4],
            "ordered": [True, False, None][n % 3],
        }
        for n in range(300)
    ],
}


def all_figures(folder, filters):
    lake = opened(folder, AS_OF, {"": Decimal(5)})
    alone = {name: lake.figure(name, filters) for name in catalogue()}
    return alone, lake.page(catalogue(), filters), lake.series("spend", ["unit_id", "category"])


def test_the_cube_answers_as_the_lines_do(lake_folder):
    folder = lake_folder(**ROWS)
    asked = [Filters(), Filters(year=2025), Filters(unit=1, category="39000000")]
    from_lines = [all_figures(folder, filters) for filters in asked]

    condense(folder)

    assert [all_figures(folder, filters) for filters in asked] == from_lines


def test_the_cube_is_smaller_than_the_lines(lake_folder):
    folder = lake_folder(lines=[{"amount": n} for n in range(500)])

    assert condense(folder) == 1


def test_a_cube_made_of_other_lines_is_not_used(lake_folder):
    folder = lake_folder(lines=[{"amount": 1}, {"amount": 2, "booked": date(2025, 1, 1)}])
    condense(folder)

    next((folder / "lines" / "year=2025").iterdir()).unlink()

    assert opened(folder, AS_OF).figure("spend").value == 1


def test_making_the_cube_twice_changes_nothing(lake_folder):
    folder = lake_folder(lines=[{"amount": 5}])

    assert condense(folder) == condense(folder)
    assert opened(folder, AS_OF).figure("spend").value == 5


def test_a_lake_without_lines_can_be_condensed(lake_folder):
    folder = lake_folder()

    assert condense(folder) == 0
    assert opened(folder, AS_OF).figure("spend").value is None


def test_lines_without_a_date_are_in_the_cube_too(lake_folder):
    folder = lake_folder(lines=[{"amount": 5}, {"amount": 7, "month": None}])

    assert condense(folder) == 2
    assert opened(folder, AS_OF).figure("spend").value == 12


def test_a_cube_that_does_not_add_up_is_refused_and_not_used(lake_folder, monkeypatch):
    folder = lake_folder(lines=[{"amount": 5}, {"amount": 2, "booked": date(2025, 1, 1)}])
    twice = views.ONE_BY_ONE.replace("lake.lines", "(FROM lake.lines UNION ALL FROM lake.lines)")
    monkeypatch.setattr(views, "ONE_BY_ONE", twice)

    with pytest.raises(Refusal, match=r"4 linjer og 14\.00 kr\., søen 2 og 7\.00") as refusal:
        condense(folder)

    assert refusal.value.code == "other_sums"
    assert not (folder / "cube").exists()
