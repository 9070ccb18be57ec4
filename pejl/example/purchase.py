"""One purchase as it happened: what a unit bought of a supplier, before any paper is written."""

from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from pejl.engines.money import ZERO, to_oere
from pejl.engines.period import Period
from pejl.engines.ubl.document import Syntax
from pejl.example.prices import ExamplePrice
from pejl.example.world import ExampleAgreement, ExampleCategory, ExampleSupplier, ExampleUnit

# What OIOUBL's list of units, older than recommendation 20's present one, calls them.
_OLDER: Final = {"XBX": "BX", "XBG": "BG", "KMT": "KTM", "H87": "EA"}


class ExampleLine(NamedTuple):
    """One line: so many of something at a price for `base` of them."""

    text: str
    quantity: Decimal
    unit: str
    price: Decimal
    number: str | None = None  # the supplier's item number
    base: Decimal = Decimal(1)
    gtin: str = ""
    unspsc: str = ""
    position: int = 0  # the order line it is delivered on; 0 where there is none

    @property
    def amount(self) -> Decimal:
        """Without VAT, rounded as it is billed."""
        return to_oere(self.quantity * self.price / self.base)


class ExampleFee(NamedTuple):
    """An addition to the whole bill."""

    text: str
    amount: Decimal


class ExamplePurchase(NamedTuple):
    """What was bought, when, by whom and of whom."""

    supplier: ExampleSupplier
    unit: ExampleUnit
    category: ExampleCategory
    order: str  # the order number
    ordered: date
    delivered: date
    issued: date
    lines: tuple[ExampleLine, ...]
    agreement: ExampleAgreement | None = None  # the one it was bought on
    fees: tuple[ExampleFee, ...] = ()
    period: Period | None = None
    says_cpv: bool = False  # whether the lines carry their CPV class
    says_unspsc: bool = False

    @property
    def syntax(self) -> Syntax:
        """What the supplier writes. ValueError for one that sends no e-invoices."""
        if self.supplier.syntax is None:
            raise ValueError(f"{self.supplier.name} sends no e-invoices")
        return self.supplier.syntax

    @property
    def agreed_on(self) -> ExampleAgreement:
        """The agreement it was bought on. ValueError where it was bought on none."""
        if self.agreement is None:
            raise ValueError(f"{self.order} was bought without an agreement")
        return self.agreement

    @property
    def net(self) -> Decimal:
        """What it costs without VAT, fees included."""
        fees = sum((fee.amount for fee in self.fees), ZERO)
        return sum((line.amount for line in self.lines), ZERO) + fees

    def with_line(self, index: int, line: ExampleLine) -> "ExamplePurchase":
        """The same purchase with another line in place of one."""
        return self._replace(lines=(*self.lines[:index], line, *self.lines[index + 1 :]))


def bought(offer: ExamplePrice, quantity: Decimal, syntax: Syntax, position: int) -> ExampleLine:
    """So many of what a price book offers, at its price."""
    return ExampleLine(
        text=offer.article.text,
        quantity=quantity,
        unit=unit_code(offer.article.unit, syntax),
        price=offer.price,
        number=offer.number,
        base=offer.base,
        gtin=offer.article.gtin,
        unspsc=offer.article.unspsc,
        position=position,
    )


def unit_code(unit: str, syntax: Syntax) -> str:
    """The code the syntax has for a unit."""
    return _OLDER.get(unit, unit) if syntax == "oioubl-2.1" else unit
