"""Each category is held against the threshold of the law's own kind."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.policy.queries.rulebooks import threshold_of, thresholds


@pytest.mark.parametrize(
    ("category", "rule"),
    [
        ("30190000", "DK-THRESHOLD-GOODS"),
        ("45210000", "DK-THRESHOLD-WORKS"),
        ("85310000", "DK-THRESHOLD-LIGHT"),
        ("80500000", "DK-THRESHOLD-GOODS"),
        ("80520000", "DK-THRESHOLD-LIGHT"),
    ],
)
def test_a_category_has_its_threshold(category, rule):
    assert threshold_of(category) == rule


def test_the_threshold_is_that_of_the_day():
    then, now = thresholds(date(2025, 6, 1)), thresholds(date(2026, 6, 1))

    assert (then["85"], now["85"]) == (Decimal(5_581_350), Decimal(5_595_000))


def test_a_day_before_the_first_threshold_has_none():
    assert thresholds(date(2001, 1, 1)) == {}
