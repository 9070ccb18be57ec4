"""One line of an invoice or a credit note, as XML."""

from typing import Final, NamedTuple

from pejl.engines.ubl.document import Kind, Line
from pejl.engines.ubl.writing.dialects import UblDialect
from pejl.engines.ubl.writing.markup import element, value
from pejl.engines.ubl.writing.money import allowance, taxed
from pejl.engines.ubl.writing.parts import (
    amount,
    days,
    identifier,
    item,
    numbered,
    quantity,
    vat,
)


class ElementNames(NamedTuple):
    """What an invoice and a credit note call the same elements."""

    line: str
    quantity: str


LINES: Final[dict[Kind, ElementNames]] = {
    "invoice": ElementNames("cac:InvoiceLine", "cbc:InvoicedQuantity"),
    "credit_note": ElementNames("cac:CreditNoteLine", "cbc:CreditedQuantity"),
}
_OBJECT: Final = value("cbc:DocumentTypeCode", "130")  # UNTDID 1001: what is billed for


def line(said: Line, kind: Kind, money: str, dialect: UblDialect) -> str:
    """One line; where a credit note has its allowances, an invoice has its tax."""
    names = LINES[kind]
    allowances = "".join(allowance(one, money, dialect) for one in said.allowances)
    tax = taxed(said.vat_amount, said.taxes, money, dialect) if said.taxes else ""
    return element(
        names.line,
        value("cbc:ID", said.number),
        value("cbc:Note", said.note),
        quantity(names.quantity, said.quantity, said.unit),
        amount("cbc:LineExtensionAmount", said.amount, money),
        value("cbc:AccountingCost", said.accounting),
        value("cbc:FreeOfChargeIndicator", said.free_of_charge or None),
        element("cac:InvoicePeriod", days(said.period)),
        _ordered(said),
        _object(said),
        element("cac:Delivery", value("cbc:ActualDeliveryDate", said.delivered)),
        *((tax, allowances) if kind == "credit_note" else (allowances, tax)),
        _bought(said, dialect),
        _price(said, money),
    )


def _ordered(said: Line) -> str:
    order = numbered("cac:OrderReference", said.order)
    return element("cac:OrderLineReference", value("cbc:LineID", said.order_line), order)


def _object(said: Line) -> str:
    if said.object is None:
        return ""
    return element("cac:DocumentReference", identifier("cbc:ID", said.object), _OBJECT)


def _bought(said: Line, dialect: UblDialect) -> str:
    """The item, with the VAT category where the line does not say it with its tax."""
    if said.taxes:
        return item(said.item, "", dialect=dialect)
    category = vat("cac:ClassifiedTaxCategory", said.vat_category, said.vat_rate, dialect)
    return item(said.item, category, dialect=dialect)


def _price(said: Line, money: str) -> str:
    return element(
        "cac:Price",
        amount("cbc:PriceAmount", said.price, money),
        quantity("cbc:BaseQuantity", said.base_quantity, said.base_unit),
        value("cbc:OrderableUnitFactorRate", said.factor),
        _discount(said, money),
    )


def _discount(said: Line, money: str) -> str:
    """BT-147 and BT-148; a discount below zero is a charge on the price."""
    if said.price_discount is None and said.gross_price is None:
        return ""
    off = said.price_discount
    return element(
        "cac:AllowanceCharge",
        value("cbc:ChargeIndicator", off is not None and off < 0),
        amount("cbc:Amount", abs(off) if off is not None else None, money),
        amount("cbc:BaseAmount", said.gross_price, money),
    )
