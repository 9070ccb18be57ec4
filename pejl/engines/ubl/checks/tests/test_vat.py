from datetime import date

import pytest

from pejl.engines.ubl.checks.tests.bills import EN16931, PEPPOL, D, but, in_category
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.checks.vat import EXEMPTIONS

UNION = in_category("K")
OUTSIDE = in_category("O")
DATED = but(EN16931, "tax_point", date(2026, 10, 31))


def _exempted(rule, reason, category):
    bill = but(in_category(category), "syntax", "peppol-bis-3", "taxes.0.reason_code", reason)
    return Case(f"PEPPOL-EN16931-{rule}", bill, ("taxes.0.category", "S"))


CASES = (
    Case("BR-CO-17", EN16931, ("taxes.0.amount", D("26.00"))),
    Case("BR-O-11", OUTSIDE, ("taxes", (*OUTSIDE.taxes, *EN16931.taxes))),
    Case("BR-O-12", OUTSIDE, ("lines", (*OUTSIDE.lines, *EN16931.lines))),
    Case("BR-O-13", OUTSIDE, ("allowances.0.vat_category", "S")),
    Case("BR-O-14", OUTSIDE, ("allowances.1.vat_category", "S")),
    Case("BR-IC-11", UNION, ("delivery.on", None, "period", None)),
    Case("BR-IC-12", UNION, ("delivery.address", None)),
    Case("BR-IC-12", UNION, ("delivery", None)),
    Case("BR-CO-03", DATED, ("tax_point_code", "35")),
    Case("BR-CO-09", EN16931, ("seller.vat.value", "10000009")),
    *(_exempted(*row) for row in EXEMPTIONS),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_vat_may_be_off_by_less_than_one():
    assert "BR-CO-17" not in rules(but(EN16931, "taxes.0.amount", D("25.99")))


def test_a_negative_breakdown_is_judged_without_its_sign():
    bill = but(EN16931, "taxes.0.base", D("-100.00"), "taxes.0.amount", D("-25.00"))

    assert "BR-CO-17" not in rules(bill)


def test_greek_vat_numbers_begin_with_el():
    assert "BR-CO-09" not in rules(but(EN16931, "seller.vat.value", "EL094019245"))


def test_a_reason_in_words_belongs_to_no_category():
    assert rules(but(PEPPOL, "taxes.0.reason_code", None)) == set()
