"""What matching needs to know of bills, orders, receipts and agreements.

Identifiers are strings, whatever they are where they come from. Money is without
VAT, in the currency of its paper. What a paper does not say is None, never a guess.
On a credit note amounts and quantities are as written, as a rule positive; its `kind`
turns them round.
"""

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple, Protocol

from pejl.engines.period import Period

BillKind = Literal["invoice", "credit_note"]
NOTHING = Decimal(0)


class ItemReference(Protocol):
    """Whatever says which item it speaks of."""

    @property
    def item(self) -> str | None:
        """The supplier's item number, as written."""

    @property
    def gtin(self) -> str | None:
        """The global trade item number, as written."""

    @property
    def text(self) -> str | None:
        """The item's name in words."""


class Charge(NamedTuple):
    """An addition (or, where it is no charge, a deduction) on a bill or on one line of it.

    `amount` is as written, as a rule above zero either way.
    """

    amount: Decimal
    text: str | None = None
    code: str | None = None  # UNTDID 7161
    is_charge: bool = True


class BilledLine(NamedTuple):
    """One line of a bill. `amount` is what the line costs, its own charges included."""

    number: str | None
    quantity: Decimal | None
    unit: str | None  # UN/ECE recommendation 20
    amount: Decimal | None
    price: Decimal | None = None  # for `base_quantity` units
    base_quantity: Decimal | None = None
    item: str | None = None
    gtin: str | None = None
    text: str | None = None
    delivered: date | None = None
    period: Period | None = None
    order: str | None = None  # the order of this very line, as written
    order_line: str | None = None
    category: str | None = None  # CPV, eight digits
    charges: tuple[Charge, ...] = ()


class OrderReference(NamedTuple):
    """An order as a bill speaks of it."""

    number: str
    issued: date | None = None
    uuid: str | None = None
    sales_order: str | None = None  # the supplier's own number of it


class Bill(NamedTuple):
    """An invoice or a credit note.

    `key` is unique among all bills. `supplier` and `unit` are who we decided they
    are; the identifiers are everything else the paper calls them (CVR, GLN). `net` is
    the whole bill without VAT.
    """

    key: str
    kind: BillKind
    number: str
    supplier: str
    issued: date
    lines: tuple[BilledLine, ...]
    net: Decimal
    unit: str | None = None
    currency: str = "DKK"
    orders: tuple[OrderReference, ...] = ()
    preceding: tuple[str, ...] = ()  # numbers of the invoices a credit note takes back
    charges: tuple[Charge, ...] = ()
    delivered: date | None = None
    period: Period | None = None
    reference: str | None = None  # the person reference, BT-10
    seller_identifiers: tuple[str, ...] = ()
    buyer_identifiers: tuple[str, ...] = ()


class OrderedLine(NamedTuple):
    """One line of an order."""

    number: str | None
    quantity: Decimal | None
    unit: str | None
    price: Decimal | None = None  # as written on the order; nothing is held against it
    item: str | None = None
    gtin: str | None = None
    text: str | None = None


class PurchaseOrder(NamedTuple):
    """An order we sent."""

    key: str
    number: str
    supplier: str
    lines: tuple[OrderedLine, ...]
    unit: str | None = None
    issued: date | None = None
    uuid: str | None = None
    sales_order: str | None = None
    reference: str | None = None
    seller_identifiers: tuple[str, ...] = ()
    buyer_identifiers: tuple[str, ...] = ()


class ReceivedLine(NamedTuple):
    """So much of an order line came in."""

    quantity: Decimal
    unit: str | None
    order_line: str | None = None
    item: str | None = None
    gtin: str | None = None
    text: str | None = None


class GoodsReceipt(NamedTuple):
    """Goods received on the order with this key."""

    order: str
    on: date
    lines: tuple[ReceivedLine, ...]


class AllowedFee(NamedTuple):
    """A fee the agreement allows: of a kind (`fee_words`), or with these words in it."""

    kind: str | None = None
    text: str | None = None
    maximum: Decimal | None = None  # for each time; None is any amount


class AgreedTerms(NamedTuple):
    """The terms prices are held against."""

    id: str
    number: str
    supplier: str
    valid: Period  # options that were used included
    units: frozenset[str] | None = None  # for whom it is binding; None is everybody
    categories: tuple[str, ...] = ()  # CPV; none is whatever the supplier sells
    tolerance_percent: Decimal = NOTHING  # of what a line should have cost
    tolerance_kroner: Decimal = NOTHING  # on a line
    fees: tuple[AllowedFee, ...] = ()
    notice_days: int = 7  # calendar days from the price book's arrival to a rise
    ceiling_percent: Decimal | None = None  # how much prices may rise in a year; None is no clause


class AgreedPrice(NamedTuple):
    """One line of a price book.

    The price is for `base_quantity` of `unit`, from `minimum_quantity` units on.
    Where the item is sold in packs, one `orderable` holds `pack` of `content`.
    """

    agreement: str
    price: Decimal
    unit: str | None
    valid: Period
    item: str | None = None
    gtin: str | None = None
    text: str | None = None
    base_quantity: Decimal = Decimal(1)
    minimum_quantity: Decimal = NOTHING
    pack: Decimal | None = None
    orderable: str | None = None
    content: str = "C62"
    received: date | None = None  # when the price book came in
    currency: str = "DKK"


def sign(bill: Bill) -> int:
    """+1 where the amounts are owed to the supplier, -1 on a credit note."""
    return -1 if bill.kind == "credit_note" else 1


def position(bill: Bill) -> tuple[date, str, str]:
    """The bill's place in the one order bills are judged in, whenever they came in."""
    return bill.issued, bill.number, bill.key


def delivered_on(bill: Bill, line: BilledLine) -> date:
    """The day prices are looked up for: delivery, else the period's first day, else the issue."""
    for day in (line.delivered, line.period and line.period.first, bill.delivered):
        if day:
            return day
    return (bill.period and bill.period.first) or bill.issued


def is_dated(bill: Bill, line: BilledLine) -> bool:
    """Whether the bill says when this line was delivered or what period it covers."""
    return bool(line.delivered or line.period or bill.delivered or bill.period)


def goods_amount(line: BilledLine) -> Decimal:
    """What the line's item costs, the line's own charges left out; 0 where no amount is stated."""
    if not line.charges:
        return line.amount or NOTHING
    charges = sum((charge.amount for charge in line.charges if charge.is_charge), NOTHING)
    return (line.amount or NOTHING) - charges
