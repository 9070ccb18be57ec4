import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.engines.ubl.checks import check, identifiers
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.document import Identifier, Payment

CPR = but(
    OIOUBL,
    "seller.identifiers",
    (Identifier("0101010000", "DK:CPR"), Identifier("1000000009", "DK:P")),
    "seller.legal",
    Identifier("0101010000", "DK:CPR"),
)
WORKPLACE = but(PEPPOL, "seller.identifiers", (Identifier("1000000009", "0096"),))
VAT = but(PEPPOL, "seller.identifiers", (Identifier("DK10000009", "0198"),))
IBAN = but(PEPPOL, "payments.0.means", "30")
FIK = but(OIOUBL, "payments", (Payment("93", "000000000000018", card_kind="71", creditor="8" * 8),))
FIK_IN_PEPPOL = but(
    PEPPOL, "payments", (Payment("93", "71#000000000000018", Identifier("88888888")),)
)

SHORT = "57900001"  # checks, but is no GLN

CASES = (
    Case("PEPPOL-COMMON-R040", PEPPOL, ("buyer.endpoint.value", "5790000000006")),
    Case("PEPPOL-COMMON-R042", PEPPOL, ("seller.legal.value", "SE10000009")),
    Case("PEPPOL-COMMON-R052", WORKPLACE, ("seller.identifiers.0.value", "100000009")),
    Case("PEPPOL-COMMON-R053", VAT, ("seller.identifiers.0.value", "10000009")),
    Case("F-LIB180", OIOUBL, ("seller.endpoint.value", "10000009")),
    Case("F-LIB184", OIOUBL, ("seller.identifiers.0.value", "10000009")),
    Case("F-LIB190", OIOUBL, ("seller.legal.value", "10000009")),
    Case("F-LIB196", OIOUBL, ("seller.vat.value", "10000009")),
    Case("F-LIB181", OIOUBL, ("buyer.endpoint.value", "579000000000")),
    Case("F-LIB185", OIOUBL, ("buyer.identifiers.0.value", "579000000000")),
    Case("F-LIB217", CPR, ("seller.identifiers.0.value", "010101")),
    Case("F-LIB287", CPR, ("seller.identifiers.1.value", "100000009")),
    Case("F-LIB191", CPR, ("seller.legal.value", "010101")),
    Case("PEJL-GLN", EN16931, ("buyer.endpoint.value", "579000000000")),
    Case("PEJL-GLN", PEPPOL, ("buyer.endpoint.value", SHORT)),
    Case("PEJL-GLN", OIOUBL, ("buyer.endpoint.value", "5790000000006")),
    Case("PEJL-CVR", PEPPOL, ("seller.legal.value", "10000008")),
    Case("PEJL-CVR", OIOUBL, ("seller.endpoint.value", "DK10000008")),
    Case("PEJL-IBAN", IBAN, ("payments.0.account.value", "DK5000400440116244")),
    Case("PEJL-FIK", FIK, ("payments.0.reference", "000000000000019")),
    Case("PEJL-FIK", FIK_IN_PEPPOL, ("payments.0.reference", "71#000000000000019")),
    Case("PEJL-GTIN", PEPPOL, ("lines.0.item.standard_id.value", "5790000000006")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize("line", ["18", "26", "000000000000018"])
def test_the_line_of_a_payment_card_ends_in_its_check_digit(line):
    assert identifiers.valid_card_line(line)


def test_a_danish_account_number_is_no_iban():
    bill = but(PEPPOL, "payments.0", Payment("42", account=Identifier("0000123456"), branch="1234"))

    assert "PEJL-IBAN" not in rules(bill)


def test_a_persons_number_is_not_repeated():
    (finding, *_) = check(but(CPR, "seller.legal.value", "010101-0000"))

    assert "0101" not in f"{finding.said} {finding.message}"


def test_a_number_of_the_wrong_shape_is_not_also_said_not_to_check():
    bill = but(OIOUBL, "buyer.endpoint.value", "579000000000")

    assert "PEJL-GLN" not in rules(bill)


@given(st.text())
def test_no_number_is_too_odd_to_be_looked_at(value):
    for looks in (
        identifiers.checks_out,
        identifiers.valid_cvr,
        identifiers.valid_iban,
        identifiers.valid_card_line,
    ):
        assert looks(value) in (True, False)
