"""Who and what there is in Lilleby: the files under `example/`, read once.

Amounts are in kroner without VAT. Dates stand as in 2025; `years` moves them.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from pejl.engines.ubl.document import Syntax

FOLDER = Path(__file__).resolve().parents[2] / "example"
WRITTEN_FOR = 2025  # the year the dates in the files are written for

_SYNTAXES: Mapping[str, Syntax] = {"oioubl": "oioubl-2.1", "peppol": "peppol-bis-3"}


class ExampleUnit(NamedTuple):
    """A part of the municipality that buys."""

    gln: str
    name: str
    kind: str  # nursery, school, care, kitchen, roads, culture, office, center
    parent: str
    street: str
    postcode: str
    city: str
    reference: str  # the person reference its suppliers write


class ExampleCategory(NamedTuple):
    """A CPV class, and who buys in it."""

    code: str
    name: str
    art: str  # of the chart of accounts: 2.9
    bought_by: Mapping[str, int]  # kind of unit → weight
    procured: bool = True
    grows: bool = False  # bought more of, the more is bought; the other unprocured stay small
    exempt: bool = False  # from VAT


class Article(NamedTuple):
    """Something that can be bought, before anyone has a price for it."""

    category: str
    number: str
    text: str
    unit: str  # recommendation 20, packagings with their X
    price: Decimal
    pack: Decimal | None
    gtin: str
    unspsc: str
    labels: tuple[str, ...]
    least: int  # how many are bought at a time
    most: int
    in_range: bool  # False is sold, but on no price book


class ExampleSupplier(NamedTuple):
    """Who sells."""

    cvr: str
    name: str
    street: str
    postcode: str
    city: str
    size: str
    public: bool
    syntax: Syntax | None  # None sends no e-invoices
    payment: str  # bank, fik, iban, card
    numbering: str  # how it writes its item numbers: KX-0000
    sells: tuple[str, ...]  # CPV classes
    spellings: tuple[str, ...]  # as it also stands in the ledger

    def numbered(self, article: Article) -> str:
        """The supplier's own item number."""
        return self.numbering.replace("0000", article.number)


class ExampleAgreement(NamedTuple):
    """What was agreed with one supplier."""

    number: str
    title: str
    supplier: ExampleSupplier
    kind: str
    starts: date
    ends: date
    options: str
    units: frozenset[str] | None  # names; None binds all
    categories: tuple[str, ...]
    ceiling: Decimal
    tolerance_percent: Decimal
    tolerance_kroner: Decimal
    fees: tuple[str, ...]
    notice_days: int
    index_ceiling: Decimal | None
    price_level: Decimal
    price_book: str  # csv, xlsx, oioubl, peppol

    def binds(self, unit: ExampleUnit) -> bool:
        """Whether the unit must buy on it."""
        return self.units is None or unit.name in self.units


class PriceChange(NamedTuple):
    """A later price book: all prices by so many per cent."""

    agreement: str
    valid_from: date
    received: date
    percent: Decimal


class World:
    """Everything of it, with the dates moved to `year`."""

    def __init__(self, year: int = WRITTEN_FOR, folder: Path = FOLDER) -> None:
        self.year = year
        self._folder = folder

    def _rows(self, name: str) -> Iterator[dict[str, str]]:
        with (self._folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def _yaml(self, name: str) -> Any:
        return yaml.safe_load((self._folder / f"{name}.yaml").read_text(encoding="utf-8"))

    def _day(self, written: str) -> date:
        day = date.fromisoformat(written)
        return day.replace(year=day.year + self.year - WRITTEN_FOR)

    @cached_property
    def municipality(self) -> dict[str, Any]:
        """Its name, its CVR number and the threshold for tenders."""
        found: dict[str, Any] = self._yaml("municipality")
        return found

    @cached_property
    def ledger(self) -> dict[str, Any]:
        """What is booked beside the invoices."""
        found: dict[str, Any] = self._yaml("ledger")
        return found

    @cached_property
    def units(self) -> tuple[ExampleUnit, ...]:
        """All units, centres first."""
        return tuple(ExampleUnit(**row) for row in self._rows("units"))

    @cached_property
    def categories(self) -> dict[str, ExampleCategory]:
        """The categories by CPV class."""
        return {row["code"]: ExampleCategory(**row) for row in self._yaml("categories")}

    @cached_property
    def articles(self) -> dict[str, tuple[Article, ...]]:
        """What can be bought, by CPV class."""
        found: dict[str, list[Article]] = {}
        for row in self._rows("items"):
            found.setdefault(row["category"], []).append(_article(row))
        return {code: tuple(articles) for code, articles in found.items()}

    @cached_property
    def suppliers(self) -> dict[str, ExampleSupplier]:
        """The suppliers by CVR number."""
        return {row["cvr"]: _supplier(row) for row in self._rows("suppliers")}

    @cached_property
    def not_the_same(self) -> tuple[tuple[ExampleSupplier, ExampleSupplier], ...]:
        """Suppliers whose names are near enough to be taken for one another."""
        pairs = self._rows("not-the-same")
        return tuple(
            (self.suppliers[row["cvr"]], self.suppliers[row["other_cvr"]]) for row in pairs
        )

    @cached_property
    def agreements(self) -> dict[str, ExampleAgreement]:
        """The agreements by number."""
        return {row["number"]: self._agreement(row) for row in self._rows("agreements")}

    @cached_property
    def price_changes(self) -> dict[str, PriceChange]:
        """The later price books, by agreement: no agreement has more than one a year."""
        return {row["agreement"]: self._price_change(row) for row in self._rows("price-changes")}

    def _agreement(self, row: dict[str, str]) -> ExampleAgreement:
        return ExampleAgreement(
            number=row["number"],
            title=row["title"],
            supplier=self.suppliers[row["cvr"]],
            kind=row["kind"],
            starts=self._day(row["starts"]),
            ends=self._day(row["ends"]),
            options=row["options"],
            units=self._bound(row["binding_for"]),
            categories=tuple(row["categories"].split()),
            ceiling=Decimal(row["ceiling"]),
            tolerance_percent=Decimal(row["tolerance_percent"]),
            tolerance_kroner=Decimal(row["tolerance_kroner"]),
            fees=tuple(filter(None, row["fees"].split(", "))),
            notice_days=int(row["notice_days"]),
            index_ceiling=Decimal(row["index_ceiling"]) if row["index_ceiling"] else None,
            price_level=Decimal(row["price_level"]),
            price_book=row["price_book"],
        )

    def _bound(self, written: str) -> frozenset[str] | None:
        """The units named, or of the kinds named; None for `alle`."""
        if written == "alle":
            return None
        said = written.split(",")
        return frozenset(unit.name for unit in self.units if {unit.name, unit.kind} & set(said))

    def _price_change(self, row: dict[str, str]) -> PriceChange:
        return PriceChange(
            agreement=row["agreement"],
            valid_from=self._day(row["valid_from"]),
            received=self._day(row["received"]),
            percent=Decimal(row["rise_percent"]),
        )

    @property
    def tender_threshold(self) -> Decimal:
        """The value from which goods and services must be tendered that year."""
        values = self.municipality["tender_threshold"]
        return Decimal(values[max(first for first in values if first <= self.year)])


def _article(row: dict[str, str]) -> Article:
    return Article(
        category=row["category"],
        number=row["number"],
        text=row["text"],
        unit=row["unit"],
        price=Decimal(row["price"]),
        pack=Decimal(row["pack"]) if row["pack"] else None,
        gtin=row["gtin"],
        unspsc=row["unspsc"],
        labels=tuple(filter(None, row["labels"].split("|"))),
        least=int(row["least"]),
        most=int(row["most"]),
        in_range=row["in_range"] != "nej",
    )


def _supplier(row: dict[str, str]) -> ExampleSupplier:
    return ExampleSupplier(
        cvr=row["cvr"],
        name=row["name"],
        street=row["street"],
        postcode=row["postcode"],
        city=row["city"],
        size=row["size"],
        public=bool(row["public"]),
        syntax=_SYNTAXES.get(row["syntax"]),
        payment=row["payment"],
        numbering=row["numbering"],
        sells=tuple(row["sells"].split()),
        spellings=tuple(filter(None, row["spellings"].split("|"))),
    )
