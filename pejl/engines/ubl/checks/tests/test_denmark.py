import pytest

from pejl.engines.ubl.checks.tests.bills import PEPPOL, D, but, credit_note
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.document import Identifier, Payment


def paid_by(payment):
    return but(PEPPOL, "payments", (payment,))


BANK = paid_by(Payment("42", account=Identifier("0000123456"), branch="1234"))
DEBIT = paid_by(Payment("49", mandate="M-1", debited=Identifier("0000654321")))
GIRO = paid_by(Payment("50", "04#1234567890123452", Identifier("1234567")))
FIK = paid_by(Payment("93", "71#123456789012347", Identifier("88888888")))
DUTY = but(PEPPOL, "allowances.1.reason_code", "ZZZ", "allowances.1.reason", "3010")

CASES = (
    Case("DK-R-002", PEPPOL, ("seller.legal", None)),
    Case("DK-R-004", DUTY, ("allowances.1.reason", "Emballageafgift")),
    Case("DK-R-005", PEPPOL, ("payments.0.means", "30")),
    Case("DK-R-006", BANK, ("payments.0.account", None)),
    Case("DK-R-006", BANK, ("payments.0.branch", None)),
    Case("DK-R-007", DEBIT, ("payments.0.mandate", None)),
    Case("DK-R-007", DEBIT, ("payments.0.debited", None)),
    Case("DK-R-008", GIRO, ("payments.0.reference", "71#1234567890123452")),
    Case("DK-R-008", GIRO, ("payments.0.account.value", "123456789")),
    Case("DK-R-009", GIRO, ("payments.0.reference", "04#123")),
    Case("DK-R-010", FIK, ("payments.0.reference", "123456789012347")),
    Case("DK-R-010", FIK, ("payments.0.account", None)),
    Case("DK-R-011", FIK, ("payments.0.reference", "71#123")),
    Case("DK-R-013", PEPPOL, ("seller.identifiers.0.scheme", None)),
    Case("DK-R-014", PEPPOL, ("seller.legal.scheme", "0198")),
    Case("DK-R-016", credit_note(PEPPOL), ("totals.payable", D("-100.50"))),
    Case("DK-R-017", PEPPOL, ("buyer.legal.scheme", None)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_no_danish_rule_speaks_of_a_swedish_sellers_bill(case):
    bill = but(case.breaks, "seller.address.country", "SE")

    assert case.code not in rules(bill)


def test_an_invoice_may_be_negative():
    assert "DK-R-016" not in rules(but(PEPPOL, "totals.payable", D("-100.50")))


def test_a_duty_may_be_named_by_number_and_name():
    assert "DK-R-004" not in rules(but(DUTY, "allowances.1.reason", "57#Emballageafgift"))
