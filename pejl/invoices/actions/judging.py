"""Some suppliers' bills held against orders and agreed prices: papers in, plain answers out.

This runs in worker processes, so nothing here knows Django. The papers are read
again from their own bytes: nothing of what was received has to be kept twice for
matching's sake, and nothing but a digest is sent to the worker for each.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pejl.engines.matching.control import Control, control_all
from pejl.engines.matching.deviation import MatchDeviation
from pejl.engines.matching.facts import AgreedPrice, AgreedTerms, Bill, PurchaseOrder
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.price_list import PriceList
from pejl.engines.text import Text
from pejl.engines.ubl.document import Document, UblOrder
from pejl.engines.ubl.read import read
from pejl.invoices.actions import facts
from pejl.invoices.queries import originals


class StoredPaper(NamedTuple):
    """A paper received before, and who we decided they are whom it speaks of."""

    key: int
    digest: str
    supplier: str
    unit: str | None


class MatchInput(NamedTuple):
    """All there is of some suppliers, as it was at `at`."""

    home: Path
    at: datetime
    bills: list[StoredPaper]
    orders: list[StoredPaper]
    agreements: list[AgreedTerms]
    prices: list[tuple[AgreedPrice, int]]  # each with its row


class LineResult(NamedTuple):
    """What one line was held against."""

    agreement: int | None
    price: int | None
    priced: str
    basis: str


class BillResult(NamedTuple):
    """What was found of one bill; its lines in the order of the paper."""

    invoice: int
    order: int | None
    reason: Text
    lines: list[LineResult]
    deviations: tuple[MatchDeviation, ...]


class MatchResult(NamedTuple):
    """What was found of the bills of a case."""

    at: datetime
    bills: list[BillResult]


def judge(case: MatchInput) -> MatchResult:
    """Hold every bill of a case against all there is of its supplier; in the order judged.

    FileNotFoundError where the bytes of a paper are gone; Refusal or TypeError where
    they no longer prove to be what they were when they came.
    """
    orders = OrderBook([order_of(it, case.home) for it in case.orders])
    history = BillHistory([bill_of(it, case.home) for it in case.bills], orders)
    rows = dict(case.prices)
    found = control_all(PriceList(case.agreements, rows), history)
    return MatchResult(case.at, [bill_result(it, rows) for it in found])


def bill_of(paper: StoredPaper, home: Path) -> Bill:
    """An invoice read again from its bytes."""
    document = read(originals.path(home, paper.digest).read_bytes())
    if not isinstance(document, Document):
        raise TypeError(f"{paper.digest} was an invoice when it was received")
    return facts.bill(document, key=str(paper.key), supplier=paper.supplier, unit=paper.unit)


def order_of(paper: StoredPaper, home: Path) -> PurchaseOrder:
    """An order read again from its bytes."""
    document = read(originals.path(home, paper.digest).read_bytes())
    if not isinstance(document, UblOrder):
        raise TypeError(f"{paper.digest} was an order when it was received")
    return facts.ordered(document, key=str(paper.key), supplier=paper.supplier, unit=paper.unit)


def bill_result(control: Control, rows: Mapping[AgreedPrice, int]) -> BillResult:
    """What was found of a bill; its order is the first found where its lines name several."""
    chosen = next((it for it in control.orders if it.order), control.orders[0])
    return BillResult(
        int(control.bill.key),
        int(chosen.order.key) if chosen.order else None,
        chosen.reason,
        [line_result(control, place, rows) for place in range(len(control.verdicts))],
        control.deviations,
    )


def line_result(control: Control, place: int, rows: Mapping[AgreedPrice, int]) -> LineResult:
    """What a line was held against."""
    verdict = control.verdicts[place]
    link = verdict.link
    return LineResult(
        int(link.agreement.id) if link.agreement else None,
        rows.get(link.offer.force.price) if link.offer else None,
        verdict.priced,
        link.basis,
    )
