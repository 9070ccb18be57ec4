"""Whether an invoice was sent before.

It was, when the supplier has sent an earlier invoice

* of the same number, in the same year or for the same total: numbers may start
  over with the year; or
* of another number but the same lines and total, for the same unit and order as
  far as both say, for the same days of delivery, within `DAYS`.

Where the days of delivery are not stated, the order tells: if it asks for as much
as is billed so far, this is one more delivery on it; if it does not, it was sent
twice. Without such an order, bills closer than `UNDATED_DAYS` count: less than a
week, so that a weekly delivery or a monthly subscription is not taken for one.

What is credited in whole, be it the first or the second, is no duplicate.
"""

from typing import Literal, NamedTuple

from pejl.engines.matching.credit_notes import Credits, is_wholly_credited
from pejl.engines.matching.facts import Bill, position
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.likeness import is_same_delivery, may_be_same_order, may_be_same_unit
from pejl.engines.matching.order_limits import is_covered

DAYS = 60
UNDATED_DAYS = 6

Basis = Literal["number", "contents"]


class Duplicate(NamedTuple):
    """The earlier bill, and what says that the two are one."""

    first: Bill
    basis: Basis


def find_duplicate(bill: Bill, credited: Credits) -> Duplicate | None:
    """The earlier invoice this one repeats; None where it repeats none."""
    if bill.kind != "invoice" or bill.net <= 0:
        return None
    repeated = by_number(bill, credited) or by_contents(bill, credited)
    return None if repeated is None or is_taken_back(bill, credited) else repeated


def by_number(bill: Bill, credited: Credits) -> Duplicate | None:
    """The first earlier invoice of the same number that still stands."""
    for other in earlier(bill, credited.history.numbered(bill.supplier, bill.number)):
        if is_same_paper(bill, other) and not is_taken_back(other, credited):
            return Duplicate(other, "number")
    return None


def earlier(bill: Bill, others: list[Bill]) -> list[Bill]:
    """Those of the bills that are judged before this one."""
    return [other for other in others if position(other) < position(bill)]


def is_same_paper(bill: Bill, other: Bill) -> bool:
    """Whether one number means one invoice."""
    return other.issued.year == bill.issued.year or other.net == bill.net


def by_contents(bill: Bill, credited: Credits) -> Duplicate | None:
    """The first earlier invoice for the same things that still stands."""
    for other in earlier(bill, credited.history.alike(bill, DAYS)):
        if is_for_the_same(bill, other, credited.history) and not is_taken_back(other, credited):
            return Duplicate(other, "contents")
    return None


def is_for_the_same(bill: Bill, other: Bill, history: BillHistory) -> bool:
    """Whether two bills that look alike are for one delivery."""
    if not (may_be_same_order(bill, other) and may_be_same_unit(bill, other)):
        return False
    dated = is_same_delivery(bill, other)
    if dated is not None:
        return dated
    covered = is_covered(bill, history)
    if covered is not None:
        return not covered
    return (bill.issued - other.issued).days <= UNDATED_DAYS


def is_taken_back(bill: Bill, credited: Credits) -> bool:
    """Whether credit notes leave nothing of the bill."""
    return is_wholly_credited(bill, credited.of_bill(bill))
