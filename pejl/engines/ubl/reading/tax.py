"""Deductions, additions, totals and taxes: BG-20 to BG-23, BG-27 and BG-28."""

from decimal import Decimal

from pejl.engines.ubl.document import Allowance, Tax, Totals
from pejl.engines.ubl.reading import flaws
from pejl.engines.ubl.reading.group import Group, Reading, only

# OIOUBL's number for VAT (taxschemeid-1.1 and later).
_MOMS = "63"
# OIOUBL's words for VAT categories (taxcategoryid-1.1 to 1.4); its others are the letters.
_LETTERS = {"StandardRated": "S", "ZeroRated": "Z", "ReverseCharge": "AE"}


def is_vat(scheme: str | None, reading: Reading) -> bool:
    """Whether a tax is the VAT, and not a duty or another country's tax."""
    return (scheme or "").upper() == "VAT" or (reading.oioubl and scheme == _MOMS)


def letter(said: str | None, reading: Reading) -> str | None:
    """The EN 16931 letter of a VAT category; a duty's number, and any other word, as written."""
    return _LETTERS.get(said, said) if said and reading.oioubl else said


def taxes(group: Group) -> tuple[Tax, ...]:
    """BG-23: the breakdown under every cac:TaxTotal of a document or a line."""
    totals = group.many("cac:TaxTotal")
    return tuple(_tax(each) for total in totals for each in total.many("cac:TaxSubtotal"))


def _tax(group: Group) -> Tax:
    category = group.one("cac:TaxCategory")
    said = category.text("cbc:ID")
    return Tax(
        category=letter(said, group.reading),
        rate=category.number("cbc:Percent"),
        base=group.amount("cbc:TaxableAmount"),
        amount=group.amount("cbc:TaxAmount"),
        reason=category.prose("cbc:TaxExemptionReason"),
        reason_code=category.text("cbc:TaxExemptionReasonCode"),
        said=said,
        scheme=category.one("cac:TaxScheme").text("cbc:ID"),
    )


def allowances(group: Group) -> tuple[Allowance, ...]:
    """Every cac:AllowanceCharge of a document or a line."""
    return tuple(map(_allowance, group.many("cac:AllowanceCharge")))


def _allowance(group: Group) -> Allowance:
    category = group.first("cac:TaxCategory")
    said = category.text("cbc:ID")
    return Allowance(
        is_charge=_is_charge(group),
        amount=group.amount("cbc:Amount"),
        base=group.amount("cbc:BaseAmount"),
        percent=_percent(group),
        reason=group.prose("cbc:AllowanceChargeReason"),
        reason_code=group.text("cbc:AllowanceChargeReasonCode"),
        vat_category=letter(said, group.reading),
        vat_rate=category.number("cbc:Percent"),
        said=said,
    )


def _is_charge(group: Group) -> bool:
    charge = group.indicator("cbc:ChargeIndicator")
    if charge is None:
        group.note(flaws.WHICH_WAY)
    return charge or False


def _percent(group: Group) -> Decimal | None:
    """BT-94. Peppol writes 10 for a tenth, OIOUBL 0.1 (F-LIB228)."""
    factor = group.number("cbc:MultiplierFactorNumeric")
    return factor * 100 if factor is not None and group.reading.oioubl else factor


def total(amounts: list[Decimal | None]) -> Decimal | None:
    """All of them together; None where one is missing, for the rest would pass for the whole."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal()) if known and len(known) == len(amounts) else None


def totals(document: Group, tax_currency: str | None) -> Totals:
    """BG-22. TaxExclusiveAmount is the net sum, but in OIOUBL the tax (F-INV127)."""
    group = document.one("cac:LegalMonetaryTotal")
    exclusive = group.amount("cbc:TaxExclusiveAmount")
    tax, tax_accounting = _tax_amounts(document, tax_currency)
    return Totals(
        lines=group.amount("cbc:LineExtensionAmount"),
        allowances=group.amount("cbc:AllowanceTotalAmount"),
        charges=group.amount("cbc:ChargeTotalAmount"),
        net=None if document.reading.oioubl else exclusive,
        tax=tax,
        gross=group.amount("cbc:TaxInclusiveAmount"),
        prepaid=group.amount("cbc:PrepaidAmount"),
        rounding=group.amount("cbc:PayableRoundingAmount"),
        payable=group.amount("cbc:PayableAmount"),
        tax_exclusive=exclusive,
        tax_accounting=tax_accounting,
    )


def _tax_amounts(
    document: Group, tax_currency: str | None
) -> tuple[Decimal | None, Decimal | None]:
    """BT-110, and BT-111 where the VAT stands once more in another currency."""
    groups = document.many("cac:TaxTotal")
    if document.reading.oioubl:
        return total([group.amount("cbc:TaxAmount") for group in groups]), None
    own: list[Group] = []
    accounting: list[Group] = []
    for group in groups:
        currency = group.attribute("cbc:TaxAmount", "currencyID")
        (accounting if currency == tax_currency != document.reading.currency else own).append(group)
    return only(own).amount("cbc:TaxAmount"), only(accounting).number("cbc:TaxAmount")
