"""What must be said aloud beside an answer: what was assumed, and what looks wrong."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pejl.engines.rules import Rulebook, Rulebooks
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.words import amount, day
from pejl.engines.text import Text
from pejl.purchase.facts import NO_JOINT_TENDER
from pejl.purchase.purchase import Purchase, Surroundings

SMALL = {"goods": 1_000, "services": 5_000, "light_services": 5_000, "works": 10_000}


def beside(
    purchase: Purchase, kind: str | None, books: Rulebooks, around: Surroundings, on: date
) -> Iterator[Text]:
    """Every warning there is cause for."""
    yield from _thousands(purchase, kind)
    yield from _assumed(purchase, around)
    for book in (each for each in books.books if each.rules):  # a source binds nobody
        yield from _half_adopted(book, on)


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
    if around.because:
        yield around.because


def _half_adopted(book: Rulebook, on: date) -> Iterator[Text]:
    """A rulebook in force that nobody can say was adopted, or adopted and not yet in force."""
    if book.authority is Authority.LAW:
        return  # an act was adopted, whatever the gathering of several says of its days
    title = book.title
    if on not in book.period:
        yield Text(
            f"»{title.da}« er ikke i kraft {day(on).da}; dets regler er ikke med.",
            f"“{title.en}” is not in force on {day(on).en}; its rules are left out.",
        )
    elif isinstance(book.adopted, Text) or book.adopted > on:
        yield Text(
            f"»{title.da}« regnes for gældende, men det kan ikke ses, at det er vedtaget."
            f" {_why(book.adopted).da}",
            f"“{title.en}” is taken to be in force, but cannot be seen to be adopted."
            f" {_why(book.adopted).en}",
        )


def _why(adopted: date | Text) -> Text:
    if isinstance(adopted, Text):
        return adopted
    said = day(adopted)
    return Text(f"Det vedtages {said.da}.", f"It is adopted on {said.en}.")
