"""Which lines of an order a billed line belongs to.

The order line the bill names counts, if item or text bear it out; else the item
decides. An order may ask for one item on several lines: then all of them are
meant together, and quantities are compared for the item as a whole.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pejl.engines.matching.facts import BilledLine, OrderedLine, PurchaseOrder
from pejl.engines.matching.items import item_key, resembles
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.order_links import BillLink
from pejl.engines.matching.spelling import number_key
from pejl.engines.text import Text

Basis = Literal[
    "order_line",
    "item",
    "item_without_zeros",
    "gtin",
    "text",
    "ambiguous",
    "not_ordered",
    "no_order",
]

REASONS: dict[Basis, Text] = {
    "order_line": Text(
        "Fakturaen nævner selv ordrelinjen, og varen passer.",
        "The bill names the order line itself, and the item agrees.",
    ),
    "item": Text("Samme varenummer som på ordren.", "Same item number as on the order."),
    "item_without_zeros": Text(
        "Samme varenummer som på ordren, når foranstillede nuller ses bort fra.",
        "Same item number as on the order, leading zeros aside.",
    ),
    "gtin": Text("Samme GTIN som på ordren.", "Same GTIN as on the order."),
    "text": Text("Samme varetekst som på ordren.", "Same item text as on the order."),
    "ambiguous": Text(
        "Linjen passer på flere ting, der er bestilt. Vælg den rigtige.",
        "The line fits several things ordered. Choose the right one.",
    ),
    "not_ordered": Text("Varen står ikke på ordren.", "The item is not on the order."),
    "no_order": Text(
        "Fakturaen er ikke knyttet til en ordre.", "The bill is not linked to an order."
    ),
}


class LineLink(NamedTuple):
    """The order lines a billed line belongs to: several only where they are of one item."""

    basis: Basis
    order: PurchaseOrder | None = None
    lines: tuple[OrderedLine, ...] = ()
    candidates: tuple[OrderedLine, ...] = ()

    @property
    def reason(self) -> Text:
        """Why these order lines, or why none."""
        return REASONS[self.basis]


def find_order_line(line: BilledLine, links: Sequence[BillLink], orders: OrderBook) -> LineLink:
    """The line's place in the bill's orders; ambiguous where two orders have one for it."""
    places = [place(line, order, orders) for order in orders_meant(line, links)]
    fitting = [link for link in places if link.lines]
    if len(fitting) == 1:
        return fitting[0]
    candidates = tuple(other for link in places for other in (*link.lines, *link.candidates))
    if candidates:
        return LineLink("ambiguous", candidates=candidates)
    return LineLink("not_ordered" if places else "no_order")


def orders_meant(line: BilledLine, links: Sequence[BillLink]) -> list[PurchaseOrder]:
    """The order the line names, or else all orders of the bill."""
    named = number_key(line.order)
    return [
        link.order
        for link in links
        if link.order and link.said and (not named or named == number_key(link.said.number))
    ]


def place(line: BilledLine, order: PurchaseOrder, orders: OrderBook) -> LineLink:
    """The line's place in this order."""
    named = [other for other in named_by(line, order) if fits(line, other)]
    if len(named) == 1:
        return LineLink("order_line", order, orders.together(order, named[0]))
    basis, things = orders.shelf(order).find(line)
    if basis == "none":
        return LineLink("not_ordered", order)
    if basis == "conflict" or len({item_key(thing) for thing in things}) > 1:
        return LineLink("ambiguous", order, candidates=things)
    return LineLink(basis, order, orders.together(order, things[0]))


def named_by(line: BilledLine, order: PurchaseOrder) -> list[OrderedLine]:
    """The order lines of the number the bill names."""
    wanted = number_key(line.order_line)
    return [other for other in order.lines if wanted and number_key(other.number) == wanted]


def fits(line: BilledLine, ordered: OrderedLine) -> bool:
    """Whether item or text agree, or there is nothing to compare."""
    keys = item_key(line), item_key(ordered)
    return not all(keys) or keys[0] == keys[1] or resembles(line, ordered)
