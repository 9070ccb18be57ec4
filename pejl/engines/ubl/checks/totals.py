"""What the document comes to: the sums of lines, deductions and VAT, and what is to be paid.

EN 16931 writes the total without VAT; OIOUBL does not, and calls the VAT itself
TaxExclusiveAmount. Amounts are compared as differences: a sum that is off by more than half an
øre is off, and rounding both sides first would only be slower.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    CREDIT_NOTE,
    DOCUMENT,
    EN,
    INVOICE,
    OIOUBL,
    Check,
    Fault,
    oioubl,
)
from pejl.engines.ubl.checks.words import missing, unequal
from pejl.engines.ubl.document import Document

_ZERO: Final = Decimal(0)
_HALF_OERE: Final = Decimal("0.005")
_TEN: Final = Decimal(10)


def off(said: Decimal, computed: Decimal) -> bool:
    """Whether `said` is another amount than `computed` rounded to the øre."""
    return said != computed and abs(said - computed) > _HALF_OERE


def summed(amounts: Iterable[Decimal | None]) -> Decimal:
    """The sum of those amounts that are there."""
    return sum((amount for amount in amounts if amount is not None), _ZERO)


def _sum_of(document: Document, *, charges: bool) -> Decimal:
    return summed(each.amount for each in document.allowances if each.is_charge is charges)


def _compared(what: Text, said: Decimal | None, computed: Decimal, how: Text) -> Fault | None:
    if said is None or not off(said, computed):
        return None
    return unequal(what, said, computed, how)


def lines(document: Document, _: Document) -> Fault | None:
    """The sum of the lines is the lines' amounts added up."""
    computed = summed(line.amount for line in document.lines)
    return _compared(_LINES, document.totals.lines, computed, _ADDED_UP)


def oioubl_lines(document: Document, _: Document) -> Fault | None:
    """The sum of the lines is the amounts of the lines that are not free added up."""
    computed = summed(line.amount for line in document.lines if not line.free_of_charge)
    return _compared(_LINES, document.totals.lines, computed, _ADDED_UP)


def allowances(document: Document, _: Document) -> Fault | None:
    """The sum of the allowances is the document's allowances added up."""
    computed = _sum_of(document, charges=False)
    return _compared(_ALLOWANCES, document.totals.allowances, computed, _ADDED_UP)


def charges(document: Document, _: Document) -> Fault | None:
    """The sum of the charges is the document's charges added up."""
    computed = _sum_of(document, charges=True)
    return _compared(_CHARGES, document.totals.charges, computed, _ADDED_UP)


def allowances_summed(document: Document, _: Document) -> Fault | None:
    """A document with allowances gives their sum."""
    if document.totals.allowances is not None or all(a.is_charge for a in document.allowances):
        return None
    return missing(_ALLOWANCES, "BT-107", _ALLOWANCE_TOTAL)


def charges_summed(document: Document, _: Document) -> Fault | None:
    """A document with charges gives their sum."""
    if document.totals.charges is not None or not any(a.is_charge for a in document.allowances):
        return None
    return missing(_CHARGES, "BT-108", _CHARGE_TOTAL)


def all_allowances(document: Document, _: Document) -> Fault | None:
    """The sum of the allowances is given where there are any, and is right."""
    return allowances_summed(document, document) or allowances(document, document)


def all_charges(document: Document, _: Document) -> Fault | None:
    """The sum of the charges is given where there are any, and is right."""
    return charges_summed(document, document) or charges(document, document)


def net(document: Document, _: Document) -> Fault | None:
    """The total without VAT is the lines − allowances + charges."""
    totals = document.totals
    if totals.lines is None:
        return None
    computed = totals.lines - (totals.allowances or 0) + (totals.charges or 0)
    return _compared(_NET, totals.net, computed, _NET_HOW)


def tax(document: Document, _: Document) -> Fault | None:
    """The VAT is the amounts of the VAT breakdown added up."""
    if not document.taxes:
        return None
    computed = summed(each.amount for each in document.taxes)
    return _compared(_VAT, document.totals.tax, computed, _ADDED_UP)


def gross(document: Document, _: Document) -> Fault | None:
    """The VAT is given, and the total with VAT is the total without it + the VAT."""
    totals = document.totals
    if totals.tax is None:
        return missing(Text("momsbeløbet", "the VAT amount"), "BT-110", _TAX)
    if totals.net is None:
        return None
    return _compared(_GROSS, totals.gross, totals.net + totals.tax, _GROSS_HOW)


def payable(document: Document, _: Document) -> Fault | None:
    """What is to be paid is the total with VAT − what is paid already + rounding."""
    totals = document.totals
    if totals.gross is None:
        return None
    computed = totals.gross - (totals.prepaid or 0) + (totals.rounding or 0)
    return _compared(_PAYABLE, totals.payable, computed, _PAYABLE_HOW)


def oioubl_tax(document: Document, _: Document) -> Fault | None:
    """OIOUBL's TaxExclusiveAmount is the taxes and duties added up."""
    computed = summed(each.amount for each in document.taxes)
    return _compared(_TAXES, document.totals.tax_exclusive, computed, _ADDED_UP)


def _oioubl_gross(document: Document) -> Decimal:
    totals = document.totals
    before_tax = (totals.lines or _ZERO) - (totals.allowances or 0) + (totals.charges or 0)
    return before_tax + summed(each.amount for each in document.taxes) + (totals.rounding or 0)


def oioubl_gross(document: Document, _: Document) -> Fault | None:
    """The total with VAT is lines − allowances + charges + taxes + rounding."""
    return _compared(_GROSS, document.totals.gross, _oioubl_gross(document), _OIOUBL_GROSS_HOW)


def oioubl_payable(document: Document, _: Document) -> Fault | None:
    """What is to be paid is lines − allowances + charges + taxes + rounding − paid already."""
    computed = _oioubl_gross(document) - (document.totals.prepaid or 0)
    return _compared(_PAYABLE, document.totals.payable, computed, _OIOUBL_PAYABLE_HOW)


def rounding(document: Document, _: Document) -> Fault | None:
    """The rounding is at most ten kroner."""
    said = document.totals.rounding
    if said is None or abs(said) <= _TEN:
        return None
    return Fault(
        said,
        "-10.00 … 10.00",
        Text("Afrundingen er over 10. Ret den.", "The rounding is more than 10. Mend it."),
    )


_LINES: Final = Text("Summen af linjerne", "The sum of the lines")
_ALLOWANCES: Final = Text("Summen af rabatter", "The sum of the allowances")
_CHARGES: Final = Text("Summen af gebyrer", "The sum of the charges")
_NET: Final = Text("Beløbet uden moms", "The total without VAT")
_VAT: Final = Text("Momsen", "The VAT")
_TAXES: Final = Text("Moms og afgifter i alt", "The total of taxes and duties")
_GROSS: Final = Text("Beløbet med moms", "The total with VAT")
_PAYABLE: Final = Text("Beløbet til betaling", "The amount due")
_ADDED_UP: Final = Text("at lægge dem sammen", "adding them up")
_NET_HOW: Final = Text("linjer − rabatter + gebyrer", "lines − allowances + charges")
_GROSS_HOW: Final = Text("beløb uden moms + moms", "total without VAT + VAT")
_PAYABLE_HOW: Final = Text(
    "beløb med moms − betalt + afrunding", "total with VAT − paid + rounding"
)
_OIOUBL_GROSS_HOW: Final = Text(
    "linjer − rabatter + gebyrer + moms + afrunding",
    "lines − allowances + charges + taxes + rounding",
)
_OIOUBL_PAYABLE_HOW: Final = Text(
    f"{_OIOUBL_GROSS_HOW.da} − betalt", f"{_OIOUBL_GROSS_HOW.en} − paid"
)

_TOTALS: Final = "cac:LegalMonetaryTotal"
_LINE_TOTAL: Final = f"{_TOTALS}/cbc:LineExtensionAmount"
_ALLOWANCE_TOTAL: Final = f"{_TOTALS}/cbc:AllowanceTotalAmount"
_CHARGE_TOTAL: Final = f"{_TOTALS}/cbc:ChargeTotalAmount"
_EXCLUSIVE: Final = f"{_TOTALS}/cbc:TaxExclusiveAmount"
_INCLUSIVE: Final = f"{_TOTALS}/cbc:TaxInclusiveAmount"
_DUE: Final = f"{_TOTALS}/cbc:PayableAmount"
_ROUNDING: Final = f"{_TOTALS}/cbc:PayableRoundingAmount"
_TAX: Final = "cac:TaxTotal/cbc:TaxAmount"

CHECKS: Final = (
    Check("BR-CO-10", EN, DOCUMENT, _LINE_TOTAL, lines),
    Check("BR-CO-11", EN, DOCUMENT, _ALLOWANCE_TOTAL, all_allowances),
    Check("BR-CO-12", EN, DOCUMENT, _CHARGE_TOTAL, all_charges),
    Check("BR-CO-13", EN, DOCUMENT, _EXCLUSIVE, net),
    Check("BR-CO-14", EN, DOCUMENT, _TAX, tax),
    Check("BR-CO-15", EN, DOCUMENT, _INCLUSIVE, gross),
    Check("BR-CO-16", EN, DOCUMENT, _DUE, payable),
    *oioubl("F-INV122", "F-CRN068", DOCUMENT, _ALLOWANCE_TOTAL, allowances_summed),
    *oioubl("F-INV123", "F-CRN069", DOCUMENT, _CHARGE_TOTAL, charges_summed),
    *oioubl("F-INV129", "F-CRN075", DOCUMENT, _ALLOWANCE_TOTAL, allowances),
    *oioubl("F-INV130", "F-CRN076", DOCUMENT, _CHARGE_TOTAL, charges),
    *oioubl("F-INV127", "F-CRN073", DOCUMENT, _EXCLUSIVE, oioubl_tax),
    *oioubl("F-INV128", "F-CRN074", DOCUMENT, _INCLUSIVE, oioubl_gross),
    *oioubl("F-INV133", "F-CRN079", DOCUMENT, _DUE, oioubl_payable),
    *oioubl("F-INV338", "F-CRN208", DOCUMENT, _ROUNDING, rounding),
    Check("F-INV126", OIOUBL, DOCUMENT, _LINE_TOTAL, oioubl_lines, kinds=INVOICE),
    Check("F-CRN072", OIOUBL, DOCUMENT, _LINE_TOTAL, lines, kinds=CREDIT_NOTE),
    Check("F-LIB385", OIOUBL, DOCUMENT, _TAX, tax),
)
