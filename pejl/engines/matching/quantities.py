"""What is billed beyond what was ordered, or received where receipts are kept.

Billed is everything on invoices up to and with this one, duplicates left out and
what credit notes gave back deducted. A line answers for no more than it bills
itself, so of several bills the one that crosses the limit is told.
"""

from decimal import Decimal
from typing import NamedTuple

from pejl.engines.matching.credit_notes import credits_of, net, place_credit_note
from pejl.engines.matching.duplicates import find_duplicate
from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_limits import Allowed, allowed_by
from pejl.engines.matching.order_lines import LineLink
from pejl.engines.matching.tally import Entry
from pejl.engines.money import ZERO


class Excess(NamedTuple):
    """How much a line bills too much, in its own unit; the rest is in the order's."""

    quantity: Decimal
    billed: Decimal
    allowed: Allowed
    content: Decimal  # of the order's unit, in one billed unit


def over_billed(bill: Bill, index: int, history: BillHistory) -> Excess | None:
    """What the line at `index` bills beyond its order; None where nothing, or nothing to say."""
    link = history.on_orders.line_links(bill)[index]
    allowed = allowed_by(link, history.on_orders.orders) if link.lines else None
    here = (*position(bill), index)
    if allowed is None or history.on_orders.tally(link).total(here) <= allowed.quantity:
        return None
    entries = history.on_orders.tally(link).up_to(here)
    if not entries or entries[-1].place != here:
        return None
    billed = sum((left(entry, history) for entry in entries), ZERO) - given_back(link, history)
    excess = min(billed - allowed.quantity, left(entries[-1], history))
    content = entries[-1].content
    return Excess(excess / content, billed, allowed, content) if excess > 0 else None


def left(entry: Entry, history: BillHistory) -> Decimal:
    """What the entry still bills, in the unit ordered; worked out once."""
    key = entry.bill.key, entry.line
    if key not in history.left:
        history.left[key] = work_out_left(entry, history)
    return history.left[key]


def work_out_left(entry: Entry, history: BillHistory) -> Decimal:
    """What the entry still bills; nothing where the bill is a duplicate."""
    if entry.quantity <= 0:
        return ZERO  # goods sent back within an invoice are taken off the line they belong to
    if find_duplicate(entry.bill, history):
        return ZERO
    rest = net(entry.bill, entry.line, credits_of(entry.bill, history))
    return (rest.quantity or ZERO) * entry.content


def given_back(link: LineLink, history: BillHistory) -> Decimal:
    """What credit notes give back of the item without saying on which invoice it was billed."""
    return sum(
        (entry.quantity for entry in history.on_orders.returns(link) if is_loose(entry, history)),
        ZERO,
    )


def is_loose(entry: Entry, history: BillHistory) -> bool:
    """Whether this line of a credit note was placed on no invoice."""
    placed = place_credit_note(entry.bill, history)
    return any(
        credit.source == entry.line and credit.basis in ("unknown_invoice", "unknown_line")
        for credit in placed
    )
