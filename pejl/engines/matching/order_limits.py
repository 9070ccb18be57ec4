"""How much may be billed on an order: what was ordered, or received where receipts are kept."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.items import same_item
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.order_lines import LineLink
from pejl.engines.matching.units import factor
from pejl.engines.money import ZERO

Limit = Literal["ordered", "received"]


class BillingLimit(NamedTuple):
    """How much may be billed on an order's item, and what sets the limit."""

    quantity: Decimal
    unit: str | None
    limit: Limit


def allowed_by(link: LineLink, orders: OrderBook) -> BillingLimit | None:
    """What was ordered of the link's item, or less where less was received."""
    ordered, received = ordered_on(link), received_on(link, orders)
    if ordered is None:
        return None
    if received is not None and received < ordered:
        return BillingLimit(received, link.lines[0].unit, "received")
    return BillingLimit(ordered, link.lines[0].unit, "ordered")


def ordered_on(link: LineLink) -> Decimal | None:
    """What was ordered of the link's item, in the unit of its first line."""
    quantities = ((line.quantity, line.unit) for line in link.lines)
    return total(quantities, link.lines[0].unit)


def received_on(link: LineLink, orders: OrderBook) -> Decimal | None:
    """What came in of the link's item; None where no receipt is kept for the order."""
    receipts = orders.receipts(link.order) if link.order else ()
    if not receipts:
        return None
    numbers = {line.number for line in link.lines if line.number}
    meant = (
        (line.quantity, line.unit)
        for receipt in receipts
        for line in receipt.lines
        if line.order_line in numbers or same_item(line, link.lines[0])
    )
    return total(meant, link.lines[0].unit)


def total(
    quantities: Iterable[tuple[Decimal | None, str | None]], unit: str | None
) -> Decimal | None:
    """The sum in one unit; None where a quantity is missing or cannot be turned into it."""
    whole = ZERO
    for quantity, own in quantities:
        content = factor(own, unit)
        if quantity is None or content is None:
            return None
        whole += quantity * content
    return whole


def is_covered(bill: Bill, history: BillHistory) -> bool | None:
    """Whether the orders ask for all that is billed on them with this bill; None if unknown."""
    here = (*position(bill), len(bill.lines))
    linked = [(link, ordered_on(link)) for link in history.on_orders.line_links(bill) if link.lines]
    known = [(link, ordered) for link, ordered in linked if ordered is not None]
    if not known:
        return None
    return all(history.on_orders.tally(link).total(here) <= ordered for link, ordered in known)
