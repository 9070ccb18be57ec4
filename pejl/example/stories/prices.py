"""Faults of price: above the agreed price, and beyond the index clause."""

from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from pejl.engines.money import to_oere
from pejl.example.market import CLEAR
from pejl.example.prices import ExamplePrice, Prices, Timing, offer_for, up
from pejl.example.purchase import ExamplePurchase, bought
from pejl.example.telling import BillMark, StoryPapers, Telling

# What a fault costs at least, in kroner: twice the widest tolerance of any agreement.
NOTICEABLE: Final = Decimal(12)
_DEAR: Final = NOTICEABLE * 20  # a line of which five per cent is noticeable


class Tiers(NamedTuple):
    """A line that may be bought in plenty, and its prices for few and for many."""

    place: int
    few: ExamplePrice
    many: ExamplePrice


def overpriced(telling: Telling) -> StoryPapers:
    """One or two lines are billed above the agreed price."""
    sound = telling.draw(telling.market.ordinary, lambda drawn: bool(_dear(drawn)))
    billed = sound
    for place in _dear(sound)[: telling.random.randint(1, 2)]:
        line = sound.lines[place]
        risen = to_oere(line.price * up(Decimal(telling.random.randint(7, 24))))
        billed = billed.with_line(place, line._replace(price=risen))
    return dearer(telling, "price", sound, billed)


def _dear(purchase: ExamplePurchase) -> list[int]:
    return [place for place, line in enumerate(purchase.lines) if line.amount >= _DEAR]


def without_quantity_discount(telling: Telling) -> StoryPapers:
    """Many are bought, and billed at the price for few."""
    sound, tiers = in_plenty(telling)
    line = sound.lines[tiers.place]
    billed = sound.with_line(tiers.place, line._replace(price=tiers.few.price))
    return dearer(telling, "price", sound, billed)


def in_plenty(telling: Telling) -> tuple[ExamplePurchase, Tiers]:
    """A purchase with so much of something that the price for many is agreed."""
    drawn, found = telling.draw(
        lambda: _with_tiers(telling, telling.market.ordinary()), lambda both: bool(both[1])
    )
    tiers = found[0]
    line = drawn.lines[tiers.place]
    plenty = bought(tiers.many, tiers.many.minimum * 2, drawn.syntax, line.position)
    return drawn.with_line(tiers.place, plenty), tiers


def _with_tiers(telling: Telling, purchase: ExamplePurchase) -> tuple[ExamplePurchase, list[Tiers]]:
    """The purchase, and which of its lines would be noticeably cheaper by the many."""
    offers = offers_of(telling, purchase)
    tiers = []
    for place, line in enumerate(purchase.lines):
        few, *others = (offer for offer in offers if offer.number == line.number)
        tiers += [Tiers(place, few, many) for many in others if _saves(few, many)]
    return purchase, tiers


def _saves(few: ExamplePrice, many: ExamplePrice) -> bool:
    return many.minimum * (few.price - many.price) / few.base >= NOTICEABLE


def offers_of(telling: Telling, purchase: ExamplePurchase) -> tuple[ExamplePrice, ...]:
    """What the purchase's agreement offered on the day of delivery."""
    return telling.market.prices[purchase.agreed_on.number].agreed(purchase.delivered)


def risen_without_notice(telling: Telling) -> StoryPapers:
    """A price book came too late, and its prices are billed before the notice has run."""
    prices = _one_that_came(telling, "late")
    return _at_asked_prices(telling, "price", prices, prices.applies - CLEAR)


def beyond_the_index(telling: Telling) -> StoryPapers:
    """A price book rose more than the index clause allows, and its prices are billed."""
    prices = _one_that_came(telling, "beyond_index")
    return _at_asked_prices(telling, "indexation", prices, telling.market.days.last)


def _one_that_came(telling: Telling, timing: Timing) -> Prices:
    all_prices = telling.market.prices.values()
    return telling.random.choice([prices for prices in all_prices if prices.timing == timing])


def _at_asked_prices(telling: Telling, kind: str, prices: Prices, last: date) -> StoryPapers:
    market, first = telling.market, prices.books[-1].valid_from + CLEAR
    sound, billed = telling.draw(
        lambda: _asked(prices, market.on(prices.agreement, market.days.between(first, last))),
        lambda both: bool(both[0].lines),
    )
    return dearer(telling, kind, sound, billed)


def _asked(prices: Prices, sound: ExamplePurchase) -> tuple[ExamplePurchase, ExamplePurchase]:
    """The purchase at agreed and at asked prices, as far as the difference is noticeable."""
    asked = prices.asked(sound.delivered)
    pairs = [
        (line, line._replace(price=offer_for(asked, line.number or "", line.quantity).price))
        for line in sound.lines
    ]
    kept = [(one, other) for one, other in pairs if other.amount - one.amount >= NOTICEABLE]
    agreed = sound._replace(lines=tuple(one for one, _ in kept))
    return agreed, sound._replace(lines=tuple(other for _, other in kept))


def dearer(
    telling: Telling, kind: str, sound: ExamplePurchase, billed: ExamplePurchase
) -> StoryPapers:
    """The purchase ordered as it should be, and billed as it should not."""
    marks = tuple(
        BillMark(kind, 0, str(place), dear.amount - cheap.amount)
        for place, (cheap, dear) in enumerate(zip(sound.lines, billed.lines, strict=True), 1)
        if dear.amount != cheap.amount
    )
    return StoryPapers((telling.invoice(billed),), (telling.order(sound),), marks)
