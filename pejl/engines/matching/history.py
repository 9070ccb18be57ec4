"""All bills known, filed so that what one bill has to do with others is found at once.

What is asked of the history is answered from everything in it, in the one order
`facts.position` gives (issued, number, key); in which order bills were added does
not matter. A bill that is added later can change the answer about one judged
before: a credit note takes a duplicate back, an earlier invoice turns up and makes
the later one the second. `touched_by` says which bills those are, so that they
can be judged again.
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.items import item_key
from pejl.engines.matching.likeness import contents, order_numbers
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.order_lines import LineLink, find_order_line
from pejl.engines.matching.order_links import OrderLink, find_orders
from pejl.engines.matching.spelling import number_key, without_zeros
from pejl.engines.matching.tally import Entry, Tally
from pejl.engines.matching.units import factor

if TYPE_CHECKING:
    from pejl.engines.matching.credits import Credit

Filed = defaultdict[tuple[str, str], list[Bill]]


class BillHistory:
    """Bills by number, by order and by what they look like; each linked to its orders once."""

    def __init__(self, bills: Iterable[Bill] = (), orders: OrderBook | None = None) -> None:
        self.orders = orders or OrderBook()
        self.placed: dict[str, tuple[Credit, ...]] = {}  # what each credit note takes back
        self._bills: dict[str, Bill] = {}
        self._links: dict[str, tuple[tuple[OrderLink, ...], tuple[LineLink, ...]]] = {}
        self._numbered: Filed = defaultdict(list)
        self._ordered: Filed = defaultdict(list)
        self._naming: Filed = defaultdict(list)
        self._loose: Filed = defaultdict(list)
        self._looks: dict[str, int] = {}
        self._alike: defaultdict[int, list[Bill]] = defaultdict(list)
        self._tallies: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)
        self._returns: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for bill in bills:
            self.add(bill)

    def __contains__(self, bill: Bill) -> bool:
        return bill.key in self._bills

    def __iter__(self) -> Iterator[Bill]:
        """All bills, in the order they are judged."""
        return iter(sorted(self._bills.values(), key=position))

    def add(self, bill: Bill) -> None:
        """File the bill and link it to its orders; one that is there already is left as it is."""
        if bill in self:
            return
        self._bills[bill.key] = bill
        self.placed.clear()
        self._link(bill)
        if bill.kind == "credit_note":
            self._file_credit_note(bill)
        else:
            self._file_invoice(bill)

    def _link(self, bill: Bill) -> None:
        orders = find_orders(bill, self.orders)
        lines = tuple(find_order_line(line, orders, self.orders) for line in bill.lines)
        self._links[bill.key] = orders, lines
        for index, link in enumerate(lines):
            self._count(bill, index, link)

    def _count(self, bill: Bill, index: int, link: LineLink) -> None:
        billed = bill.lines[index]
        content = factor(billed.unit, link.lines[0].unit) if link.lines else None
        if content is None or billed.quantity is None:
            return
        place = (*position(bill), index)
        entry = Entry(place, bill, index, billed.quantity * content, content)
        if bill.kind == "credit_note":
            self._returns[tally_key(link)].append(entry)
        else:
            self._tallies[tally_key(link)].add(entry)

    def _file_invoice(self, bill: Bill) -> None:
        insort(self._numbered[number_place(bill.supplier, bill.number)], bill, key=position)
        for order in order_numbers(bill):
            insort(self._ordered[bill.supplier, order], bill, key=position)
        looks = contents(bill)
        if looks:
            self._looks[bill.key] = hash(looks)
            insort(self._alike[hash(looks)], bill, key=position)

    def _file_credit_note(self, note: Bill) -> None:
        for number in note.preceding:
            insort(self._naming[number_place(note.supplier, number)], note, key=position)
        for order in () if note.preceding else order_numbers(note):
            insort(self._loose[note.supplier, order], note, key=position)

    def bill(self, key: str) -> Bill:
        """The bill with this key. KeyError where there is none."""
        return self._bills[key]

    def order_links(self, bill: Bill) -> tuple[OrderLink, ...]:
        """The bill's orders, one for each number it names."""
        return self._links[bill.key][0]

    def line_links(self, bill: Bill) -> tuple[LineLink, ...]:
        """The order lines of each of the bill's lines."""
        return self._links[bill.key][1]

    def numbered(self, supplier: str, number: str) -> list[Bill]:
        """The supplier's invoices of that number, leading zeros aside."""
        return self._numbered.get(number_place(supplier, number), [])

    def alike(self, bill: Bill, days: int) -> list[Bill]:
        """Other invoices with the same lines and total, issued at most so many days apart."""
        same = self._alike.get(self._looks.get(bill.key, 0), [])
        first = bisect_left(same, bill.issued - timedelta(days), key=issued)
        last = bisect_right(same, bill.issued + timedelta(days), key=issued)
        others = [one for one in same[first:last] if one.key != bill.key]
        return [one for one in others if contents(one) == contents(bill)]

    def of_same_order(self, bill: Bill) -> list[Bill]:
        """The supplier's invoices that name an order this bill names."""
        return united(self._ordered, bill.supplier, order_numbers(bill))

    def notes_about(self, bill: Bill) -> list[Bill]:
        """Credit notes that name this invoice, or name none but share an order with it."""
        named = self._naming.get(number_place(bill.supplier, bill.number), [])
        if not self._loose:
            return named
        return [*named, *united(self._loose, bill.supplier, order_numbers(bill))]

    def tally(self, link: LineLink) -> Tally:
        """What is billed on the link's order lines."""
        return self._tallies[tally_key(link)]

    def returns(self, link: LineLink) -> list[Entry]:
        """What credit notes give back on the link's order lines."""
        return self._returns.get(tally_key(link), [])


def issued(bill: Bill) -> date:
    """The day the bill was issued."""
    return bill.issued


def number_place(supplier: str, number: str) -> tuple[str, str]:
    """Where bills of that number are filed: case, blanks and leading zeros make no difference."""
    return supplier, without_zeros(number_key(number))


def tally_key(link: LineLink) -> tuple[str, str]:
    """The order and the item that are counted together."""
    ordered = link.lines[0]
    return link.order.key if link.order else "", item_key(ordered) or f"# {ordered.number}"


def united(files: Filed, supplier: str, orders: Iterable[str]) -> list[Bill]:
    """The bills filed under any of the orders, each once, in the order they are judged."""
    found = {bill.key: bill for order in orders for bill in files.get((supplier, order), ())}
    return sorted(found.values(), key=position)
