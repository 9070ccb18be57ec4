import pytest

from pejl.engines.period import Period
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.document import Identifier, Party, Reference

FACTORING = Party(name="Klitvang Bank", trading_name="Klitvang Bank")
PAID_TO_ANOTHER = but(EN16931, "payee", FACTORING)
UNREASONED = {"reason": None, "reason_code": None}

CASES = (
    Case("BR-33", EN16931, ("allowances.0", EN16931.allowances[0]._replace(**UNREASONED))),
    Case("BR-38", EN16931, ("allowances.1", EN16931.allowances[1]._replace(**UNREASONED))),
    Case(
        "BR-42",
        EN16931,
        ("lines.0.allowances.0", EN16931.lines[0].allowances[0]._replace(**UNREASONED)),
    ),
    Case(
        "BR-44",
        EN16931,
        ("lines.0.allowances.1", EN16931.lines[0].allowances[1]._replace(**UNREASONED)),
    ),
    Case(
        "BR-CO-26",
        EN16931,
        ("seller.identifiers", (), "seller.legal", None, "seller.vat", None),
    ),
    Case("BR-17", PAID_TO_ANOTHER, ("payee.trading_name", None)),
    Case("BR-17", PAID_TO_ANOTHER, ("payee.trading_name", EN16931.seller.trading_name)),
    Case("BR-17", PAID_TO_ANOTHER, ("payee.identifiers", EN16931.seller.identifiers)),
    Case("BR-47", EN16931, ("taxes.0.category", None)),
    Case("BR-47", EN16931, ("taxes.0.scheme", "AAL")),
    Case("BR-55", EN16931, ("preceding", (Reference(""),))),
    Case("BR-CO-19", EN16931, ("period", Period())),
    Case("BR-CO-20", EN16931, ("lines.0.period", Period())),
    Case("BR-54", EN16931, ("lines.0.item.attributes", (("Økologisk", ""),))),
    Case("BR-65", EN16931, ("lines.0.item.classes", (Identifier("03222321"),))),
    Case("PEPPOL-EN16931-R002", PEPPOL, ("notes", ("Tak", "Hilsen"))),
    Case("PEPPOL-EN16931-R003", PEPPOL, ("buyer_reference", None, "order", None)),
    Case("F-LIB022", OIOUBL, ("seller.trading_name", None, "seller.identifiers", ())),
    Case("F-INV142", OIOUBL, ("order", None)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


def test_a_code_stands_in_for_the_days_of_a_period():
    bill = but(EN16931, "period", Period(), "tax_point_code", "35")

    assert "BR-CO-19" not in rules(bill)


def test_german_parties_may_write_many_notes():
    bill = but(
        PEPPOL,
        "notes",
        ("Danke", "Gruß"),
        "seller.address.country",
        "DE",
        "buyer.address.country",
        "DE",
    )

    assert "PEPPOL-EN16931-R002" not in rules(bill)


def test_a_creditor_number_for_direct_debit_does_not_identify_the_seller():
    bill = but(
        EN16931,
        "seller.identifiers",
        (Identifier("DK98ZZZ", "SEPA"),),
        "seller.legal",
        None,
        "seller.vat",
        None,
    )

    assert "BR-CO-26" in rules(bill)
