"""A bill as EN 16931 speaks of it, whatever syntax it came in.

Every field names its business term (BT-…) or group (BG-…). A field is None
where the paper says nothing, and `Document.flaws` tells of what stood there but
could not be read. Amounts are decimals in `Document.currency`, quantities are
decimals in the unit beside them. On a credit note amounts are as written (as a
rule positive); `sign` says which way they count.

NamedTuples, because a hundred thousand invoices are a million lines: they are
made in a fraction of the time of a frozen dataclass, and cannot be changed.
"""

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.period import Period
from pejl.engines.text import Text

Syntax = Literal["oioubl-2.1", "peppol-bis-3", "en16931"]
Kind = Literal["invoice", "credit_note"]
CatalogueKind = Literal["catalogue", "punch_out", "price_update"]
Severity = Literal["fatal", "warning"]


class DocumentFinding(NamedTuple):
    """What a rule says of a document, in words that tell what to mend."""

    rule: str  # the official code where there is one: BR-CO-10, F-INV127, DK-R-002
    severity: Severity
    location: str  # a path into the file: /Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount
    said: str | None
    expected: str | None
    message: Text


class Identifier(NamedTuple):
    """An identifier and the scheme it is drawn from, as written."""

    value: str
    scheme: str | None = None  # 0088, 0184, GLN, DK:CVR …


class Reference(NamedTuple):
    """Another paper: its number (empty where the file names none), its date where given."""

    number: str
    issued: date | None = None


class Address(NamedTuple):
    """BG-5, BG-8, BG-12, BG-15."""

    street: str | None = None  # BT-35
    additional: str | None = None  # BT-36
    city: str | None = None  # BT-37
    postcode: str | None = None  # BT-38
    region: str | None = None  # BT-39
    country: str | None = None  # BT-40, two letters
    lines: tuple[str, ...] = ()  # BT-162 …; all of an address OIOUBL leaves unstructured


class Party(NamedTuple):
    """BG-4 seller, BG-7 buyer, BG-10 payee, BG-11 the seller's tax representative."""

    name: str | None = None  # BT-27 / BT-44: the registered name, else the trading name
    trading_name: str | None = None  # BT-28
    identifiers: tuple[Identifier, ...] = ()  # BT-29
    legal: Identifier | None = None  # BT-30: PartyLegalEntity/CompanyID
    vat: Identifier | None = None  # BT-31: PartyTaxScheme/CompanyID
    endpoint: Identifier | None = None  # BT-34: where its e-invoices live
    address: Address | None = None
    contact: str | None = None  # the contact's ID; in OIOUBL the buyer's is BT-10
    contact_name: str | None = None  # BT-41
    telephone: str | None = None
    email: str | None = None
    registered_name: str | None = None  # BT-27 / BT-44 itself, where `name` may be the trading name
    tax_registration: Identifier | None = None  # BT-32: a PartyTaxScheme that is not VAT


class Allowance(NamedTuple):
    """BG-20/21 on the document, BG-27/28 on a line: a deduction or an addition."""

    is_charge: bool
    amount: Decimal | None  # BT-92, without VAT
    base: Decimal | None = None  # BT-93
    percent: Decimal | None = None  # BT-94; OIOUBL's factor times a hundred
    reason: str | None = None  # BT-97
    reason_code: str | None = None  # BT-98
    vat_category: str | None = None  # BT-95
    vat_rate: Decimal | None = None  # BT-96
    said: str | None = None  # the VAT category as written


class Tax(NamedTuple):
    """BG-23: one line of the VAT breakdown."""

    category: str | None  # BT-118: S, Z, E, AE … ; OIOUBL's words for these are translated
    rate: Decimal | None  # BT-119, percent
    base: Decimal | None  # BT-116
    amount: Decimal | None  # BT-117
    reason: str | None = None  # BT-120
    reason_code: str | None = None  # BT-121
    said: str | None = None  # the category as written
    scheme: str | None = None  # VAT, or in OIOUBL 63 and the Danish duties


class Payment(NamedTuple):
    """BG-16: one way to pay."""

    means: str | None  # BT-81
    reference: str | None = None  # BT-83; OIOUBL: the FIK card's payment line
    account: Identifier | None = None  # BT-84 with its scheme (IBAN, BBAN …)
    account_name: str | None = None  # BT-85
    branch: str | None = None  # BT-86: BIC, or the Danish registration number
    card_kind: str | None = None  # OIOUBL PaymentID: 01, 04, 15, 71, 73, 75
    creditor: str | None = None  # OIOUBL: the FIK creditor number
    channel: str | None = None  # OIOUBL PaymentChannelCode: DK:BANK, DK:FIK, IBAN …
    due: date | None = None  # OIOUBL and Peppol's credit notes keep BT-9 here
    card: str | None = None  # BT-87: the last digits of a payment card
    card_holder: str | None = None  # BT-88
    mandate: str | None = None  # BT-89: direct debit
    debited: Identifier | None = None  # BT-91: the account the mandate draws on


class Totals(NamedTuple):
    """BG-22."""

    lines: Decimal | None  # BT-106
    allowances: Decimal | None  # BT-107
    charges: Decimal | None  # BT-108
    net: Decimal | None  # BT-109; OIOUBL does not write it, the reader leaves None
    tax: Decimal | None  # BT-110: TaxTotal/TaxAmount; OIOUBL: the sum of all, duties too
    gross: Decimal | None  # BT-112
    prepaid: Decimal | None  # BT-113
    rounding: Decimal | None  # BT-114
    payable: Decimal | None  # BT-115
    tax_exclusive: Decimal | None = None  # as written; OIOUBL: the TAX (F-INV127)
    tax_accounting: Decimal | None = None  # BT-111: the VAT in `Document.tax_currency`


class Delivery(NamedTuple):
    """BG-13."""

    on: date | None = None  # BT-72
    location: Identifier | None = None  # BT-71
    name: str | None = None  # BT-70
    address: Address | None = None


class Item(NamedTuple):
    """BG-31 and what follows it."""

    name: str | None = None  # BT-153
    description: str | None = None  # BT-154
    sellers_id: str | None = None  # BT-155
    buyers_id: str | None = None  # BT-156
    standard_id: Identifier | None = None  # BT-157: a GTIN as a rule
    classes: tuple[Identifier, ...] = ()  # BT-158; the scheme is the listID: UNSPSC, CPV, TST, STI
    origin: str | None = None  # BT-159
    attributes: tuple[tuple[str, str], ...] = ()  # BG-32


class Line(NamedTuple):
    """BG-25."""

    number: str | None  # BT-126
    quantity: Decimal | None  # BT-129
    unit: str | None  # BT-130, UN/ECE recommendation 20
    amount: Decimal | None  # BT-131, without VAT
    price: Decimal | None  # BT-146, net, for `base_quantity` units
    item: Item = Item()
    base_quantity: Decimal | None = None  # BT-149
    base_unit: str | None = None  # BT-150
    gross_price: Decimal | None = None  # BT-148
    price_discount: Decimal | None = None  # BT-147; a charge on the price is below zero
    factor: Decimal | None = None  # OIOUBL OrderableUnitFactorRate: units in the ordered unit
    vat_category: str | None = None  # BT-151
    vat_rate: Decimal | None = None  # BT-152
    vat_amount: Decimal | None = None  # OIOUBL writes the tax on the line
    allowances: tuple[Allowance, ...] = ()  # BG-27, BG-28
    note: str | None = None  # BT-127
    accounting: str | None = None  # BT-133
    order_line: str | None = None  # BT-132
    order: str | None = None  # OIOUBL: the order of this very line
    period: Period | None = None  # BG-26
    delivered: date | None = None
    free_of_charge: bool = False
    taxes: tuple[Tax, ...] = ()  # OIOUBL: every tax of the line, the VAT and the duties
    object: Identifier | None = None  # BT-128: the meter, the phone number …


class Document(NamedTuple):
    """An invoice or a credit note."""

    # Identity
    syntax: Syntax
    kind: Kind
    customization: str | None  # BT-24
    profile: str | None  # BT-23
    number: str | None  # BT-1
    issued: date | None  # BT-2
    type_code: str | None  # BT-3: 380, 381 …
    currency: str | None  # BT-5
    # Parties
    seller: Party
    buyer: Party
    # Money
    totals: Totals
    taxes: tuple[Tax, ...]
    lines: tuple[Line, ...]
    allowances: tuple[Allowance, ...] = ()
    payments: tuple[Payment, ...] = ()
    tax_currency: str | None = None  # BT-6
    due: date | None = None  # BT-9
    terms: str | None = None  # BT-20
    # What it belongs to
    buyer_reference: str | None = None  # BT-10: the person reference
    order: str | None = None  # BT-13
    sales_order: str | None = None  # BT-14
    contract: str | None = None  # BT-12
    project: str | None = None  # BT-11
    despatch: str | None = None  # BT-16
    receipt: str | None = None  # BT-15
    accounting: str | None = None  # BT-19
    preceding: tuple[Reference, ...] = ()  # BG-3
    # Delivery and the rest
    payee: Party | None = None
    delivery: Delivery | None = None
    period: Period | None = None  # BG-14
    tax_point: date | None = None  # BT-7
    notes: tuple[str, ...] = ()  # BT-22
    attachments: int = 0  # how many: BG-24
    flaws: tuple[DocumentFinding, ...] = ()  # what stood in the file and could not be read
    tax_representative: Party | None = None  # BG-11
    tax_point_code: str | None = None  # BT-8
    tender: str | None = None  # BT-17
    object: Identifier | None = None  # BT-18
    order_issued: date | None = None  # the day of the order, as the bill says it
    order_uuid: str | None = None
    ordered_from: Party | None = None  # OIOUBL: who took the order, where another one bills it

    @property
    def sign(self) -> int:
        """+1 where amounts are owed to the seller, -1 on a credit note."""
        return -1 if self.kind == "credit_note" else 1


class UblOrderLine(NamedTuple):
    """A line of an order: what was asked for, and at what price where it says so."""

    number: str | None
    item: Item
    quantity: Decimal | None
    unit: str | None
    price: Decimal | None = None
    base_quantity: Decimal | None = None
    amount: Decimal | None = None
    accounting: str | None = None


class UblOrder(NamedTuple):
    """A buyer's order (UBL Order, OIOUBL or Peppol)."""

    syntax: Syntax
    number: str | None
    issued: date | None
    buyer: Party
    seller: Party
    lines: tuple[UblOrderLine, ...]
    currency: str | None = None
    sales_order: str | None = None
    contract: str | None = None
    buyer_reference: str | None = None
    accounting: str | None = None
    flaws: tuple[DocumentFinding, ...] = ()
    uuid: str | None = None


class CatalogueLine(NamedTuple):
    """A line of a catalogue: an item and what it costs."""

    item: Item
    price: Decimal | None
    currency: str | None = None
    unit: str | None = None
    base_quantity: Decimal | None = None
    minimum_quantity: Decimal | None = None
    pack_quantity: Decimal | None = None  # content units in the orderable unit
    validity: Period | None = None
    labels: tuple[str, ...] = ()
    contract: str | None = None
    number: str | None = None  # the line's own; a price update names the line it changes by it
    action: str | None = None  # Add, Update, Delete …, as written
    orderable: bool = True
    factor: Decimal | None = None  # OrderableUnitFactorRate: units in the orderable unit


class Catalogue(NamedTuple):
    """A supplier's catalogue (UBL Catalogue, OIOUBL or Peppol)."""

    syntax: Syntax
    number: str | None
    issued: date | None
    seller: Party
    buyer: Party | None
    validity: Period
    lines: tuple[CatalogueLine, ...]
    contract: str | None = None
    flaws: tuple[DocumentFinding, ...] = ()
    kind: CatalogueKind = "catalogue"
    updates: str | None = None  # the catalogue whose prices a price update changes
