from decimal import Decimal

import pytest

from pejl.engines.ubl.checks.decimals import (
    AMOUNTS,
    AT_LEAST_TWO,
    AT_MOST_TWO,
    EXACTLY_TWO,
    NOT_NEGATIVE,
)
from pejl.engines.ubl.checks.tests import bills
from pejl.engines.ubl.checks.tests.bills import D, but, credit_note
from pejl.engines.ubl.checks.tests.cases import Case, speaks_only_when_broken
from pejl.engines.ubl.document import Allowance

STANDING = {
    "document": "",
    "tax": "taxes.0.",
    "line": "lines.0.",
    "allowance": "allowances.0.",
    "line allowance": "lines.0.allowances.0.",
}
WRONG = {
    AT_MOST_TWO: D("1.005"),
    EXACTLY_TWO: D("1.5"),
    AT_LEAST_TWO: D("1.5"),
    NOT_NEGATIVE: D("-1.00"),
}
DISCOUNT = Allowance(is_charge=False, amount=D("5.00"), base=D("50.00"), percent=D(10), reason="x")
IN_EUROS = ("tax_currency", "EUR", "totals.tax_accounting", D("3.35"))


def _bill(amount):
    """A sound bill with the amount in it, the first allowance a charge where it is a charge's."""
    bill = but(bills.EN16931, *IN_EUROS) if amount.code.startswith("BR-") else bills.OIOUBL
    if bill is bills.OIOUBL:
        bill = but(bill, "lines.0.allowances", (DISCOUNT,), "lines.0.factor", D(1))
    if amount.charges:
        bill = but(
            bill,
            "allowances",
            bill.allowances[::-1],
            "lines.0.allowances",
            (DISCOUNT._replace(is_charge=True, amount=D("5.00")), *bill.lines[0].allowances[:1]),
        )
    return bill if "invoice" in amount.kinds else credit_note(bill)


def _case(amount):
    path = STANDING[amount.parts[0]] + amount.field
    return Case(amount.code, _bill(amount), (path, WRONG.get(amount.shape, D("0.00"))))


CASES = tuple(map(_case, AMOUNTS))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize(
    ("written", "most", "exactly", "least"),
    [
        ("100", True, False, False),
        ("100.5", True, False, False),
        ("100.50", True, True, True),
        ("100.500", False, False, True),
        ("-0.005", False, False, True),
    ],
)
def test_decimals_are_counted_as_they_were_written(written, most, exactly, least):
    amount = Decimal(written)

    assert AT_MOST_TWO.holds(amount) is most
    assert EXACTLY_TWO.holds(amount) is exactly
    assert AT_LEAST_TWO.holds(amount) is least
