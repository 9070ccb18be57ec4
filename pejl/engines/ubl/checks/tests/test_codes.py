import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests import bills
from pejl.engines.ubl.checks.tests.bills import EN16931, PEPPOL, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.document import Identifier

OIOUBL = but(bills.OIOUBL, "tax_currency", "DKK")
EXEMPT = but(bills.in_category("E"), "taxes.0.reason_code", "VATEX-EU-132")

CASES = (
    Case("BR-CL-04", EN16931, ("currency", "KRO")),
    Case("BR-CL-05", but(EN16931, "tax_currency", "DKK"), ("tax_currency", "KRO")),
    Case("BR-CL-06", but(EN16931, "tax_point_code", "35"), ("tax_point_code", "36")),
    Case("F-LIB298", OIOUBL, ("currency", "KRO")),
    Case("F-LIB298", OIOUBL, ("tax_currency", "KRO")),
    Case("BR-CL-14", EN16931, ("seller.address.country", "DAN")),
    Case("BR-CL-14", EN16931, ("delivery.address.country", "DAN")),
    Case("F-LIB301", OIOUBL, ("buyer.address.country", "D")),
    Case("F-LIB301", OIOUBL, ("delivery.address.country", "D")),
    Case("BR-CL-15", EN16931, ("lines.0.item.origin", "DAN")),
    Case("BR-CL-25", EN16931, ("seller.endpoint.scheme", "GLN")),
    Case("PEPPOL-EN16931-CL008", PEPPOL, ("buyer.endpoint.scheme", "0037")),
    Case("F-LIB179", OIOUBL, ("seller.endpoint.scheme", "0184")),
    Case("F-LIB179", OIOUBL, ("seller.endpoint.scheme", None)),
    Case("BR-CL-10", EN16931, ("seller.identifiers.0.scheme", "DK:CVR")),
    Case("F-LIB183", OIOUBL, ("buyer.identifiers.0.scheme", "0088")),
    Case("F-LIB183", OIOUBL, ("buyer.identifiers.0.scheme", None)),
    Case("BR-CL-11", EN16931, ("seller.legal.scheme", "DK:CVR")),
    Case("F-LIB189", OIOUBL, ("seller.legal.scheme", "0184")),
    Case("F-LIB195", OIOUBL, ("seller.vat.scheme", "DK:CVR")),
    Case("BR-CL-26", EN16931, ("delivery.location.scheme", "GLN")),
    Case("BR-CL-21", EN16931, ("lines.0.item.standard_id.scheme", "GTIN")),
    Case("BR-CL-13", EN16931, ("lines.0.item.classes.0.scheme", "UNSPSC")),
    Case("BR-CL-23", EN16931, ("lines.0.unit", "BUNDT")),
    Case("BR-CL-23", EN16931, ("lines.0.base_unit", "BUNDT")),
    Case("F-LIB318", OIOUBL, ("lines.0.unit", "BUNDT")),
    Case("F-LIB318", OIOUBL, ("lines.0.base_unit", "BUNDT")),
    Case("BR-CL-17", EN16931, ("taxes.0.category", "25")),
    Case("BR-CL-17", EN16931, ("allowances.0.vat_category", "25")),
    Case("BR-CL-18", EN16931, ("lines.0.vat_category", "25")),
    Case("F-LIB309", OIOUBL, ("taxes.0.said", "Standard")),
    Case("F-LIB309", OIOUBL, ("lines.0.taxes.0.said", "Standard")),
    Case("BR-CL-22", EXEMPT, ("taxes.0.reason_code", "VATEX-DK")),
    Case("BR-CL-19", EN16931, ("allowances.0.reason_code", "FC")),
    Case("BR-CL-20", EN16931, ("allowances.1.reason_code", "95")),
    Case("BR-CL-16", EN16931, ("payments.0.means", "99")),
    Case("F-LIB100", OIOUBL, ("payments.0.means", "30")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_an_exemption_may_be_written_in_small_letters():
    bill = but(EXEMPT, "taxes.0.reason_code", "vatex-eu-132")

    assert "BR-CL-22" not in rules(bill)


def test_only_a_party_may_be_known_by_its_creditor_number():
    bill = but(EN16931, "seller.identifiers", (Identifier("DK98ZZZ", "SEPA"),))

    assert "BR-CL-10" not in rules(bill)


def test_the_message_quotes_the_code_and_names_the_list():
    (finding,) = check(but(EN16931, "lines.0.unit", "BUNDT", "lines.0.base_unit", None))

    assert (finding.said, finding.expected) == ("BUNDT", "UN/ECE 20")
    assert finding.message.da == (
        "“BUNDT” er ikke en gyldig kode for enheden. Brug en kode fra listen UN/ECE 20."
    )
