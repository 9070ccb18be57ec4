"""A verdict is short: on course or off it, and the two numbers that tell."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pejl.bearings.components.sentences import trend, verdict
from pejl.bearings.models import Bearing
from pejl.engines.rules import Mark, Source, Value
from pejl.engines.rules.rule import Aim, Direction
from pejl.engines.rules.values import Values
from pejl.policy.components.explaining import aim
from pejl.policy.queries.rulebooks import rulebooks

RISING = rulebooks().rule("BAL-SKI-FIRST")
FALLING = rulebooks().rule("BAL-AGREED-PRICES")


def bearing(**said: object) -> Bearing:
    """A bearing of a share that is off course, with what is said of it."""
    plain = {"value": Decimal("0.4"), "unit": "share", "outcome": "not_met", "because_da": "Nej."}
    return Bearing(**{**plain, **said})


@pytest.fixture(autouse=True)
def danish():
    from django.utils.translation import override

    with override("da"):
        yield


def test_the_year_before_tells():
    said = verdict(bearing(before=Decimal("0.5")), RISING)

    assert said == "Fra kursen: 40,0\u00a0% nu, 50,0\u00a0% året før."


def test_an_aim_says_how_far_and_by_when():
    source = Source("Et udkast", None, None, None, Mark.VERIFIED)
    line = Value(date(2026, 1, 1), Decimal("0.5"), source, by=date(2030, 12, 31))
    assert RISING.figure
    target = Values(RISING.code, RISING.figure.now, (line,))
    rule = replace(RISING, demand=Aim(Direction.RISING, RISING.figure, target))

    assert aim(rule) == "mål: mindst 50 % inden 31. dec. 2030"


def test_without_a_year_before_the_halves_tell():
    said = verdict(bearing(first_half=Decimal("0.5"), last_half=Decimal("0.3")), RISING)

    assert said == "Fra kursen: 30,0\u00a0% i årets sidste halvdel, 50,0\u00a0% i første."


def test_at_the_end_of_the_scale_nothing_need_move():
    said = verdict(bearing(value=Decimal(1), outcome="met"), RISING)

    assert said == "På kurs: længere kan tallet ikke komme."


def test_nothing_overpaid_is_the_end_of_a_falling_scale():
    said = verdict(bearing(value=Decimal(0), unit="DKK", outcome="met"), FALLING)

    assert said == "På kurs: længere kan tallet ikke komme."


def test_a_number_with_nothing_before_it_is_unknown():
    said = verdict(bearing(outcome="unknown"), RISING)

    assert said == "Ukendt: der er intet tidligere tal at holde det op imod."


def test_a_line_that_fell_says_so():
    series = [["2025-01", "0.5"], ["2025-02", None], ["2025-03", "0.4"]]

    assert trend(bearing(series=series)) == (
        "Faldet fra 50,0\u00a0% i januar 2025 til 40,0\u00a0% i marts 2025"
    )


def test_a_line_of_one_month_says_nothing():
    assert trend(bearing(series=[["2025-01", "0.5"]])) == ""
