"""A deviation: what was paid that was not agreed, with the sum and the reason.

`amount` is what can be claimed, without VAT, to the øre, in the bill's currency: paid
less agreed, above zero an overcharge, below zero an undercharge. Where nothing was
agreed that a price could be held against (an item outside the range, a delivery
outside the period) the amount is 0.00 and `exposure` holds the line's net: money
spent without an agreed price, which is not the same as money overcharged and is
never summed with it.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.matching.facts import AgreedPrice, AgreedTerms
from pejl.engines.money import ZERO
from pejl.engines.text import Text

Kind = Literal["price", "range", "fee", "indexation", "period", "quantity", "duplicate"]


class MatchDeviation(NamedTuple):
    """One finding on a bill, on one line of it (`line`, at `position`) or on the whole."""

    kind: Kind
    amount: Decimal
    said: Text  # what the bill says
    agreed: Text  # what was agreed, ordered or received
    arithmetic: Text
    reason: Text
    line: str | None = None  # the line's number as written
    position: int | None = None  # the line's place in the bill, from 0
    exposure: Decimal = ZERO
    agreement: AgreedTerms | None = None
    price: AgreedPrice | None = None
    other: str | None = None  # key of the bill this one repeats
