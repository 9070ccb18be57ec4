"""A year of real invoice lines of one wholesaler, as bills and as a price list."""

import csv
import gzip
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby, islice
from pathlib import Path

from pejl.engines.matching.facts import AgreedPrice, AgreedTerms, Bill, BilledLine
from pejl.engines.matching.price_list import PriceList
from pejl.engines.period import Period

AGREEMENT = AgreedTerms("all", "1", "wholesaler", Period())
Row = dict[str, str]


def rows(file: Path, lines: int | None = None) -> Iterator[Row]:
    """The rows as they stand, the first so many."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as text:
        yield from islice(csv.DictReader(text), lines)


def bills(every: Iterable[Row]) -> Iterator[Bill]:
    """A bill for each invoice number; numbers that begin with C are credit notes."""
    for number, of_bill in groupby(every, key=lambda row: row["InvoiceNo"]):
        yield bill(number, list(of_bill))


def bill(number: str, of_bill: list[Row]) -> Bill:
    """One bill; credit notes are written below zero, as some suppliers do."""
    lines = tuple(line(row) for row in of_bill)
    return Bill(
        key=number,
        kind="credit_note" if number.startswith("C") else "invoice",
        number=number,
        supplier="wholesaler",
        issued=day(of_bill[0]),
        lines=lines,
        net=sum((one.amount or Decimal(0) for one in lines), Decimal(0)),
        unit=of_bill[0]["CustomerID"] or None,
    )


def line(row: Row) -> BilledLine:
    """One line."""
    quantity, price = Decimal(row["Quantity"]), Decimal(row["UnitPrice"])
    return BilledLine(
        number=None,
        quantity=quantity,
        unit="EA",
        amount=quantity * price,
        price=price,
        item=row["StockCode"],
        text=row["Description"] or None,
    )


def earliest_prices(every: Iterable[Row]) -> PriceList:
    """The first price above zero of each item, agreed from then on."""
    first: dict[str, AgreedPrice] = {}
    for row in every:
        if Decimal(row["UnitPrice"]) > 0:
            first.setdefault(row["StockCode"], price(row))
    return PriceList([AGREEMENT], first.values())


def price(row: Row) -> AgreedPrice:
    """The row's price as an agreed one."""
    return AgreedPrice(
        AGREEMENT.id, Decimal(row["UnitPrice"]), "EA", Period(day(row)), item=row["StockCode"]
    )


def day(row: Row) -> date:
    """The day of the invoice."""
    return date.fromisoformat(row["InvoiceDate"][:10])
