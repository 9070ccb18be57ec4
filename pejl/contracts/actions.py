"""Agreements and price books on their way in: every row taken or told of, nothing twice."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.contracts.measures import code_of
from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.contracts.sheets import AGREEMENTS, PRICES
from pejl.engines.tables.named import Record, records
from pejl.engines.tables.table import Table
from pejl.engines.text import Text
from pejl.engines.ubl.document import Catalogue, CatalogueLine
from pejl.journal.actions import record
from pejl.parties.directory import Directory
from pejl.parties.identifiers import cvr
from pejl.parties.models import Unit

CPV = re.compile(r"\d{2,8}")
LIST = re.compile(r"\s*[;|]\s*|\s*,\s+")
EVERYBODY = ("", "alle", "alle enheder", "all")
KINDS = {"ski": Agreement.Kind.SKI, "dis": Agreement.Kind.DIS, "dynamisk": Agreement.Kind.DIS}
JOINT = ("fælles", "joint", "icø", "indkøbsfællesskab")


class Imported(NamedTuple):
    """What an import came to: rows taken, rows known already, and what was wrong in the others."""

    taken: int
    known: int
    faults: list[Text]


class PriceRow(NamedTuple):
    """One price, and the book it belongs in."""

    agreement: Agreement
    valid_from: date
    received_on: date | None
    price: Price


@transaction.atomic
def import_agreements(*, table: Table, by: str, chosen: dict[str, str] | None = None) -> Imported:
    """Take in a list of agreements. A known agreement gets the terms the list now says."""
    directory, faults, taken, known = Directory(), [], 0, 0
    for row in records(table, AGREEMENTS, chosen):
        wrong = [*row.faults, *faults_of(row)]
        faults += wrong
        if not faults_of(row):
            _agreement, new = keep_agreement(row, table.name, directory, faults)
            taken, known = taken + new, known + (not new)
    record(
        verb="import",
        by=by,
        about=table.name,
        sentence=_("%(taken)d nye aftaler, %(known)d kendte, %(faults)d forhold at se på.")
        % {"taken": taken, "known": known, "faults": len(faults)},
    )
    return Imported(taken, known, faults)


def faults_of(row: Record) -> Iterator[Text] | list[Text]:
    """Why a row is no agreement; nothing where it is one."""
    values, faults = row.values, []
    missing = [it.headings[0] for it in AGREEMENTS if it.required and not values.get(it.name)]
    missing = [it for it in missing if it != "Aftalenr"]  # its title then stands for it
    if missing:
        names = ", ".join(missing)
        faults.append(Text(f"Række {row.row} mangler {names}.", f"Row {row.row} lacks {names}."))
    starts, ends = values.get("starts"), values.get("ends")
    if isinstance(starts, date) and isinstance(ends, date) and ends < starts:
        faults.append(
            Text(
                f"Række {row.row}: aftalen slutter, før den begynder.",
                f"Row {row.row}: the agreement ends before it starts.",
            )
        )
    return faults


def keep_agreement(
    row: Record, source: str, directory: Directory, faults: list[Text]
) -> tuple[Agreement, bool]:
    """The agreement of one row, and whether it is new."""
    said = row.values
    supplier = directory.supplier(name=str(said["supplier"]), cvr=text(said.get("cvr")) or None)
    number = text(said.get("number") or said["title"])[:60]
    agreement, new = Agreement.objects.update_or_create(
        number=number, supplier_id=supplier, defaults=terms(said, source)
    )
    agreement.binding_for.set(units(row, faults))
    return agreement, new


def terms(said: object, source: str) -> dict[str, object]:
    """The fields of an agreement as a row says them; what it does not say is as the model has it."""
    values: dict[str, object] = dict(said)  # type: ignore[call-overload]
    found = {
        "title": text(values["title"])[:300],
        "kind": kind(text(values.get("kind"))),
        "starts": values["starts"],
        "ends": values.get("ends"),
        "options": text(values.get("options"))[:200],
        "categories": CPV.findall(text(values.get("categories"))),
        "value_ceiling": values.get("value_ceiling"),
        "fees": [it for it in LIST.split(text(values.get("fees"))) if it],
        "index_ceiling": values.get("index_ceiling"),
        "source": source[:300],
    }
    given = ("tolerance_percent", "tolerance_kroner", "notice_days")
    return found | {name: values[name] for name in given if values.get(name) is not None}


def text(value: object) -> str:
    """A value as text, "" where there is none."""
    return "" if value is None else str(value).strip()


def kind(said: str) -> str:
    """Which kind of agreement a word means; our own where it names no other."""
    word = said.casefold()
    if any(it in word for it in JOINT):
        return Agreement.Kind.JOINT
    return next((it for name, it in KINDS.items() if name in word), Agreement.Kind.OWN)


def units(row: Record, faults: list[Text]) -> list[Unit]:
    """The units an agreement is binding for; none is every unit. A name nobody knows is told of."""
    said = text(row.values.get("binding_for"))
    if said.casefold() in EVERYBODY:
        return []
    names = [it for it in re.split(r"\s*[;|,]\s*", said) if it]
    found = {unit.name.casefold(): unit for unit in Unit.objects.filter(name__in=names)}
    for name in names:
        if name.casefold() not in found:
            faults.append(
                Text(
                    f"Række {row.row}: enheden “{name}” kendes ikke. Indlæs enhederne først.",
                    f"Row {row.row}: the unit “{name}” is not known. Import the units first.",
                )
            )
    return list(found.values())


@transaction.atomic
def import_prices(
    *, table: Table, digest: str, by: str, agreement: str = "", chosen: dict[str, str] | None = None
) -> Imported:
    """Take in a price book from a list. The same file twice adds nothing."""
    if PriceBook.objects.filter(digest=digest).exists():
        return Imported(0, Price.objects.filter(book__digest=digest).count(), [])
    by_number = {it.number: it for it in Agreement.objects.all()}
    faults: list[Text] = []
    rows = [
        priced
        for row in records(table, PRICES, chosen)
        if (priced := price_row(row, by_number, agreement, faults))
    ]
    return keep_prices(rows, table.name, digest, by, faults)


def price_row(
    row: Record, by_number: dict[str, Agreement], given: str, faults: list[Text]
) -> PriceRow | None:
    """One row's price; None, and why, where it is none."""
    said = row.values
    faults += row.faults
    number = text(said.get("agreement")) or given
    agreement, price = by_number.get(number), said.get("price")
    if agreement is None or not isinstance(price, Decimal) or price < 0 or not said.get("item"):
        faults.append(no_price(row, number, agreement))
        return None
    first = said.get("valid_from") or agreement.starts
    return PriceRow(agreement, first, said.get("received_on"), price_of(said, first))  # type: ignore[arg-type]


def no_price(row: Record, number: str, agreement: Agreement | None) -> Text:
    """Why a row is no price."""
    if agreement is None:
        return Text(
            f"Række {row.row}: aftalen “{number}” kendes ikke. Indlæs aftalelisten først, eller brug --agreement.",
            f"Row {row.row}: the agreement “{number}” is not known. Import the agreements first, or use --agreement.",
        )
    return Text(
        f"Række {row.row} har intet varenummer eller ingen pris og er lagt til side.",
        f"Row {row.row} has no item number or no price and is set aside.",
    )


def price_of(said: object, first: date) -> Price:
    """The price of one row, not saved."""
    values: dict[str, object] = dict(said)  # type: ignore[call-overload]
    return Price(
        item=text(values.get("item"))[:100],
        gtin=text(values.get("gtin"))[:14],
        text=text(values.get("text"))[:500],
        price=values["price"],
        unit=code_of(text(values.get("unit"))),
        base_quantity=values.get("base_quantity") or 1,
        minimum_quantity=values.get("minimum_quantity"),
        pack=values.get("pack"),
        labels=text(values.get("labels"))[:200],
        valid_from=first,
        valid_until=values.get("valid_until"),
    )


def keep_prices(
    rows: list[PriceRow], name: str, digest: str, by: str, faults: list[Text]
) -> Imported:
    """Store prices in their books: one book for each agreement, first day and day of receipt."""
    now = timezone.now()
    for (agreement, first, received), group in groupby(sorted(rows, key=book_key), key=book_of):
        book = PriceBook.objects.create(
            agreement=agreement,
            valid_from=first,
            received_on=received,
            name=name[:300],
            digest=digest,
            imported_at=now,
            imported_by=by,
        )
        Price.objects.bulk_create([in_book(it.price, book) for it in group], batch_size=2000)
    record(
        verb="import",
        by=by,
        about=name,
        sentence=_("%(taken)d priser indlæst, %(faults)d forhold at se på.")
        % {"taken": len(rows), "faults": len(faults)},
    )
    return Imported(len(rows), 0, faults)


def book_of(row: PriceRow) -> tuple[Agreement, date, date | None]:
    """What the prices of one book have in common."""
    return row.agreement, row.valid_from, row.received_on


def book_key(row: PriceRow) -> tuple[int, date, date]:
    """An order that keeps the prices of one book together."""
    return row.agreement.pk, row.valid_from, row.received_on or date.min


def in_book(price: Price, book: PriceBook) -> Price:
    """The price, put in its book."""
    price.book = book
    return price


@transaction.atomic
def import_catalogue(
    *, catalogue: Catalogue, name: str, digest: str, by: str, agreement: str = ""
) -> Imported:
    """Take in a UBL catalogue as a price book of the supplier's agreement."""
    if PriceBook.objects.filter(digest=digest).exists():
        return Imported(0, Price.objects.filter(book__digest=digest).count(), [])
    found, faults = agreement_of(catalogue, agreement), []
    if found is None:
        return Imported(0, 0, [no_agreement(catalogue, name)])
    rows = []
    for line in catalogue.lines:
        row = catalogue_row(line, catalogue, found)
        rows += [row] if row else []
        faults += [] if row else [no_catalogue_price(line)]
    return keep_prices(rows, name, digest, by, faults)


def agreement_of(catalogue: Catalogue, given: str) -> Agreement | None:
    """The agreement a catalogue belongs to: as given, as it says, else the supplier's only one."""
    number = given or catalogue.contract
    supplier = Directory().supplier(name=catalogue.seller.name or "", cvr=cvr(catalogue.seller))
    theirs = Agreement.objects.filter(supplier=supplier)
    found = list((theirs.filter(number=number) if number else theirs)[:2])
    return found[0] if len(found) == 1 else None


def no_agreement(catalogue: Catalogue, name: str) -> Text:
    """Why a catalogue's prices belong nowhere."""
    return Text(
        f"{name}: kataloget fra {catalogue.seller.name} hører ikke til én kendt aftale. Vælg den med --agreement.",
        f"{name}: the catalogue from {catalogue.seller.name} belongs to no single known agreement. Choose it with --agreement.",
    )


def catalogue_row(
    line: CatalogueLine, catalogue: Catalogue, agreement: Agreement
) -> PriceRow | None:
    """The price of one catalogue line; None where it has no item number or price."""
    item, first = line.item, None
    number = item.sellers_id or (item.standard_id.value if item.standard_id else None)
    if line.price is None or line.price < 0 or not number:
        return None
    first = (line.validity and line.validity.first) or catalogue.validity.first or agreement.starts
    price = Price(
        item=number[:100],
        gtin=item.standard_id.value[:14] if item.standard_id else "",
        text=(item.name or item.description or "")[:500],
        price=line.price,
        unit=code_of(line.unit or ""),
        base_quantity=line.base_quantity or 1,
        minimum_quantity=line.minimum_quantity,
        pack=line.pack_quantity,
        labels=", ".join(line.labels)[:200],
        valid_from=first,
        valid_until=(line.validity and line.validity.last) or catalogue.validity.last,
    )
    return PriceRow(agreement, first, catalogue.issued, price)


def no_catalogue_price(line: CatalogueLine) -> Text:
    """Why a catalogue line is no price."""
    named = line.item.name or line.number or "?"
    return Text(
        f"Kataloglinjen “{named}” har intet varenummer eller ingen pris og er lagt til side.",
        f"The catalogue line “{named}” has no item number or no price and is set aside.",
    )
