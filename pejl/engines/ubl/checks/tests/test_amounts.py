from decimal import Decimal

import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import (
    EN16931,
    OIOUBL,
    PEPPOL,
    D,
    but,
    credit_note,
)
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken

UNITLESS = but(OIOUBL, "lines.0.base_unit", None)
BOXES = but(OIOUBL, "lines.0.unit", "CT", "lines.0.quantity", D(2), "lines.0.factor", D(5))
PERCENT = ("lines.0.allowances.0.percent", D("20"))

CASES = (
    Case("PEPPOL-EN16931-R120", PEPPOL, ("lines.0.amount", D("95.03"))),
    Case("PEJL-LINE", EN16931, ("lines.0.amount", D("95.03"))),
    Case("F-INV340", OIOUBL, ("lines.0.amount", D("101.01"))),
    Case("F-CRN210", credit_note(OIOUBL), ("lines.0.amount", D("101.01"))),
    Case("F-INV348", UNITLESS, ("lines.0.amount", D("101.01"))),
    Case("F-CRN216", credit_note(UNITLESS), ("lines.0.amount", D("101.01"))),
    Case("F-INV343", BOXES, ("lines.0.amount", D("101.01"))),
    Case("F-CRN194", credit_note(BOXES), ("lines.0.amount", D("101.01"))),
    Case("F-INV147", OIOUBL, ("lines.0.quantity", D(0))),
    Case("F-CRN088", credit_note(OIOUBL), ("lines.0.quantity", D(0))),
    Case("PEPPOL-EN16931-R121", PEPPOL, ("lines.0.base_quantity", D(0))),
    Case("F-LIB019", OIOUBL, ("lines.0.base_quantity", D(0))),
    Case("PEPPOL-EN16931-R130", PEPPOL, ("lines.0.base_unit", "GRM")),
    Case("BR-27", EN16931, ("lines.0.price", D(-10))),
    Case("BR-28", EN16931, ("lines.0.gross_price", D(-12))),
    Case("PEPPOL-EN16931-R046", PEPPOL, ("lines.0.price_discount", D("2.01"))),
    Case("PEPPOL-EN16931-R044", PEPPOL, ("lines.0.price_discount", D("-2.00"))),
    Case("PEPPOL-EN16931-R040", PEPPOL, ("allowances.0.percent", D(20))),
    Case("PEPPOL-EN16931-R041", PEPPOL, ("allowances.0.base", None)),
    Case("PEPPOL-EN16931-R042", PEPPOL, ("lines.0.allowances.0.percent", None)),
    Case("F-LIB228", OIOUBL, ("allowances.0.percent", D(20))),
    Case("F-LIB248", OIOUBL, ("allowances.0.base", None)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize(("amount", "sound"), [("95.02", True), ("94.98", True), ("94.97", False)])
def test_peppol_gives_a_line_two_oere(amount, sound):
    bill = but(PEPPOL, "lines.0.amount", Decimal(amount))

    assert ("PEPPOL-EN16931-R120" not in rules(bill)) is sound


@pytest.mark.parametrize(("amount", "sound"), [("101.00", True), ("99.00", True), ("98.99", False)])
def test_oioubl_gives_a_line_one_krone(amount, sound):
    bill = but(OIOUBL, "lines.0.amount", Decimal(amount))

    assert ("F-INV340" not in rules(bill)) is sound


def test_a_price_for_a_hundred_is_divided_by_a_hundred():
    bill = but(PEPPOL, "lines.0.quantity", D(1000), "lines.0.base_quantity", D(100))

    assert "PEPPOL-EN16931-R120" not in rules(bill)


def test_a_free_line_may_come_to_anything():
    bill = but(OIOUBL, "lines.0.free_of_charge", True, "lines.0.amount", D("0.00"))

    assert "F-INV340" not in rules(bill)


def test_the_message_shows_the_sum():
    bill = but(PEPPOL, "lines.0.amount", D("1095.00"))

    finding = next(each for each in check(bill) if each.rule == "PEPPOL-EN16931-R120")

    assert (finding.said, finding.expected) == ("1095.00", "95.00")
    assert finding.message.da == (
        "Linjens beløb er 1.095,00, men 10 × 10,00 med rabatter og gebyrer giver 95,00. "
        "Ret beløbet."
    )
    assert finding.message.en == (
        "The line amount is 1,095.00, but 10 × 10.00 with allowances and charges gives 95.00. "
        "Mend the amount."
    )
