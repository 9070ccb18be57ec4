"""What must be said aloud beside an answer: what was assumed, and on what it rests."""

from collections.abc import Iterator, Sequence
from datetime import date

from pejl.engines.applies.facts import NO_JOINT_TENDER
from pejl.engines.applies.purchase import Purchase, Surroundings
from pejl.engines.rules import Rulebook, Rulebooks
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.words import both, day
from pejl.engines.text import Text


def beside(purchase: Purchase, books: Rulebooks, around: Surroundings, on: date) -> Iterator[Text]:
    """Every warning there is cause for."""
    yield from _assumed(purchase, around)
    yield from _half_adopted([each for each in books.books if _binds_by_adoption(each)], on)


def _assumed(purchase: Purchase, around: Surroundings) -> Iterator[Text]:
    is_uncovered = purchase.agreement == "" or around.agreements == ()
    if is_uncovered and "purchase.joint_tender" not in purchase.more:
        yield NO_JOINT_TENDER
    if around.because:
        yield around.because


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
            " Den, der fører regelsættet, skriver dagen for vedtagelsen ind.",
            f"Taken to be in force, but cannot be seen to be adopted: {titles.en}."
            " Whoever keeps the rulebook writes in the day of adoption.",
        )


def _is_adopted(book: Rulebook, on: date) -> bool:
    return not isinstance(book.adopted, Text) and book.adopted <= on


def _titles(books: Sequence[Rulebook]) -> Text:
    return both(Text(f"»{each.title.da}«", f"“{each.title.en}”") for each in books)
