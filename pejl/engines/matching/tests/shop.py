"""Lilleby buys paper: small facts with everything ordinary filled in.

Nordlys delivers paper to the school kitchen on agreement 50.55: copy paper, item
4711, at 13.20 kr. a piece from January on.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from pejl.engines.matching.control import Control, control
from pejl.engines.matching.facts import (
    AgreedPrice,
    AgreedTerms,
    Bill,
    BilledLine,
    OrderedLine,
    OrderReference,
    PurchaseOrder,
)
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.quantities import Balance
from pejl.engines.period import Period

D = Decimal
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
MARCH = date(2026, 3, 2)


def agreement(**other: Any) -> AgreedTerms:
    """Agreement 50.55 with Nordlys, for the year, without tolerance, fees or index clause."""
    facts = {"id": "paper", "number": "50.55", "supplier": "nordlys", "valid": YEAR}
    return AgreedTerms(**{**facts, **other})


def price(amount: str = "13.20", **other: Any) -> AgreedPrice:
    """Copy paper, agreed from January on."""
    facts = {"agreement": "paper", "unit": "EA", "valid": Period(YEAR.first), "item": "4711"}
    return AgreedPrice(price=D(amount), **{**facts, **other})


def line(quantity: str = "12", each: str = "13.20", **other: Any) -> BilledLine:
    """Copy paper, billed; the amount follows unless it is given."""
    facts = {
        "number": "1",
        "quantity": D(quantity),
        "unit": "EA",
        "amount": D(quantity) * D(each),
        "price": D(each),
        "item": "4711",
        "text": "Kopipapir A4",
        "delivered": MARCH,
    }
    return BilledLine(**{**facts, **other})


def bill(*lines: BilledLine, **other: Any) -> Bill:
    """Invoice 1001 from Nordlys to the school kitchen."""
    lines = lines or (line(),)
    charges = other.get("charges", ())
    added = sum((one.amount if one.is_charge else -one.amount for one in charges), D(0))
    facts = {
        "key": other.get("number", "1001"),
        "kind": "invoice",
        "number": "1001",
        "supplier": "nordlys",
        "unit": "kitchen",
        "issued": MARCH,
        "lines": lines,
        "net": sum((one.amount or D(0) for one in lines), D(0)) + added,
    }
    return Bill(**{**facts, **other})


def credit_note(*lines: BilledLine, **other: Any) -> Bill:
    """Credit note 9001, a week later, of invoice 1001."""
    facts = {
        "kind": "credit_note",
        "number": "9001",
        "issued": date(2026, 3, 9),
        "preceding": ("1001",),
    }
    return bill(*lines, **{**facts, **other})


def ordered(quantity: str | None = "12", **other: Any) -> OrderedLine:
    """Copy paper, ordered."""
    facts = {"number": "1", "unit": "EA", "item": "4711", "text": "Kopipapir A4"}
    return OrderedLine(quantity=D(quantity) if quantity else None, **{**facts, **other})


def order(*lines: OrderedLine, **other: Any) -> PurchaseOrder:
    """Order 77 of the school kitchen at Nordlys."""
    facts = {"key": "77", "number": "77", "supplier": "nordlys", "unit": "kitchen"}
    return PurchaseOrder(lines=lines or (ordered(),), **{**facts, **other})


def on_order(number: str = "77", **other: Any) -> dict[str, Any]:
    """What a bill says of its order."""
    return {"orders": (OrderReference(number, **other),)}


def judged(
    one: Bill,
    *others: Bill,
    prices: tuple[AgreedPrice, ...] = (),
    terms: tuple[AgreedTerms, ...] = (),
    orders: OrderBook | None = None,
) -> Control:
    """The control of `one`, the other bills known as well."""
    history = BillHistory([one, *others], orders)
    listed = PriceList(terms or (agreement(),), prices or (price(),))
    return control(one, listed, Balance(history))


def kinds(found: Control) -> list[str]:
    """What kinds of deviation were found, in order."""
    return [deviation.kind for deviation in found.deviations]
