"""Which agreements, which prices, and what a price book changed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Q, QuerySet

from pejl.contracts.models import Agreement, Price, PriceBook


def agreements() -> QuerySet[Agreement]:
    """Every agreement with its supplier."""
    return Agreement.objects.select_related("supplier")


def in_force(on: date) -> QuerySet[Agreement]:
    """The agreements that run on a day."""
    return agreements().filter(Q(ends__isnull=True) | Q(ends__gte=on), starts__lte=on)


class ItemPriceChange(NamedTuple):
    """One item and what a new price book did to it; None where it was not in the book."""

    item: str
    text: str
    before: Decimal | None
    after: Decimal | None

    @property
    def share(self) -> Decimal | None:
        """The rise as a fraction; None where there is nothing to compare."""
        if self.before is None or self.after is None or not self.before:
            return None
        return (self.after - self.before) / self.before


def previous(book: PriceBook) -> PriceBook | None:
    """The book that `book` follows."""
    books = book.agreement.price_books.filter(valid_from__lte=book.valid_from)
    return books.exclude(pk=book.pk).order_by("-valid_from", "-id").first()


def changes(book: PriceBook) -> list[ItemPriceChange]:
    """What changed since the last book."""
    last = previous(book)
    return between(prices_by_item(last) if last else {}, prices_by_item(book))


def between(before: Mapping[str, Price], after: Mapping[str, Price]) -> list[ItemPriceChange]:
    """What changed: the dearest rises first, then falls, new and gone items."""
    found = [change(item, before.get(item), after.get(item)) for item in {*before, *after}]
    moved = [it for it in found if it.before != it.after]
    return sorted(moved, key=lambda it: (-(it.share or Decimal(0)), it.item))


def prices_by_item(book: PriceBook) -> dict[str, Price]:
    """A book's prices by item number; of several, the price for the smallest quantity."""
    chosen: dict[str, Price] = {}
    for price in book.prices.order_by("-minimum_quantity", "-id"):
        chosen[price.item] = price
    return chosen


def change(item: str, before: Price | None, after: Price | None) -> ItemPriceChange:
    """The change of one item."""
    known = after or before
    return ItemPriceChange(
        item,
        known.text if known else "",
        before.price / before.base_quantity if before else None,
        after.price / after.base_quantity if after else None,
    )
