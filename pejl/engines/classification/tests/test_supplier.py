"""A supplier is usual in a category only when nearly all its telling lines are."""

from pejl.engines.classification.supplier import UsualCategory, usual


def test_nobody_told_anything_and_nobody_is_usual():
    assert usual([]) == {}


def test_nine_of_ten_is_usual_and_counts_one_against():
    told = [("7", "55520000")] * 9 + [("7", "15000000")]

    assert usual(told) == {"7": UsualCategory("55520000", 9 / 11)}


def test_four_lines_are_too_few():
    assert usual([("7", "55520000")] * 4) == {}


def test_a_little_of_everything_is_not_usual():
    assert usual([("7", "55520000"), ("7", "15000000")] * 10) == {}
