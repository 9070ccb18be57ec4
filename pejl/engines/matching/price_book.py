"""Which price is in force on a day, given the price books received one after another.

The newest price book holds, with two exceptions that keep the cheaper price:

* A rise applies when notice of it has run: `notice_days` after the price book was
  received. Until then the price before it holds. A fall applies at once. Where we
  do not know when a price book came in, it is taken to have come in time.
* A rise beyond the index clause applies only up to the clause: the price accepted
  a year before, plus `ceiling_percent` for each whole year since that price took
  effect, and for the first year at least. Rises within twelve months thus share
  one year's ceiling. The next rise is measured from what was accepted, not from
  what was asked.

The first price of an item is what was agreed and has nothing to be held against.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from pejl.engines.matching.facts import AgreedPrice, AgreedTerms
from pejl.engines.matching.rounding import PER_CENT, as_written


class Ceiling(NamedTuple):
    """The most one unit of the price may cost by the index clause: `base` and so many per cent."""

    base: Decimal
    percent: Decimal
    most: Decimal


class PriceStep(NamedTuple):
    """From this day on, `agreed` is the price of one `price.unit`."""

    first: date
    price: AgreedPrice  # the line of the price book it comes from
    agreed: Decimal
    rivals: tuple[AgreedPrice, ...] = ()  # other prices in the same price book


class PriceInForce(NamedTuple):
    """What one `price.unit` costs on a day, and what the newest price book asks for it."""

    price: AgreedPrice
    agreed: Decimal
    newest: AgreedPrice
    ceiling: Ceiling | None = None  # what the index clause allows, where the newest breaks it
    rivals: tuple[AgreedPrice, ...] = ()


def each(price: AgreedPrice) -> Decimal:
    """What one `price.unit` costs by this line of the price book."""
    return price.price / (price.base_quantity or 1)


class PriceHistory:
    """The prices of one item in one unit and from one quantity, through time."""

    def __init__(self, prices: Iterable[AgreedPrice], agreement: AgreedTerms) -> None:
        self._agreement = agreement
        self._prices = sorted(prices, key=book_order)
        self._steps: list[PriceStep] = []
        self._breached: dict[AgreedPrice, Ceiling] = {}
        for _, rows in groupby(self._prices, key=lambda price: book_order(price)[:2]):
            self._accept(*rows)

    def on(self, day: date) -> PriceInForce | None:
        """The price in force on the day; None before the first and after the last price book."""
        newest = next((price for price in reversed(self._prices) if starts(price) <= day), None)
        step = self._step(day)
        if newest is None or step is None or day not in newest.valid:
            return None
        ceiling = self._breached.get(newest)
        return PriceInForce(step.price, step.agreed, newest, ceiling, step.rivals)

    def _accept(self, price: AgreedPrice, *others: AgreedPrice) -> None:
        """Add the step this price book makes."""
        before = self._step(starts(price))
        agreed = self._within_ceiling(price)
        first = starts(price)
        if before and agreed > before.agreed:
            first = max(first, notice_runs_out(price, self._agreement))
        rivals = tuple(other for other in others if each(other) != each(price))
        self._steps.append(PriceStep(first, price, agreed, rivals))

    def _step(self, day: date) -> PriceStep | None:
        """The newest step taken; one still waiting for notice may be overtaken by a later one."""
        return next((step for step in reversed(self._steps) if step.first <= day), None)

    def _within_ceiling(self, price: AgreedPrice) -> Decimal:
        """What of the price the index clause allows; a breach of it is noted."""
        ceiling = self._ceiling(price)
        if ceiling is None or each(price) <= ceiling.most:
            return each(price)
        self._breached[price] = ceiling
        return ceiling.most

    def _ceiling(self, price: AgreedPrice) -> Ceiling | None:
        clause = self._agreement.ceiling_percent
        if clause is None or not self._steps:
            return None
        base = self._step(year_before(starts(price))) or self._steps[0]
        since = max(base.first, self._agreement.valid.first or date.min)
        percent = clause * max(1, whole_years(since, starts(price)))
        most = base.agreed * (1 + percent * PER_CENT)
        return Ceiling(base.agreed, percent, as_written(most, each(price)))


def notice_runs_out(price: AgreedPrice, agreement: AgreedTerms) -> date:
    """The first day a rise may apply; the first of all days where it is taken to be in time."""
    return price.received + timedelta(agreement.notice_days) if price.received else date.min


def starts(price: AgreedPrice) -> date:
    """The day the price book says the price begins."""
    return price.valid.first or date.min


def book_order(price: AgreedPrice) -> tuple[date, date, Decimal, str]:
    """Price books by the day they begin, corrected ones after those they correct."""
    return starts(price), price.received or date.min, each(price), price.text or ""


def year_before(day: date) -> date:
    """The same day a year earlier; 28 February for a leap day, the first day where none is."""
    if day.year == date.min.year:
        return date.min
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def whole_years(first: date, last: date) -> int:
    """How many whole years lie between; 0 where the first day is open."""
    if first == date.min:
        return 0
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))
