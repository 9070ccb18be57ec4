"""Numbers with a shape and a check digit: CVR, SE, P and GLN numbers, IBAN, and payment cards.

The standards mostly ask for the shape alone; a check digit that does not fit is a slip of the
pen all the same, so we warn of it. The digits are python-stdnum's business.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from stdnum import ean, iban, luhn
from stdnum.dk import cvr

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    EN,
    EVERY,
    LINE,
    OIOUBL,
    PARTIES,
    PAYMENT,
    PEPPOL,
    Check,
    Fault,
    Judge,
    Syntaxes,
    worded,
)
from pejl.engines.ubl.document import Document, Identifier, Line, Party, Payment, Severity

# The same suppliers and the same units come back all day long, and stdnum takes its time.
_REMEMBERED: Final = 20_000


def _shaped(shape: str) -> Callable[[str], bool]:
    matches = re.compile(shape, re.ASCII).fullmatch
    return lambda value: matches(value) is not None


_DIGITS: Final = _shaped(r"\d+")


@lru_cache(_REMEMBERED)
def checks_out(value: str) -> bool:
    """Whether `value` is digits whose last is the GS1 check digit of the others."""
    return _DIGITS(value) and value[-1] == ean.calc_check_digit(value[:-1])


def valid_gln(value: str) -> bool:
    """Whether `value` is a GLN: thirteen digits that check."""
    return len(value) == 13 and checks_out(value)


@lru_cache(_REMEMBERED)
def valid_cvr(value: str) -> bool:
    """Whether `value`, with or without DK before it, is eight digits that check."""
    return bool(cvr.is_valid(value))


@lru_cache(_REMEMBERED)
def valid_iban(value: str) -> bool:
    """Whether `value` is an IBAN as its country makes them, with check digits that fit."""
    return bool(iban.is_valid(value))


def valid_gtin(value: str) -> bool:
    """Whether `value` is a GTIN: 8, 12, 13 or 14 digits that check."""
    return len(value) in (8, 12, 13, 14) and checks_out(value)


def valid_card_line(value: str) -> bool:
    """Whether the last digit of a payment card's line checks the others, modulus 10."""
    return bool(luhn.is_valid(value))


Standing = Callable[[Party], tuple[Identifier | None, ...]]


def _endpoint(party: Party) -> tuple[Identifier | None, ...]:
    return (party.endpoint,)


def _listed(party: Party) -> tuple[Identifier | None, ...]:
    return party.identifiers


def _legal(party: Party) -> tuple[Identifier | None, ...]:
    return (party.legal,)


def _vat(party: Party) -> tuple[Identifier | None, ...]:
    return (party.vat,)


def _any(party: Party) -> tuple[Identifier | None, ...]:
    return (party.endpoint, *party.identifiers, party.legal)


def _place(party: Party, identifier: Identifier) -> str:
    if identifier is party.endpoint:
        return "cbc:EndpointID"
    if identifier is party.legal:
        return "cac:PartyLegalEntity/cbc:CompanyID"
    if identifier is party.vat:
        return "cac:PartyTaxScheme/cbc:CompanyID"
    return f"cac:PartyIdentification[{party.identifiers.index(identifier) + 1}]/cbc:ID"


class IdentifierKind(NamedTuple):
    """A kind of number: the schemes that name it, and what it must look like."""

    code: str
    syntaxes: Syntaxes
    standing: Standing
    schemes: tuple[str, ...]
    holds: Callable[[str], bool]
    expected: str
    da: str
    en: str
    severity: Severity = "fatal"

    def check(self) -> Check:
        """The check that looks at these numbers of a party."""
        schemes = " or ".join(self.schemes)
        judge = worded(self._judge(), f"A number said to be {schemes} is {self.en}.")
        return Check(self.code, self.syntaxes, PARTIES, "", judge, self.severity)

    def _judge(self) -> Judge:
        standing, schemes, holds = self.standing, self.schemes, self.holds

        def judge(_: Document, party: Party) -> Fault | None:
            for each in standing(party):
                if each is not None and each.scheme in schemes and not holds(each.value):
                    return self._fault(each, _place(party, each))
            return None

        return judge

    def _fault(self, identifier: Identifier, place: str) -> Fault:
        said = "…" if identifier.scheme == "DK:CPR" else identifier.value  # nobody's own number
        return Fault(
            said,
            self.expected,
            Text(
                f"“{said}” er ikke {self.da}. Sådan ser et ud: {self.expected}.",
                f"“{said}” is not {self.en}. One looks like this: {self.expected}.",
            ),
            place,
        )


_DK_CVR: Final = _shaped(r"DK.{8}")
_CVR: Final = _shaped(r"(DK)?\d{8}")
_SE: Final = _shaped(r"DK\d{8}")
_THIRTEEN: Final = _shaped(r".{13}")
_TEN: Final = _shaped(r".{10}")
_TEN_DIGITS: Final = _shaped(r"\d{10}")


def _once(shaped: Callable[[str], bool], valid: Callable[[str], bool]) -> Callable[[str], bool]:
    """Asks `valid` of what is shaped right: a wrong shape is the business of another check."""
    return lambda value: not shaped(value) or valid(value)


_CHECKED_GLN: Final = ("5790000000005", "et GLN-nummer, der passer", "a GLN whose digits fit")
_CHECKED_CVR: Final = ("DK10000009", "et CVR-nummer, der passer", "a CVR number whose digits fit")
_GLN_WORDS: Final = ("5790000000005", "et GLN-nummer på 13 cifre", "a GLN of 13 digits")
_CVR_WORDS: Final = ("DK12345678", "et CVR-nummer med DK foran", "a CVR number with DK before it")
_CPR_WORDS: Final = ("0000000000", "et CPR-nummer på ti cifre", "a CPR number of ten digits")
_P_WORDS: Final = ("1234567890", "et P-nummer på ti cifre", "a P number of ten digits")
_SE_WORDS: Final = ("DK12345678", "et SE-nummer med DK foran", "an SE number with DK before it")

# fmt: off
NUMBERS: Final = (
    IdentifierKind("PEPPOL-COMMON-R040", PEPPOL, _any, ("0088",), checks_out, *_CHECKED_GLN),
    IdentifierKind("PEPPOL-COMMON-R042", PEPPOL, _any, ("0184",), _CVR, *_CVR_WORDS),
    IdentifierKind("PEPPOL-COMMON-R052", PEPPOL, _any, ("0096",), _TEN_DIGITS, *_P_WORDS),
    IdentifierKind("PEPPOL-COMMON-R053", PEPPOL, _any, ("0198",), _SE, *_SE_WORDS),
    IdentifierKind("F-LIB180", OIOUBL, _endpoint, ("DK:CVR",), _DK_CVR, *_CVR_WORDS),
    IdentifierKind("F-LIB184", OIOUBL, _listed, ("DK:CVR",), _DK_CVR, *_CVR_WORDS),
    IdentifierKind("F-LIB190", OIOUBL, _legal, ("DK:CVR",), _DK_CVR, *_CVR_WORDS),
    IdentifierKind("F-LIB196", OIOUBL, _vat, ("DK:SE",), _DK_CVR, *_SE_WORDS),
    IdentifierKind("F-LIB181", OIOUBL, _endpoint, ("GLN",), _THIRTEEN, *_GLN_WORDS),
    IdentifierKind("F-LIB185", OIOUBL, _listed, ("GLN",), _THIRTEEN, *_GLN_WORDS),
    IdentifierKind("F-LIB287", OIOUBL, _listed, ("DK:P",), _TEN, *_P_WORDS),
    IdentifierKind("F-LIB217", OIOUBL, _listed, ("DK:CPR",), _TEN, *_CPR_WORDS),
    IdentifierKind("F-LIB191", OIOUBL, _legal, ("DK:CPR",), _TEN, *_CPR_WORDS),
    IdentifierKind("PEJL-GLN", ("en16931",), _any, ("0088",), valid_gln, *_CHECKED_GLN, "warning"),
    IdentifierKind("PEJL-GLN", PEPPOL, _any, ("0088",), _once(checks_out, valid_gln), *_GLN_WORDS,
                   "warning"),
    IdentifierKind("PEJL-GLN", OIOUBL, _any, ("GLN",), _once(_THIRTEEN, valid_gln), *_CHECKED_GLN,
                   "warning"),
    IdentifierKind("PEJL-CVR", EVERY, _any, ("DK:CVR", "0184"), _once(_CVR, valid_cvr),
                   *_CHECKED_CVR, "warning"),
)
# fmt: on


def account_number(_: Document, payment: Payment) -> Fault | None:
    """An account said to be an IBAN, or that looks like one, has check digits that fit."""
    account = payment.account
    if account is None or not _is_iban(payment, account) or valid_iban(account.value):
        return None
    return Fault(
        account.value,
        "DK5000400440116243",
        Text(
            f"“{account.value}” er ikke et gyldigt IBAN. Betal ikke, før kontoen er bekræftet.",
            f"“{account.value}” is no valid IBAN. Do not pay before the account is confirmed.",
        ),
    )


def _is_iban(payment: Payment, account: Identifier) -> bool:
    return account.scheme == "IBAN" or payment.means == "58" or account.value[:2].isalpha()


def payment_card(_: Document, payment: Payment) -> Fault | None:
    """The line of a giro or FIK card (04, 15, 71, 75) ends in a check digit that fits."""
    kind, line = _card_line(payment)
    if kind not in _CHECKED_CARDS or not line or valid_card_line(line):
        return None
    return Fault(
        line,
        None,
        Text(
            f"Betalings-id {line} på kort {kind} har et kontrolciffer, der ikke passer. Ret det.",
            f"The payment line {line} of card {kind} does not check. Mend it.",
        ),
    )


def _card_line(payment: Payment) -> tuple[str | None, str | None]:
    """The kind of card and its line: Peppol writes both in one, 71#123…"""
    if payment.card_kind is not None:
        return payment.card_kind, payment.reference
    kind, _, line = (payment.reference or "").partition("#")
    return kind, line


def item_number(_: Document, line: Line) -> Fault | None:
    """A GTIN has a check digit that fits."""
    number = line.item.standard_id
    if number is None or number.scheme not in ("0160", "GTIN") or valid_gtin(number.value):
        return None
    return Fault(
        number.value,
        None,
        Text(
            f"“{number.value}” er ikke et gyldigt GTIN. Ret varenummeret.",
            f"“{number.value}” is no valid GTIN. Mend the item number.",
        ),
    )


_CHECKED_CARDS: Final = ("04", "15", "71", "75")
_ACCOUNT: Final = "cac:PayeeFinancialAccount/cbc:ID"
_ITEM: Final = "cac:Item/cac:StandardItemIdentification/cbc:ID"

CHECKS: Final = (
    *(number.check() for number in NUMBERS),
    Check("PEJL-IBAN", EVERY, PAYMENT, _ACCOUNT, account_number, "warning"),
    Check("PEJL-FIK", EN, PAYMENT, "cbc:PaymentID", payment_card, "warning"),
    Check("PEJL-FIK", OIOUBL, PAYMENT, "cbc:InstructionID", payment_card, "warning"),
    Check("PEJL-GTIN", EVERY, LINE, _ITEM, item_number, "warning"),
)
