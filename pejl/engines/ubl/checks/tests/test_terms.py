from decimal import Decimal

import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.terms import TERMS
from pejl.engines.ubl.checks.tests import bills
from pejl.engines.ubl.checks.tests.bills import EN16931, PEPPOL, but, credit_note
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken

# Where the part of a term stands in the bill.
STANDING = {
    "document": "",
    "seller": "seller.",
    "buyer": "buyer.",
    "representative": "tax_representative.",
    "tax": "taxes.0.",
    "line": "lines.0.",
    "line tax": "lines.0.taxes.0.",
    "payment": "payments.0.",
}
# What must be in a bill before the term can be missed.
NEEDED = {
    "BR-53": ("tax_currency", "EUR", "totals.tax_accounting", Decimal("3.35")),
    "F-INV034": ("seller.registered_name", None),
    "F-CRN031": ("seller.registered_name", None),
    "F-LIB333": ("taxes.0.scheme", "VAT"),
}


def _nothing(field):
    return () if field in ("lines", "taxes") else None


def _position(term):
    """The path of the term in the bill; the first of two allowances is one, the second a charge."""
    (part, *_) = term.parts
    if part in ("allowance", "line allowance"):
        charge = term.when is not None and "charge" in term.when.__name__
        where = "allowances" if part == "allowance" else "lines.0.allowances"
        return f"{where}.{int(charge)}."
    return STANDING[part]


def _case(term, code, bill):
    needed = ("tax_representative", bills.SELLER, *NEEDED.get(code, ()))
    return Case(code, but(bill, *needed), (_position(term) + term.field, _nothing(term.field)))


def _cases():
    for term in TERMS:
        if term.code:
            code = term.code.split()[0]
            yield _case(term, code, PEPPOL if code.startswith("PEPPOL") else EN16931)
        if term.on_invoice:
            yield _case(term, term.on_invoice, bills.OIOUBL)
        if term.on_credit_note:
            yield _case(term, term.on_credit_note, credit_note(bills.OIOUBL))


CASES = tuple(_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.changes[0]}")
def test_a_term_that_is_missing_is_missed(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize(
    ("code", "path", "gone"),
    [
        ("BR-09", "seller.address", None),
        ("BR-57", "delivery", None),
        ("BR-62", "seller.endpoint", None),
        ("BR-64", "lines.0.item.standard_id", None),
        ("BR-53", "tax_currency", None),
        ("BR-48", "taxes", bills.in_category("O").taxes),
    ],
)
def test_what_belongs_to_something_that_is_not_there_is_not_missed(code, path, gone):
    bill = but(EN16931, path, gone)

    assert code not in rules(bill)


def test_the_message_says_what_is_missing_and_where_to_write_it():
    (finding,) = check(but(EN16931, "number", None))

    assert finding.location == "/Invoice/cbc:ID"
    assert finding.message.da == "Mangler: fakturanummer (BT-1). Udfyld cbc:ID."
    assert finding.message.en == "Missing: the invoice number (BT-1). Fill in cbc:ID."


def test_a_line_of_a_credit_note_is_called_so():
    (finding,) = check(but(credit_note(EN16931), "lines.0.item.name", None))

    assert finding.location == "/CreditNote/cac:CreditNoteLine[1]/cac:Item/cbc:Name"
