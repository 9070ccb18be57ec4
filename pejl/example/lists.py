"""Units, suppliers, agreements and price books as the files an office would hand over."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

import xlsxwriter

from pejl.engines.ubl.write import write as written
from pejl.example.formats import danish_date, danish_number
from pejl.example.market import Market
from pejl.example.price_lists import COLUMNS as PRICE_COLUMNS
from pejl.example.price_lists import Cell, catalogue, rows
from pejl.example.prices import ExamplePriceBook
from pejl.example.world import ExampleAgreement, World

UNITS: Final = ("Navn", "EAN-nummer", "Hører under")
SUPPLIERS: Final = ("CVR", "Navn", "Postnr", "By", "Størrelse", "Offentlig")
AGREEMENTS: Final = (
    "Aftalenr",
    "Titel",
    "Leverandør",
    "CVR",
    "Type",
    "Startdato",
    "Slutdato",
    "Optioner",
    "Bindende for",
    "CPV",
    "Loft",
    "Tolerance %",
    "Tolerance kr",
    "Tilladte gebyrer",
    "Varslingsdage",
    "Indeksloft %",
)
_SIZES: Final = {"micro": "mikro", "small": "lille", "medium": "mellem", "large": "stor"}
_MADE: Final = datetime(2025, 1, 1)  # noqa: DTZ001 - a spreadsheet's own date has no zone
_CATALOGUES: Final = ("oioubl", "peppol")


def write(folder: Path, market: Market) -> None:
    """All the lists, under `folder`."""
    world = market.world
    _to_csv(folder / "units.csv", UNITS, ((one.name, one.gln, one.parent) for one in world.units))
    _to_csv(folder / "suppliers.csv", SUPPLIERS, _suppliers(world))
    agreements = [_agreement(one, world) for one in world.agreements.values()]
    _to_csv(folder / "agreements.csv", AGREEMENTS, agreements)
    _to_xlsx(folder / "agreements.xlsx", AGREEMENTS, agreements)
    for prices in market.prices.values():
        for book in prices.books:
            _price_book(folder, book, world)


def _suppliers(world: World) -> Iterable[Sequence[Cell]]:
    for one in world.suppliers.values():
        public = "ja" if one.public else "nej"
        yield one.cvr, one.name, one.postcode, one.city, _SIZES.get(one.size, ""), public


def _agreement(one: ExampleAgreement, world: World) -> Sequence[Cell]:
    bound = [unit.name for unit in world.units if one.units and unit.name in one.units]
    return (
        one.number,
        one.title,
        one.supplier.name,
        one.supplier.cvr,
        one.kind,
        one.starts,
        one.ends,
        one.options,
        ", ".join(bound) or "alle",
        ", ".join(one.categories),
        one.ceiling,
        one.tolerance_percent,
        one.tolerance_kroner,
        ", ".join(one.fees),
        Decimal(one.notice_days),
        one.index_ceiling,
    )


def _price_book(folder: Path, book: ExamplePriceBook, world: World) -> None:
    """A price book in the form the supplier sends it."""
    form = book.agreement.price_book
    name = f"{book.agreement.number}-{book.valid_from:%Y-%m-%d}".replace(" ", "-")
    if form in _CATALOGUES:
        syntax = book.agreement.supplier.syntax or "peppol-bis-3"
        paper = catalogue(book, str(world.municipality["cvr"]), world.units[0], syntax)
        (folder / "catalogues" / f"{name}.xml").write_bytes(written(paper))
    else:
        to_file = _to_xlsx if form == "xlsx" else _to_csv
        to_file(folder / "price-books" / f"{name}.{form}", PRICE_COLUMNS, list(rows(book)))


def _to_csv(path: Path, columns: Sequence[str], table: Iterable[Sequence[Cell]]) -> None:
    """A list as spreadsheets save it here: semicolons, decimal commas, UTF-8 with its mark."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([_shown(cell) for cell in row] for row in table)


def _shown(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return danish_number(cell)
    if isinstance(cell, date):
        return danish_date(cell)
    return cell or ""


def _to_xlsx(path: Path, columns: Sequence[str], table: Iterable[Sequence[Cell]]) -> None:
    """A list as a spreadsheet, with numbers and dates as such."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _MADE})
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, columns)
        for place, row in enumerate(table, 1):
            for column, cell in enumerate(row):
                if isinstance(cell, Decimal):
                    sheet.write_number(place, column, float(cell))
                elif isinstance(cell, date):
                    sheet.write_datetime(place, column, cell, day)
                elif cell:
                    sheet.write_string(place, column, cell)
