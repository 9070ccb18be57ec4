from decimal import Decimal

import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, D, but, credit_note
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken

CREDIT = credit_note(OIOUBL)

CASES = (
    Case("BR-CO-10", EN16931, ("totals.lines", D("95.01"))),
    Case("BR-CO-11", EN16931, ("totals.allowances", D("5.01"))),
    Case("BR-CO-11", EN16931, ("totals.allowances", None)),
    Case("BR-CO-12", EN16931, ("totals.charges", D("10.01"))),
    Case("BR-CO-12", EN16931, ("totals.charges", None)),
    Case("BR-CO-13", EN16931, ("totals.net", D("100.01"))),
    Case("BR-CO-14", EN16931, ("totals.tax", D("25.01"))),
    Case("BR-CO-15", EN16931, ("totals.gross", D("125.01"))),
    Case("BR-CO-15", EN16931, ("totals.tax", None)),
    Case("BR-CO-16", EN16931, ("totals.payable", D("100.51"))),
    Case("BR-CO-16", EN16931, ("totals.prepaid", None)),
    Case("F-INV122", OIOUBL, ("totals.allowances", None)),
    Case("F-CRN068", CREDIT, ("totals.allowances", None)),
    Case("F-INV123", OIOUBL, ("totals.charges", None)),
    Case("F-CRN069", CREDIT, ("totals.charges", None)),
    Case("F-INV129", OIOUBL, ("totals.allowances", D("5.01"))),
    Case("F-CRN075", CREDIT, ("totals.allowances", D("5.01"))),
    Case("F-INV130", OIOUBL, ("totals.charges", D("10.01"))),
    Case("F-CRN076", CREDIT, ("totals.charges", D("10.01"))),
    Case("F-INV127", OIOUBL, ("totals.tax_exclusive", D("105.00"))),
    Case("F-CRN073", CREDIT, ("totals.tax_exclusive", D("105.00"))),
    Case("F-INV128", OIOUBL, ("totals.gross", D("131.25"))),
    Case("F-CRN074", CREDIT, ("totals.gross", D("131.25"))),
    Case("F-INV133", OIOUBL, ("totals.payable", D("131.75"))),
    Case("F-CRN079", CREDIT, ("totals.payable", D("131.75"))),
    Case("F-INV338", OIOUBL, ("totals.rounding", D("10.01"))),
    Case("F-CRN208", CREDIT, ("totals.rounding", D("-10.01"))),
    Case("F-INV126", OIOUBL, ("totals.lines", D("100.01"))),
    Case("F-CRN072", CREDIT, ("totals.lines", D("100.01"))),
    Case("F-LIB385", OIOUBL, ("totals.tax", D("26.26"))),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize(
    ("amount", "sound"), [("95.000", True), ("95.004", True), ("95.006", False)]
)
def test_a_sum_is_right_when_it_is_right_to_the_oere(amount, sound):
    bill = but(EN16931, "lines.0.amount", Decimal(amount))

    assert ("BR-CO-10" not in rules(bill)) is sound


def test_a_free_line_does_not_count_on_an_oioubl_invoice():
    gift = OIOUBL.lines[0]._replace(free_of_charge=True, number="2")

    assert "F-INV126" not in rules(OIOUBL._replace(lines=(*OIOUBL.lines, gift)))


def test_a_bill_without_allowances_need_not_sum_them():
    bill = but(
        OIOUBL,
        "allowances",
        (),
        "totals.allowances",
        None,
        "totals.charges",
        None,
    )

    assert not {"F-INV122", "F-INV123"} & rules(bill)


def test_the_message_shows_what_stands_and_what_it_comes_to():
    (finding,) = check(but(EN16931, "totals.payable", D("1100.50")))

    assert finding.location == "/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount"
    assert (finding.said, finding.expected) == ("1100.50", "100.50")
    assert finding.message.da == (
        "Beløbet til betaling er 1.100,50, men beløb med moms − betalt + afrunding giver 100,50. "
        "Ret beløbet."
    )
