"""The tender radar: categories bought without agreement beyond the threshold."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.figures.filters import Filters

LIMIT = {"": Decimal(1000), "45": Decimal(9000)}


def test_a_class_is_over_when_the_whole_municipality_reaches_the_threshold(lake_of):
    lake = lake_of(
        thresholds=LIMIT,
        lines=[
            {"amount": 600, "unit_id": 1, "category": "39110000"},
            {"amount": 400, "unit_id": 2, "category": "39110000", "supplier_id": 2},
            {"amount": 500, "category": "39110000", "agreement_id": 7},
            {"amount": 999, "category": "30190000"},
            {"amount": 5000, "category": "45450000"},
            {"amount": 77, "category": None},
        ],
    )

    figure = lake.figure("tender_radar")

    # 3911: 600 + 400 = 1000 reaches 1000. 3019: 999 does not. 4545: 5000 is below 9000.
    assert (figure.value, figure.denominator) == (1, 3)
    assert figure.excluded["category_unknown"] == Decimal(77)


def test_one_row_a_category_with_both_windows(lake_of):
    lake = lake_of(
        as_of=date(2026, 12, 31),
        thresholds=LIMIT,
        lines=[
            {"amount": 1, "category": "39110000", "booked": date(2022, 12, 31)},
            {"amount": 20, "category": "39110000", "booked": date(2023, 1, 1)},
            {"amount": 980, "category": "39110000", "booked": date(2025, 12, 31)},
            {"amount": 4000, "category": "39110000", "booked": date(2027, 1, 1)},
            {"amount": 300, "category": "39110000", "booked": date(2026, 1, 1)},
            {"amount": 50, "category": "39110000", "booked": date(2026, 12, 31)},
        ],
    )

    (row,) = lake.series("tender_radar", by="category")

    # 12 months: 300 + 50. 48 months: 20 + 980 + 300 + 50 = 1350; before and after are out.
    assert row.bucket == ("39110000",)
    assert row.value == 0
    assert row.beside == {
        "over_in_48_months": 1,
        "spend_12_months": Decimal(350),
        "spend_48_months": Decimal(1350),
        "threshold": Decimal(1000),
    }


def test_a_month_begun_counts_whole(lake_of):
    lake = lake_of(
        as_of=date(2026, 11, 20),
        thresholds=LIMIT,
        lines=[{"amount": 1000, "category": "39110000", "booked": date(2025, 11, 1)}],
    )

    assert lake.figure("tender_radar").value == 1


def test_without_a_threshold_the_radar_is_unknown(lake_of):
    figure = lake_of(lines=[{"amount": 9000, "category": "39110000"}]).figure("tender_radar")

    assert figure.value is None
    assert figure.excluded["threshold_unknown"] == Decimal(9000)


def test_the_municipality_is_one_unit_whatever_unit_is_looked_at(lake_of):
    lake = lake_of(thresholds=LIMIT, lines=[{"amount": 1000, "unit_id": 2, "category": "39110000"}])

    assert lake.figure("tender_radar", Filters(unit=1, year=2020, supplier=9)).value == 1


def test_a_threshold_below_class_level_is_refused(lake_of):
    with pytest.raises(ValueError, match="at most four digits"):
        lake_of(thresholds={"85321": Decimal(1)})


def test_the_radar_cannot_be_split_by_unit(lake_of):
    with pytest.raises(ValueError, match="tender_radar cannot be split by unit_id"):
        lake_of().series("tender_radar", by="unit_id")
