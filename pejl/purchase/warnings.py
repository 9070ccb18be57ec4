"""What must be said aloud beside an answer: what was assumed, and what looks wrong."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from pejl.engines.rules import Rulebook, Rulebooks
from pejl.engines.rules.facts import Facts, Given
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.words import amount, both, day
from pejl.engines.text import Text
from pejl.purchase.facts import NO_JOINT_TENDER, kind_of
from pejl.purchase.names import FORM
from pejl.purchase.purchase import Purchase, Surroundings

SMALL = {"goods": 1_000, "services": 5_000, "light_services": 5_000, "works": 10_000}
ANOTHER_FORM = Text(
    "Den købsmåde, der er oplyst, er en anden end den, der følger af aftalen og fremgangsmåden;"
    " den sidste er lagt til grund.",
    "The form of purchase that is told is another than the one that follows from the agreement and"
    " the procedure; the latter is taken.",
)


def beside(
    purchase: Purchase, facts: Facts, books: Rulebooks, around: Surroundings, on: date
) -> Iterator[Text]:
    """Every warning there is cause for. `facts` are what the rules were held against."""
    yield from _thousands(purchase, kind_of(facts))
    if purchase.more.get(FORM, _form(facts)) != _form(facts):
        yield ANOTHER_FORM
    yield from _assumed(purchase, around)
    yield from _half_adopted([each for each in books.books if _binds_by_adoption(each)], on)


def _form(facts: Facts) -> Given:
    return facts[FORM].value if FORM in facts else None


def _thousands(purchase: Purchase, kind: str | None) -> Iterator[Text]:
    for value in (purchase.value, purchase.options_value):
        if value and value < SMALL.get(kind or "goods", 0):
            yield _in_thousands(value)


def _in_thousands(value: Decimal) -> Text:
    said, meant = amount(value), amount(value * 1000)
    return Text(
        f"Værdien er kun {said.da} Er den skrevet i tusinder, så skriv den i kroner: {meant.da}",
        f"The value is only {said.en}. If it was written in thousands, write kroner: {meant.en}.",
    )


def _assumed(purchase: Purchase, around: Surroundings) -> Iterator[Text]:
    is_uncovered = purchase.agreement == "" or around.agreements == ()
    if is_uncovered and "purchase.joint_tender" not in purchase.more:
        yield NO_JOINT_TENDER
    if purchase.agreement and not _is_registered(purchase.agreement, around):
        yield _unregistered(purchase.agreement)
    if around.because:
        yield around.because


def _is_registered(number: str, around: Surroundings) -> bool:
    return any(it.number.casefold() == number.casefold() for it in around.agreements or ())


def _unregistered(number: str) -> Text:
    return Text(
        f"Aftalen {number} er ikke slået op som en, der dækker varegruppen. Se efter, om den gør,"
        " og om den er kommunens egen.",
        f"The agreement {number} was not looked up as one that covers the category. See whether it"
        " does, and whether it is the municipality's own.",
    )


def _binds_by_adoption(book: Rulebook) -> bool:
    """An act was adopted, whatever its gathering says of days; a mere source binds nobody."""
    return bool(book.rules) and book.authority is not Authority.LAW


def _half_adopted(books: Sequence[Rulebook], on: date) -> Iterator[Text]:
    """Rulebooks nobody can say were adopted, and those adopted and not yet in force."""
    waiting = [each for each in books if on not in each.period]
    doubtful = [each for each in books if on in each.period and not _is_adopted(each, on)]
    if waiting:
        titles, today = _titles(waiting), day(on)
        yield Text(
            f"Ikke i kraft {today.da}, og derfor ikke med: {titles.da}.",
            f"Not in force on {today.en}, and therefore left out: {titles.en}.",
        )
    if doubtful:
        titles = _titles(doubtful)
        yield Text(
            f"Regnes for gældende, men det kan ikke ses, at det er vedtaget: {titles.da}."
            " Skriv vedtagelsens dag i regelsættet.",
            f"Taken to be in force, but cannot be seen to be adopted: {titles.en}."
            " Write the day of adoption in the rulebook.",
        )


def _is_adopted(book: Rulebook, on: date) -> bool:
    return not isinstance(book.adopted, Text) and book.adopted <= on


def _titles(books: Sequence[Rulebook]) -> Text:
    return both(Text(f"»{each.title.da}«", f"“{each.title.en}”") for each in books)
