"""The price books of a year, and which price holds on a day.

A later price book holds from the day it says, but a rise only when the notice of
the agreement has run and only as far as its index clause allows; until then, and
beyond that, the cheaper price holds. This is what the truth is reckoned by.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property
from typing import Literal, NamedTuple

from pejl.engines.money import to_oere
from pejl.example.world import Article, ExampleAgreement, World

Timing = Literal["in_time", "late", "beyond_index"]

_ANNOUNCED_BEFORE = timedelta(days=20)  # the first price book, before the agreement begins
_DEAR = 10  # from this price on, prices end in a round five øre
_DISCOUNTED = 20  # who may buy so many is offered a price for many
_SMALL = Decimal(5)  # cheaper things are priced by the hundred where `per_hundred`
_FIVE_OERE = Decimal("0.05")


class ExamplePrice(NamedTuple):
    """A line of a price book: the price of `base` units from `minimum` units on."""

    article: Article
    number: str  # the supplier's item number
    price: Decimal
    base: Decimal = Decimal(1)
    minimum: Decimal = Decimal(1)


class ExamplePriceBook(NamedTuple):
    """All prices of an agreement as sent on one day."""

    agreement: ExampleAgreement
    valid_from: date
    received: date
    offers: tuple[ExamplePrice, ...]


class Prices:
    """The prices of one agreement through the year."""

    def __init__(self, agreement: ExampleAgreement, world: World) -> None:
        self.agreement = agreement
        self.change = world.price_changes.get(agreement.number)
        self._articles = [
            article
            for code in agreement.categories
            for article in world.articles[code]
            if article.in_range
        ]

    @cached_property
    def books(self) -> tuple[ExamplePriceBook, ...]:
        """The price books the supplier sent, the first one first."""
        begins = self.agreement.starts
        first = ExamplePriceBook(self.agreement, begins, begins - _ANNOUNCED_BEFORE, self._offers())
        if self.change is None:
            return (first,)
        risen = self._offers(self.change.percent)
        return first, ExamplePriceBook(
            self.agreement, self.change.valid_from, self.change.received, risen
        )

    @property
    def timing(self) -> Timing | None:
        """How the later price book came; None where there is none."""
        if self.change is None:
            return None
        ceiling = self.agreement.index_ceiling
        if ceiling is not None and self.change.percent > ceiling:
            return "beyond_index"
        return "late" if self.applies > self.change.valid_from else "in_time"

    @property
    def applies(self) -> date:
        """The first day the later price book holds; the last day of all where there is none."""
        change = self.change
        if change is None:
            return date.max
        if change.percent <= 0:
            return change.valid_from
        return max(change.valid_from, change.received + timedelta(self.agreement.notice_days))

    def agreed(self, day: date) -> tuple[ExamplePrice, ...]:
        """The prices that hold on the day."""
        return self._allowed if day >= self.applies else self.books[0].offers

    def asked(self, day: date) -> tuple[ExamplePrice, ...]:
        """The prices of the newest price book on the day."""
        return next(book.offers for book in reversed(self.books) if book.valid_from <= day)

    def turns(self) -> tuple[date, ...]:
        """The days on which something begins or ends: near them, readings may differ by a day."""
        edges = (self.agreement.starts, self.agreement.ends)
        return edges if self.change is None else (*edges, self.change.valid_from, self.applies)

    @cached_property
    def _allowed(self) -> tuple[ExamplePrice, ...]:
        change = self.change
        if change is None:
            return self.books[0].offers
        ceiling = self.agreement.index_ceiling
        return self._offers(change.percent if ceiling is None else min(change.percent, ceiling))

    def _offers(self, percent: Decimal = Decimal(0)) -> tuple[ExamplePrice, ...]:
        return tuple(
            offer for article in self._articles for offer in self._priced(article, percent)
        )

    def _priced(self, article: Article, percent: Decimal) -> tuple[ExamplePrice, ...]:
        """The article's price, and one for many where many are bought."""
        base = Decimal(100) if self._by_the_hundred(article) else Decimal(1)
        price = to_oere(list_price(article, self.agreement.price_level) * base * up(percent))
        offer = ExamplePrice(article, self.agreement.supplier.numbered(article), price, base)
        if not is_discounted(article):
            return (offer,)
        many = to_oere(price * Decimal("0.92"))
        return offer, offer._replace(price=many, minimum=Decimal(article.most // 2))

    def _by_the_hundred(self, article: Article) -> bool:
        return article.price < _SMALL and self.agreement.supplier.numbering.startswith("AD")


def list_price(article: Article, level: Decimal) -> Decimal:
    """What the article costs at a price level, as suppliers round it."""
    price = article.price * level
    if price < _DEAR:
        return to_oere(price)
    return (price / _FIVE_OERE).to_integral_value() * _FIVE_OERE


def up(percent: Decimal) -> Decimal:
    """What to multiply by to add so many per cent."""
    return 1 + percent / 100


@cache
def is_discounted(article: Article) -> bool:
    """Whether the article is offered at a lower price for many: every third that is bought so."""
    return article.most >= _DISCOUNTED and int(article.number) % 3 == 0


def offer_for(offers: Sequence[ExamplePrice], number: str, quantity: Decimal) -> ExamplePrice:
    """The offer of that item for that many: the highest minimum that is reached."""
    return max(
        (offer for offer in offers if offer.number == number and offer.minimum <= quantity),
        key=lambda offer: offer.minimum,
    )
