import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken

NAMELESS = ("buyer_reference", None, "buyer.contact", None)
NUMBERLESS = ("seller.identifiers", (), "seller.legal", None, "seller.vat", None)
ABROAD = but(EN16931, "seller.address.country", "SE")

CASES = (
    Case("PEJL-UNIT", PEPPOL, ("buyer.endpoint.value", "5790000000006")),
    Case("PEJL-UNIT", OIOUBL, ("buyer.endpoint", None, "buyer.identifiers", ())),
    Case("PEJL-PERSON", PEPPOL, NAMELESS),
    Case("PEJL-ORDER", PEPPOL, ("order", None)),
    Case("PEJL-ORDER", OIOUBL, ("order", "N/A")),
    Case("PEJL-SUPPLIER", PEPPOL, NUMBERLESS),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_what_a_municipality_needs_is_asked_for_in_a_warning_with_the_reason(case):
    finding = next(each for each in check(case.breaks) if each.rule == case.code)

    assert finding.severity == "warning"
    assert ", så " in finding.message.da
    assert ", so " in finding.message.en


def test_a_supplier_from_abroad_needs_no_cvr_number():
    assert "PEJL-SUPPLIER" not in rules(but(ABROAD, *NUMBERLESS))


def test_a_danish_vat_number_tells_who_the_supplier_is():
    bill = but(EN16931, "seller.identifiers", (), "seller.legal", None)

    assert "PEJL-SUPPLIER" not in rules(bill)
