"""Sound bills from Lilleby, and the same with one thing changed."""

from datetime import date
from decimal import Decimal

from pejl.engines.period import Period
from pejl.engines.ubl.document import (
    Address,
    Allowance,
    Delivery,
    Document,
    Identifier,
    Item,
    Line,
    Party,
    Payment,
    Reference,
    Tax,
    Totals,
)

D = Decimal
BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
GLN = "5790000000005"


def but(thing, *changes):
    """`thing` with the value at each path changed: but(bill, "lines.0.price", D(2))."""
    for path, value in zip(changes[::2], changes[1::2], strict=True):
        thing = _changed(thing, path.split("."), value)
    return thing


def _changed(thing, path, value):
    if not path:
        return value
    step, *rest = path
    if step.isdigit():
        place = int(step)
        return (*thing[:place], _changed(thing[place], rest, value), *thing[place + 1 :])
    return thing._replace(**{step: _changed(getattr(thing, step), rest, value)})


SELLER = Party(
    name="Klitvang Grønt ApS",
    trading_name="Klitvang Grønt",
    registered_name="Klitvang Grønt ApS",
    identifiers=(Identifier("10000009", "0184"),),
    legal=Identifier("10000009", "0184"),
    vat=Identifier("DK10000009"),
    endpoint=Identifier(GLN, "0088"),
    address=Address(street="Klitvej 1", city="Klitvang", postcode="9999", country="DK"),
)
BUYER = Party(
    name="Lilleby Kommune",
    trading_name="Lilleby Skole",
    registered_name="Lilleby Kommune",
    endpoint=Identifier(GLN, "0088"),
    legal=Identifier("10000009", "0184"),
    address=Address(city="Lilleby", postcode="9998", country="DK"),
    contact="KØKKEN-7",
)
APPLES = Line(
    number="1",
    quantity=D("10"),
    unit="KGM",
    amount=D("95.00"),
    price=D("10.00"),
    gross_price=D("12.00"),
    price_discount=D("2.00"),
    base_quantity=D("1"),
    base_unit="KGM",
    item=Item(
        name="Æbler",
        standard_id=Identifier("5790000000005", "0160"),
        classes=(Identifier("03222321", "STI"),),
        origin="DK",
        attributes=(("Økologisk", "ja"),),
    ),
    vat_category="S",
    vat_rate=D("25"),
    allowances=(
        Allowance(
            is_charge=False,
            amount=D("10.00"),
            base=D("100.00"),
            percent=D("10"),
            reason="Sæson",
            reason_code="95",
        ),
        Allowance(is_charge=True, amount=D("5.00"), reason="Kasse", reason_code="ABL"),
    ),
    period=Period(date(2026, 10, 1), date(2026, 10, 31)),
    order_line="1",
)
PEPPOL = Document(
    syntax="peppol-bis-3",
    kind="invoice",
    customization=BILLING,
    profile="urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    number="2026-118",
    issued=date(2026, 11, 1),
    due=date(2026, 12, 1),
    type_code="380",
    currency="DKK",
    seller=SELLER,
    buyer=BUYER,
    totals=Totals(
        lines=D("95.00"),
        allowances=D("5.00"),
        charges=D("10.00"),
        net=D("100.00"),
        tax=D("25.00"),
        gross=D("125.00"),
        prepaid=D("25.00"),
        rounding=D("0.50"),
        payable=D("100.50"),
        tax_exclusive=D("100.00"),
    ),
    taxes=(Tax("S", D("25"), D("100.00"), D("25.00"), said="S", scheme="VAT"),),
    lines=(APPLES,),
    allowances=(
        Allowance(
            is_charge=False,
            amount=D("5.00"),
            base=D("50.00"),
            percent=D("10"),
            reason="Aftale",
            reason_code="95",
            vat_category="S",
            vat_rate=D("25"),
        ),
        Allowance(
            is_charge=True,
            amount=D("10.00"),
            base=D("100.00"),
            percent=D("10"),
            reason="Fragt",
            reason_code="FC",
            vat_category="S",
            vat_rate=D("25"),
        ),
    ),
    payments=(
        Payment("58", reference="2026-118", account=Identifier("DK5000400440116243", "IBAN")),
    ),
    buyer_reference="KØKKEN-7",
    order="B-77",
    preceding=(Reference("2026-101"),),
    period=Period(date(2026, 10, 1), date(2026, 10, 31)),
    delivery=Delivery(
        on=date(2026, 10, 30),
        location=Identifier(GLN, "0088"),
        address=Address(city="Lilleby", country="DK"),
    ),
    notes=("Tak for handelen",),
)
EN16931 = but(PEPPOL, "syntax", "en16931", "customization", "urn:cen.eu:en16931:2017")

OIOUBL_LINE = APPLES._replace(
    amount=D("100.00"),
    allowances=(),
    base_unit="KGM",
    vat_amount=D("25.00"),
    taxes=(Tax("S", D("25"), D("100.00"), D("25.00"), said="StandardRated", scheme="63"),),
)
OIOUBL = PEPPOL._replace(
    syntax="oioubl-2.1",
    customization="OIOUBL-2.1",
    profile="urn:www.nesubl.eu:profiles:profile5:ver2.0",
    seller=SELLER._replace(
        endpoint=Identifier("DK10000009", "DK:CVR"),
        identifiers=(Identifier("DK10000009", "DK:CVR"),),
        legal=Identifier("DK10000009", "DK:CVR"),
        vat=Identifier("DK10000009", "DK:SE"),
    ),
    buyer=BUYER._replace(
        endpoint=Identifier(GLN, "GLN"),
        identifiers=(Identifier(GLN, "GLN"),),
        legal=Identifier("DK10000009", "DK:CVR"),
    ),
    lines=(OIOUBL_LINE,),
    totals=Totals(
        lines=D("100.00"),
        allowances=D("5.00"),
        charges=D("10.00"),
        net=None,
        tax=D("26.25"),
        gross=D("131.75"),
        prepaid=D("31.75"),
        rounding=D("0.50"),
        payable=D("100.00"),
        tax_exclusive=D("26.25"),
    ),
    taxes=(Tax("S", D("25"), D("105.00"), D("26.25"), said="StandardRated", scheme="63"),),
    allowances=tuple(each._replace(said="StandardRated") for each in PEPPOL.allowances),
    payments=(
        Payment(
            "42", account=Identifier("0000123456", "DK:BANK"), branch="1234", channel="DK:BANK"
        ),
    ),
)


def credit_note(bill):
    """`bill` as a credit note."""
    type_code = None if bill.syntax == "oioubl-2.1" else "381"
    return bill._replace(kind="credit_note", type_code=type_code)


def in_category(code):
    """A sound bill in another VAT category than the standard one, without charges."""
    rate = None if code == "O" else D(0)
    untaxed = code not in ("S", "L", "M", "Z")
    numberless = {"vat": None}
    bill = but(
        EN16931,
        "lines",
        (but(APPLES, "vat_category", code, "vat_rate", rate),),
        "allowances",
        tuple(but(each, "vat_category", code, "vat_rate", rate) for each in EN16931.allowances),
        "taxes",
        (Tax(code, rate, D("100.00"), D("0.00"), "Se § 13" if untaxed else None, scheme="VAT"),),
        "totals.tax",
        D("0.00"),
        "totals.gross",
        D("100.00"),
        "totals.payable",
        D("75.50"),
        "buyer.vat",
        Identifier("SE556677889901"),
    )
    if code == "O":
        bill = bill._replace(
            seller=bill.seller._replace(**numberless), buyer=bill.buyer._replace(**numberless)
        )
    return bill
