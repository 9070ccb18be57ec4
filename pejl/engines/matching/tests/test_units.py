"""Quantities are turned into other units only where that is safe."""

from decimal import Decimal

import pytest

from pejl.engines.codelists import rows
from pejl.engines.matching.tests.shop import price
from pejl.engines.matching.units import canonical, counted, factor, in_price_unit, unit_name


@pytest.mark.parametrize("code", ["C62", "EA", "H87", "PCE"])
def test_pieces_are_pieces_whatever_the_code(code):
    assert canonical(code) == "C62"


@pytest.mark.parametrize(
    ("unit", "other", "how_many"),
    [
        ("DZN", "EA", "12"),
        ("PR", "H87", "2"),
        ("CEN", "C62", "100"),
        ("MIL", "C62", "1000"),
        ("TNE", "KGM", "1000"),
        ("LTR", "MLT", "1000"),
        ("MTR", "CMT", "100"),
        ("HUR", "MIN", "60"),
        ("ANN", "MON", "12"),
    ],
)
def test_one_unit_holds_so_many_of_another(unit, other, how_many):
    assert factor(unit, other) == Decimal(how_many)


@pytest.mark.parametrize(
    ("unit", "other"), [("DAY", "HUR"), ("MON", "DAY"), ("KGM", "LTR"), ("XBX", "EA"), (None, "EA")]
)
def test_what_cannot_safely_be_turned_is_not(unit, other):
    assert factor(unit, other) is None


def test_an_unknown_unit_is_only_itself():
    assert [factor("QQQ", "QQQ"), factor("QQQ", "EA")] == [Decimal(1), None]


def test_a_piece_out_of_a_box_of_twelve():
    box = price(unit="XBX", pack=Decimal(12))

    assert in_price_unit("EA", box) == Decimal(1) / 12


def test_a_box_of_twelve_where_the_price_is_for_a_piece():
    piece = price(unit="EA", pack=Decimal(12))

    assert in_price_unit("XBX", piece) == 12


def test_a_box_of_a_dozen_pieces_in_dozens():
    box = price(unit="XBX", pack=Decimal(12))

    assert in_price_unit("DZN", box) == 1


def test_another_packaging_than_the_item_is_sold_in_is_not_its_pack():
    piece = price(unit="EA", pack=Decimal(12), orderable="XBX")

    assert in_price_unit("XPX", piece) is None


def test_a_box_without_a_pack_size_is_not_turned_into_pieces():
    assert in_price_unit("EA", price(unit="XBX")) is None


def test_quantities_read_well():
    said = [
        counted(Decimal(n), unit).da for n, unit in [("1.5", "HUR"), ("1", "HUR"), ("12", "EA")]
    ]

    assert said == ["1,5 timer", "1 time", "12 stk."]


def test_a_unit_without_a_name_is_told_by_its_code():
    assert unit_name("QQQ").da == "QQQ"


def test_every_unit_that_is_turned_is_a_listed_unit_or_the_old_code_for_a_piece():
    listed = {row["code"] for row in rows("units")} | {"PCE"}

    assert {row["code"] for row in rows("unit_conversions")} <= listed
