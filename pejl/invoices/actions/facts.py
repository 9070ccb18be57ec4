"""A document as matching wants to know it: bills and orders as plain facts."""

from datetime import date
from decimal import Decimal

from pejl.engines.matching import facts
from pejl.engines.ubl.document import Allowance, Document, Item, Line, Party, UblOrder, UblOrderLine

CPV_LISTS = frozenset(["CPV", "STI"])


def bill(document: Document, *, key: str, supplier: str, unit: str | None) -> facts.Bill:
    """A bill, its amounts without VAT and as written. `supplier` and `unit` are who we decided.

    Without a day of issue it is of the first of all days; without a net total, of the lines' sum.
    """
    return facts.Bill(
        key=key,
        kind=document.kind,
        number=document.number or "",
        supplier=supplier,
        issued=document.issued or date.min,
        lines=tuple(billed(line) for line in document.lines),
        net=document.totals.net
        or sum((it.amount or Decimal(0) for it in document.lines), Decimal(0)),
        unit=unit,
        currency=document.currency or "DKK",
        orders=orders(document),
        preceding=tuple(it.number for it in document.preceding),
        charges=tuple(charge(it) for it in document.allowances if it.amount is not None),
        delivered=document.delivery.on if document.delivery else None,
        period=document.period,
        reference=document.buyer_reference,
        seller_identifiers=sellers(document),
        buyer_identifiers=identifiers(document.buyer),
    )


def sellers(document: Document) -> tuple[str, ...]:
    """Everything the seller is called by, and the one who took the order where that is another."""
    others = [it for it in (document.ordered_from, document.payee) if it]
    return tuple(name for party in (document.seller, *others) for name in identifiers(party))


def orders(document: Document) -> tuple[facts.OrderReference, ...]:
    """The order the whole bill speaks of, where it does."""
    if not document.order:
        return ()
    said = (document.order, document.order_issued, document.order_uuid, document.sales_order)
    return (facts.OrderReference(*said),)


def billed(line: Line) -> facts.BilledLine:
    """One line of a bill."""
    return facts.BilledLine(
        number=line.number,
        quantity=line.quantity,
        unit=line.unit,
        amount=line.amount,
        price=line.price,
        base_quantity=line.base_quantity,
        item=line.item.sellers_id or line.item.buyers_id,
        gtin=gtin(line.item),
        text=line.item.name or line.item.description,
        delivered=line.delivered,
        period=line.period,
        order=line.order,
        order_line=line.order_line,
        category=cpv(line.item),
        charges=tuple(charge(it) for it in line.allowances if it.amount is not None),
    )


def charge(it: Allowance) -> facts.Charge:
    """A charge or a deduction."""
    return facts.Charge(it.amount or Decimal(0), it.reason, it.reason_code, it.is_charge)


def gtin(item: Item) -> str | None:
    """The item's standard number, where it has one."""
    return item.standard_id.value if item.standard_id else None


def cpv(item: Item) -> str | None:
    """The item's CPV code, eight digits, where it has one."""
    found = (it.value[:8] for it in item.classes if it.scheme in CPV_LISTS)
    return next((code for code in found if code.isdigit() and len(code) == 8), None)


def identifiers(party: Party) -> tuple[str, ...]:
    """Everything the paper calls a party by."""
    every = (party.endpoint, party.legal, party.vat, *party.identifiers)
    return tuple(dict.fromkeys(it.value for it in every if it))


def ordered(
    document: UblOrder, *, key: str, supplier: str, unit: str | None
) -> facts.PurchaseOrder:
    """An order."""
    return facts.PurchaseOrder(
        key=key,
        number=document.number or "",
        supplier=supplier,
        lines=tuple(ordered_line(line) for line in document.lines),
        unit=unit,
        issued=document.issued,
        uuid=document.uuid,
        sales_order=document.sales_order,
        reference=document.buyer_reference,
        seller_identifiers=identifiers(document.seller),
        buyer_identifiers=identifiers(document.buyer),
    )


def ordered_line(line: UblOrderLine) -> facts.OrderedLine:
    """One line of an order."""
    return facts.OrderedLine(
        number=line.number,
        quantity=line.quantity,
        unit=line.unit,
        price=line.price,
        item=line.item.sellers_id or line.item.buyers_id,
        gtin=gtin(line.item),
        text=line.item.name or line.item.description,
    )
