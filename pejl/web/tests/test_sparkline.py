"""The small line of how a figure moved."""

from decimal import Decimal

from pejl.web.templatetags.components import points


def test_one_value_is_no_line():
    assert points([Decimal(1)]) == []


def test_the_highest_value_is_at_the_top():
    places = points([Decimal(1), Decimal(3), Decimal(2)])

    assert min(places, key=lambda it: float(it[1])) == places[1]


def test_a_level_line_stays_in_the_picture():
    assert all(0 <= float(y) <= 34 for _x, y in points([Decimal(5)] * 3))
