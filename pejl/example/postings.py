"""What the finance system books: bills, card purchases, wages, transfers and rent."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final, NamedTuple

from pejl.engines.money import ZERO, to_oere
from pejl.example.days import DeliveryDays
from pejl.example.person_numbers import person_number
from pejl.example.telling import ExampleBill
from pejl.example.world import ExampleSupplier, ExampleUnit, World

_RESPELT: Final = 0.12  # the share of postings under another spelling, without CVR number
_LATE: Final = 0.04  # of the bills with nothing else to find
_CLOSES: Final = timedelta(days=31)  # after the year, when the export is made


class Posting(NamedTuple):
    """One row of the ledger. `amount` is without VAT."""

    booked: date
    unit: ExampleUnit
    art: str
    text: str
    amount: Decimal
    vat: Decimal = ZERO
    supplier: str = ""  # as written
    cvr: str = ""
    paid_by: str = ""
    invoice: str = ""
    issued: date | None = None
    due: date | None = None
    paid: date | None = None
    # What it is, which the finance system does not say
    who: ExampleSupplier | None = None
    file: str = ""  # of the bill
    late: bool = False
    person: str = ""  # the person number in the text
    category: str = ""  # CPV class


class Cashier:
    """Books what comes in within four days, and pays: as a rule in time."""

    def __init__(self, world: World, random: Random) -> None:
        self.world = world
        self.random = random
        self._exported = date(world.year, 12, 31) + _CLOSES
        self._days = DeliveryDays(world.year, random)

    def bill(self, bill: ExampleBill, file: str, *, may_be_late: bool) -> Posting:
        """An invoice or a credit note as it is booked and paid."""
        document, supplier = bill.document, bill.purchase.supplier
        sign = document.sign
        posting = Posting(
            booked=bill.purchase.issued + timedelta(days=self.random.randint(1, 4)),
            unit=bill.purchase.unit,
            art=bill.purchase.category.art,
            text=f"{bill.purchase.category.name}, faktura {document.number}",
            amount=sign * bill.purchase.net,
            vat=sign * (document.totals.tax or ZERO),
            paid_by="EAN",
            invoice=document.number or "",
            issued=document.issued,
            due=bill.purchase.issued + timedelta(days=30),
            who=supplier,
            file=file,
        )
        late = may_be_late and self.random.random() < _LATE
        return self._named(self._paid(posting, late=late), supplier)

    def _named(self, posting: Posting, supplier: ExampleSupplier) -> Posting:
        """Under the supplier's name and number, or now and then as somebody wrote it.

        Never where something else is to be found in the row: one fault at a time.
        """
        respelt = self.random.random() < _RESPELT and not posting.late
        if supplier.spellings and respelt:
            return posting._replace(supplier=self.random.choice(supplier.spellings))
        return posting._replace(supplier=supplier.name, cvr=supplier.cvr)

    def _paid(self, posting: Posting, *, late: bool) -> Posting:
        days = self.random.randint(40, 75) if late else self.random.randint(8, 24)
        paid = posting.booked + timedelta(days=days)
        if paid > self._exported:
            return posting
        return posting._replace(paid=paid, late=late)

    def card_purchases(self, invoices: int) -> Iterator[Posting]:
        """What was bought over the counter."""
        said: dict[str, Any] = self.world.ledger["card"]
        suppliers = {supplier.name: supplier for supplier in self.world.suppliers.values()}
        for _ in range(max(1, invoices * said["share"] // 100)):
            row = self.random.choice(said["purchases"])
            who = suppliers[row["supplier"]]
            spelling = self.random.choice((who.name, who.name, *who.spellings))
            posting = self._other(row)
            yield posting._replace(
                supplier=spelling,
                who=who,
                category=row["category"],
                paid_by="Kort",
                paid=posting.booked,
            )

    def other_postings(self, invoices: int) -> Iterator[Posting]:
        """Wages, transfers and rent."""
        said: dict[str, Any] = self.world.ledger["other"]
        rows: list[dict[str, Any]] = said["postings"]
        for place in range(max(len(rows), invoices * said["share"] // 100)):
            row = rows[place] if place < len(rows) else self.random.choice(rows)
            posting = self._other(row)
            yield self._about_somebody(posting)._replace(
                supplier=row.get("supplier", ""), paid_by="Manuel"
            )

    def _about_somebody(self, posting: Posting) -> Posting:
        if "{cpr}" not in posting.text:
            return posting
        number = person_number(self.random)
        return posting._replace(text=posting.text.format(cpr=number), person=number)

    def _other(self, row: dict[str, Any]) -> Posting:
        least, most = row["least"], row["most"]
        amount = to_oere(Decimal(self.random.randint(least * 100, most * 100)) / 100)
        return Posting(
            booked=self._days.any(),
            unit=self.random.choice(self.world.units),
            art=row["art"],
            text=row["text"],
            amount=amount,
        )
