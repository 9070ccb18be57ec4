"""What is billed on each order: every bill linked to its orders once, and counted there."""

from collections import defaultdict

from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.items import item_key
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.order_lines import LineLink, find_order_line
from pejl.engines.matching.order_links import BillLink, find_orders
from pejl.engines.matching.tally import BilledQuantity, RunningTotal
from pejl.engines.matching.units import factor


class BilledOrders:
    """The links of every bill, and a tally of each item of each order."""

    def __init__(self, orders: OrderBook) -> None:
        self.orders = orders
        self._links: dict[str, tuple[BillLink, ...]] = {}
        self._lines: dict[str, tuple[LineLink, ...]] = {}
        self._tallies: defaultdict[tuple[str, str], RunningTotal] = defaultdict(RunningTotal)
        self._returns: defaultdict[tuple[str, str], list[BilledQuantity]] = defaultdict(list)

    def add(self, bill: Bill) -> None:
        """Link the bill to its orders, and count what it bills or gives back on them."""
        links = find_orders(bill, self.orders)
        lines = tuple(find_order_line(line, links, self.orders) for line in bill.lines)
        self._links[bill.key], self._lines[bill.key] = links, lines
        for index, link in enumerate(lines):
            if link.lines:
                self._count(bill, index, link)

    def _count(self, bill: Bill, index: int, link: LineLink) -> None:
        line = bill.lines[index]
        content = factor(line.unit, link.lines[0].unit)
        if content is None or line.quantity is None:
            return
        entry = BilledQuantity(
            (*position(bill), index), bill, index, line.quantity * content, content
        )
        if bill.kind == "credit_note":
            back = entry._replace(quantity=abs(entry.quantity))
            self._returns[tally_key(link)].append(back)
        else:
            self._tallies[tally_key(link)].add(entry)

    def links(self, bill: Bill) -> tuple[BillLink, ...]:
        """The bill's orders, one for each number it names. KeyError where it was not added."""
        return self._links[bill.key]

    def line_links(self, bill: Bill) -> tuple[LineLink, ...]:
        """The order lines of each of the bill's lines. KeyError where it was not added."""
        return self._lines[bill.key]

    def tally(self, link: LineLink) -> RunningTotal:
        """What is billed on the link's order lines, in the unit ordered; the link has some."""
        return self._tallies[tally_key(link)]

    def returns(self, link: LineLink) -> list[BilledQuantity]:
        """What credit notes give back on the link's order lines, above zero, in its unit."""
        return self._returns.get(tally_key(link), [])


def tally_key(link: LineLink) -> tuple[str, str]:
    """The order and the item that are counted together."""
    ordered = link.lines[0]
    return link.order.key if link.order else "", item_key(ordered) or f"# {ordered.number}"
