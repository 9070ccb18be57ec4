"""Which order a bill belongs to.

Supplier and number must agree. That is not enough: one supplier meets the same
number from two buyers, and companies under one CVR number share it. So an order
is out when it is another unit's, when the papers contradict each other in more
than they agree, or when nothing billed is like anything ordered. Of those left,
the one that agrees in most else is the bill's own; if two agree equally, none is,
and a person looks. An order received several times is one order, and its `copies`
are told.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from pejl.engines.matching.facts import Bill, OrderReference, PurchaseOrder
from pejl.engines.matching.fees import is_fee
from pejl.engines.matching.items import item_key, resembles
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.spelling import keys_of, number_key
from pejl.engines.text import Text

Basis = Literal[
    "found",
    "no_number",
    "unknown_number",
    "other_buyer",
    "contradicted",
    "other_goods",
    "ambiguous",
]

REASONS: dict[Basis, Text] = {
    "found": Text(
        "Ordre {number}: leverandør, nummer og varer passer.",
        "Order {number}: supplier, number and goods agree.",
    ),
    "no_number": Text(
        "Fakturaen nævner intet ordrenummer. Bed leverandøren om det, eller vælg ordren selv.",
        "The bill names no order number. Ask the supplier for it, or choose the order yourself.",
    ),
    "unknown_number": Text(
        "Leverandøren har ingen ordre med nummer {number}. Se efter, om nummeret er rigtigt.",
        "The supplier has no order numbered {number}. Check that the number is right.",
    ),
    "other_buyer": Text(
        "Ordre {number} er bestilt af en anden enhed. Se efter, hvem fakturaen er til.",
        "Order {number} was placed by another unit. Check whom the bill is for.",
    ),
    "contradicted": Text(
        "Ordre {number} findes, men dato, reference eller enhed er en anden. Se på den.",
        "Order {number} exists, but its date, reference or unit is another. Please look.",
    ),
    "other_goods": Text(
        "Ordre {number} findes, men intet på fakturaen ligner det, der er bestilt. Se på den.",
        "Order {number} exists, but nothing billed resembles what was ordered. Please look.",
    ),
    "ambiguous": Text(
        "Flere ordrer med nummer {number} passer lige godt. Vælg den rigtige.",
        "Several orders numbered {number} fit equally well. Choose the right one.",
    ),
}


class BillLink(NamedTuple):
    """The order of a bill, or none and why. `candidates` are those of the right number."""

    said: OrderReference | None
    order: PurchaseOrder | None
    basis: Basis
    candidates: tuple[PurchaseOrder, ...] = ()
    copies: tuple[str, ...] = ()  # keys of the same order, received again

    @property
    def reason(self) -> Text:
        """Why this order, or why none and what to do."""
        danish, english = REASONS[self.basis]
        number = self.said.number if self.said else ""
        return Text(danish.format(number=number), english.format(number=number))


def find_orders(bill: Bill, orders: OrderBook) -> tuple[BillLink, ...]:
    """A link for each order the bill or a line of it names; a single one where none is named."""
    from_lines = (OrderReference(line.order) for line in bill.lines if line.order)
    said = {number_key(one.number): one for one in (*from_lines, *bill.orders)}
    said.pop("", None)
    if not said:
        return (BillLink(None, None, "no_number"),)
    return tuple(find_order(bill, one, orders) for one in said.values())


def find_order(bill: Bill, said: OrderReference, orders: OrderBook) -> BillLink:
    """The order that `said` speaks of, or none and why."""
    candidates = orders.candidates(bill, said)
    left: Sequence[PurchaseOrder] = candidates
    if not left:
        return BillLink(said, None, "unknown_number")
    for obstacle, stands_in_the_way in OBSTACLES:
        kept = [order for order in left if not stands_in_the_way(bill, said, order)]
        if not kept:
            return BillLink(said, None, obstacle, candidates)
        left = kept
    return best(bill, said, left)


def is_of_another_unit(bill: Bill, said: OrderReference, order: PurchaseOrder) -> bool:
    """Whether the buyers differ; the order's own UUID on the bill outweighs that."""
    return same_buyer(bill, order) is False and agree(said.uuid, order.uuid) is not True


def is_contradicted(bill: Bill, said: OrderReference, order: PurchaseOrder) -> bool:
    """Whether the papers disagree in two statements at least, and in more than they agree."""
    found = statements(bill, said, order)
    return found.count(False) >= 2 and found.count(False) > found.count(True)


def is_for_other_goods(bill: Bill, _said: OrderReference, order: PurchaseOrder) -> bool:
    """Whether nothing billed is like anything ordered, though both say what it is."""
    if any(resembles(line, ordered) for line in bill.lines for ordered in order.lines):
        return False
    goods = [line for line in bill.lines if item_key(line) and not is_fee(line.text)]
    return bool(goods and order.lines)


OBSTACLES: tuple[tuple[Basis, Callable[[Bill, OrderReference, PurchaseOrder], bool]], ...] = (
    ("other_buyer", is_of_another_unit),
    ("contradicted", is_contradicted),
    ("other_goods", is_for_other_goods),
)


def same_buyer(bill: Bill, order: PurchaseOrder) -> bool | None:
    """Whether bill and order are one unit's; None where either does not say."""
    billed = keys_of([bill.unit or "", *bill.buyer_identifiers])
    ordered = keys_of([order.unit or "", *order.buyer_identifiers])
    return bool(billed & ordered) if billed and ordered else None


def best(bill: Bill, said: OrderReference, fitting: Sequence[PurchaseOrder]) -> BillLink:
    """The order that agrees in most; none where two agree equally."""
    first, *others = alike = distinct(fitting)
    if others:
        marks = [agreement(bill, said, same[0]) for same in alike]
        if marks.count(max(marks)) > 1:
            return BillLink(said, None, "ambiguous", tuple(fitting))
        first = alike[marks.index(max(marks))]
    return BillLink(said, first[0], "found", copies=tuple(order.key for order in first[1:]))


def distinct(orders: Sequence[PurchaseOrder]) -> list[list[PurchaseOrder]]:
    """The orders, those that only differ in their key together."""
    if len(orders) == 1:
        return [list(orders)]
    copies = defaultdict(list)
    for order in orders:
        copies[order._replace(key="")].append(order)
    return list(copies.values())


def agreement(bill: Bill, said: OrderReference, order: PurchaseOrder) -> tuple[int, int]:
    """In how many statements, and in how many lines, bill and order agree."""
    alike = sum(any(resembles(line, other) for other in order.lines) for line in bill.lines)
    return statements(bill, said, order).count(True), alike


def statements(bill: Bill, said: OrderReference, order: PurchaseOrder) -> list[bool | None]:
    """Where bill and order say the same, where not, and (None) where one of them is silent."""
    return [
        agree(said.uuid, order.uuid),
        said.issued == order.issued if said.issued and order.issued else None,
        agree(said.sales_order, order.sales_order),
        agree(bill.reference, order.reference),
        same_buyer(bill, order),
    ]


def agree(one: str | None, other: str | None) -> bool | None:
    """Whether two numbers are the same; None where one is not stated."""
    first, second = number_key(one), number_key(other)
    return first == second if first and second else None
