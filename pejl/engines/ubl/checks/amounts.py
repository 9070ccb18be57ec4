"""What a line comes to: quantity times price, less and more; and deductions in percent."""

from decimal import Decimal
from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    ALLOWANCES,
    EN,
    LINE,
    OIOUBL,
    PEPPOL,
    Check,
    Fault,
    oioubl,
)
from pejl.engines.ubl.checks.words import missing, number, unequal
from pejl.engines.ubl.document import Allowance, Document, Line

_TWO_CENTS: Final = Decimal("0.02")  # the slack Peppol gives lines and percentages
_ONE: Final = Decimal(1)  # the slack OIOUBL gives lines and percentages
_CHARGE: Final = Text("Gebyret", "The charge")
_ALLOWANCE: Final = Text("Rabatten", "The allowance")
_LINE_AMOUNT: Final = Text("Linjens beløb", "The line amount")


def line_amount(_: Document, line: Line) -> Fault | None:
    """A line comes to quantity × price ÷ base quantity + charges − allowances, within 0.02."""
    said = line.amount or Decimal(0)
    computed = _per_base(line)
    for allowance in line.allowances:
        amount = allowance.amount or 0
        computed += amount if allowance.is_charge else -amount
    if abs(said - computed) <= _TWO_CENTS:
        return None
    return unequal(_LINE_AMOUNT, said, computed, _how(line))


def _per_base(line: Line) -> Decimal:
    price = line.price or Decimal(0)
    amount = price if line.quantity is None else price * line.quantity
    return amount / line.base_quantity if line.base_quantity else amount


def _how(line: Line) -> Text:
    quantity = number(_ONE if line.quantity is None else line.quantity)
    price = number(line.price or Decimal(0))
    how = Text(f"{quantity.da} × {price.da}", f"{quantity.en} × {price.en}")
    if line.base_quantity and line.base_quantity != 1:
        base = number(line.base_quantity)
        how = Text(f"{how.da} ÷ {base.da}", f"{how.en} ÷ {base.en}")
    if line.allowances:
        how = Text(f"{how.da} med rabatter og gebyrer", f"{how.en} with allowances and charges")
    return how


def amount_in_one_unit(_: Document, line: Line) -> Fault | None:
    """A line priced in its own unit comes to quantity × price ÷ base quantity, within a krone."""
    if line.base_unit is None or line.unit != line.base_unit:
        return None
    return _per_base_amount(line)


def amount_without_unit(_: Document, line: Line) -> Fault | None:
    """A line whose price names no unit comes to quantity × price, within a krone."""
    if line.unit is not None and line.base_unit is not None:
        return None
    return _per_base_amount(line)


def _per_base_amount(line: Line) -> Fault | None:
    if line.free_of_charge or line.amount is None or line.price is None or line.quantity is None:
        return None
    computed = _per_base(line)
    if abs(line.amount - computed) <= _ONE:
        return None
    return unequal(_LINE_AMOUNT, line.amount, computed, _how(line))


def amount_in_two_units(_: Document, line: Line) -> Fault | None:
    """A line priced in another unit comes to quantity × price × units in a unit, within a krone."""
    if line.unit is None or line.base_unit in (None, line.unit) or line.free_of_charge:
        return None
    if line.amount is None or line.price is None or line.quantity is None or line.factor is None:
        return None
    computed = line.quantity * line.price * line.factor
    if abs(line.amount - computed) <= _ONE:
        return None
    how = Text("antal × pris × omregning", "quantity × price × conversion")
    return unequal(_LINE_AMOUNT, line.amount, computed, how)


def base_quantity(_: Document, line: Line) -> Fault | None:
    """The quantity a price is for is above zero."""
    if line.base_quantity is None or line.base_quantity > 0:
        return None
    return Fault(
        line.base_quantity,
        "> 0",
        Text(
            "Antallet, prisen gælder for, skal være over nul. Skriv fx 1.",
            "The quantity the price is for must be above zero. Write 1, for one.",
        ),
    )


def same_unit(_: Document, line: Line) -> Fault | None:
    """The price is for the unit the line counts in."""
    if line.base_unit is None or line.quantity is None or line.base_unit == line.unit:
        return None
    return Fault(
        line.base_unit,
        line.unit,
        Text(
            f"Prisen gælder enheden {line.base_unit}, men der er talt i {line.unit}. Brug én.",
            f"The price is for the unit {line.base_unit}, but {line.unit} is counted. Use one.",
        ),
    )


def price_not_negative(_: Document, line: Line) -> Fault | None:
    """The net price is not below zero; a negative line has a negative quantity."""
    return _not_negative(line.price)


def gross_price_not_negative(_: Document, line: Line) -> Fault | None:
    """The gross price is not below zero."""
    return _not_negative(line.gross_price)


def _not_negative(price: Decimal | None) -> Fault | None:
    if price is None or price >= 0:
        return None
    return Fault(
        price,
        ">= 0",
        Text(
            "Prisen er negativ. Gør antallet negativt i stedet.",
            "The price is negative. Make the quantity negative instead.",
        ),
    )


def net_price(_: Document, line: Line) -> Fault | None:
    """The net price is the gross price less the discount."""
    if line.gross_price is None or line.price is None:
        return None
    computed = line.gross_price - (line.price_discount or 0)
    if line.price == computed:
        return None
    how = Text("bruttopris − rabat", "gross price − discount")
    return unequal(Text("Nettoprisen", "The net price"), line.price, computed, how)


def price_discount(_: Document, line: Line) -> Fault | None:
    """Prices are reduced, never raised: a charge stands on the line."""
    if line.price_discount is None or line.price_discount >= 0:
        return None
    return Fault(
        line.price_discount,
        ">= 0",
        Text(
            "Der er et tillæg på prisen. Skriv det som gebyr på linjen.",
            "There is a charge on the price. Write it as a charge on the line.",
        ),
    )


def quantity_not_zero(_: Document, line: Line) -> Fault | None:
    """The quantity is not zero."""
    if line.quantity is None or line.quantity != 0:
        return None
    message = Text("Antallet er nul. Skriv et antal.", "The quantity is zero. Write a quantity.")
    return Fault(line.quantity, "≠ 0", message)


def percentage(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance or charge in percent comes to base × percent, within 0.02."""
    return _percentage(allowance, _TWO_CENTS)


def oioubl_percentage(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance or charge with a factor comes to base × factor, within one krone."""
    return None if allowance.amount is None else _percentage(allowance, _ONE)


def _percentage(allowance: Allowance, slack: Decimal) -> Fault | None:
    if allowance.percent is None or allowance.base is None:
        return None
    said, computed = allowance.amount or Decimal(0), allowance.base * allowance.percent / 100
    if abs(said - computed) <= slack:
        return None
    base, percent = number(allowance.base), number(allowance.percent)
    how = Text(f"{percent.da} % af {base.da}", f"{percent.en} % of {base.en}")
    return unequal(_CHARGE if allowance.is_charge else _ALLOWANCE, said, computed, how)


def percent_has_base(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance or charge in percent says what it is a percentage of."""
    if allowance.percent is None or allowance.base is not None:
        return None
    return missing(Text("beløbet, procenten er af", "the base of the percentage"), "BT-93", _BASE)


def base_has_percent(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance or charge with a base says how many percent of it."""
    if allowance.base is None or allowance.percent is not None:
        return None
    return missing(Text("procenten af beløbet", "the percentage of the base"), "BT-94", _FACTOR)


_BASE: Final = "cbc:BaseAmount"
_FACTOR: Final = "cbc:MultiplierFactorNumeric"
_AMOUNT: Final = "cbc:LineExtensionAmount"
_PRICE: Final = "cac:Price/cbc:PriceAmount"
_PRICE_ALLOWANCE: Final = "cac:Price/cac:AllowanceCharge"
_BASE_QUANTITY: Final = "cac:Price/cbc:BaseQuantity"

CHECKS: Final = (
    Check("PEPPOL-EN16931-R120", PEPPOL, LINE, _AMOUNT, line_amount),
    Check("PEJL-LINE", ("en16931",), LINE, _AMOUNT, line_amount, "warning"),
    *oioubl("F-INV340", "F-CRN210", LINE, _AMOUNT, amount_in_one_unit),
    *oioubl("F-INV348", "F-CRN216", LINE, _AMOUNT, amount_without_unit),
    *oioubl("F-INV343", "F-CRN194", LINE, _AMOUNT, amount_in_two_units),
    *oioubl("F-INV147", "F-CRN088", LINE, "cbc:InvoicedQuantity", quantity_not_zero),
    Check("PEPPOL-EN16931-R121", PEPPOL, LINE, _BASE_QUANTITY, base_quantity),
    Check("F-LIB019", OIOUBL, LINE, _BASE_QUANTITY, base_quantity),
    Check("PEPPOL-EN16931-R130", PEPPOL, LINE, f"{_BASE_QUANTITY}/@unitCode", same_unit),
    Check("BR-27", EN, LINE, _PRICE, price_not_negative),
    Check("BR-28", EN, LINE, f"{_PRICE_ALLOWANCE}/{_BASE}", gross_price_not_negative),
    Check("PEPPOL-EN16931-R046", PEPPOL, LINE, _PRICE, net_price),
    Check("PEPPOL-EN16931-R044", PEPPOL, LINE, _PRICE_ALLOWANCE, price_discount),
    Check("PEPPOL-EN16931-R040", PEPPOL, ALLOWANCES, "cbc:Amount", percentage),
    Check("PEPPOL-EN16931-R041", PEPPOL, ALLOWANCES, _BASE, percent_has_base),
    Check("PEPPOL-EN16931-R042", PEPPOL, ALLOWANCES, _FACTOR, base_has_percent),
    Check("F-LIB228", OIOUBL, ALLOWANCES, "cbc:Amount", oioubl_percentage),
    Check("F-LIB248", OIOUBL, ALLOWANCES, _BASE, percent_has_base),
)
