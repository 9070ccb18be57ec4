"""The control of one bill: its orders, its agreed prices, and what deviates.

Bills are judged in the order of `facts.position`, each by all that is known of the
others, so the same bills give the same findings in whatever order they came in.

A bill that repeats another is a duplicate and nothing else: the whole of it is
claimed back, so its prices and quantities are not claimed once more. Of what a
line bills too much of, the agreed price is claimed where a price deviation already
claims the rest. A credit note is not judged; it is taken off what it credits.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pejl.engines.matching.bill_deviations import tell_duplicate, tell_excesses
from pejl.engines.matching.credit_notes import Credit, Credits, is_wholly_credited
from pejl.engines.matching.deviation import MatchDeviation
from pejl.engines.matching.duplicates import find_duplicate
from pejl.engines.matching.facts import AgreedTerms, Bill
from pejl.engines.matching.fee_control import (
    fees_of,
    governing,
    is_fee_line,
    still_paid,
    tell_fees,
)
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_lines import LineLink
from pejl.engines.matching.order_links import BillLink
from pejl.engines.matching.price_links import PriceLink, find_price
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.quantities import Balance
from pejl.engines.matching.verdicts import LineVerdict, judge


class Control(NamedTuple):
    """What the control of one bill found. Links and verdicts stand in the order of the lines."""

    bill: Bill
    orders: tuple[BillLink, ...]
    lines: tuple[LineLink, ...]
    verdicts: tuple[LineVerdict, ...]
    deviations: tuple[MatchDeviation, ...]


def control_all(prices: PriceList, history: BillHistory) -> Iterator[Control]:
    """The control of every bill in the history, one at a time, in the order bills are judged."""
    balance = Balance(history)
    return (control(bill, prices, balance) for bill in history)


def control(bill: Bill, prices: PriceList, balance: Balance) -> Control:
    """The control of one bill. LookupError where it was not added to the history first."""
    history, credited = balance.history, balance.credited
    if bill not in history:
        raise LookupError(f"bill {bill.key} must be added to the history before it is controlled")
    if bill.kind == "credit_note":
        return filed(bill, history, judge_credit_note(bill, prices, credited), [])
    verdicts, fees = judge_invoice(bill, prices, credited)
    duplicate = find_duplicate(bill, credited)
    if duplicate:
        verdicts = [verdict._replace(deviation=None) for verdict in verdicts]
        return filed(bill, history, verdicts, [tell_duplicate(bill, duplicate, credited)])
    own = [verdict.deviation for verdict in verdicts if verdict.deviation]
    return filed(bill, history, verdicts, [*fees, *own, *tell_excesses(bill, verdicts, balance)])


def filed(
    bill: Bill,
    history: BillHistory,
    verdicts: Sequence[LineVerdict],
    deviations: Sequence[MatchDeviation],
) -> Control:
    """The findings, those on the whole bill first, then line by line."""
    return Control(
        bill,
        history.on_orders.links(bill),
        history.on_orders.line_links(bill),
        tuple(verdicts),
        tuple(sorted(deviations, key=on_line)),
    )


def on_line(deviation: MatchDeviation) -> tuple[int, str]:
    """Where the deviation stands: on the whole bill, or on which line."""
    return -1 if deviation.position is None else deviation.position, deviation.kind


def judge_invoice(
    bill: Bill, prices: PriceList, credited: Credits
) -> tuple[list[LineVerdict], list[MatchDeviation]]:
    """A verdict for each line, in their order, and the fees that are not allowed."""
    taken = credited.of_bill(bill)
    links = [find_price(bill, line, prices) for line in bill.lines]
    fee_lines = {index for index, link in enumerate(links) if is_fee_line(bill, index, link)}
    agreements = governing(bill, links, fee_lines, prices)
    fees = still_paid(fees_of(bill, fee_lines), bill, credited)
    refused = [] if is_wholly_credited(bill, taken) else list(tell_fees(bill, fees, agreements))
    positions = {fee.position for fee in refused}
    verdicts = [
        judge_fee(link, agreements, is_refused=index in positions)
        if index in fee_lines
        else judge(bill, index, link, taken)
        for index, link in enumerate(links)
    ]
    return verdicts, refused


def judge_fee(
    link: PriceLink, agreements: Sequence[AgreedTerms], *, is_refused: bool
) -> LineVerdict:
    """How a fee line stands to the agreements that govern its bill."""
    if not agreements:
        return LineVerdict("no_price_book", link)
    return LineVerdict("outside_range" if is_refused else "agreed", link)


def judge_credit_note(note: Bill, prices: PriceList, credited: Credits) -> list[LineVerdict]:
    """How each line stands to the agreed price: as the line it takes back did, where known."""
    placed = {credit.source: credit for credit in credited.of_note(note)}
    return [
        judge_credited(note, index, placed.get(index), prices, credited.history)
        for index in range(len(note.lines))
    ]


def judge_credited(
    note: Bill, index: int, credit: Credit | None, prices: PriceList, history: BillHistory
) -> LineVerdict:
    """One line of a credit note; it never deviates itself."""
    bill, at = note, index
    if credit and credit.bill and credit.line is not None:
        bill, at = history[credit.bill], credit.line
    verdict = judge(bill, at, find_price(bill, bill.lines[at], prices))
    return verdict._replace(deviation=None)
