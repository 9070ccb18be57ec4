"""All orders we sent, filed so that a bill's candidates are found at once."""

from collections import defaultdict
from collections.abc import Iterable

from pejl.engines.matching.facts import (
    Bill,
    GoodsReceipt,
    OrderedLine,
    OrderReference,
    PurchaseOrder,
)
from pejl.engines.matching.items import ItemIndex, item_key
from pejl.engines.matching.spelling import Register


class OrderBook:
    """Orders by supplier and number, built once. What came in is filed under its order."""

    def __init__(
        self, orders: Iterable[PurchaseOrder] = (), receipts: Iterable[GoodsReceipt] = ()
    ) -> None:
        self._numbers: Register[PurchaseOrder] = Register()
        self._sales: Register[PurchaseOrder] = Register()
        self._shelves: dict[str, ItemIndex[OrderedLine]] = {}
        self._items: dict[str, dict[str, tuple[OrderedLine, ...]]] = {}
        self._receipts: dict[str, list[GoodsReceipt]] = {}
        for order in orders:
            self._file(order)
        for receipt in receipts:
            self._receipts.setdefault(receipt.order, []).append(receipt)

    def _file(self, order: PurchaseOrder) -> None:
        for seller in {order.supplier, *order.seller_identifiers}:
            self._numbers.file(seller, order.number, order)
            self._sales.file(seller, order.sales_order, order)

    def candidates(self, bill: Bill, said: OrderReference) -> tuple[PurchaseOrder, ...]:
        """The supplier's orders of that number; else those of the supplier's own number for it."""
        return self._of_seller(self._numbers, bill, said.number) or self._of_seller(
            self._sales, bill, said.sales_order
        )

    def _of_seller(
        self, register: Register[PurchaseOrder], bill: Bill, number: str | None
    ) -> tuple[PurchaseOrder, ...]:
        sellers = {bill.supplier, *bill.seller_identifiers}
        found = {
            order.key: order for seller in sellers for order in register.find(seller, number).rows
        }
        return tuple(found[key] for key in sorted(found))

    def shelf(self, order: PurchaseOrder) -> ItemIndex[OrderedLine]:
        """The order's lines by item."""
        if order.key not in self._shelves:
            self._shelves[order.key] = ItemIndex.of(order.lines)
        return self._shelves[order.key]

    def together(self, order: PurchaseOrder, line: OrderedLine) -> tuple[OrderedLine, ...]:
        """All lines of the order that ask for the same item as this one."""
        if order.key not in self._items:
            items: defaultdict[str, list[OrderedLine]] = defaultdict(list)
            for one in order.lines:
                items[item_key(one)].append(one)
            self._items[order.key] = {key: tuple(lines) for key, lines in items.items() if key}
        return self._items[order.key].get(item_key(line), (line,))

    def receipts(self, order: PurchaseOrder) -> tuple[GoodsReceipt, ...]:
        """What came in on the order; none where receipts are not kept."""
        return tuple(self._receipts.get(order.key, ()))
