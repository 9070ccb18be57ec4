"""How much of one item of one order has been billed, bill by bill."""

from bisect import bisect_right
from datetime import date
from decimal import Decimal
from itertools import accumulate, islice
from typing import NamedTuple

from pejl.engines.matching.facts import Bill

Place = tuple[date, str, str, int]  # the bill's position, and the line's within it


class BilledQuantity(NamedTuple):
    """One billed line of the item."""

    place: Place
    bill: Bill
    line: int
    quantity: Decimal  # in the unit ordered; negative where goods went back
    content: Decimal  # of the unit ordered, in one billed unit


class RunningTotal:
    """The entries in the order bills are judged, with a running total.

    Bills as a rule come in order, so an entry is added at the end; one that comes
    late only renews the totals after it.
    """

    def __init__(self) -> None:
        self._entries: list[BilledQuantity] = []
        self._totals: list[Decimal] = []

    def add(self, entry: BilledQuantity) -> None:
        """Put the entry in its place."""
        at = bisect_right(self._entries, entry.place, key=place)
        self._entries.insert(at, entry)
        before = self._totals[at - 1] if at else Decimal(0)
        later = (one.quantity for one in self._entries[at:])
        self._totals[at:] = islice(accumulate(later, initial=before), 1, None)

    def up_to(self, last: Place) -> list[BilledQuantity]:
        """The entries up to and with this place."""
        return self._entries[: bisect_right(self._entries, last, key=place)]

    def total(self, last: Place) -> Decimal:
        """What is billed up to and with this place, in the unit ordered, before any credit."""
        count = bisect_right(self._entries, last, key=place)
        return self._totals[count - 1] if count else Decimal(0)


def place(entry: BilledQuantity) -> Place:
    """Where the entry stands."""
    return entry.place
