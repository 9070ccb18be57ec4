"""The agreed price of a billed line: which agreement, which price book, how it was found.

Only the supplier's own agreements that bind the unit are asked. An item in the
price book of an agreement in force is priced by it. An item only in the price
book of an agreement that is not in force was bought outside the period. An item
in none, where an agreement in force covers its category, is outside the range.
Where agreements give different prices, none is chosen.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.matching.categories import covers
from pejl.engines.matching.facts import (
    NOTHING,
    AgreedPrice,
    AgreedTerms,
    Bill,
    BilledLine,
    delivered_on,
)
from pejl.engines.matching.price_book import PriceInForce, each
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.units import canonical, in_price_unit, unit_name
from pejl.engines.matching.wording import day
from pejl.engines.text import Text

Basis = Literal[
    "item",
    "item_without_zeros",
    "gtin",
    "text",
    "ambiguous",
    "other_unit",
    "other_currency",
    "below_minimum",
    "no_agreement",
    "not_covered",
    "no_price_book",
    "outside_range",
    "outside_period",
]
REASONS: dict[Basis, Text] = {
    "item": Text(
        "Varenummeret står i prisbogen til aftale {agreement}.",
        "The item number is in the price book of agreement {agreement}.",
    ),
    "item_without_zeros": Text(
        "Varenummeret står i prisbogen til aftale {agreement}, "
        "når foranstillede nuller ses bort fra.",
        "The item number is in the price book of agreement {agreement}, leading zeros aside.",
    ),
    "gtin": Text(
        "Varens GTIN står i prisbogen til aftale {agreement}.",
        "The item's GTIN is in the price book of agreement {agreement}.",
    ),
    "text": Text(
        "Vareteksten står ordret i prisbogen til aftale {agreement}.",
        "The item text stands word for word in the price book of agreement {agreement}.",
    ),
    "ambiguous": Text(
        "Flere aftalte priser passer på linjen, og de er forskellige. Vælg den rigtige.",
        "Several agreed prices fit the line, and they differ. Choose the right one.",
    ),
    "other_unit": Text(
        "Prisen er aftalt pr. {priced}, men faktureret pr. {billed}. Det kan ikke regnes om.",
        "The price is agreed per {priced}, but billed per {billed}. They cannot be compared.",
    ),
    "other_currency": Text(
        "Prisen er aftalt i en anden valuta, end der er faktureret i.",
        "The price is agreed in another currency than was billed.",
    ),
    "below_minimum": Text(
        "Prisen i aftale {agreement} gælder først ved køb af flere.",
        "The price in agreement {agreement} only applies when more are bought.",
    ),
    "no_agreement": Text(
        "Leverandøren har ingen aftale, der gælder for enheden den {on}.",
        "The supplier has no agreement for this unit on {on}.",
    ),
    "not_covered": Text(
        "Leverandørens aftaler omfatter ikke varens kategori.",
        "The supplier's agreements do not cover the item's category.",
    ),
    "no_price_book": Text(
        "Aftale {agreement} har ingen prisbog, der gælder den {on}.",
        "Agreement {agreement} has no price book in force on {on}.",
    ),
    "outside_range": Text(
        "Varen står ikke i prisbogen til aftale {agreement}.",
        "The item is not in the price book of agreement {agreement}.",
    ),
    "outside_period": Text(
        "Varen står i prisbogen til aftale {agreement}, men aftalen gælder ikke den {on}.",
        "The item is in the price book of agreement {agreement}, "
        "but the agreement is not in force on {on}.",
    ),
}


PLACES = 10  # a third of a price is cut here, so that two roads to one price meet


class ApplicablePrice(NamedTuple):
    """A price in force that applies to a line; one billed unit is `content` of the price's."""

    agreement: AgreedTerms
    force: PriceInForce
    content: Decimal

    @property
    def agreed(self) -> Decimal:
        """What one billed unit costs by the agreement."""
        return round(self.force.agreed * self.content, PLACES)

    @property
    def asked(self) -> Decimal:
        """What one billed unit costs by the newest price book, allowed or not."""
        return each(self.force.newest) * self.content


class PriceLink(NamedTuple):
    """The agreed price of a line (`offer`), or none and why (`basis`)."""

    basis: Basis
    on: date  # the day the price was looked up for
    billed_unit: str | None = None
    agreement: AgreedTerms | None = None
    offer: ApplicablePrice | None = None
    candidates: tuple[AgreedPrice, ...] = ()  # prices that were in question where none was chosen

    @property
    def reason(self) -> Text:
        """How the price was found, or why there is none."""
        danish, english = REASONS[self.basis]
        number = self.agreement.number if self.agreement else ""
        on, billed = day(self.on), unit_name(self.billed_unit)
        priced = unit_name(self.candidates[0].unit) if self.candidates else billed
        return Text(
            danish.format(agreement=number, on=on.da, billed=billed.da, priced=priced.da),
            english.format(agreement=number, on=on.en, billed=billed.en, priced=priced.en),
        )


def find_price(bill: Bill, line: BilledLine, prices: PriceList) -> PriceLink:
    """The agreed price of the line on the day it was delivered, or none and why."""
    on = delivered_on(bill, line)
    agreements = prices.agreements(bill.supplier, bill.unit)
    valid = [agreement for agreement in agreements if on in agreement.valid]
    links = [in_agreement(bill, line, prices, agreement) for agreement in valid]
    found = [link for link in links if link]
    if found:
        return choose(found)
    passed = [one for one in agreements if one not in valid and prices.items(line, one).things]
    if passed:
        nearest_in_time = max(passed, key=lambda one: one.valid.last or date.max)
        return PriceLink("outside_period", on, line.unit, nearest_in_time)
    return unpriced(line, valid, prices, on)


def choose(links: Sequence[PriceLink]) -> PriceLink:
    """The one price that several links give; ambiguous where they differ."""
    if len(links) == 1:
        return links[0]
    offers = [link.offer for link in links if link.offer]
    if len({offer.agreed for offer in offers}) > 1:
        candidates = tuple(offer.force.price for offer in offers)
        return links[0]._replace(basis="ambiguous", offer=None, candidates=candidates)
    return next((link for link in links if link.offer), links[0])


def unpriced(
    line: BilledLine, valid: Sequence[AgreedTerms], prices: PriceList, on: date
) -> PriceLink:
    """Why a line has no agreed price: no agreement covers it, or its range does not hold it."""
    covering = [agreement for agreement in valid if covers(agreement, line.category)]
    with_book = [agreement for agreement in covering if prices.has_book(agreement, on)]
    if with_book:
        return PriceLink("outside_range", on, line.unit, with_book[0])
    if covering:
        return PriceLink("no_price_book", on, line.unit, covering[0])
    return PriceLink("not_covered" if valid else "no_agreement", on, line.unit)


def in_agreement(
    bill: Bill, line: BilledLine, prices: PriceList, agreement: AgreedTerms
) -> PriceLink | None:
    """What this agreement has on the line; None where no price of the item is in force."""
    on = delivered_on(bill, line)
    basis, items = prices.items(line, agreement)
    if basis == "none":
        return None
    forces = [force for item in items for force in item.on(on)]
    if not forces:
        return None
    if basis == "conflict" or len(items) > 1:
        candidates = tuple(force.price for force in forces)
        return PriceLink("ambiguous", on, line.unit, agreement, candidates=candidates)
    return among(bill, line, forces, PriceLink(basis, on, line.unit, agreement))


def among(
    bill: Bill, line: BilledLine, forces: Sequence[PriceInForce], link: PriceLink
) -> PriceLink:
    """The link with the price that applies to what was billed, or with what stands in the way."""
    for obstacle, applies in CONDITIONS:
        kept = [force for force in forces if applies(bill, line, force.price)]
        if not kept:
            return link._replace(basis=obstacle, candidates=tuple(one.price for one in forces))
        forces = kept
    return choose([offered(line, force, link) for force in nearest(line, forces)])


def offered(line: BilledLine, force: PriceInForce, link: PriceLink) -> PriceLink:
    """The link with this price; ambiguous where its price book gives another beside it."""
    content = in_price_unit(line.unit, force.price)
    if force.rivals or content is None or link.agreement is None:
        return link._replace(basis="ambiguous", candidates=(force.price, *force.rivals))
    return link._replace(offer=ApplicablePrice(link.agreement, force, content))


def is_in_currency(bill: Bill, _line: BilledLine, price: AgreedPrice) -> bool:
    """Whether the price is agreed in the currency of the bill."""
    return price.currency == bill.currency


def is_in_unit(_bill: Bill, line: BilledLine, price: AgreedPrice) -> bool:
    """Whether the billed unit can be turned into the price's."""
    return in_price_unit(line.unit, price) is not None


def is_enough(_bill: Bill, line: BilledLine, price: AgreedPrice) -> bool:
    """Whether as much was bought as the price asks for; a minimum of one is none."""
    content = in_price_unit(line.unit, price) or Decimal(1)
    bought = abs(line.quantity or NOTHING) * content
    return price.minimum_quantity <= 1 or price.minimum_quantity <= bought


CONDITIONS: tuple[tuple[Basis, Callable[[Bill, BilledLine, AgreedPrice], bool]], ...] = (
    ("other_currency", is_in_currency),
    ("other_unit", is_in_unit),
    ("below_minimum", is_enough),
)


def nearest(line: BilledLine, forces: Sequence[PriceInForce]) -> Sequence[PriceInForce]:
    """Of prices that all apply those in the billed unit, and of these from the largest quantity."""
    if len(forces) == 1:
        return forces
    same_unit = [one for one in forces if canonical(one.price.unit) == canonical(line.unit)]
    left = same_unit or forces
    largest = max(one.price.minimum_quantity for one in left)
    return [one for one in left if one.price.minimum_quantity == largest]
