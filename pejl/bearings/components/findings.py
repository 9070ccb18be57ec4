"""What being off course comes to: one sentence for each figure, ending in how much."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from pejl.bearings.models import Bearing
from pejl.engines.figures.definition import catalogue
from pejl.engines.text import Text
from pejl.web.words import measure, spoken

# What the sentence says of a share is the part that is off course, whichever way that lies.
SAID = {
    "agreements_expiring": Text(
        "Aftaler udløber inden for 12 måneder", "Agreements end within 12 months"
    ),
    "compliance_1": Text(
        "%(gap)s er købt hos leverandører uden gyldig aftale",
        "%(gap)s was bought from suppliers without a valid agreement",
    ),
    "compliance_2": Text(
        "%(gap)s er ikke den aftalte vare til den aftalte pris",
        "%(gap)s is not the agreed item at the agreed price",
    ),
    "days_to_pay": Text(
        "%(gap)s af fakturaerne er betalt senere end 30 dage efter modtagelsen",
        "%(gap)s of the invoices were paid later than 30 days after receipt",
    ),
    "deviations": Text(
        "Der er betalt mere, end der er aftalt", "More was paid than what was agreed"
    ),
    "invoices_by_channel": Text(
        "%(gap)s af fakturaerne er ikke elektroniske", "%(gap)s of the invoices are not electronic"
    ),
    "joint_agreement_share": Text(
        "%(gap)s af aftalekøbet ligger uden for SKI's og fælles aftaler",
        "%(gap)s of agreement spend lies outside SKI's and joint agreements",
    ),
    "local_share": Text(
        "%(gap)s er købt hos leverandører uden for lokalområdet",
        "%(gap)s was bought from suppliers outside the local area",
    ),
    "off_agreement": Text(
        "%(gap)s er købt uden om en aftale, der findes",
        "%(gap)s was bought outside an agreement that exists",
    ),
    "ordered_share": Text("%(gap)s er købt uden ordre", "%(gap)s was bought without an order"),
    "price_control": Text(
        "Der er betalt mere end den aftalte pris", "More was paid than the agreed price"
    ),
    "small_share": Text(
        "%(gap)s er købt hos store virksomheder", "%(gap)s was bought from large companies"
    ),
    "tender_radar": Text(
        "Varegrupper er købt uden aftale for mere end udbudsgrænsen",
        "Categories were bought without agreement beyond the tender threshold",
    ),
}

# What law or an agreement binds us to; the others are directions the policy prefers.
BINDING = {
    "compliance_1",
    "compliance_2",
    "days_to_pay",
    "deviations",
    "invoices_by_channel",
    "off_agreement",
    "price_control",
    "tender_radar",
}


class OffCourse(NamedTuple):
    """What lies off course: a sentence, how much, and on which side the rows lie."""

    bearing: Bearing
    statement: str
    words: str
    amount: str
    side: str  # "outside" where the rows in question are those the figure does not count


def furthest(bearings: Iterable[Bearing], most: int = 3) -> list[Bearing]:
    """The statements furthest off course: what binds before what is preferred, most kroner first.

    A figure that measures several statements is named once.
    """
    off = [it for it in bearings if it.outcome == Bearing.Outcome.NOT_MET and it.figure]
    chosen: dict[str, Bearing] = {}
    for it in sorted(off, key=weight, reverse=True):
        chosen.setdefault(it.figure, it)
    return list(chosen.values())[:most]


def weight(it: Bearing) -> tuple[bool, bool, Decimal]:
    """What decides the order; kroner go before numbers."""
    return it.figure in BINDING, it.parts_unit == "DKK", away(it)


def away(it: Bearing) -> Decimal:
    """How much is off course."""
    part = it.numerator or Decimal(0)
    return (it.denominator or Decimal(0)) - part if is_short(it) else part


def is_short(it: Bearing) -> bool:
    """Whether what is off course is what the figure lacks of the whole, not what it counts."""
    return it.unit == "share" and catalogue()[it.figure].good == "rising"


def off_course(it: Bearing, statement: str) -> OffCourse:
    """What the bearing of a statement comes to, said so that the amount stands last."""
    value = it.value or Decimal(0)
    said = SAID.get(it.figure, catalogue()[it.figure].title)
    return OffCourse(
        bearing=it,
        statement=statement,
        words=spoken(said) % {"gap": measure(1 - value if is_short(it) else value, it.unit)},
        amount=measure(away(it), it.parts_unit),
        side="outside" if is_short(it) else "",
    )
