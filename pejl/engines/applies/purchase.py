"""A purchase as a buyer describes it, and what the municipality already knows around it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.money import ZERO
from pejl.engines.rules.facts import Given
from pejl.engines.text import Text

KINDS = ("goods", "services", "light_services", "works")
CONCERNS = ("land", "buildings", "transport", "energy")


class Purchase(NamedTuple):
    """What is told of a purchase; None is not told.

    `value` and `options_value` are kroner without VAT over the whole duration, `months`
    the duration with options. `agreement` is the number of one that covers the purchase,
    "" where it is known that none does. `others_buy_it` is what the rest of the
    municipality buys of the same in kroner over that time. `evaluation_days` are set
    aside from the last day of tenders to the award, `meetings` the political meetings
    that could approve. `more` are facts rules ask for, by the vocabulary's names.
    """

    title: str = ""
    kind: str | None = None
    cpv: str | None = None
    value: Decimal | None = None
    options_value: Decimal | None = None
    months: Decimal | None = None
    published: date | None = None
    starts: date | None = None
    meetings: tuple[date, ...] = ()
    evaluation_days: Decimal | None = None
    concerns: frozenset[str] | None = None
    unit: str = ""
    place: str = ""
    agreement: str | None = None
    others_buy_it: Decimal | None = None
    more: Mapping[str, Given] = {}

    @property
    def total(self) -> Decimal | None:
        """The value with options."""
        return None if self.value is None else self.value + (self.options_value or ZERO)


class OffContractSpend(NamedTuple):
    """What the whole municipality bought without agreement in a category, in kroner."""

    in_12_months: Decimal
    in_48_months: Decimal
    as_of: date


class CoveringAgreement(NamedTuple):
    """An agreement that covers the category. `kind` is own, ski, joint or dis."""

    number: str
    title: str
    kind: str
    supplier: str
    ends: date | None
    id: int | None = None  # in the register


class Surroundings(NamedTuple):
    """What the register and the lake tell; None with the reason where they were not asked."""

    bought: OffContractSpend | None
    agreements: tuple[CoveringAgreement, ...] | None
    because: Text | None = None


NOTHING_KNOWN = Surroundings(
    None,
    None,
    Text(
        "Her er ingen aftaler og fakturaer at slå op i. Indlæs dem, og sæt PEJL_HOME.",
        "There are no agreements and invoices to look up here. Load them, and set PEJL_HOME.",
    ),
)
