"""Trends and breakdowns: the same figure, bucket by bucket."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pejl.engines.figures.definition import catalogue

LINE = st.fixed_dictionaries(
    {
        "amount": st.integers(-500, 900),
        "booked": st.dates(date(2024, 1, 1), date(2026, 12, 31)),
        "unit_id": st.integers(1, 3),
        "agreement_id": st.sampled_from([None, 1, 2]),
        "priced": st.sampled_from([None, "agreed", "above", "not_comparable"]),
        "overcharge": st.integers(0, 5),
        "contractable": st.sampled_from([True, True, False, None]),
        "category": st.sampled_from([None, "39110000", "30190000"]),
        "ordered": st.sampled_from([None, True, False]),
    }
)
SUMS = [name for name, each in catalogue().items() if each.table == "lines" and each.by is None]


@given(lines=st.lists(LINE, min_size=1, max_size=12))
@settings(max_examples=15, deadline=None)
def test_buckets_add_up_to_the_total(lake_of, lines):
    lake = lake_of(lines=lines, agreements=[{"agreement_id": 1, "categories": ["39"]}])

    for name in SUMS:
        total, months = lake.figure(name), lake.series(name)
        assert sum(month.numerator for month in months) == total.numerator
        assert sum(month.denominator or 0 for month in months) == (total.denominator or 0)


@given(data=st.data(), lines=st.lists(LINE, min_size=2, max_size=12))
@settings(max_examples=15, deadline=None)
def test_figures_do_not_depend_on_the_order_of_rows(lake_of, data, lines):
    turned = data.draw(st.permutations(lines))

    limits = {"": Decimal(500)}
    one, other = lake_of(lines=lines, thresholds=limits), lake_of(lines=turned, thresholds=limits)

    assert one.page(catalogue()) == other.page(catalogue())


def test_months_come_in_order_and_unknown_last(lake_of):
    lake = lake_of(
        lines=[
            {"booked": date(2026, 11, 1), "category": None},
            {"booked": date(2026, 2, 1), "category": "39110000"},
            {"booked": date(2025, 12, 1), "category": "03110000"},
        ]
    )

    months = [figure.bucket for figure in lake.series("spend")]
    categories = [figure.bucket for figure in lake.series("spend", by="category")]

    assert months == [("2025-12",), ("2026-02",), ("2026-11",)]
    assert categories == [("03110000",), ("39110000",), (None,)]


def test_a_derived_column_splits_too(lake_of):
    lake = lake_of(
        suppliers=[{"supplier_id": 1, "size": "small"}],
        lines=[{"amount": 5, "supplier_id": 1}, {"amount": 7, "supplier_id": 2}],
    )

    figures = lake.series("spend", by="supplier_size")

    assert [(f.bucket[0], f.value) for f in figures] == [("small", 5), (None, 7)]


def test_a_column_no_figure_may_be_split_by_is_refused(lake_of):
    with pytest.raises(ValueError, match="spend cannot be split by text; drop"):
        lake_of().series("spend", by="text; drop")


def test_a_page_gives_what_each_figure_gives_alone(lake_of):
    lake = lake_of(
        thresholds={"": Decimal(10)},
        lines=[{"category": "39110000"}, {"agreement_id": 1}, {"booked": date(2025, 1, 1)}],
        invoices=[{"paid": date(2026, 3, 9)}],
        deviations=[{"deviation_id": 1, "amount": 5, "month": "2026-03"}],
    )

    answers = lake.page(catalogue())

    assert {name: each.total for name, each in answers.items()} == {
        name: lake.figure(name) for name in catalogue()
    }
    assert answers["compliance_1"].trend == lake.series("compliance_1")
    assert answers["tender_radar"].trend == []
