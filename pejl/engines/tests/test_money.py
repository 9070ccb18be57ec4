"""Money is rounded as EN 16931 rounds, and divided only at the very end."""

from decimal import Decimal

import pytest

from pejl.engines.money import share, to_oere


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("1.005", "1.01"), ("1.004", "1.00"), ("-1.005", "-1.01"), ("2", "2.00")],
)
def test_half_an_oere_is_rounded_away_from_zero(amount, rounded):
    assert str(to_oere(Decimal(amount))) == rounded


def test_a_share_of_nothing_is_no_share():
    assert share(Decimal(1), Decimal(0)) is None


def test_a_share_has_four_decimals():
    assert share(Decimal(1), Decimal(3)) == Decimal("0.3333")
