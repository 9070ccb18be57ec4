"""A bill nothing was planted on breaks no rule, its sums add up, and it can be read."""

from decimal import Decimal

import pytest

from pejl.engines.money import to_oere
from pejl.engines.ubl.tests.published import published_rules
from pejl.example.tests.conftest import bill_in
from pejl.example.truth import SOUNDNESS


@pytest.fixture(scope="module")
def sound(year, truth):
    """The files of all bills without a fault in themselves."""
    wrong = {plant["file"] for plant in truth["plants"] if plant["kind"] in SOUNDNESS}
    names = sorted(path.name for path in (year / "invoices").iterdir())
    return [year / "invoices" / name for name in names if f"invoices/{name}" not in wrong]


@pytest.fixture(scope="module")
def official(shared):
    return published_rules(shared)


@pytest.mark.parametrize(("mark", "rules"), [(b"OIOUBL-2.1", "OIOUBL"), (b"peppol", "PEPPOL")])
def test_the_official_rules_find_nothing(official, sound, mark, rules):
    bills = [data for path in sound if mark in (data := path.read_bytes())]

    for data in bills[:50]:
        assert official.rule_set(rules, data).check(data) == []


def test_they_are_read_without_flaws(sound):
    flawed = [path.name for path in sound if bill_in(path).flaws]

    assert flawed == []


def test_lines_vat_and_total_add_up(sound):
    for path in sound:
        bill = bill_in(path)
        (tax,) = bill.taxes
        charges = bill.totals.charges or Decimal(0)

        assert sum(line.amount for line in bill.lines) == bill.totals.lines
        assert bill.totals.lines + charges == tax.base
        assert to_oere(tax.base * tax.rate / 100) == tax.amount
        assert tax.base + tax.amount == bill.totals.payable


def test_each_line_is_quantity_times_price(sound):
    for path in sound:
        for line in bill_in(path).lines:
            assert to_oere(line.quantity * line.price / line.base_quantity) == line.amount


def test_every_order_behind_a_bill_is_the_order_it_names(year, sound):
    orders = {path.stem for path in (year / "orders").iterdir()}
    named = {bill_in(path).order for path in sound}

    assert orders & named
    assert {
        order for order in named if order not in orders and not order.startswith("REK")
    } == set()
