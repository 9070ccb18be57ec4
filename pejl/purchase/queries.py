"""What the municipality already knows around a purchase: its agreements, and what it buys."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from pejl.bearings.queries.rounds import latest
from pejl.bearings.views.radar import to_rows
from pejl.contracts.models import Agreement
from pejl.contracts.queries import register
from pejl.engines.applies.purchase import CoveringAgreement, OffContractSpend, Surroundings
from pejl.engines.cpv import stem, within
from pejl.engines.figures.filters import Filters
from pejl.engines.money import ZERO
from pejl.engines.text import Text
from pejl.lake.queries import current, lake, last_day
from pejl.parties.models import Unit

MOST = 5  # units that are shown
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


def known(category: str | None, on: date, starts: date | None = None) -> Surroundings:
    """What the register and the lake tell of a category as of a day.

    An agreement covers the purchase where it runs on the day the purchase starts.
    """
    if category is None:
        return Surroundings(None, None, NO_CATEGORY)
    bought = bought_of(category, on)
    return Surroundings(bought, covering(category, starts or on), None if bought else NO_LAKE)


def covering(category: str, day: date) -> tuple[CoveringAgreement, ...] | None:
    """The agreements that run on the day and name a group the category lies in.

    None where no agreement at all is in the register: that tells nothing.
    """
    running = list(register.in_force(day))
    if not running:
        return None
    return tuple(_told(it) for it in running if within(category, _groups(it)) is True)


def _groups(agreement: Agreement) -> list[str]:
    return [str(prefix).ljust(8, "0") for prefix in agreement.categories]


def _told(it: Agreement) -> CoveringAgreement:
    return CoveringAgreement(it.number, it.title, it.kind, it.supplier.name, it.ends, it.pk)


def bought_of(category: str, on: date) -> OffContractSpend | None:
    """What was bought without agreement in the category's class; None before there is a lake."""
    folder = current()
    if folder is None:
        return None
    until = counted_until(on)
    found = lake(folder, until).figure("tender_radar", Filters(category=alike(category)))
    in_12, in_48 = (found.beside.get(f"spend_{months}_months") for months in (12, 48))
    return OffContractSpend(Decimal(in_12 or ZERO), Decimal(in_48 or ZERO), until)


def alike(category: str) -> str:
    """The digits shared by what is bought of the same: the class, or the group that is told."""
    return stem(category)[:CLASS]


def counted_until(on: date) -> date:
    """The day the months are counted back from: the last of the newest year there are bearings of.

    Counted back from today, a year that is not loaded yet would look like one without purchases.
    """
    round_ = latest()
    return last_day(round_.year, on) if round_ else on


def rows_behind(category: str, until: date) -> str:
    """The address of the lines counted; none where a year's figures are of another day."""
    if last_day(until.year, timezone.localdate()) != until:
        return ""
    return to_rows(alike(category).ljust(len(category), "0"), until.year) or ""


def buyers(category: str, until: date) -> list[tuple[str, Decimal]]:
    """The units that bought most of the class in the last two years, with their kroner."""
    folder = current()
    if folder is None:
        return []
    by_unit: dict[int, Decimal] = {}
    for year in (until.year - 1, until.year):
        asked = Filters(category=alike(category), year=year)
        for it in lake(folder, until).series("spend", "unit_id", asked):
            if it.bucket[0] is not None:
                unit = int(it.bucket[0])
                by_unit[unit] = by_unit.get(unit, ZERO) + Decimal(it.value or ZERO)
    largest = sorted(by_unit.items(), key=lambda each: (-each[1], each[0]))[:MOST]
    names = Unit.objects.in_bulk([unit for unit, _amount in largest])
    return [(names[unit].name, amount) for unit, amount in largest if unit in names and amount]
