"""Small papers from Lilleby, written as UBL: what the tests of invoices receive."""

from datetime import date
from decimal import Decimal

from pejl.engines.ubl.document import (
    Address,
    Document,
    Identifier,
    Item,
    Line,
    Party,
    Payment,
    Tax,
    Totals,
    UblOrder,
    UblOrderLine,
)
from pejl.engines.ubl.write import write

GLN = "5790000123452"
CVR = "90000004"


def seller(cvr: str = CVR, name: str = "Nordlys Papir ApS") -> Party:
    return Party(
        name=name,
        legal=Identifier(cvr, "0184"),
        vat=Identifier(f"DK{cvr}"),
        endpoint=Identifier(cvr, "0184"),
        address=Address(street="Skovvej 2", city="Lilleby", postcode="4990", country="DK"),
    )


def buyer() -> Party:
    return Party(
        name="Lilleby Kommune",
        legal=Identifier("90000012", "0184"),
        endpoint=Identifier(GLN, "0088"),
        address=Address(street="Torvet 1", city="Lilleby", postcode="4990", country="DK"),
    )


def line(number: int, item: str, quantity: int, price: str) -> Line:
    amount = Decimal(quantity) * Decimal(price)
    return Line(
        number=str(number),
        quantity=Decimal(quantity),
        unit="C62",
        amount=amount,
        price=Decimal(price),
        item=Item(name=f"Vare {item}", sellers_id=item),
        vat_category="S",
        vat_rate=Decimal(25),
    )


def invoice(
    number: str = "F-1",
    *,
    issued: date = date(2025, 3, 3),
    order: str | None = "B-1",
    lines=None,
    **changes,
) -> Document:
    rows = tuple(lines or (line(1, "A1", 2, "10.00"),))
    net = sum((it.amount for it in rows), Decimal(0))
    vat = (net * Decimal("0.25")).quantize(Decimal("0.01"))
    document = Document(
        syntax="peppol-bis-3",
        kind="invoice",
        customization="urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
        profile="urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
        number=number,
        issued=issued,
        type_code="380",
        currency="DKK",
        seller=seller(),
        buyer=buyer(),
        totals=Totals(net, None, None, net, vat, net + vat, None, None, net + vat, net),
        taxes=(Tax("S", Decimal(25), net, vat, said="S", scheme="VAT"),),
        lines=rows,
        payments=(Payment(means="58", account=Identifier("DK5000400440116243")),),
        due=date(issued.year, issued.month, 28),
        buyer_reference="ANNA1",
        order=order,
    )
    return document._replace(**changes)


def order(number: str = "B-1", quantity: int = 2) -> UblOrder:
    return UblOrder(
        syntax="peppol-bis-3",
        number=number,
        issued=date(2025, 3, 1),
        buyer=buyer(),
        seller=seller(),
        lines=(
            UblOrderLine(
                "1", Item(name="Vare A1", sellers_id="A1"), Decimal(quantity), "C62", Decimal(10)
            ),
        ),
        currency="DKK",
    )


def paper(document: Document | UblOrder, name: str = "faktura.xml") -> tuple[str, bytes]:
    return name, write(document)
