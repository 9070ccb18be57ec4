"""Bills that are wrong in themselves: sums, numbers, references, days and codes."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from pejl.engines.period import Period
from pejl.engines.ubl.document import Document, Identifier, Payment
from pejl.example.parties import iban
from pejl.example.telling import BillMark, StoryPapers, Telling, everything

Fault = Callable[[Document], Document]

_OFF: Final = Decimal("90.00")  # by how much a sum is wrong
_TOO_EARLY: Final = timedelta(days=5)
_NO_UNIT: Final = "STYK"  # what people write, and no list holds
_NO_CURRENCY: Final = "DKR"


def told(kind: str, spoil: Fault) -> Callable[[Telling], StoryPapers]:
    """The story of a bill that was right until `spoil` made it wrong."""

    def tell(telling: Telling) -> StoryPapers:
        purchase = telling.market.ordinary()
        bill = telling.invoice(purchase)
        wrong = bill._replace(document=spoil(bill.document))
        return StoryPapers(
            (wrong,), (telling.order(purchase),), (BillMark(kind),), also=(everything(),)
        )

    tell.__name__, tell.__doc__ = spoil.__name__, spoil.__doc__
    return tell


def wrong_line_sum(document: Document) -> Document:
    """A line is billed for more than quantity times price."""
    line = document.lines[0]
    dear = line._replace(amount=(line.amount or Decimal(0)) + _OFF)
    return document._replace(lines=(dear, *document.lines[1:]))


def wrong_vat(document: Document) -> Document:
    """The VAT is more than a quarter."""
    tax = document.taxes[0]
    dear = (tax.amount or Decimal(0)) + _OFF
    return document._replace(
        taxes=(tax._replace(amount=dear),), totals=document.totals._replace(tax=dear)
    )


def wrong_total(document: Document) -> Document:
    """What is to be paid is more than the sum and the VAT."""
    payable = (document.totals.payable or Decimal(0)) + _OFF
    return document._replace(totals=document.totals._replace(payable=payable))


def wrong_cvr(document: Document) -> Document:
    """A digit of the supplier's CVR number is wrong."""
    seller = document.seller
    wrong = seller._replace(
        legal=_miswritten(seller.legal),
        vat=_miswritten(seller.vat),
        endpoint=_miswritten(seller.endpoint),
    )
    return document._replace(seller=wrong)


def wrong_gln(document: Document) -> Document:
    """A digit of the receiver's GLN is wrong."""
    buyer = document.buyer
    wrong = buyer._replace(
        endpoint=_miswritten(buyer.endpoint),
        identifiers=tuple(filter(None, map(_miswritten, buyer.identifiers))),
    )
    return document._replace(buyer=wrong)


def _miswritten(said: Identifier | None) -> Identifier | None:
    """The same number with another last digit, which a check digit gives away."""
    if said is None:
        return None
    last = (int(said.value[-1]) + 3) % 10
    return said._replace(value=f"{said.value[:-1]}{last}")


def wrong_iban(document: Document) -> Document:
    """Two digits of the IBAN have changed places."""
    account = iban("99990012345678")
    swapped = f"{account[:-2]}{account[-1]}{account[-2]}"
    means, channel = ("31", "IBAN") if document.syntax == "oioubl-2.1" else ("58", None)
    due = document.payments[0].due
    way = Payment(means, account=Identifier(swapped), branch="LILBDK22", channel=channel, due=due)
    return document._replace(payments=(way,))


def no_order(document: Document) -> Document:
    """There is no order number."""
    lines = tuple(line._replace(order_line=None) for line in document.lines)
    return document._replace(order=None, lines=lines)


def order_not_available(document: Document) -> Document:
    """The order number says that there is none."""
    return document._replace(order="n/a")


def no_person(document: Document) -> Document:
    """There is no person reference."""
    buyer = document.buyer._replace(contact=None, contact_name="Lilleby Kommune")
    return document._replace(buyer_reference=None, buyer=buyer)


def due_before_issue(document: Document) -> Document:
    """It falls due before it was issued."""
    early = _issued(document) - _TOO_EARLY
    ways = tuple(way._replace(due=way.due and early) for way in document.payments)
    return document._replace(due=early, payments=ways)


def period_backwards(document: Document) -> Document:
    """The period it is for ends before it begins."""
    issued = _issued(document)
    return document._replace(period=Period(issued, issued - _TOO_EARLY))


def _issued(document: Document) -> date:
    if document.issued is None:
        raise ValueError("a bill without a day of issue has no wrong days")
    return document.issued


def no_such_currency(document: Document) -> Document:
    """The currency is one people write and nobody has."""
    return document._replace(currency=_NO_CURRENCY)


def no_such_unit(document: Document) -> Document:
    """The unit of a line is on no list."""
    line = document.lines[0]._replace(unit=_NO_UNIT, base_unit=_NO_UNIT)
    return document._replace(lines=(line, *document.lines[1:]))
