"""Bills with nothing wrong: bought on an agreement, past one, and where there is none."""

from datetime import date
from decimal import Decimal
from typing import Final

from pejl.example.purchase import ExamplePurchase
from pejl.example.telling import BillMark, StoryPapers, Telling, lines_of
from pejl.example.world import ExampleCategory

_ORDERED: Final = 0.75  # the share of purchases on agreements that have an order
_EARLY: Final = 0.4  # the share of purchases past agreements that would not be made later on
_NEIGHBOURS: Final = "85310000"


def on_agreement(telling: Telling) -> StoryPapers:
    """Bought on an agreement, as a rule by an order."""
    purchase = telling.market.ordinary()
    if telling.random.random() < _ORDERED:
        return StoryPapers((telling.invoice(purchase),), (telling.order(purchase),))
    return StoryPapers((telling.invoice(without_order(purchase)),))


def past_an_agreement(telling: Telling) -> StoryPapers:
    """Bought in a shop, although an agreement covers it.

    A paper that names no CPV class leaves open what it is; found or not, both are honest.
    """
    purchase = without_order(_in_a_shop(telling))
    bill = telling.invoice(purchase)
    marks = tuple(
        BillMark("off_agreement", 0, number, line.amount)
        for number, line in zip(lines_of(bill), purchase.lines, strict=True)
    )
    if purchase.syntax == "oioubl-2.1":
        return StoryPapers((bill,), also=marks)
    return StoryPapers((bill,), plants=marks)


def _in_a_shop(telling: Telling) -> ExamplePurchase:
    market = telling.market
    while True:
        category, day = market.category(), _rather_early(telling)
        unit, shops = market.unit_for(category), market.elsewhere[category.code]
        if shops and market.covering(unit, category, day):
            return market.off_agreement(telling.random.choice(shops), unit, category, day)


def _rather_early(telling: Telling) -> date:
    """A day, the fewer the later in the year: more and more is bought on agreements."""
    day, other = telling.market.days.any(), telling.market.days.any()
    return min(day, other) if telling.random.random() < _EARLY else day


def without_agreement(telling: Telling, category: ExampleCategory, worth: Decimal) -> StoryPapers:
    """A service for about so many kroner, where nobody has an agreement."""
    market = telling.market
    supplier = telling.random.choice(market.elsewhere[category.code])
    unit = market.unit_for(category)
    purchase = market.off_agreement(supplier, unit, category, market.days.any())
    line = purchase.lines[0]
    share = Decimal(telling.random.randint(90, 110)) / 100
    many = max(Decimal(1), (worth * share / line.price).to_integral_value())
    sized = purchase._replace(lines=(line._replace(quantity=many),))
    return StoryPapers((telling.invoice(without_order(sized)),))


def from_a_neighbour(telling: Telling) -> StoryPapers:
    """Paid to a neighbouring municipality: nothing that could be on an agreement."""
    market = telling.market
    supplier = telling.random.choice(market.elsewhere[_NEIGHBOURS])
    unit = telling.random.choice([unit for unit in telling.world.units if unit.kind == "center"])
    category = telling.world.categories[_NEIGHBOURS]
    purchase = market.off_agreement(supplier, unit, category, market.days.any())
    return StoryPapers((telling.invoice(without_order(purchase)),))


def without_order(purchase: ExamplePurchase) -> ExamplePurchase:
    """The same by a number that was said on the telephone: there is no order behind it."""
    lines = tuple(line._replace(position=0) for line in purchase.lines)
    return purchase._replace(order=purchase.order.replace("R", "REK", 1), lines=lines)
