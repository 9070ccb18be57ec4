import pytest

from pejl.engines.ubl.checks import check
from pejl.engines.ubl.checks.tests.bills import EN16931, OIOUBL, PEPPOL, but
from pejl.engines.ubl.checks.tests.cases import Case, rules, speaks_only_when_broken
from pejl.engines.ubl.document import Identifier, Payment


def paid_by(payment):
    return but(OIOUBL, "payments", (payment,))


ACCOUNT = Identifier("1234567")
IBAN = Identifier("DK5000400440116243", "IBAN")
ABROAD = paid_by(Payment("31", account=IBAN, channel="IBAN"))
ELSEWHERE = paid_by(Payment("31", account=Identifier("12345"), branch="123", channel="ZZZ"))
CARD = paid_by(Payment("48", card="1234"))
DIRECT_DEBIT = paid_by(Payment("49"))
GIRO = paid_by(Payment("50", "1234567890123452", ACCOUNT, card_kind="04", channel="DK:GIRO"))
SEPA = paid_by(Payment("58", account=IBAN, channel="IBAN"))
SEPA_DEBIT = paid_by(Payment("59"))
FIK = paid_by(
    Payment("93", "123456789012347", card_kind="71", creditor="88888888", channel="DK:FIK")
)
FIK_75 = but(FIK, "payments.0.card_kind", "75", "payments.0.reference", "1234567890123452")
NEMKONTO = paid_by(Payment("97", channel="DK:NEMKONTO"))

CASES = (
    Case("BR-61", EN16931, ("payments.0.account", None)),
    Case("BR-51", but(EN16931, "payments.0.card", "1234"), ("payments.0.card", "4571000012341234")),
    Case(
        "PEPPOL-EN16931-R061",
        but(PEPPOL, "payments.0", Payment("59", mandate="M-1")),
        ("payments.0.mandate", None),
    ),
    Case("F-LIB107", ABROAD, ("payments.0.account", None)),
    Case("F-LIB109", ABROAD, ("payments.0.channel", "DK:BANK")),
    Case("F-LIB114", ABROAD, ("payments.0.account", Identifier("D" * 35))),
    Case("F-LIB276", ELSEWHERE, ("payments.0.branch", None)),
    Case("F-LIB126", OIOUBL, ("payments.0.account", None)),
    Case("F-LIB127", OIOUBL, ("payments.0.branch", None)),
    Case("F-LIB123", OIOUBL, ("payments.0.channel", None)),
    Case("F-LIB128", OIOUBL, ("payments.0.channel", "IBAN")),
    Case("F-LIB131", OIOUBL, ("payments.0.account.value", "12345678901")),
    Case("F-LIB132", OIOUBL, ("payments.0.branch", "12345")),
    Case("F-LIB311", OIOUBL, ("payments.0.branch", "BANK")),
    Case("F-LIB342", CARD, ("payments.0.card", None)),
    Case("F-LIB365", CARD, ("payments.0.channel", "IBAN")),
    Case("F-LIB369", CARD, ("payments.0.account", ACCOUNT)),
    Case("F-LIB370", CARD, ("payments.0.creditor", "88888888")),
    Case("F-LIB289", DIRECT_DEBIT, ("payments.0.channel", "DK:GIRO")),
    Case("F-LIB137", DIRECT_DEBIT, ("payments.0.creditor", "88888888")),
    Case("F-LIB147", GIRO, ("payments.0.card_kind", "71")),
    Case("F-LIB145", GIRO, ("payments.0.reference", None)),
    Case("F-LIB149", GIRO, ("payments.0.reference", "1" * 17)),
    Case("F-LIB390", GIRO, ("payments.0.reference", "123456789012345x")),
    Case("F-LIB146", GIRO, ("payments.0.channel", "DK:FIK")),
    Case("F-LIB142", GIRO, ("payments.0.creditor", "88888888")),
    Case("F-LIB321", GIRO, ("payments.0.account.value", "123456789")),
    Case("F-LIB377", SEPA, ("payments.0.account", None)),
    Case("F-LIB379", SEPA, ("payments.0.channel", "DK:BANK")),
    Case("F-LIB380", SEPA_DEBIT, ("payments.0.channel", "DK:BANK")),
    Case("F-LIB155", FIK, ("payments.0.card_kind", "01")),
    Case("F-LIB153", FIK, ("payments.0.reference", None)),
    Case("F-LIB156", FIK, ("payments.0.reference", "1234567890123")),
    Case("F-LIB157", FIK_75, ("payments.0.reference", "123456789012345")),
    Case("F-LIB336", FIK, ("payments.0.reference", "12345678901234x")),
    Case("F-LIB277", FIK, ("payments.0.channel", "DK:GIRO")),
    Case("F-LIB305", FIK, ("payments.0.creditor", "8888888")),
    Case("F-LIB158", NEMKONTO, ("payments.0.channel", "DK:BANK")),
    Case("F-LIB164", NEMKONTO, ("payments.0.account", ACCOUNT)),
    Case("F-LIB165", NEMKONTO, ("payments.0.creditor", "88888888")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_speaks_only_when_broken(case):
    speaks_only_when_broken(case)


@pytest.mark.parametrize(
    "bill", [ABROAD, ELSEWHERE, CARD, DIRECT_DEBIT, GIRO, SEPA, SEPA_DEBIT, FIK, FIK_75, NEMKONTO]
)
def test_every_danish_way_to_pay_can_be_sound(bill):
    assert rules(bill) == set()


def test_a_whole_card_number_is_not_repeated():
    (finding,) = check(but(EN16931, "payments.0.card", "4571000012341234"))

    assert finding.said is None
    assert "4571" not in finding.message.da + finding.message.en


def test_the_message_names_the_means_and_the_field():
    (finding,) = check(but(FIK, "payments.0.creditor", "8888888"))

    assert finding.location == "/Invoice/cac:PaymentMeans[1]/cac:CreditAccount/cbc:AccountID"
    assert finding.message.da == (
        "Betalingsmåde 93: kreditornummeret skal være otte cifre. "
        "Ret cac:CreditAccount/cbc:AccountID."
    )
