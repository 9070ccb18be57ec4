"""All agreements and price books, filed so that a line's agreed prices are found at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property

from pejl.engines.matching.facts import AgreedPrice, AgreedTerms, BilledLine
from pejl.engines.matching.items import ItemIndex, ItemMatch, item_key
from pejl.engines.matching.price_book import PriceHistory, PriceInForce
from pejl.engines.matching.units import canonical
from pejl.engines.period import Period


class PricedItem:
    """An item of one agreement with its prices through time, by unit and by quantity."""

    def __init__(self, agreement: AgreedTerms, prices: list[AgreedPrice]) -> None:
        self.item, self.gtin, self.text = prices[-1].item, prices[-1].gtin, prices[-1].text
        self._agreement = agreement
        self._prices = prices

    def on(self, day: date) -> list[PriceInForce]:
        """The prices in force on the day: one for each unit and each smallest quantity."""
        found = (history.on(day) for history in self._histories)
        return [price for price in found if price]

    @cached_property
    def _histories(self) -> list[PriceHistory]:
        """Made when the item is first billed; most of a price book never is."""
        groups: defaultdict[tuple[str, Decimal], list[AgreedPrice]] = defaultdict(list)
        for price in self._prices:
            groups[canonical(price.unit), price.minimum_quantity].append(price)
        return [PriceHistory(rows, self._agreement) for _, rows in sorted(groups.items())]


class PriceList:
    """Agreements by supplier, and the items priced in them. Built once.

    ValueError where a price is of an agreement that was not given.
    """

    def __init__(self, agreements: Iterable[AgreedTerms], prices: Iterable[AgreedPrice]) -> None:
        self._agreements: defaultdict[str, list[AgreedTerms]] = defaultdict(list)
        self._books: defaultdict[str, set[Period]] = defaultdict(set)
        self._shelf: ItemIndex[PricedItem] = ItemIndex()
        known = {agreement.id: agreement for agreement in agreements}
        for agreement in sorted(known.values(), key=lambda agreement: agreement.number):
            self._agreements[agreement.supplier].append(agreement)
        groups: defaultdict[tuple[str, str], list[AgreedPrice]] = defaultdict(list)
        for price in prices:
            self._books[price.agreement].add(price.valid)
            groups[price.agreement, item_key(price)].append(price)
        unknown = {id_ for id_, _ in groups} - known.keys()
        if unknown:
            raise ValueError(f"prices of agreements that were not given: {sorted(unknown)}")
        for (id_, _), rows in groups.items():
            self._shelf.file(id_, PricedItem(known[id_], rows))

    def agreements(self, supplier: str, unit: str | None) -> tuple[AgreedTerms, ...]:
        """The supplier's agreements that bind this unit, whatever day, by number."""
        return tuple(
            agreement
            for agreement in self._agreements.get(supplier, ())
            if agreement.units is None or unit in agreement.units
        )

    def items(self, line: BilledLine, agreement: AgreedTerms) -> ItemMatch[PricedItem]:
        """The items of the agreement that the line speaks of."""
        return self._shelf.find(line, agreement.id)

    def has_book(self, agreement: AgreedTerms, on: date) -> bool:
        """Whether any price of the agreement is in force that day."""
        return any(on in period for period in self._books.get(agreement.id, ()))
