"""What is billed beyond what was ordered, or received where receipts are kept.

Billed is everything on invoices up to and with this one, duplicates left out and
what credit notes gave back deducted. A line answers for no more than it bills
itself, so of several bills the one that crosses the limit is told.
"""

from decimal import Decimal
from typing import NamedTuple

from pejl.engines.matching.credit_notes import Credits, net
from pejl.engines.matching.duplicates import find_duplicate
from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.history import AnswerCache, BillHistory
from pejl.engines.matching.order_limits import BillingLimit, allowed_by
from pejl.engines.matching.order_lines import LineLink
from pejl.engines.matching.tally import BilledQuantity
from pejl.engines.money import ZERO


class Excess(NamedTuple):
    """How much a line bills too much, in its own unit; the rest is in the order's."""

    quantity: Decimal
    billed: Decimal
    allowed: BillingLimit
    content: Decimal  # of the order's unit, in one billed unit


class Balance:
    """What the lines of the bills in a history still bill, worked out once for each."""

    def __init__(self, history: BillHistory) -> None:
        self.history = history
        self.credited = Credits(history)
        self._left: AnswerCache[tuple[str, int], Decimal] = AnswerCache(history)

    def left(self, entry: BilledQuantity) -> Decimal:
        """What the entry still bills, in the unit ordered: duplicates and credits taken off."""
        key = entry.bill.key, entry.line
        return self._left.get(key, lambda: still_billed(entry, self.credited))


def over_billed(bill: Bill, index: int, balance: Balance) -> Excess | None:
    """What the line at `index` bills beyond its order; None where nothing, or nothing to say."""
    history = balance.history
    link = history.on_orders.line_links(bill)[index]
    allowed = allowed_by(link, history.on_orders.orders) if link.lines else None
    here = (*position(bill), index)
    if allowed is None or history.on_orders.tally(link).total(here) <= allowed.quantity:
        return None
    entries = history.on_orders.tally(link).up_to(here)
    if not entries or entries[-1].place != here:
        return None
    billed = sum(map(balance.left, entries), ZERO) - given_back(link, balance.credited)
    excess = min(billed - allowed.quantity, balance.left(entries[-1]))
    content = entries[-1].content
    return Excess(excess / content, billed, allowed, content) if excess > 0 else None


def still_billed(entry: BilledQuantity, credited: Credits) -> Decimal:
    """What the entry still bills, found anew; nothing where the bill is a duplicate."""
    if entry.quantity <= 0:
        return ZERO  # goods sent back within an invoice are taken off the line they belong to
    if find_duplicate(entry.bill, credited):
        return ZERO
    rest = net(entry.bill, entry.line, credited.of_bill(entry.bill))
    return (rest.quantity or ZERO) * entry.content


def given_back(link: LineLink, credited: Credits) -> Decimal:
    """What credit notes give back of the item without saying on which invoice it was billed."""
    returns = credited.history.on_orders.returns(link)
    return sum((entry.quantity for entry in returns if is_loose(entry, credited)), ZERO)


def is_loose(entry: BilledQuantity, credited: Credits) -> bool:
    """Whether this line of a credit note was placed on no invoice."""
    return any(
        credit.source == entry.line and credit.basis in ("unknown_invoice", "unknown_line")
        for credit in credited.of_note(entry.bill)
    )
