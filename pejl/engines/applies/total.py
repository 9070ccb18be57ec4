"""The value that counts towards a threshold: what the whole municipality buys of the same."""

from decimal import Decimal
from typing import NamedTuple

from pejl.engines.applies.purchase import OffContractSpend, Purchase, Surroundings
from pejl.engines.money import ZERO
from pejl.engines.rules.words import after, amount, day, sentence
from pejl.engines.text import Text

A_YEAR = 12
ALONE = Text(
    "Et byggeri regnes for sig: det er det samlede arbejde, der tæller.",
    "Works are counted on their own: it is the whole of the work that counts.",
)
NOBODY_ASKED = Text(
    "Det er ukendt, hvad resten af kommunen køber af det samme. I loven er kommunen én køber.",
    "What the rest of the municipality buys of the same is unknown. In law it is one buyer.",
)


class EstimatedValue(NamedTuple):
    """What this purchase and the rest of the municipality come to; None is not known."""

    own: Decimal | None
    others: Decimal | None
    because: Text

    @property
    def together(self) -> Decimal | None:
        """What is held against the threshold; without the others' where that is not known."""
        return None if self.own is None else self.own + (self.others or ZERO)


def counted(purchase: Purchase, kind: str | None, around: Surroundings) -> EstimatedValue:
    """The value as the law counts it, and how it came about."""
    found = _counted(purchase, kind, around)
    return found._replace(because=after(found.because, _held_against(found)))


def _counted(purchase: Purchase, kind: str | None, around: Surroundings) -> EstimatedValue:
    if kind == "works":
        return EstimatedValue(purchase.total, ZERO, ALONE)
    if purchase.others_buy_it is not None:
        return EstimatedValue(purchase.total, purchase.others_buy_it, _told(purchase.others_buy_it))
    if around.bought is None:
        return EstimatedValue(purchase.total, None, NOBODY_ASKED)
    return _by_the_lake(purchase, around.bought)


def _held_against(value: EstimatedValue) -> Text | None:
    """What it comes to with this purchase; None where nothing is added."""
    if value.own is None or not value.others:
        return None
    own, together = amount(value.own), amount(value.own + value.others)
    return sentence(
        Text(
            f"Med dette køb på {own.da} er det {together.da}, og det holdes op mod tærskelværdien",
            f"With this purchase of {own.en} that is {together.en}, which is held against the"
            " threshold",
        )
    )


def _told(others: Decimal) -> Text:
    if not others:
        return Text(
            "Det er oplyst, at ingen andre i kommunen køber det samme.",
            "It is told that nobody else in the municipality buys the same.",
        )
    what = amount(others)
    return sentence(
        Text(
            f"Det er oplyst, at resten af kommunen køber det samme for {what.da}",
            f"It is told that the rest of the municipality buys the same for {what.en}",
        )
    )


def _by_the_lake(purchase: Purchase, bought: OffContractSpend) -> EstimatedValue:
    """A contract longer than a year is held beside four years' purchases, as the radar adds up.

    Of a contract of two or three years that is cautious: the answer says which months were counted.
    """
    is_long = purchase.months is not None and purchase.months > A_YEAR
    others, months = (bought.in_48_months, 48) if is_long else (bought.in_12_months, 12)
    what, since = amount(others), day(bought.as_of)
    because = Text(
        f"Kommunen har uden aftale købt det samme for {what.da} på {months} måneder"
        f" til og med {since.da}.",
        f"Without agreement the municipality bought the same for {what.en} in {months} months"
        f" until {since.en}.",
    )
    return EstimatedValue(purchase.total, others, because)
