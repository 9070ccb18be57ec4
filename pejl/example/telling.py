"""What a story leaves behind, and the running numbers all stories share."""

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random
from typing import NamedTuple, TypeVar

from pejl.engines.ubl.document import Catalogue, Document, UblOrder
from pejl.example import papers
from pejl.example.market import Market
from pejl.example.purchase import ExamplePurchase
from pejl.example.truth import ANY
from pejl.example.world import ExampleSupplier, World

T = TypeVar("T")


class BillMark(NamedTuple):
    """Something to remember of one of the story's bills: a fault, or what only looks like one."""

    kind: str
    bill: int = 0  # which of the story's bills
    line: str | None = None
    amount: Decimal | None = None


class ExampleBill(NamedTuple):
    """An invoice or a credit note, and the purchase as it was billed."""

    purchase: ExamplePurchase
    document: Document
    called: Catalogue | None = None  # another paper sent in its place
    spoil: Callable[[bytes], bytes] | None = None  # what happened to its bytes on the way


class StoryPapers(NamedTuple):
    """A story's papers in the order they came, and what is to be remembered of them."""

    bills: tuple[ExampleBill, ...]
    orders: tuple[UblOrder, ...] = ()
    plants: tuple[BillMark, ...] = ()
    lookalikes: tuple[BillMark, ...] = ()
    also: tuple[BillMark, ...] = ()


class Telling:
    """One year being told: the world, its market, chance, and the next free numbers."""

    def __init__(self, world: World, market: Market, random: Random) -> None:
        self.world = world
        self.market = market
        self.random = random
        self._invoices: Counter[str] = Counter()

    def invoice_number(self, supplier: ExampleSupplier) -> str:
        """The supplier's next invoice number: the year and a running number."""
        self._invoices[supplier.cvr] += 1
        return f"{self.world.year}{self._invoices[supplier.cvr]:05d}"

    @property
    def cvr(self) -> str:
        """The municipality's CVR number."""
        return str(self.world.municipality["cvr"])

    def invoice(self, purchase: ExamplePurchase) -> ExampleBill:
        """The purchase billed under the supplier's next number."""
        number = self.invoice_number(purchase.supplier)
        return ExampleBill(purchase, papers.invoice(purchase, number, self.cvr))

    def credit_note(self, returned: ExamplePurchase, credited: ExampleBill) -> ExampleBill:
        """What takes `returned` back from a bill."""
        number = self.invoice_number(returned.supplier)
        note = papers.credit_note(returned, number, self.cvr, credited.document)
        return ExampleBill(returned, note)

    def order(self, purchase: ExamplePurchase) -> UblOrder:
        """The order the purchase was made by."""
        return papers.order(purchase, self.cvr)

    def draw(self, purchases: Callable[[], T], fits: Callable[[T], bool]) -> T:
        """The first that fits. LookupError where none of ten thousand does."""
        for _ in range(10_000):
            drawn = purchases()
            if fits(drawn):
                return drawn
        raise LookupError("the example has no purchase that fits this story")


def everything(bill: int = 0) -> BillMark:
    """A bill so wrong that anything may be said of it."""
    return BillMark(ANY, bill)


def lines_of(bill: ExampleBill) -> Iterator[str]:
    """The numbers of its lines."""
    return (str(place) for place, _ in enumerate(bill.purchase.lines, 1))
