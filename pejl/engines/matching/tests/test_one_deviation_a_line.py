"""A line gives one deviation at most, the first in the order that `verdicts` tells."""

from datetime import date
from decimal import Decimal

from pejl.engines.matching.facts import Charge
from pejl.engines.matching.tests.shop import (
    YEAR,
    agreement,
    bill,
    judged,
    kinds,
    line,
    on_order,
    price,
)
from pejl.engines.period import Period

OLD = agreement(id="old", number="50.10", valid=Period(date(2025, 1, 1), date(2025, 12, 31)))
NEW = agreement(id="new", number="50.55")
FREIGHT = {"item": "F1", "text": "Fragt"}


def found(billed, prices, *terms):
    return kinds(judged(bill(billed), prices=prices, terms=terms))


def test_indexation_comes_before_price():
    clause = agreement(ceiling_percent=Decimal(3))
    prices = price("100"), price("120", valid=Period(date(2026, 3, 1)))

    assert found(line("1", "120"), prices, clause) == ["indexation"]


def test_price_comes_before_period():
    prices = price(agreement="old"), price(agreement="new")

    assert found(line("12", "14.50"), prices, OLD, NEW) == ["price"]


def test_period_comes_before_range():
    prices = price(agreement="old"), price(agreement="new", item="9")

    assert found(line(), prices, OLD, NEW) == ["period"]


def test_price_comes_before_fee():
    prices = (price("75", item="F1"),)

    assert found(line("1", "80", **FREIGHT), prices, agreement()) == ["price"]


def test_period_comes_before_fee():
    prices = (price("75", item="F1", agreement="old", valid=YEAR),)

    assert found(line("1", "75", **FREIGHT), prices, OLD) == ["period"]


def test_fee_comes_before_range():
    assert found(line("1", "75", **FREIGHT), (price(),), agreement()) == ["fee"]


def test_what_cannot_be_compared_is_not_found_fault_with():
    found = judged(bill(line(unit="KGM"))).verdicts[0]

    assert (found.priced, found.deviation) == ("not_comparable", None)


def test_the_bill_s_own_deviations_come_before_those_of_its_lines():
    one = bill(line("12", "14.50"), charges=(Charge(Decimal(50), "Gebyr"),), **on_order())

    assert [deviation.position for deviation in judged(one).deviations] == [None, 0]
