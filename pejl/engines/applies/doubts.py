"""What looks wrong in a purchase as it is told, though it can be so; said above the answer."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from pejl.engines.applies.facts import covering_agreement, kind_of
from pejl.engines.applies.names import FORM
from pejl.engines.applies.purchase import CoveringAgreement, Purchase, Surroundings
from pejl.engines.cpv import certain_kind
from pejl.engines.period import months_from
from pejl.engines.rules.facts import Facts, Given
from pejl.engines.rules.words import amount, day
from pejl.engines.text import Text

DAY = timedelta(days=1)
A_YEAR = Decimal(12)  # months
PERHAPS_LIGHT = Text(
    "Varegruppen står på EU's liste over sociale og andre specifikke tjenesteydelser. Er købet en"
    " af dem, så ret slagsen: tærskelværdien er en anden.",
    "The category is on the EU's list of social and other specific services. Where the purchase is"
    " one of them, correct the kind: another threshold applies.",
)
# Kroner a year below which nobody buys such a thing by contract.
SMALL = {"goods": 1_000, "services": 5_000, "light_services": 5_000, "works": 10_000}
ANOTHER_FORM = Text(
    "Den købsmåde, der er oplyst, er en anden end den, der følger af aftalen og fremgangsmåden;"
    " den sidste er lagt til grund.",
    "The form of purchase that is told is another than the one that follows from the agreement and"
    " the procedure; the latter is taken.",
)


def doubts(purchase: Purchase, facts: Facts, around: Surroundings, on: date) -> Iterator[Text]:
    """Everything one had better look at again. `facts` are what the rules were held against."""
    yield from _thousands(purchase, kind_of(facts))
    yield from _told_otherwise(purchase, facts, on)
    yield from _outlived(purchase, covering_agreement(purchase, around), on)
    if purchase.agreement and not _is_registered(purchase.agreement, around):
        yield _unregistered(purchase.agreement)


def _told_otherwise(purchase: Purchase, facts: Facts, on: date) -> Iterator[Text]:
    """What may be another than it is told as, or was set aside."""
    if purchase.kind == "services" and _is_listed_as_light(purchase.cpv):
        yield PERHAPS_LIGHT
    if purchase.published and purchase.published < on:
        yield _announced(purchase.published)
    if purchase.more.get(FORM, _form(facts)) != _form(facts):
        yield ANOTHER_FORM


def _is_listed_as_light(category: str | None) -> bool:
    return category is not None and certain_kind(category) == "light_services"


def _form(facts: Facts) -> Given:
    return facts[FORM].value if FORM in facts else None


def _announced(published: date) -> Text:
    then = day(published)
    return Text(
        f"Bekendtgørelsen er fra {then.da}. Tærskelværdien er den, der gjaldt den dag.",
        f"The notice is of {then.en}. The threshold is the one that applied on that day.",
    )


def _thousands(purchase: Purchase, kind: str | None) -> Iterator[Text]:
    """Amounts too small for a year of such a thing: likely meant in thousands."""
    years = max(purchase.months or Decimal(0), A_YEAR) / A_YEAR
    for value in (purchase.value, purchase.options_value):
        if value and value < SMALL.get(kind or "goods", 0) * years:
            yield _in_thousands(value)


def _in_thousands(value: Decimal) -> Text:
    said, meant = amount(value), amount(value * 1000)
    return Text(
        f"Værdien er kun {said.da} Er den skrevet i tusinder, så skriv den i kroner: {meant.da}",
        f"The value is only {said.en}. If it was written in thousands, write kroner: {meant.en}.",
    )


def _outlived(purchase: Purchase, agreement: CoveringAgreement | None, on: date) -> Iterator[Text]:
    """That the purchase lasts longer than the agreement it is made on."""
    if agreement is None or agreement.ends is None or purchase.months is None:
        return
    if months_from(purchase.starts or on, int(purchase.months)) - DAY > agreement.ends:
        ends = day(agreement.ends)
        yield Text(
            f"Aftalen {agreement.number} løber kun til {ends.da}, og købet varer længere."
            " Resten skal købes på en anden måde.",
            f"The agreement {agreement.number} runs only until {ends.en}, and the purchase lasts"
            " longer. The rest has to be bought another way.",
        )


def _is_registered(number: str, around: Surroundings) -> bool:
    return any(it.number.casefold() == number.casefold() for it in around.agreements or ())


def _unregistered(number: str) -> Text:
    return Text(
        f"Aftalen {number} er ikke slået op som en, der dækker varegruppen. Se efter, om den gør,"
        " og om den er kommunens egen.",
        f"The agreement {number} was not looked up as one that covers the category. See whether it"
        " does, and whether it is the municipality's own.",
    )
