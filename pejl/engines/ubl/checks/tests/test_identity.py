from decimal import Decimal

import pytest

from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but, credit_note
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken

OTHER_CURRENCY = but(PEPPOL, "tax_currency", "EUR", "totals.tax_accounting", Decimal("3.35"))
GERMAN = but(PEPPOL, "seller.address.country", "DE", "buyer.address.country", "DE")
SELF_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0"
ORDERED = but(OIOUBL, "profile", "Procurement-OrdSimR-BilSim-1.0")

CASES = (
    Case("PEPPOL-EN16931-R004", PEPPOL, ("customization", SELF_BILLING)),
    Case("PEPPOL-EN16931-R007", PEPPOL, ("profile", "urn:fdc:peppol.eu:2017:poacc:billing")),
    Case("F-LIB002", OIOUBL, ("customization", "OIOUBL-2.9")),
    Case("F-LIB351", OIOUBL, ("profile", "Procurement-Unheard-1.0")),
    Case("F-INV002", ORDERED, ("order", None)),
    Case("F-CRN002", credit_note(ORDERED), ("order", None)),
    Case("BR-CL-01", EN16931, ("type_code", "381")),
    Case("BR-CL-01", credit_note(EN16931), ("type_code", "380")),
    Case("PEPPOL-EN16931-P0100", PEPPOL, ("type_code", "389")),
    Case("PEPPOL-EN16931-P0101", credit_note(PEPPOL), ("type_code", "261")),
    Case("PEPPOL-EN16931-P0112", but(GERMAN, "type_code", "326"), ("buyer.address.country", "DK")),
    Case("F-INV011", OIOUBL, ("type_code", "381")),
    Case("PEPPOL-EN16931-R005", OTHER_CURRENCY, ("tax_currency", "DKK")),
    Case("PEPPOL-EN16931-R055", OTHER_CURRENCY, ("totals.tax_accounting", Decimal("-3.35"))),
    Case("F-INV016", but(OIOUBL, "tax_currency", "EUR"), ("tax_currency", "SEK")),
    Case("F-CRN011", but(credit_note(OIOUBL), "tax_currency", "EUR"), ("tax_currency", "SEK")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_a_plain_european_bill_need_not_name_a_process():
    bill = but(EN16931, "profile", None)

    assert rules(bill) == set()
