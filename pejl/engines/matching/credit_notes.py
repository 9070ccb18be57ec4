"""What credit notes take back, and of which invoice.

A credit note belongs to the invoice it names. One that names none belongs to the
supplier's invoice on the same order that holds all its items: among invoices that
look alike the last, for that one is the second; among others none, unless exactly
one has the same total. What is found nowhere is not placed, and a person looks.

A line credited at the price it was billed at is a return: goods and money go back.
One credited at another price corrects the price: only money goes back.
A line below zero on an invoice is a credit within that invoice.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.matching.facts import Bill, BilledLine, goods_amount
from pejl.engines.matching.fees import is_fee
from pejl.engines.matching.history import AnswerCache, BillHistory
from pejl.engines.matching.items import item_key, same_item
from pejl.engines.matching.likeness import contents
from pejl.engines.money import OERE, ZERO
from pejl.engines.text import Text

Basis = Literal["whole", "return", "correction", "unknown_invoice", "unknown_line"]

REASONS: dict[Basis, Text] = {
    "whole": Text("Hele fakturaen er krediteret.", "The whole invoice is credited."),
    "return": Text(
        "Krediteret til den pris, der var faktureret.", "Credited at the price it was billed at."
    ),
    "correction": Text(
        "Prisen er rettet ved kreditnota.", "The price is corrected by credit note."
    ),
    "unknown_invoice": Text(
        "Kreditnotaen kan ikke føres tilbage til én faktura. Vælg den rigtige.",
        "The credit note cannot be traced to one invoice. Choose the right one.",
    ),
    "unknown_line": Text(
        "Varen står ikke på den faktura, der krediteres.",
        "The item is not on the invoice that is credited.",
    ),
}


class Credit(NamedTuple):
    """So much of an invoice, or of one line of it, is taken back."""

    basis: Basis
    bill: str | None  # key of the invoice
    line: int | None  # which of its lines; None the whole
    quantity: Decimal  # goods that went back, in the note's unit; 0 where only money did
    amount: Decimal  # above zero where something is taken back, however the note is written
    note: str | None = None  # key of the credit note; None where the invoice takes it back itself
    source: int | None = None  # which line takes it back; None the whole

    @property
    def reason(self) -> Text:
        """What is credited, or why it could not be placed."""
        return REASONS[self.basis]


class NetLine(NamedTuple):
    """What is left of a billed line when credits are taken off; None where it states none."""

    quantity: Decimal | None
    amount: Decimal | None
    is_credited: bool = False


class Credits:
    """What is taken back of the bills in a history; each credit note is placed once."""

    def __init__(self, history: BillHistory) -> None:
        self.history = history
        self._placed: AnswerCache[str, tuple[Credit, ...]] = AnswerCache(history)

    def of_note(self, note: Bill) -> tuple[Credit, ...]:
        """What the credit note takes back: one credit for the whole, or one for each line."""
        return self._placed.get(note.key, lambda: tuple(credits_of_note(note, self.history)))

    def of_bill(self, bill: Bill) -> list[Credit]:
        """All that is taken back of an invoice, by credit notes and by its own lines below zero."""
        by_note = (
            credit
            for note in self.history.notes_about(bill)
            for credit in self.of_note(note)
            if credit.bill == bill.key
        )
        return [*by_note, *own_credits(bill)]


def credits_of_note(note: Bill, history: BillHistory) -> Iterator[Credit]:
    """The credits of a note, found anew."""
    invoices = credited_invoices(note, history)
    if len(invoices) == 1 and invoices[0].net == abs(note.net):
        yield Credit("whole", invoices[0].key, None, ZERO, abs(note.net), note.key)
        return
    for source, line in enumerate(note.lines):
        yield credit_of_line(upright(line, note), invoices)._replace(note=note.key, source=source)


def upright(line: BilledLine, note: Bill) -> BilledLine:
    """The line as a positive credit, whichever way the credit note was written."""
    return line if note.net >= 0 else turned(line)


def turned(line: BilledLine) -> BilledLine:
    """The line with its amount turned round; goods that went back are counted above zero."""
    return line._replace(quantity=abs(line.quantity or ZERO), amount=-(line.amount or ZERO))


def credited_invoices(note: Bill, history: BillHistory) -> list[Bill]:
    """The invoices a credit note may take from; none where that is not certain."""
    if note.preceding:
        named = (
            last_before(note, history.numbered(note.supplier, said)) for said in note.preceding
        )
        return [bill for bill in named if bill]
    holding = [
        bill
        for bill in history.of_same_order(note)
        if bill.issued <= note.issued and holds_all(bill, note)
    ]
    if len({contents(bill) for bill in holding}) <= 1:
        return holding[-1:]
    same_total = [bill for bill in holding if bill.net == abs(note.net)]
    return same_total if len(same_total) == 1 else []


def last_before(note: Bill, bills: Sequence[Bill]) -> Bill | None:
    """Of invoices with one number the last that was there when the credit note was written."""
    there = [bill for bill in bills if bill.issued <= note.issued]
    return next(reversed(there or bills), None)


def holds_all(bill: Bill, note: Bill) -> bool:
    """Whether every item credited was billed on this invoice."""
    goods = [line for line in note.lines if item_key(line) and not is_fee(line.text)]
    return bool(goods) and all(
        any(same_item(line, billed) for billed in bill.lines) for line in goods
    )


def credit_of_line(line: BilledLine, invoices: Sequence[Bill]) -> Credit:
    """What one line, written above zero, takes back: of the line billed alike, else the first."""
    amount, quantity = line.amount or ZERO, line.quantity or ZERO
    if not invoices:
        return Credit("unknown_invoice", None, None, quantity, amount)
    fitting = [
        (bill.key, index, billed)
        for bill in invoices
        for index, billed in enumerate(bill.lines)
        if same_item(line, billed) and (billed.amount or 0) > 0
    ]
    if not fitting:
        key = invoices[0].key if len(invoices) == 1 else None
        return Credit("unknown_line", key, None, quantity, amount)
    alike = (one for one in fitting if one[2].amount == line.amount)
    key, index, billed = next(alike, fitting[0])
    if is_return(line, billed):
        return Credit("return", key, index, quantity, amount)
    return Credit("correction", key, index, ZERO, amount)


def is_return(line: BilledLine, billed: BilledLine) -> bool:
    """Whether the line is credited at the price it was billed at, an øre aside."""
    if not (line.quantity and billed.quantity and line.amount):
        return False
    expected = goods_amount(billed) / billed.quantity * line.quantity
    return abs(expected - line.amount) <= OERE


def own_credits(bill: Bill) -> Iterator[Credit]:
    """What the invoice takes back itself, by lines below zero of items it also bills."""
    for source, line in enumerate(bill.lines):
        if (line.amount or 0) < 0:
            credit = credit_of_line(turned(line), [bill])
            if credit.line is not None:
                yield credit._replace(source=source)


def credited_amount(taken: Sequence[Credit]) -> Decimal:
    """What credit notes take back, above zero; what the invoice itself does is in its own total."""
    return sum((credit.amount for credit in taken if credit.note), ZERO)


def is_wholly_credited(bill: Bill, taken: Sequence[Credit]) -> bool:
    """Whether credit notes leave nothing of the invoice to pay, an øre aside."""
    amount = credited_amount(taken)
    return amount > 0 and amount >= bill.net - OERE


def net(bill: Bill, index: int, taken: Sequence[Credit]) -> NetLine:
    """What is left of the line at `index`, in its own unit; never less than nothing."""
    line = bill.lines[index]
    if not taken:
        return NetLine(line.quantity, line.amount)
    if is_wholly_credited(bill, taken):
        return NetLine(ZERO, ZERO, is_credited=True)
    own = [credit for credit in taken if credit.line == index]
    if not own or line.amount is None or line.quantity is None:
        return NetLine(line.quantity, line.amount)
    quantity = line.quantity - sum(credit.quantity for credit in own)
    amount = line.amount - sum(credit.amount for credit in own)
    return NetLine(max(quantity, ZERO), max(amount, ZERO), is_credited=True)
