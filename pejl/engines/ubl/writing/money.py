"""What is owed and how to pay it: allowances, ways to pay, VAT and totals, as XML."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from pejl.engines.ubl.document import Allowance, Document, Identifier, Payment, Tax, Totals
from pejl.engines.ubl.writing.dialects import UblDialect
from pejl.engines.ubl.writing.markup import attribute, element, value
from pejl.engines.ubl.writing.parts import amount, identifier, numbered, vat

# Giro and FIK: the means whose PaymentID is the kind of card (F-LIB147, F-LIB155).
_CARDS: Final = ("50", "93")


def allowance(said: Allowance, money: str, dialect: UblDialect) -> str:
    """A deduction or an addition."""
    return element(
        "cac:AllowanceCharge",
        value("cbc:ChargeIndicator", said.is_charge),
        value("cbc:AllowanceChargeReasonCode", said.reason_code),
        value("cbc:AllowanceChargeReason", said.reason),
        value("cbc:MultiplierFactorNumeric", _multiplier(said.percent, dialect)),
        amount("cbc:Amount", said.amount, money),
        amount("cbc:BaseAmount", said.base, money),
        vat("cac:TaxCategory", said.said or said.vat_category, said.vat_rate, dialect),
    )


def _multiplier(percent: Decimal | None, dialect: UblDialect) -> Decimal | None:
    """Peppol writes 10 for a tenth, OIOUBL 0.1 (F-LIB228)."""
    return percent / 100 if percent is not None and dialect.is_oioubl else percent


def payment(said: Payment, dialect: UblDialect) -> str:
    """One way to pay."""
    note, instruction, paid_by = _reference(said, dialect)
    return element(
        "cac:PaymentMeans",
        value("cbc:PaymentMeansCode", said.means),
        value("cbc:PaymentDueDate", said.due),
        value("cbc:PaymentChannelCode", said.channel, dialect.channel_list),
        value("cbc:InstructionID", instruction),
        value("cbc:PaymentID", paid_by),
        _card(said),
        _account(said, note),
        element("cac:CreditAccount", value("cbc:AccountID", said.creditor)),
        _mandate(said),
    )


def _reference(said: Payment, dialect: UblDialect) -> tuple[str | None, str | None, str | None]:
    """BT-83 beside the account, as instruction, or as PaymentID.

    OIOUBL's PaymentID is the kind of card, and other ways to pay carry their text by the account.
    """
    if not dialect.is_oioubl:
        return None, None, said.reference
    if said.means in _CARDS:
        return None, said.reference, said.card_kind
    return said.reference, None, None


def _account(said: Payment, note: str | None) -> str:
    return element(
        "cac:PayeeFinancialAccount",
        identifier("cbc:ID", _schemed(said)),
        value("cbc:Name", said.account_name),
        value("cbc:PaymentNote", note),
        _branch(said),
    )


def _schemed(said: Payment) -> Identifier | None:
    """The account; the payment channel already says what kind it is."""
    if said.account and said.account.scheme == said.channel:
        return said.account._replace(scheme=None)
    return said.account


def _branch(said: Payment) -> str:
    """An IBAN is of a bank (F-LIB113), a Danish account of one of its branches."""
    name = "cac:FinancialInstitutionBranch"
    if said.channel == "IBAN":
        return element(name, numbered("cac:FinancialInstitution", said.branch))
    return numbered(name, said.branch)


def _card(said: Payment) -> str:
    if said.card is None:
        return ""
    return element(
        "cac:CardAccount",
        value("cbc:PrimaryAccountNumberID", said.card),
        value("cbc:NetworkID", "NA"),
        value("cbc:HolderName", said.card_holder),
    )


def _mandate(said: Payment) -> str:
    debited = element("cac:PayerFinancialAccount", identifier("cbc:ID", said.debited))
    return element("cac:PaymentMandate", value("cbc:ID", said.mandate), debited)


def terms(document: Document, money: str, dialect: UblDialect) -> str:
    """The terms of payment and what is prepaid; OIOUBL has both repeat their amounts (F-INV134)."""
    note = value("cbc:Note", document.terms)
    if not dialect.is_oioubl:
        return element("cac:PaymentTerms", note)
    owed = amount("cbc:Amount", document.totals.payable, money) if note else ""
    paid = amount("cbc:PaidAmount", document.totals.prepaid, money)
    return element("cac:PaymentTerms", note, owed) + element("cac:PrepaidPayment", paid)


def tax_totals(document: Document, money: str, dialect: UblDialect) -> str:
    """The VAT breakdown, and the VAT once more in the accounting currency where that differs."""
    accounting = attribute("currencyID", document.tax_currency)
    return taxed(document.totals.tax, document.taxes, money, dialect) + element(
        "cac:TaxTotal", amount("cbc:TaxAmount", document.totals.tax_accounting, accounting)
    )


def taxed(tax: Decimal | None, parts: Iterable[Tax], money: str, dialect: UblDialect) -> str:
    """A cac:TaxTotal: the VAT, and of what."""
    return element(
        "cac:TaxTotal",
        amount("cbc:TaxAmount", tax, money),
        *(_subtotal(part, money, dialect) for part in parts),
    )


def _subtotal(tax: Tax, money: str, dialect: UblDialect) -> str:
    code = value("cbc:TaxExemptionReasonCode", tax.reason_code)
    reason = value("cbc:TaxExemptionReason", tax.reason)
    return element(
        "cac:TaxSubtotal",
        amount("cbc:TaxableAmount", tax.base, money),
        amount("cbc:TaxAmount", tax.amount, money),
        vat("cac:TaxCategory", tax.said or tax.category, tax.rate, dialect, code, reason),
    )


def totals(said: Totals, money: str) -> str:
    """The sums; what TaxExclusiveAmount means is the reader's to know."""
    return element(
        "cac:LegalMonetaryTotal",
        amount("cbc:LineExtensionAmount", said.lines, money),
        amount("cbc:TaxExclusiveAmount", said.tax_exclusive, money),
        amount("cbc:TaxInclusiveAmount", said.gross, money),
        amount("cbc:AllowanceTotalAmount", said.allowances, money),
        amount("cbc:ChargeTotalAmount", said.charges, money),
        amount("cbc:PrepaidAmount", said.prepaid, money),
        amount("cbc:PayableRoundingAmount", said.rounding, money),
        amount("cbc:PayableAmount", said.payable, money),
    )
