"""What makes two bills look like one, and what sets bills apart that look alike."""

from collections import Counter
from datetime import date
from decimal import Decimal

from pejl.engines.matching.facts import Bill, is_dated
from pejl.engines.matching.items import item_key
from pejl.engines.matching.spelling import keys_of, text_key
from pejl.engines.matching.units import canonical
from pejl.engines.period import Period

Contents = tuple[str, str, Decimal, frozenset[tuple[object, int]]]
Delivery = tuple[date | None, Period | None]


def contents(bill: Bill) -> Contents | None:
    """Supplier, currency, total and lines, in whatever order; None where there are no lines."""
    lines = Counter(
        (item_key(line), text_key(line.text), line.quantity, canonical(line.unit), line.amount)
        for line in bill.lines
    )
    if not lines:
        return None
    return bill.supplier, bill.currency, bill.net, frozenset(lines.items())


def order_numbers(bill: Bill) -> frozenset[str]:
    """The numbers of the orders the bill names, on its head or on its lines."""
    on_lines = (line.order for line in bill.lines if line.order)
    return keys_of([*(said.number for said in bill.orders), *on_lines])


def may_be_same_order(bill: Bill, other: Bill) -> bool:
    """Whether the bills name the same orders, or one names none."""
    ours, theirs = order_numbers(bill), order_numbers(other)
    return not (ours and theirs) or ours == theirs


def may_be_same_unit(bill: Bill, other: Bill) -> bool:
    """Whether the bills are one unit's, or name the same order whatever the unit."""
    if bill.unit == other.unit or not (bill.unit and other.unit):
        return True
    return bool(order_numbers(bill)) and order_numbers(bill) == order_numbers(other)


def is_same_delivery(bill: Bill, other: Bill) -> bool | None:
    """Whether the bills are for the same days; None where one of them does not say."""
    ours, theirs = deliveries(bill), deliveries(other)
    return ours == theirs if ours and theirs else None


def deliveries(bill: Bill) -> frozenset[Delivery]:
    """The days and periods of delivery the bill states."""
    stated = (line for line in bill.lines if is_dated(bill, line))
    return frozenset(
        (line.delivered or bill.delivered, line.period or bill.period) for line in stated
    )
