"""Faults of number: more billed than ordered, and the same billed twice."""

from datetime import timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from pejl.example.purchase import ExamplePurchase
from pejl.example.stories.prices import offers_of
from pejl.example.stories.terms import moved
from pejl.example.telling import BillMark, ExampleBill, StoryPapers, Telling, lines_of

_PARTED: Final = Decimal(4)  # so many can be delivered in two parts
_FORTNIGHT: Final = timedelta(days=14)
_WEEK: Final = timedelta(days=7)


class Parts(NamedTuple):
    """A purchase of one line, delivered twice."""

    ordered: ExamplePurchase
    first: ExamplePurchase
    rest: ExamplePurchase


def more_than_ordered(telling: Telling) -> StoryPapers:
    """A line is billed for more than was ordered."""
    ordered = with_one_price(telling)
    line = ordered.lines[0]
    extra = _some_of(telling, line.quantity)
    billed = ordered.with_line(0, line._replace(quantity=line.quantity + extra))
    mark = BillMark("quantity", 0, "1", billed.lines[0].amount - line.amount)
    return StoryPapers((telling.invoice(billed),), (telling.order(ordered),), (mark,))


def more_than_ordered_in_parts(telling: Telling) -> StoryPapers:
    """Two deliveries on one order are billed for more than was ordered together."""
    parts = in_parts(telling)
    line = parts.rest.lines[0]
    extra = _some_of(telling, parts.ordered.lines[0].quantity)
    rest = parts.rest.with_line(0, line._replace(quantity=line.quantity + extra))
    bills = telling.invoice(parts.first), telling.invoice(rest)
    mark = BillMark("quantity", 1, "1", rest.lines[0].amount - line.amount)
    return StoryPapers(bills, (telling.order(parts.ordered),), (mark,))


def _some_of(telling: Telling, quantity: Decimal) -> Decimal:
    share = Decimal(telling.random.randint(20, 60)) / 100
    return max(Decimal(1), (quantity * share).to_integral_value())


def with_one_price(telling: Telling, least: Decimal = Decimal(1)) -> ExamplePurchase:
    """A purchase whose first line costs the same for few and for many."""
    return telling.draw(
        telling.market.ordinary,
        lambda drawn: _has_one_price(telling, drawn) and drawn.lines[0].quantity >= least,
    )


def _has_one_price(telling: Telling, purchase: ExamplePurchase) -> bool:
    number = purchase.lines[0].number
    return sum(1 for offer in offers_of(telling, purchase) if offer.number == number) == 1


def in_parts(telling: Telling) -> Parts:
    """A purchase of one line, and its two deliveries."""
    drawn = telling.draw(
        lambda: with_one_price(telling, _PARTED),
        lambda purchase: _holds(telling, purchase, _FORTNIGHT),
    )
    ordered = drawn._replace(lines=drawn.lines[:1])
    line = ordered.lines[0]
    half = (line.quantity / 2).to_integral_value()
    first = ordered.with_line(0, line._replace(quantity=half))
    rest = ordered.with_line(0, line._replace(quantity=line.quantity - half))
    return Parts(ordered, first, moved(rest, _FORTNIGHT))


def _holds(telling: Telling, purchase: ExamplePurchase, days: timedelta) -> bool:
    """Whether the same prices hold so many days later, still within the year."""
    later = purchase.delivered + days
    prices = telling.market.prices[purchase.agreed_on.number]
    clear = telling.market.covering(purchase.unit, purchase.category, later)
    same = prices.agreed(later) == prices.agreed(purchase.delivered)
    return same and purchase.agreement in clear and later <= telling.market.days.last


def sent_twice(telling: Telling) -> StoryPapers:
    """The same invoice once more under its number, a fortnight later."""
    first = telling.invoice(_early(telling))
    again = telling.invoice(_billed_later(first))
    number = first.document.number
    return _twice(telling, first, again._replace(document=again.document._replace(number=number)))


def billed_twice(telling: Telling) -> StoryPapers:
    """The same delivery billed once more under another number."""
    return _twice(telling, *pair(telling))


def _early(telling: Telling) -> ExamplePurchase:
    """A purchase that leaves room for a second bill, and for crediting it, within the year."""
    last = telling.market.days.last - _FORTNIGHT - _WEEK
    return telling.draw(telling.market.ordinary, lambda drawn: drawn.delivered <= last)


def _billed_later(bill: ExampleBill) -> ExamplePurchase:
    return bill.purchase._replace(issued=bill.purchase.issued + _FORTNIGHT)


def _twice(telling: Telling, first: ExampleBill, again: ExampleBill) -> StoryPapers:
    also = tuple(BillMark("quantity", 1, line) for line in lines_of(again))
    mark = BillMark("duplicate", 1, None, again.purchase.net)
    return StoryPapers((first, again), (telling.order(first.purchase),), (mark,), also=also)


def pair(telling: Telling) -> tuple[ExampleBill, ExampleBill]:
    """A bill and the same delivery billed once more."""
    first = telling.invoice(_early(telling))
    return first, telling.invoice(_billed_later(first))
