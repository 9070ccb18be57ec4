"""The Danish rules of Peppol: from a Danish supplier, and mostly to a Danish buyer.

They hold by the countries in the two addresses, as the official rules have it.
"""

import re
from typing import Any, Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks import listed, payments
from pejl.engines.ubl.checks.check import (
    ALLOWANCES,
    BUYER,
    CREDIT_NOTE,
    DOCUMENT,
    INVOICE,
    PAYMENT,
    PEPPOL,
    SELLER,
    TRADERS,
    Check,
    Fault,
    Judge,
    worded,
)
from pejl.engines.ubl.checks.payments import Demand
from pejl.engines.ubl.checks.words import missing, unlisted
from pejl.engines.ubl.document import Allowance, Document, Party, Payment

_CVR: Final = "cac:PartyLegalEntity/cbc:CompanyID"
_PAYABLE: Final = "cac:LegalMonetaryTotal/cbc:PayableAmount"


def _danish(party: Party) -> bool:
    return party.address is not None and party.address.country == "DK"


def _between_danes(judge: Judge) -> Judge:
    """`judge`, asked only where seller and buyer are Danish."""

    def asked(document: Document, part: Any) -> Fault | None:
        if not (_danish(document.seller) and _danish(document.buyer)):
            return None
        return judge(document, part)

    return worded(asked, f"Between Danish parties: {judge.__doc__}")


def seller_has_cvr(_: Document, seller: Party) -> Fault | None:
    """A Danish seller gives its CVR number."""
    if not _danish(seller) or seller.legal is not None:
        return None
    return missing(Text("leverandørens CVR-nummer", "the seller's CVR number"), "BT-30", _CVR)


def seller_number_is_cvr(_: Document, seller: Party) -> Fault | None:
    """A Danish seller's company number is said to be a CVR number, 0184."""
    return _said_cvr(seller) if _danish(seller) else None


def buyer_number_is_cvr(_: Document, buyer: Party) -> Fault | None:
    """The buyer's company number is said to be a CVR number, 0184."""
    return _said_cvr(buyer)


def _said_cvr(party: Party) -> Fault | None:
    if party.legal is None or party.legal.scheme == "0184":
        return None
    return Fault(
        party.legal.scheme,
        "0184",
        Text(
            "Nummeret er ikke angivet som et CVR-nummer. Skriv schemeID 0184.",
            "The number is not said to be a CVR number. Write schemeID 0184.",
        ),
    )


def numbers_have_schemes(_: Document, party: Party) -> Fault | None:
    """A party's identifiers say what they are."""
    for index, each in enumerate(party.identifiers, 1):
        if not each.scheme:
            place = f"cac:PartyIdentification[{index}]/cbc:ID/@schemeID"
            what = Text(f"typen af nummeret {each.value}", f"the scheme of the number {each.value}")
            return missing(what, "BT-29-1", place)._replace(place=place)
    return None


def credit_is_positive(document: Document, _: Document) -> Fault | None:
    """A credit note does not come to less than zero."""
    payable = document.totals.payable
    if payable is None or payable >= 0:
        return None
    return Fault(
        payable,
        ">= 0",
        Text(
            "Kreditnotaen er negativ, så den kræver penge. Send en faktura i stedet.",
            "The credit note is negative, so it asks for money. Send an invoice instead.",
        ),
    )


def duty_is_named(_: Document, allowance: Allowance) -> Fault | None:
    """A charge with the code ZZZ names the Danish duty: four digits, or a name with # inside."""
    reason = allowance.reason or ""
    if allowance.reason_code != "ZZZ" or _DUTY(reason):
        return None
    return Fault(
        reason or None,
        "3010",
        Text(
            "Afgiften er ikke angivet. Skriv dens fire cifre, eller nummer#navn.",
            "The duty is not named. Write its four digits, or number#name.",
        ),
        "cbc:AllowanceChargeReason",
    )


def means_allowed(_: Document, payment: Payment) -> Fault | None:
    """The payment means is one Danish parties may use."""
    if payment.means is None or payment.means in listed.PAYMENT_MEANS["denmark"]:
        return None
    return unlisted(payment.means, Text("betalingsmåden", "the payment means"), "DK-R-005")


def giro(_: Document, payment: Payment) -> Fault | None:
    """A giro payment gives the kind of card (01#, 04#, 15#) and an account of 7 or 8 digits."""
    reference, account = payment.reference or "", payment.account
    if reference[:3] in ("01#", "04#", "15#") and account and _GIRO(account.value):
        return None
    return _card_fault(reference, "04#1234567890123452", Text("7 eller 8", "7 or 8"))


def giro_line(_: Document, payment: Payment) -> Fault | None:
    """A giro payment of the kinds 04# and 15# gives a payment line of sixteen digits."""
    reference = payment.reference or ""
    if reference[:3] not in ("04#", "15#") or len(reference) == 19:
        return None
    return _line_fault(reference, "04#1234567890123452")


def fik(_: Document, payment: Payment) -> Fault | None:
    """A FIK payment gives the kind of card (71#, 73#, 75#) and a creditor number of 8 digits."""
    reference, account = payment.reference or "", payment.account
    if reference[:3] in ("71#", "73#", "75#") and account and len(account.value) == 8:
        return None
    return _card_fault(reference, "71#123456789012347", Text("8", "8"))


def fik_line(_: Document, payment: Payment) -> Fault | None:
    """A FIK payment of the kinds 71# and 75# gives a payment line of fifteen or sixteen digits."""
    reference = payment.reference or ""
    if reference[:3] not in ("71#", "75#"):
        return None
    return None if len(reference) in (18, 19) else _line_fault(reference, "71#123456789012347")


def _card_fault(reference: str, expected: str, digits: Text) -> Fault:
    return Fault(
        reference or None,
        expected,
        Text(
            f"Kortart eller et kontonummer på {digits.da} cifre mangler. Skriv fx {expected}.",
            f"The kind of card or an account of {digits.en} digits is missing. "
            f"Write {expected}, for instance.",
        ),
    )


def _line_fault(reference: str, expected: str) -> Fault:
    return Fault(
        reference,
        expected,
        Text(
            f"Betalings-id'et har ikke den rette længde. Skriv det som {expected}.",
            f"The payment line has not the right length. Write it as {expected}.",
        ),
    )


_DUTY: Final = re.compile(r"\d{4}|[^#].*#.*[^#]", re.ASCII | re.DOTALL).fullmatch
_GIRO: Final = re.compile(r"\d{7,8}", re.ASCII).fullmatch

_BANK: Final = ("31", "42")
_DEMANDS: Final = (
    Demand("DK-R-006", _BANK, payments.ACCOUNT, payments.GIVEN),
    Demand("DK-R-006", _BANK, payments.BRANCH, payments.GIVEN),
    Demand("DK-R-007", ("49",), payments.MANDATE, payments.GIVEN),
    Demand("DK-R-007", ("49",), payments.DEBITED, payments.GIVEN),
)


def _on_invoices(code: str, place: str, judge: Judge, *means: str) -> Check:
    """A check of a payment between Danes: on invoices alone, and of the given means only."""
    return Check(code, PEPPOL, PAYMENT, place, _between_danes(judge), kinds=INVOICE, only=means)


CHECKS: Final = (
    Check("DK-R-002", PEPPOL, SELLER, _CVR, seller_has_cvr),
    Check("DK-R-014", PEPPOL, SELLER, f"{_CVR}/@schemeID", seller_number_is_cvr),
    Check("DK-R-017", PEPPOL, BUYER, f"{_CVR}/@schemeID", _between_danes(buyer_number_is_cvr)),
    Check("DK-R-013", PEPPOL, TRADERS, "", _between_danes(numbers_have_schemes)),
    Check(
        "DK-R-016",
        PEPPOL,
        DOCUMENT,
        _PAYABLE,
        _between_danes(credit_is_positive),
        kinds=CREDIT_NOTE,
    ),
    Check("DK-R-004", PEPPOL, ALLOWANCES, "", _between_danes(duty_is_named)),
    _on_invoices("DK-R-005", "cbc:PaymentMeansCode", means_allowed),
    *(_on_invoices(each.code, each.field.place, each.judge(), *each.means) for each in _DEMANDS),
    _on_invoices("DK-R-008", "cbc:PaymentID", giro, "50"),
    _on_invoices("DK-R-009", "cbc:PaymentID", giro_line, "50"),
    _on_invoices("DK-R-010", "cbc:PaymentID", fik, "93"),
    _on_invoices("DK-R-011", "cbc:PaymentID", fik_line, "93"),
)
