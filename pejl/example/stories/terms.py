"""Faults of the other terms: outside the range, outside the period, fees nobody agreed to."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from pejl.example.days import month_period
from pejl.example.market import CLEAR
from pejl.example.prices import ExamplePrice, list_price
from pejl.example.purchase import ExampleFee, ExampleLine, ExamplePurchase, bought
from pejl.example.telling import BillMark, StoryPapers, Telling, lines_of
from pejl.example.world import ExampleAgreement

FEES: Final = (
    "Faktureringsgebyr",
    "Miljøtillæg",
    "Fragt",
    "Ekspeditionsgebyr",
    "Energitillæg",
    "Brændstoftillæg",
)


def outside_the_range(telling: Telling) -> StoryPapers:
    """Something the supplier sells, but that stands on no price book."""
    market = telling.market
    drawn = telling.draw(market.ordinary, lambda purchase: purchase.syntax == "peppol-bis-3")
    articles = telling.world.articles[drawn.category.code]
    article = telling.random.choice([one for one in articles if not one.in_range])
    price = list_price(article, Decimal("1.2"))
    offer = ExamplePrice(article, drawn.supplier.numbered(article), price)
    line = bought(offer, Decimal(article.least), drawn.syntax, len(drawn.lines) + 1)
    purchase = drawn._replace(lines=(*drawn.lines, line), says_cpv=True)
    mark = BillMark("range", 0, str(len(purchase.lines)))
    return StoryPapers((telling.invoice(purchase),), (telling.order(purchase),), (mark,))


def after_the_end(telling: Telling) -> StoryPapers:
    """Bought on an agreement that has ended."""
    last = telling.market.days.last
    ended = [one for one in _alone(telling) if one.ends + 2 * CLEAR < last]
    agreement = telling.random.choice(ended)
    return _outside(telling, agreement, (agreement.ends + 2 * CLEAR, last), agreement.ends)


def before_the_start(telling: Telling) -> StoryPapers:
    """Bought on an agreement that has not begun."""
    first = telling.market.days.first
    coming = [one for one in _alone(telling) if one.starts - 2 * CLEAR > first]
    agreement = telling.random.choice(coming)
    return _outside(telling, agreement, (first, agreement.starts - 2 * CLEAR), agreement.starts)


def _alone(telling: Telling) -> list[ExampleAgreement]:
    """Agreements before and after which the supplier has no other for the same."""
    everything = telling.world.agreements.values()
    return [
        one
        for one in everything
        if not any(
            other.supplier == one.supplier
            and other != one
            and set(other.categories) & set(one.categories)
            for other in everything
        )
    ]


def _outside(
    telling: Telling, agreement: ExampleAgreement, days: tuple[date, date], priced_on: date
) -> StoryPapers:
    day = telling.market.days.between(*days)
    purchase = telling.market.on(agreement, day, priced_on)
    bill = telling.invoice(purchase)
    marks = tuple(BillMark("period", 0, line) for line in lines_of(bill))
    also = tuple(mark._replace(kind="off_agreement") for mark in marks)
    return StoryPapers((bill,), (telling.order(purchase),), marks, also=also)


def fee_on_a_line(telling: Telling) -> StoryPapers:
    """A line for a fee the agreement does not allow."""
    sound = telling.market.ordinary()
    fee = _not_agreed(telling, sound)
    billed = with_fee_line(sound, fee)
    mark = BillMark("fee", 0, str(len(billed.lines)), fee.amount)
    return StoryPapers((telling.invoice(billed),), (telling.order(sound),), (mark,))


def fee_on_the_bill(telling: Telling) -> StoryPapers:
    """A charge on the whole bill that the agreement does not allow."""
    sound = telling.market.ordinary()
    fee = _not_agreed(telling, sound)
    mark = BillMark("fee", 0, None, fee.amount)
    bill = telling.invoice(sound._replace(fees=(fee,)))
    return StoryPapers((bill,), (telling.order(sound),), (mark,))


def _not_agreed(telling: Telling, purchase: ExamplePurchase) -> ExampleFee:
    agreed = purchase.agreed_on.fees
    texts = [text for text in FEES if text.lower() not in agreed]
    return ExampleFee(telling.random.choice(texts), Decimal(telling.random.randrange(39, 250, 10)))


def with_fee_line(purchase: ExamplePurchase, fee: ExampleFee) -> ExamplePurchase:
    """The purchase with one more line, which nobody ordered."""
    line = ExampleLine(fee.text, Decimal(1), "EA", fee.amount)
    return purchase._replace(lines=(*purchase.lines, line))


def moved(purchase: ExamplePurchase, days: timedelta) -> ExamplePurchase:
    """The same, delivered and billed so many days later on the same order."""
    delivered = purchase.delivered + days
    return purchase._replace(
        delivered=delivered,
        issued=purchase.issued + days,
        period=month_period(delivered) if purchase.period else None,
    )
