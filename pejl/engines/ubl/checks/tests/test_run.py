from pejl.engines.text import Text
from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, D, but, credit_note
from pejl.engines.ubl.checks.tests.cases import rules
from pejl.engines.ubl.document import DocumentFinding, Party


def flaw(location):
    return DocumentFinding(
        "READ-DATE", "fatal", location, "i går", None, Text("Ingen dato", "No date")
    )


def located(bill, rule):
    return [each.location for each in check(bill) if each.rule == rule]


def test_an_empty_bill_is_told_what_it_lacks_and_nothing_breaks():
    empty = but(
        EN16931,
        "seller",
        Party(),
        "buyer",
        Party(),
        "lines",
        (),
        "taxes",
        (),
        "totals",
        EN16931.totals._make([None] * len(EN16931.totals)),
    )

    assert {"BR-06", "BR-07", "BR-12", "BR-16", "BR-CO-18"} <= rules(empty)


def test_what_could_not_be_read_comes_first():
    unread = flaw("/Invoice/cbc:DueDate")

    first, *rest = check(but(PEPPOL, "flaws", (unread,), "number", None))

    assert first == unread
    assert [each.rule for each in rest] == ["BR-02"]


def test_what_could_not_be_read_is_not_also_said_to_be_missing():
    bill = but(PEPPOL, "flaws", (flaw("/Invoice/cbc:IssueDate"),), "issued", None)

    assert rules(bill) == {"READ-DATE"}


def test_the_only_line_is_the_first_line_wherever_it_is_told():
    unread = flaw("/Invoice/cac:InvoiceLine/cbc:InvoicedQuantity")
    bill = but(EN16931, "flaws", (unread,), "lines.0.quantity", None)

    assert "BR-22" not in rules(bill)


def test_each_part_is_told_with_its_place():
    two = but(PEPPOL, "lines", PEPPOL.lines * 2)

    assert located(but(two, "lines.1.number", None), "BR-21") == [
        "/Invoice/cac:InvoiceLine[2]/cbc:ID"
    ]
    assert located(but(two, "lines.1.allowances.1.percent", D(5)), "PEPPOL-EN16931-R041") == [
        "/Invoice/cac:InvoiceLine[2]/cac:AllowanceCharge[2]/cbc:BaseAmount"
    ]
    assert located(but(PEPPOL, "payments.0.means", "30"), "DK-R-005") == [
        "/Invoice/cac:PaymentMeans[1]/cbc:PaymentMeansCode"
    ]


def test_a_credit_note_is_told_in_its_own_words():
    bill = but(credit_note(OIOUBL), "lines.0.quantity", D(0))

    assert located(bill, "F-CRN088") == ["/CreditNote/cac:CreditNoteLine[1]/cbc:CreditedQuantity"]


def test_only_the_rules_of_its_own_standard_are_asked():
    bill = but(EN16931, "profile", None, "seller.endpoint", None, "payments.0.means", "97")

    assert rules(bill) == set()


def test_what_the_standard_forbids_is_fatal_and_what_we_ask_besides_is_not():
    severities = {
        each.rule: each.severity for each in check(but(PEPPOL, "order", None, "number", None))
    }

    assert severities == {"BR-02": "fatal", "PEJL-ORDER": "warning"}
