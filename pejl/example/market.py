"""Who buys what of whom: purchases as they are made when nothing is wrong.

Days keep clear of the days on which an agreement or a price begins or ends, for
there even careful readings may differ by a day; stories about those days choose
their own.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from random import Random
from typing import Final

from pejl.example.days import DeliveryDays, month_period
from pejl.example.prices import ExamplePrice, Prices, list_price, offer_for
from pejl.example.purchase import ExamplePurchase, bought
from pejl.example.world import (
    Article,
    ExampleAgreement,
    ExampleCategory,
    ExampleSupplier,
    ExampleUnit,
    World,
)

CLEAR: Final = timedelta(days=4)


class Market:
    """The municipality's purchases, drawn by chance."""

    def __init__(self, world: World, random: Random) -> None:
        self.world = world
        self.random = random
        self.days = DeliveryDays(world.year, random)
        self.prices = {
            number: Prices(agreement, world) for number, agreement in world.agreements.items()
        }
        self._orders = 0

    # Who and what

    @cached_property
    def buyers(self) -> dict[str, tuple[list[ExampleUnit], list[int]]]:
        """Who buys in a category, and how often."""
        found = {}
        for code, category in self.world.categories.items():
            units = [unit for unit in self.world.units if unit.kind in category.bought_by]
            found[code] = units, [category.bought_by[unit.kind] for unit in units]
        return found

    @cached_property
    def on_offer(self) -> dict[str, list[ExampleAgreement]]:
        """The agreements of a category."""
        found: dict[str, list[ExampleAgreement]] = {code: [] for code in self.world.categories}
        for agreement in self.world.agreements.values():
            for code in agreement.categories:
                found[code].append(agreement)
        return found

    @cached_property
    def elsewhere(self) -> dict[str, list[ExampleSupplier]]:
        """Who sells in a category and has no agreement at all."""
        bound = {agreement.supplier.cvr for agreement in self.world.agreements.values()}
        found: dict[str, list[ExampleSupplier]] = {code: [] for code in self.world.categories}
        for supplier in self.world.suppliers.values():
            if supplier.syntax and supplier.cvr not in bound:
                for code in supplier.sells:
                    found[code].append(supplier)
        return found

    @cached_property
    def _procured(self) -> tuple[list[ExampleCategory], list[int]]:
        found = [category for category in self.world.categories.values() if category.procured]
        return found, [sum(self.buyers[category.code][1]) for category in found]

    def category(self) -> ExampleCategory:
        """A category there are agreements in, by how much it is bought."""
        return self.random.choices(*self._procured)[0]

    def unit_for(
        self, category: ExampleCategory, agreement: ExampleAgreement | None = None
    ) -> ExampleUnit:
        """A unit that buys in the category; one the agreement binds, where there is one."""
        units, weights = self.buyers[category.code]
        if agreement is None:
            return self.random.choices(units, weights)[0]
        bound = [
            weight if agreement.binds(unit) else 0
            for unit, weight in zip(units, weights, strict=True)
        ]
        return self.random.choices(units, bound)[0]

    def covering(
        self, unit: ExampleUnit, category: ExampleCategory, day: date
    ) -> list[ExampleAgreement]:
        """The agreements the unit can buy on, that day."""
        return [
            agreement
            for agreement in self.on_offer[category.code]
            if agreement.binds(unit)
            and agreement.starts <= day <= agreement.ends
            and self._is_clear(agreement, day)
        ]

    def _is_clear(self, agreement: ExampleAgreement, day: date) -> bool:
        """Whether nothing turns near the day, and the supplier asks no more than is agreed."""
        prices = self.prices[agreement.number]
        if prices.timing == "beyond_index" and day >= prices.applies:
            return False
        return all(abs(turn - day) >= CLEAR for turn in prices.turns())

    # Purchases

    def ordinary(self) -> ExamplePurchase:
        """Something bought on an agreement at its price."""
        while True:
            category, day = self.category(), self.days.any()
            unit = self.unit_for(category)
            covering = self.covering(unit, category, day)
            if covering:
                return self.on_agreement(self.random.choice(covering), unit, day)

    def on(
        self, agreement: ExampleAgreement, day: date, priced_on: date | None = None
    ) -> ExamplePurchase:
        """Something bought on this agreement, by a unit it binds."""
        category = self.world.categories[agreement.categories[0]]
        return self.on_agreement(agreement, self.unit_for(category, agreement), day, priced_on)

    def on_agreement(
        self,
        agreement: ExampleAgreement,
        unit: ExampleUnit,
        day: date,
        priced_on: date | None = None,
    ) -> ExamplePurchase:
        """Some of what the agreement offers, at the prices of the day (or of another)."""
        offers = self.prices[agreement.number].agreed(priced_on or day)
        category = self.world.categories[agreement.categories[0]]
        purchase = self._purchase(agreement.supplier, unit, category, day, offers)
        return purchase._replace(agreement=agreement)

    def off_agreement(
        self, supplier: ExampleSupplier, unit: ExampleUnit, category: ExampleCategory, day: date
    ) -> ExamplePurchase:
        """Some of what the supplier sells, at its own dearer prices."""
        level = Decimal(105 + int(supplier.cvr) % 31) / 100
        offers = [
            ExamplePrice(article, supplier.numbered(article), list_price(article, level))
            for article in self.world.articles[category.code]
        ]
        purchase = self._purchase(supplier, unit, category, day, offers)
        return purchase._replace(says_cpv=True, says_unspsc=True)

    def _purchase(
        self,
        supplier: ExampleSupplier,
        unit: ExampleUnit,
        category: ExampleCategory,
        day: date,
        offers: Sequence[ExamplePrice],
    ) -> ExamplePurchase:
        monthly = any(offer.article.unit == "MON" for offer in offers)
        purchase = ExamplePurchase(
            supplier=supplier,
            unit=unit,
            category=category,
            order=self._order_number(),
            ordered=day - timedelta(days=self.random.randint(2, 9)),
            delivered=day,
            issued=day + timedelta(days=self.random.randint(0, 6)),
            lines=(),
            period=month_period(day) if monthly else None,
            says_cpv=self.random.random() < 0.7,
            says_unspsc=self.random.random() < 0.6,
        )
        return self._filled(purchase, offers)

    def _order_number(self) -> str:
        self._orders += 1
        return f"R{self.world.year % 100}-{self._orders:06d}"

    def _filled(self, purchase: ExamplePurchase, offers: Sequence[ExamplePrice]) -> ExamplePurchase:
        articles = {offer.number: offer.article for offer in offers}
        wanted = self.random.sample(list(articles), min(len(articles), self._how_many()))
        lines = []
        for position, number in enumerate(wanted, 1):
            many = self._quantity(articles[number])
            offer = offer_for(offers, number, many)
            lines.append(bought(offer, many, purchase.syntax, position))
        return purchase._replace(lines=tuple(lines))

    def _how_many(self) -> int:
        """How many lines a bill has: few as a rule, now and then a dozen."""
        return 1 + int(11 * self.random.random() ** 2.4)

    def _quantity(self, article: Article) -> Decimal:
        """How many are bought: nearer the least than the most."""
        span = article.most - article.least
        return Decimal(article.least + int((span + 1) * self.random.random() ** 1.8))
