"""What the municipality already knows around a purchase: its agreements, and what it buys."""

from datetime import date
from decimal import Decimal

from pejl.bearings.taking import lake
from pejl.contracts import queries
from pejl.contracts.models import Agreement
from pejl.engines.figures.filters import Filters
from pejl.engines.money import ZERO
from pejl.engines.rules.cpv import within
from pejl.engines.text import Text
from pejl.lake.handover import current
from pejl.purchase.purchase import Bought, Covering, Surroundings

CLASS = 4  # digits of CPV: the radar adds up what is alike, and so does the law
NO_CATEGORY = Text(
    "Uden en varegruppe kan aftaler og tidligere køb ikke slås op.",
    "Without a category agreements and earlier purchases cannot be looked up.",
)
NO_LAKE = Text(
    "Kommunens køb er ikke talt op endnu. Indlæs fakturaer eller finansposter, og tag pejlingerne.",
    "What the municipality buys is not counted yet. Load invoices or ledger lines, and take the"
    " bearings.",
)


def known(category: str | None, on: date) -> Surroundings:
    """What the register and the lake tell of a category as of a day."""
    if category is None:
        return Surroundings(None, None, NO_CATEGORY)
    bought = bought_of(category, on)
    return Surroundings(bought, covering(category, on), None if bought else NO_LAKE)


def covering(category: str, on: date) -> tuple[Covering, ...]:
    """The agreements that run on the day and name a group the category lies in."""
    running = queries.in_force(on)
    return tuple(_told(it) for it in running if within(category, _groups(it)) is True)


def _groups(agreement: Agreement) -> list[str]:
    return [str(prefix).ljust(8, "0") for prefix in agreement.categories]


def _told(it: Agreement) -> Covering:
    return Covering(it.number, it.title, it.kind, it.supplier.name, it.ends)


def bought_of(category: str, on: date) -> Bought | None:
    """What was bought without agreement in the category's class; None before there is a lake."""
    folder = current()
    if folder is None:
        return None
    found = lake(folder, on).figure("tender_radar", Filters(category=category[:CLASS]))
    in_12, in_48 = (found.beside.get(f"spend_{months}_months") for months in (12, 48))
    return Bought(Decimal(in_12 or ZERO), Decimal(in_48 or ZERO), on)
