"""A figure's movement as a picture."""

from decimal import Decimal

from lxml import etree

from pejl.engines.charts import ChartLevel, Point, movement

SHARES = (Point("jan", Decimal("0.25")), Point("feb", None), Point("mar", Decimal("0.75")))


def texts(svg: str) -> list[str]:
    """The words in the picture."""
    return [str(it.text) for it in etree.fromstring(svg.encode()).iter("{*}text")]


def test_a_month_without_a_value_is_a_gap_under_its_name():
    assert texts(movement(SHARES, "share", "da"))[:3] == ["jan", "feb", "mar"]


def test_shares_are_written_as_danes_write_percent():
    assert "60\u00a0%" in texts(movement(SHARES, "share", "da"))


def test_shares_are_written_as_the_english_write_percent():
    assert "60%" in texts(movement(SHARES, "share", "en"))


def test_amounts_have_their_thousands_apart():
    points = (Point("jan", Decimal("4000.50")), Point("feb", Decimal(9000)))

    assert "8.000" in texts(movement(points, "DKK", "da"))
    assert "8,000" in texts(movement(points, "DKK", "en"))


def test_the_axis_begins_at_nothing():
    points = (Point("2024", Decimal(900)), Point("2025", Decimal(901)))

    assert "0" in texts(movement(points, "count", "da"))


def test_few_whole_things_are_not_split():
    points = (Point("2024", Decimal(1)), Point("2025", Decimal(2)))

    assert texts(movement(points, "count", "da")) == ["2024", "2025", "0", "1", "2"]


def test_a_level_says_what_it_is():
    level = ChartLevel("1. halvår 50 %", Decimal("0.5"), "jan", "feb")

    assert "1. halvår 50 %" in texts(movement(SHARES, "share", "da", (level,)))


def test_words_of_people_are_no_markup():
    points = (Point("<b>&", Decimal(1)), Point("feb", Decimal(2)))

    assert "<b>&" in texts(movement(points, "count", "da"))


def test_the_same_figure_is_the_same_picture():
    first = movement(SHARES, "share", "da")
    movement.cache_clear()

    assert movement(SHARES, "share", "da") == first
