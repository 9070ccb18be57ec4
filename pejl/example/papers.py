"""The papers of a purchase: the order, the invoice, the credit note."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from pejl.engines.money import ZERO, to_oere
from pejl.engines.ubl.document import (
    Allowance,
    Delivery,
    Document,
    Identifier,
    Item,
    Kind,
    Line,
    Reference,
    Tax,
    Totals,
    UblOrder,
    UblOrderLine,
)
from pejl.example.parties import buyer, is_oioubl, payment, seller
from pejl.example.purchase import ExampleLine, ExamplePurchase

TERMS: Final = timedelta(days=30)
_STANDARD: Final = Decimal(25)  # Danish VAT, per cent
_NONE: Final = Decimal(0)
_CUSTOMIZATIONS: Final = {
    "oioubl-2.1": ("OIOUBL-2.1", "urn:www.nesubl.eu:profiles:profile5:ver2.0"),
    "peppol-bis-3": (
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
        "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    ),
}
_TYPE_CODES: Final = {
    ("oioubl-2.1", "invoice"): "380",
    ("oioubl-2.1", "credit_note"): None,
    ("peppol-bis-3", "invoice"): "380",
    ("peppol-bis-3", "credit_note"): "381",
}
_EXEMPT: Final = "Fritaget efter momslovens § 13"


def order(purchase: ExamplePurchase, municipality_cvr: str) -> UblOrder:
    """What the unit ordered, in the syntax its supplier reads."""
    syntax = purchase.syntax
    return UblOrder(
        syntax=syntax,
        number=purchase.order,
        issued=purchase.ordered,
        buyer=buyer(purchase.unit, municipality_cvr, syntax),
        seller=seller(purchase.supplier, syntax)._replace(vat=None),
        lines=tuple(_order_line(line) for line in purchase.lines),
        currency="DKK",
        contract=purchase.agreement.number if purchase.agreement else None,
        buyer_reference=purchase.unit.reference,
    )


def _order_line(line: ExampleLine) -> UblOrderLine:
    return UblOrderLine(
        number=str(line.position),
        item=Item(name=line.text, sellers_id=line.number),
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        base_quantity=line.base,
        amount=line.amount,
    )


def invoice(purchase: ExamplePurchase, number: str, municipality_cvr: str) -> Document:
    """The supplier's bill."""
    return _bill(purchase, number, "invoice", municipality_cvr)


def credit_note(
    purchase: ExamplePurchase, number: str, municipality_cvr: str, credited: Document
) -> Document:
    """What takes (a part of) an invoice back; `purchase` holds what is taken back."""
    note = _bill(purchase, number, "credit_note", municipality_cvr)
    return note._replace(preceding=(Reference(credited.number or "", credited.issued),))


def _bill(purchase: ExamplePurchase, number: str, kind: Kind, municipality_cvr: str) -> Document:
    syntax = purchase.syntax
    due = purchase.issued + TERMS
    said_with_payment = is_oioubl(syntax) or kind == "credit_note"
    way = payment(purchase.supplier, syntax, number, due if said_with_payment else None)
    customization, profile = _CUSTOMIZATIONS[syntax]
    tax = _tax(purchase)
    return Document(
        syntax=syntax,
        kind=kind,
        customization=customization,
        profile=profile,
        number=number,
        issued=purchase.issued,
        type_code=_TYPE_CODES[syntax, kind],
        currency="DKK",
        seller=seller(purchase.supplier, syntax),
        buyer=buyer(purchase.unit, municipality_cvr, syntax),
        totals=_totals(purchase, tax),
        taxes=(tax,),
        lines=_lines(purchase),
        allowances=tuple(_fee(purchase, fee.text, fee.amount) for fee in purchase.fees),
        payments=(way,),
        due=due,
        buyer_reference=purchase.unit.reference,
        order=purchase.order,
        contract=purchase.agreement.number if purchase.agreement else None,
        delivery=Delivery(on=purchase.delivered),
        period=purchase.period,
    )


def _lines(purchase: ExamplePurchase) -> tuple[Line, ...]:
    return tuple(_line(line, place, purchase) for place, line in enumerate(purchase.lines, 1))


def _line(line: ExampleLine, place: int, purchase: ExamplePurchase) -> Line:
    syntax = purchase.syntax
    category, word, rate = _vat(purchase)
    own: tuple[Tax, ...] = ()
    if is_oioubl(syntax):
        own = (
            Tax(category, rate, line.amount, _tax_of(line.amount, rate), said=word, scheme="63"),
        )
    return Line(
        number=str(place),
        quantity=line.quantity,
        unit=line.unit,
        amount=line.amount,
        price=line.price,
        item=_item(line, purchase),
        base_quantity=line.base,
        base_unit=line.unit,
        vat_category=category,
        vat_rate=rate,
        vat_amount=own[0].amount if own else None,
        order_line=str(line.position) if line.position else None,
        taxes=own,
    )


def _item(line: ExampleLine, purchase: ExamplePurchase) -> Item:
    scheme = "GTIN" if is_oioubl(purchase.syntax) else "0160"
    return Item(
        name=line.text,
        sellers_id=line.number,
        standard_id=Identifier(line.gtin, scheme) if line.gtin else None,
        classes=_classes(line, purchase),
    )


def _classes(line: ExampleLine, purchase: ExamplePurchase) -> tuple[Identifier, ...]:
    """UNSPSC in both syntaxes, CPV in Peppol only: OIOUBL warns of any other list (W-INV184)."""
    oioubl = is_oioubl(purchase.syntax)
    found = []
    if purchase.says_unspsc and line.unspsc:
        found.append(Identifier(line.unspsc, "UNSPSC" if oioubl else "TST"))
    if purchase.says_cpv and not oioubl:
        found.append(Identifier(purchase.category.code, "STI"))
    return tuple(found)


def _fee(purchase: ExamplePurchase, text: str, amount: Decimal) -> Allowance:
    category, word, rate = _vat(purchase)
    return Allowance(
        is_charge=True,
        amount=amount,
        reason=text,
        vat_category=category,
        vat_rate=rate,
        said=word,
    )


def _vat(purchase: ExamplePurchase) -> tuple[str, str, Decimal]:
    """The VAT category, the syntax's word for it, and the rate."""
    oioubl = is_oioubl(purchase.syntax)
    if not purchase.category.exempt:
        return "S", "StandardRated" if oioubl else "S", _STANDARD
    return ("Z", "ZeroRated", _NONE) if oioubl else ("E", "E", _NONE)


def _tax_of(amount: Decimal, rate: Decimal) -> Decimal:
    """The VAT of an amount."""
    return to_oere(amount * rate / 100)


def _tax(purchase: ExamplePurchase) -> Tax:
    category, word, rate = _vat(purchase)
    return Tax(
        category=category,
        rate=rate,
        base=purchase.net,
        amount=_tax_of(purchase.net, rate),
        reason=_EXEMPT if category == "E" else None,
        said=word,
        scheme="63" if is_oioubl(purchase.syntax) else "VAT",
    )


def _totals(purchase: ExamplePurchase, tax: Tax) -> Totals:
    """The sums of the bill."""
    oioubl = is_oioubl(purchase.syntax)
    fees = sum((fee.amount for fee in purchase.fees), ZERO) if purchase.fees else None
    net, vat_amount = purchase.net, tax.amount or ZERO
    return Totals(
        lines=net - (fees or ZERO),
        allowances=None,
        charges=fees,
        net=None if oioubl else net,
        tax=vat_amount,
        gross=net + vat_amount,
        prepaid=None,
        rounding=None,
        payable=net + vat_amount,
        tax_exclusive=vat_amount if oioubl else net,
    )
