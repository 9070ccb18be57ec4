"""How it is to be paid: what each payment means must tell, and what it may not.

Means are codes of UNTDID 4461: 30, 31 and 42 are bank transfers, 48 a card, 49 direct debit,
50 the giro card, 58 and 59 SEPA, 93 the FIK card and 97 NemKonto.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    EN,
    OIOUBL,
    PAYMENT,
    PEPPOL,
    Check,
    Fault,
    Judge,
    Syntaxes,
    worded,
)
from pejl.engines.ubl.document import Document, Payment


class PaymentField(NamedTuple):
    """Something a payment may tell."""

    read: Callable[[Payment], str | None]
    place: str
    da: str
    en: str


class PaymentShape(NamedTuple):
    """What may stand in a field."""

    holds: Callable[[str | None], bool]
    expected: str
    words: Text


class Demand(NamedTuple):
    """What one payment means demands of one field."""

    code: str  # codes after a blank are covered by it
    means: tuple[str, ...]
    field: PaymentField
    shape: PaymentShape
    cards: tuple[str, ...] = ()  # of these kinds of card only
    channel: str | None = None  # through this channel only

    def judge(self) -> Judge:
        """The question this demand asks of a payment."""
        read, holds = self.field.read, self.shape.holds

        def judge(_: Document, payment: Payment) -> Fault | None:
            if holds(read(payment)) or not self._concerns(payment):
                return None
            return self._fault(payment)

        condition = f"With payment means {' or '.join(self.means)}{self._narrowed()}"
        return worded(judge, f"{condition}, {self.field.en} {self.shape.words.en}.")

    def check(self, syntaxes: Syntaxes) -> Check:
        """The check that asks it."""
        code, *also = self.code.split()
        judge, place = self.judge(), self.field.place
        return Check(code, syntaxes, PAYMENT, place, judge, also=tuple(also), only=self.means)

    def _concerns(self, payment: Payment) -> bool:
        of_card = not self.cards or payment.card_kind in self.cards
        return of_card and self.channel in (None, payment.channel)

    def _narrowed(self) -> str:
        of_card = f" and card {' or '.join(self.cards)}" if self.cards else ""
        return of_card + (f" through {self.channel}" if self.channel else "")

    def _fault(self, payment: Payment) -> Fault:
        field, words = self.field, self.shape.words
        return Fault(
            field.read(payment),
            self.shape.expected,
            Text(
                f"Betalingsmåde {payment.means}: {field.da} {words.da}. Ret {field.place}.",
                f"Payment means {payment.means}: {field.en} {words.en}. Mend {field.place}.",
            ),
        )


def matching(shape: str, expected: str, da: str, en: str, *, given: bool = False) -> PaymentShape:
    """A field that matches the regular expression `shape`, and that is `given` or may be absent."""
    matches = re.compile(shape, re.ASCII).fullmatch
    return PaymentShape(
        lambda value: not given if value is None else matches(value) is not None,
        expected,
        Text(f"skal være {da}", f"must be {en}"),
    )


def one_of(*codes: str) -> PaymentShape:
    """A field that is given, and is one of `codes`."""
    names = ", ".join(codes)
    words = Text(f"skal være {names}", f"must be {names}")
    return PaymentShape(lambda value: value in codes, names, words)


def none_or(*codes: str) -> PaymentShape:
    """A field that is one of `codes` where it is given."""
    names = ", ".join(codes)
    words = Text(f"skal være {names}, når det står", f"must be {names} where it is given")
    return PaymentShape(lambda value: value is None or value in codes, names, words)


GIVEN: Final = PaymentShape(lambda value: value is not None, "", Text("skal stå", "must be given"))
ABSENT: Final = PaymentShape(
    lambda value: value is None, "", Text("må ikke stå", "may not be given")
)
_EIGHT: Final = matching(r".{8}", "12345678", "otte cifre", "eight digits", given=True)
_GIRO: Final = matching(r"\d{7,8}", "1234567", "7 eller 8 cifre", "7 or 8 digits", given=True)
_DIGITS: Final = matching(r"\d+", "12345678", "cifre", "digits")
_NUMBER: Final = matching(r"\d*[1-9]\d*", "1234", "et tal", "a number")
_UP_TO_FOUR: Final = matching(r".{0,4}", "1234", "højst fire cifre", "four digits at most")
_UP_TO_TEN: Final = matching(r".{0,10}", "1234567890", "højst ti cifre", "ten digits at most")
_UP_TO_16: Final = matching(r".{0,16}", "0 … 16", "højst 16 cifre", "16 digits at most")
_UP_TO_34: Final = matching(r".{0,34}", "0 … 34", "højst 34 tegn", "34 characters at most")
_FIFTEEN: Final = matching(r".{15}", "123456789012347", "15 cifre", "15 digits")
_SIXTEEN: Final = matching(r".{16}", "1234567890123452", "16 cifre", "16 digits")

ACCOUNT: Final = PaymentField(
    lambda payment: payment.account and payment.account.value,
    "cac:PayeeFinancialAccount/cbc:ID",
    "kontonummeret",
    "the account number",
)
BRANCH: Final = PaymentField(
    lambda payment: payment.branch,
    "cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID",
    "registreringsnummeret",
    "the bank's registration number",
)
CHANNEL: Final = PaymentField(
    lambda payment: payment.channel, "cbc:PaymentChannelCode", "betalingskanalen", "the channel"
)
KIND: Final = PaymentField(
    lambda payment: payment.card_kind, "cbc:PaymentID", "kortarten", "the kind of card"
)
CARD_LINE: Final = PaymentField(
    lambda payment: payment.reference, "cbc:InstructionID", "betalings-id'et", "the payment line"
)
CREDITOR: Final = PaymentField(
    lambda payment: payment.creditor,
    "cac:CreditAccount/cbc:AccountID",
    "kreditornummeret",
    "the creditor number",
)
CARD: Final = PaymentField(
    lambda payment: payment.card,
    "cac:CardAccount/cbc:PrimaryAccountNumberID",
    "kortnummeret",
    "the card number",
)
MANDATE: Final = PaymentField(
    lambda payment: payment.mandate,
    "cac:PaymentMandate/cbc:ID",
    "betalingsaftalens nummer",
    "the mandate's number",
)
DEBITED: Final = PaymentField(
    lambda payment: payment.debited and payment.debited.value,
    "cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID",
    "kontoen, der trækkes på,",
    "the account debited",
)

EN_16931: Final = (Demand("BR-61 BR-50", ("30", "58"), ACCOUNT, GIVEN),)
PEPPOL_ONLY: Final = (Demand("PEPPOL-EN16931-R061", ("49", "59"), MANDATE, GIVEN),)
OIOUBL_ONLY: Final = (
    Demand("F-LIB107", ("31",), ACCOUNT, GIVEN),
    Demand("F-LIB109", ("31",), CHANNEL, one_of("IBAN", "ZZZ")),
    Demand("F-LIB114", ("31",), ACCOUNT, _UP_TO_34, channel="IBAN"),
    Demand("F-LIB276", ("31",), BRANCH, GIVEN, channel="ZZZ"),
    Demand("F-LIB126 F-LIB125", ("42",), ACCOUNT, GIVEN),
    Demand("F-LIB127", ("42",), BRANCH, GIVEN),
    Demand("F-LIB123", ("42",), CHANNEL, GIVEN),
    Demand("F-LIB128", ("42",), CHANNEL, none_or("DK:BANK")),
    Demand("F-LIB131", ("42",), ACCOUNT, _UP_TO_TEN),
    Demand("F-LIB132", ("42",), BRANCH, _UP_TO_FOUR),
    Demand("F-LIB311", ("42",), BRANCH, _NUMBER),
    Demand("F-LIB342", ("48",), CARD, GIVEN),
    Demand("F-LIB365", ("48",), CHANNEL, ABSENT),
    Demand("F-LIB369", ("48",), ACCOUNT, ABSENT),
    Demand("F-LIB370", ("48",), CREDITOR, ABSENT),
    Demand("F-LIB289", ("49",), CHANNEL, none_or("IBAN", "DK:BANK")),
    Demand("F-LIB137", ("49",), CREDITOR, ABSENT),
    Demand("F-LIB147 F-LIB144", ("50",), KIND, one_of("01", "04", "15")),
    Demand("F-LIB145 F-LIB312", ("50",), CARD_LINE, GIVEN, cards=("04", "15")),
    Demand("F-LIB149", ("50",), CARD_LINE, _UP_TO_16, cards=("04", "15")),
    Demand("F-LIB390", ("50",), CARD_LINE, _DIGITS, cards=("04", "15")),
    Demand("F-LIB146", ("50",), CHANNEL, none_or("DK:GIRO")),
    Demand("F-LIB142", ("50",), CREDITOR, ABSENT),
    Demand("F-LIB321 F-LIB319 F-LIB320", ("50",), ACCOUNT, _GIRO),
    Demand("F-LIB377", ("58",), ACCOUNT, GIVEN),
    Demand("F-LIB379", ("58",), CHANNEL, none_or("IBAN")),
    Demand("F-LIB380", ("59",), CHANNEL, none_or("IBAN")),
    Demand("F-LIB155 F-LIB152", ("93",), KIND, one_of("71", "73", "75")),
    Demand("F-LIB153", ("93",), CARD_LINE, GIVEN, cards=("71", "75")),
    Demand("F-LIB156", ("93",), CARD_LINE, _FIFTEEN, cards=("71",)),
    Demand("F-LIB157", ("93",), CARD_LINE, _SIXTEEN, cards=("75",)),
    Demand("F-LIB336", ("93",), CARD_LINE, _DIGITS, cards=("71", "75")),
    Demand("F-LIB277", ("93",), CHANNEL, none_or("DK:FIK")),
    Demand("F-LIB305", ("93",), CREDITOR, _EIGHT),
    Demand("F-LIB158", ("97",), CHANNEL, none_or("DK:NEMKONTO")),
    Demand("F-LIB164", ("97",), ACCOUNT, ABSENT),
    Demand("F-LIB165", ("97",), CREDITOR, ABSENT),
)


def card_is_masked(_: Document, payment: Payment) -> Fault | None:
    """At most ten digits of a payment card are shown."""
    if payment.card is None or len(payment.card) <= 10:
        return None
    return Fault(
        None,  # the number is not repeated here
        "4 … 10",
        Text(
            "Hele kortnummeret står i filen. Vis kun de sidste cifre.",
            "The whole card number stands in the file. Show the last digits only.",
        ),
    )


CHECKS: Final = (
    *(demand.check(EN) for demand in EN_16931),
    *(demand.check(PEPPOL) for demand in PEPPOL_ONLY),
    *(demand.check(OIOUBL) for demand in OIOUBL_ONLY),
    Check("BR-51", EN, PAYMENT, CARD.place, card_is_masked, "warning"),
)
