"""All bills known, filed so that what one bill has to do with others is found at once.

What is asked of the history is answered from everything in it, in the one order
`facts.position` gives (issued, number, key); in which order bills were added does
not matter. A bill that is added later can change the answer about one judged
before: a credit note takes a duplicate back, an earlier invoice turns up and makes
the later one the second, and what that one no longer bills makes room on its order
for a third. So where one bill is new, all bills of its supplier are judged again,
and what was worked out of a history is forgotten when it grows (`AnswerCache`).
"""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Generic, TypeVar

from pejl.engines.matching.billed_orders import BilledOrders
from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.likeness import contents, order_numbers
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.spelling import number_key, without_zeros

Question = TypeVar("Question")
Answer = TypeVar("Answer")
Filed = defaultdict[tuple[str, str], list[Bill]]


class BillHistory:
    """Bills by number, by order number, by looks, and by the orders they belong to."""

    def __init__(self, bills: Iterable[Bill] = (), orders: OrderBook | None = None) -> None:
        self.on_orders = BilledOrders(orders or OrderBook())
        self._bills: dict[str, Bill] = {}
        self._numbered: Filed = defaultdict(list)
        self._ordered: Filed = defaultdict(list)
        self._naming: Filed = defaultdict(list)
        self._loose: Filed = defaultdict(list)
        self._looks: dict[str, int] = {}
        self._alike: defaultdict[int, list[Bill]] = defaultdict(list)
        for bill in bills:
            self.add(bill)

    def __contains__(self, bill: Bill) -> bool:
        return bill.key in self._bills

    def __len__(self) -> int:
        """How many bills there are; bills are added, never taken away."""
        return len(self._bills)

    def __iter__(self) -> Iterator[Bill]:
        """All bills, in the order they are judged."""
        return iter(sorted(self._bills.values(), key=position))

    def __getitem__(self, key: str) -> Bill:
        """The bill with this key. KeyError where there is none."""
        return self._bills[key]

    def add(self, bill: Bill) -> None:
        """File the bill and link it to its orders; one that is there already is left as it is."""
        if bill in self:
            return
        self._bills[bill.key] = bill
        self.on_orders.add(bill)
        if bill.kind == "credit_note":
            self._file_credit_note(bill)
        else:
            self._file_invoice(bill)

    def _file_invoice(self, bill: Bill) -> None:
        put(self._numbered, number_place(bill.supplier, bill.number), bill)
        for order in order_numbers(bill):
            put(self._ordered, (bill.supplier, order), bill)
        looks = contents(bill)
        if looks:
            self._looks[bill.key] = hash(looks)
            insort(self._alike[hash(looks)], bill, key=position)

    def _file_credit_note(self, note: Bill) -> None:
        for number in note.preceding:
            put(self._naming, number_place(note.supplier, number), note)
        for order in () if note.preceding else order_numbers(note):
            put(self._loose, (note.supplier, order), note)

    def numbered(self, supplier: str, number: str) -> list[Bill]:
        """The supplier's invoices of that number, leading zeros aside; none without a number."""
        return self._numbered.get(number_place(supplier, number), [])

    def alike(self, bill: Bill, days: int) -> list[Bill]:
        """Other invoices with the same lines and total, issued at most so many days apart.

        None are found for a bill that was not added: its looks are not filed.
        """
        same = self._alike.get(self._looks.get(bill.key, 0), [])
        first = bisect_left(same, bill.issued - timedelta(days), key=issued)
        last = bisect_right(same, bill.issued + timedelta(days), key=issued)
        others = [one for one in same[first:last] if one.key != bill.key]
        return [one for one in others if contents(one) == contents(bill)]

    def of_same_order(self, bill: Bill) -> list[Bill]:
        """The supplier's invoices that name an order this bill names, itself among them."""
        return united(self._ordered, bill.supplier, order_numbers(bill))

    def notes_about(self, bill: Bill) -> list[Bill]:
        """Credit notes that name this invoice, or name none but share an order with it."""
        named = self._naming.get(number_place(bill.supplier, bill.number), [])
        if not self._loose:
            return named
        return [*named, *united(self._loose, bill.supplier, order_numbers(bill))]


class AnswerCache(Generic[Question, Answer]):
    """Answers worked out of a history once each, and anew when it has grown."""

    def __init__(self, history: BillHistory) -> None:
        self._history = history
        self._bills = len(history)
        self._answers: dict[Question, Answer] = {}

    def get(self, question: Question, work_out: Callable[[], Answer]) -> Answer:
        """The answer to the question, worked out where nobody asked before."""
        if self._bills != len(self._history):
            self._bills = len(self._history)
            self._answers.clear()
        if question not in self._answers:
            self._answers[question] = work_out()
        return self._answers[question]


def issued(bill: Bill) -> date:
    """The day the bill was issued."""
    return bill.issued


def put(files: Filed, place: tuple[str, str], bill: Bill) -> None:
    """File the bill under a number, in the order bills are judged; not under none."""
    if place[1]:
        insort(files[place], bill, key=position)


def number_place(supplier: str, number: str) -> tuple[str, str]:
    """Where bills of that number are filed: case, blanks and leading zeros make no difference."""
    return supplier, without_zeros(number_key(number))


def united(files: Filed, supplier: str, orders: Iterable[str]) -> list[Bill]:
    """The bills filed under any of the orders, each once, in the order they are judged."""
    found = {bill.key: bill for order in orders for bill in files.get((supplier, order), ())}
    return sorted(found.values(), key=position)
