"""A year of a wholesaler's real lines: returns, adjustments, free goods, postage, missing texts.

The first price of each item stands in for an agreed one. The later prices differ
for good reasons (quantities, customers), so nothing is said of who is right; the
findings must add up and nothing may stop the control.
"""

import pytest

from pejl.engines.matching.control import control_all
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.tests import retail

FIRST_LINES = 20_000


@pytest.fixture(scope="module")
def controls(shared):
    file = shared / "data/invoice-lines-retail/online_retail_2010_2011.csv.gz"
    rows = list(retail.rows(file, FIRST_LINES))
    return list(control_all(retail.earliest_prices(rows), BillHistory(retail.bills(rows))))


def judged_lines(controls):
    """Each line of an invoice that is no duplicate, with its verdict."""
    for found in controls:
        if found.bill.kind == "invoice" and "duplicate" not in [d.kind for d in found.deviations]:
            yield from zip(found.bill.lines, found.verdicts, strict=True)


def test_every_line_gets_a_verdict(controls):
    assert sum(len(found.verdicts) for found in controls) == FIRST_LINES


def test_lines_below_zero_and_free_ones_deviate_in_nothing(controls):
    odd = [verdict for line, verdict in judged_lines(controls) if line.amount <= 0]

    assert odd
    assert not any(verdict.deviation for verdict in odd)


def test_every_price_deviation_is_paid_less_agreed(controls):
    wrong = [
        (line, verdict.deviation.amount)
        for line, verdict in judged_lines(controls)
        if verdict.deviation
        and verdict.deviation.amount != line.amount - line.quantity * verdict.link.offer.agreed
    ]

    assert wrong == []


def test_every_line_that_deviates_was_billed_at_another_price(controls):
    same = [
        line
        for line, verdict in judged_lines(controls)
        if verdict.deviation and line.price == verdict.link.offer.agreed
    ]

    assert same == []


def test_every_line_billed_at_the_first_price_is_at_the_agreed_price(controls):
    missed = [
        line
        for line, verdict in judged_lines(controls)
        if line.amount > 0
        and verdict.link.offer
        and line.price == verdict.link.offer.agreed
        and verdict.priced != "agreed"
    ]

    assert missed == []
