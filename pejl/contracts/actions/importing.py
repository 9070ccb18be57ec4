"""Agreements and price books on their way in: every row taken or told of, nothing twice."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.contracts.actions import rows
from pejl.contracts.actions.rows import PriceRow
from pejl.contracts.actions.sheets import AGREEMENTS, PRICES
from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.engines.tables.named import Record, records
from pejl.engines.tables.table import SourceTable
from pejl.engines.text import Text
from pejl.engines.ubl.document import Catalogue
from pejl.journal.actions import record
from pejl.parties.actions.directory import Directory
from pejl.parties.actions.identifiers import cvr
from pejl.parties.models import Unit

EVERYBODY = ("", "alle", "alle enheder", "all")
NAMES = re.compile(r"\s*[;|,]\s*")


class ImportResult(NamedTuple):
    """What an import came to: rows taken, rows known already, and what was wrong in the others."""

    taken: int
    known: int
    faults: list[Text]


@transaction.atomic
def import_agreements(
    *, table: SourceTable, by: str, chosen: Mapping[str, str] | None = None
) -> ImportResult:
    """Take in a list of agreements. A known agreement gets the terms the list now says."""
    directory, found = Directory(), ImportResult(0, 0, [])
    for row in records(table, AGREEMENTS, chosen):
        wrong = rows.agreement_faults(row)
        found.faults.extend([*row.faults, *wrong])
        if not wrong:
            new = keep_agreement(row, table.name, directory, found.faults)
            found = found._replace(taken=found.taken + new, known=found.known + (not new))
    record(
        room="contracts",
        verb="import",
        by=by,
        about=table.name,
        sentence=_("%(taken)d nye aftaler, %(known)d kendte, %(faults)d forhold at se på.")
        % {"taken": found.taken, "known": found.known, "faults": len(found.faults)},
    )
    return found


def keep_agreement(row: Record, source: str, directory: Directory, faults: list[Text]) -> bool:
    """Store the agreement of one row. Whether it is new."""
    said = row.values
    supplier = directory.supplier(
        name=rows.text(said["supplier"]), cvr=rows.text(said.get("cvr")) or None
    )
    number = rows.text(said.get("number"), 60) or rows.text(said["title"], 60)
    agreement, new = Agreement.objects.update_or_create(
        number=number, supplier_id=supplier, defaults=rows.terms(said, source)
    )
    agreement.binding_for.set(units(row, faults))
    return new


def units(row: Record, faults: list[Text]) -> list[Unit]:
    """The units an agreement binds; none is every unit. A name nobody knows is told of."""
    said = rows.text(row.values.get("binding_for"), 2000)
    if said.casefold() in EVERYBODY:
        return []
    names = [it for it in NAMES.split(said) if it]
    found = {unit.name: unit for unit in Unit.objects.filter(name__in=names)}
    faults += [unknown_unit(row, name) for name in names if name not in found]
    return list(found.values())


def unknown_unit(row: Record, name: str) -> Text:
    """A unit nobody has told of."""
    return Text(
        f"Række {row.row}: enheden “{name}” kendes ikke. Indlæs enhederne først.",
        f"Row {row.row}: the unit “{name}” is not known. Import the units first.",
    )


@transaction.atomic
def import_prices(
    *,
    table: SourceTable,
    digest: str,
    by: str,
    agreement: str = "",
    chosen: Mapping[str, str] | None = None,
) -> ImportResult:
    """Take in a price book from a list. The same file twice adds nothing."""
    if known := known_prices(digest):
        return known
    by_number = {it.number: it for it in Agreement.objects.all()}
    faults: list[Text] = []
    taken: list[PriceRow] = []
    for row in records(table, PRICES, chosen):
        wanted = rows.text(row.values.get("agreement")) or agreement
        priced = rows.price_row(row, by_number.get(wanted))
        taken += [priced] if priced else []
        faults += row.faults
        faults += [] if priced else [rows.no_price(row, wanted, by_number.get(wanted))]
    return keep_prices(taken, table.name, digest, by, faults)


def known_prices(digest: str) -> ImportResult | None:
    """What came of this very file when it was taken in; None where it was not."""
    number = Price.objects.filter(book__digest=digest).count()
    return ImportResult(0, number, []) if number else None


def keep_prices(
    taken: Sequence[PriceRow], name: str, digest: str, by: str, faults: list[Text]
) -> ImportResult:
    """Store prices in their books: one book for each agreement, first day and day of receipt."""
    for _key, group in groupby(sorted(taken, key=book_key), key=book_key):
        prices = list(group)
        book = PriceBook.objects.create(
            agreement=prices[0].agreement,
            valid_from=prices[0].valid_from,
            received_on=prices[0].received_on,
            name=name[:300],
            digest=digest,
            imported_at=timezone.now(),
            imported_by=by,
        )
        Price.objects.bulk_create([in_book(it.price, book) for it in prices], batch_size=2000)
    record(
        room="contracts",
        verb="import",
        by=by,
        about=name,
        sentence=_("%(taken)d priser indlæst, %(faults)d forhold at se på.")
        % {"taken": len(taken), "faults": len(faults)},
    )
    return ImportResult(len(taken), 0, faults)


def book_key(row: PriceRow) -> tuple[int, date, date]:
    """What the prices of one book have in common."""
    return row.agreement.pk, row.valid_from, row.received_on or date.min


def in_book(price: Price, book: PriceBook) -> Price:
    """The price, put in its book."""
    price.book = book
    return price


@transaction.atomic
def import_catalogue(
    *, catalogue: Catalogue, name: str, digest: str, by: str, agreement: str = ""
) -> ImportResult:
    """Take in a UBL catalogue as a price book of the supplier's agreement."""
    found = agreement_of(catalogue, agreement)
    if known := known_prices(digest):
        return known
    if found is None:
        return ImportResult(0, 0, [no_agreement(catalogue, name)])
    priced = [(line, rows.catalogue_row(line, catalogue, found)) for line in catalogue.lines]
    faults = [rows.no_catalogue_price(line) for line, row in priced if row is None]
    return keep_prices([row for _line, row in priced if row], name, digest, by, faults)


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
        f"{name}: kataloget fra {catalogue.seller.name} hører ikke til én kendt aftale."
        " Vælg den med --agreement.",
        f"{name}: the catalogue from {catalogue.seller.name} belongs to no single known agreement."
        " Choose it with --agreement.",
    )
