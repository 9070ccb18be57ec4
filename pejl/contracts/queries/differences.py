"""How much each price book of an agreement differs from the one before it."""

from itertools import pairwise
from typing import NamedTuple

from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.contracts.queries.register import ItemPriceChange, between


class Difference(NamedTuple):
    """One price book and what it changed; the first has nothing before it."""

    book: PriceBook
    previous: PriceBook | None
    changes: list[ItemPriceChange]

    @property
    def rises(self) -> int:
        """How many prices rose."""
        return sum((it.share or 0) > 0 for it in self.changes)

    @property
    def falls(self) -> int:
        """How many prices fell."""
        return sum((it.share or 0) < 0 for it in self.changes)

    @property
    def others(self) -> int:
        """How many items are new or gone."""
        return len(self.changes) - self.rises - self.falls

    @property
    def steepest(self) -> ItemPriceChange | None:
        """The rise that is most for its price."""
        return self.changes[0] if self.rises else None


def differences(agreement: Agreement) -> list[Difference]:
    """The price books, the newest first. Two questions, however many books there are."""
    books = list(agreement.price_books.order_by("valid_from", "id"))
    prices: dict[int, dict[str, Price]] = {book.pk: {} for book in books}
    for it in Price.objects.filter(book__in=books).order_by("-minimum_quantity", "-id"):
        prices[it.book_id][it.item] = it  # the price for the smallest quantity comes last
    first = [Difference(book, None, []) for book in books[:1]]
    later = [
        Difference(book, last, between(prices[last.pk], prices[book.pk]))
        for last, book in pairwise(books)
    ]
    return [*first, *later][::-1]
