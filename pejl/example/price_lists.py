"""Price books as suppliers send them: a table, or a UBL catalogue."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from pejl.engines.period import Period
from pejl.engines.ubl.document import (
    Catalogue,
    CatalogueLine,
    Identifier,
    Item,
    Party,
    Syntax,
)
from pejl.example.parties import buyer, is_oioubl, seller
from pejl.example.prices import ExamplePrice, ExamplePriceBook
from pejl.example.purchase import unit_code
from pejl.example.world import ExampleUnit

COLUMNS: Final = (
    "Aftalenr",
    "Varenr",
    "GTIN",
    "Varetekst",
    "Enhed",
    "Pris",
    "Prisenhed/antal",
    "Minimumsantal",
    "Kolli",
    "Mærker",
    "Gælder fra",
    "Gælder til",
    "Meddelt",
)
Cell = str | Decimal | date | None


def rows(book: ExamplePriceBook) -> Iterator[tuple[Cell, ...]]:
    """The price book's lines, one cell for each of `COLUMNS`."""
    syntax = book.agreement.supplier.syntax or "peppol-bis-3"
    for offer in book.offers:
        article = offer.article
        yield (
            book.agreement.number,
            offer.number,
            article.gtin or None,
            article.text,
            unit_code(article.unit, syntax),
            offer.price,
            offer.base,
            offer.minimum,
            article.pack,
            ", ".join(article.labels) or None,
            book.valid_from,
            book.agreement.ends,
            book.received,
        )


def catalogue(
    book: ExamplePriceBook, municipality_cvr: str, unit: ExampleUnit, syntax: Syntax
) -> Catalogue:
    """The price book as a catalogue sent to `unit`."""
    contract = book.agreement.number
    return Catalogue(
        syntax=syntax,
        number=f"{contract}-{book.valid_from:%Y%m%d}".replace(" ", "-"),
        issued=book.received,
        seller=_side(seller(book.agreement.supplier, syntax), syntax),
        buyer=_side(buyer(unit, municipality_cvr, syntax), syntax),
        validity=Period(book.valid_from, book.agreement.ends),
        lines=tuple(_lines(book, syntax)),
        contract=contract,
    )


def _side(party: Party, syntax: Syntax) -> Party:
    """A party as Peppol has it in a catalogue: by its numbers and its registered name."""
    if is_oioubl(syntax):
        return party
    return party._replace(vat=None, trading_name=None, contact_name=None, email=None)


def _lines(book: ExamplePriceBook, syntax: Syntax) -> Iterable[CatalogueLine]:
    numbers = {offer.number: str(place) for place, offer in enumerate(book.offers, 1)}
    return (_line(offer, numbers[offer.number], book, syntax) for offer in book.offers)


def _line(
    offer: ExamplePrice, number: str, book: ExamplePriceBook, syntax: Syntax
) -> CatalogueLine:
    article = offer.article
    return CatalogueLine(
        item=_item(offer, syntax),
        price=offer.price,
        currency="DKK",
        unit=unit_code(article.unit, syntax),
        base_quantity=offer.base,
        minimum_quantity=offer.minimum,
        pack_quantity=article.pack or Decimal(1),
        validity=Period(book.valid_from, book.agreement.ends),
        labels=article.labels,
        contract=book.agreement.number,
        number=number,
        action="Add",
    )


def _item(offer: ExamplePrice, syntax: Syntax) -> Item:
    article, oioubl = offer.article, is_oioubl(syntax)
    gtin, unspsc = ("GTIN", "UNSPSC") if oioubl else ("0160", "TST")
    return Item(
        name=article.text,
        sellers_id=offer.number,
        standard_id=Identifier(article.gtin, gtin) if article.gtin else None,
        classes=(Identifier(article.unspsc, unspsc),) if article.unspsc else (),
    )
