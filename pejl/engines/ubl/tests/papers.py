"""Papers of the kind Lilleby gets, for the tests of writing: sound in both syntaxes."""

from datetime import date
from decimal import Decimal

from pejl.engines.period import Period
from pejl.engines.ubl.document import (
    Address,
    Allowance,
    Catalogue,
    CatalogueLine,
    Delivery,
    Document,
    Identifier,
    Item,
    Line,
    Party,
    Payment,
    Reference,
    Syntax,
    Tax,
    Totals,
    UblOrder,
    UblOrderLine,
)

CVR = "90000019"
RATE = Decimal(25)
SYNTAXES: tuple[Syntax, ...] = ("oioubl-2.1", "peppol-bis-3")
CUSTOMIZATIONS = {
    "oioubl-2.1": ("OIOUBL-2.1", "urn:www.nesubl.eu:profiles:profile5:ver2.0"),
    "peppol-bis-3": (
        "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
        "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    ),
}


def seller(syntax):
    oioubl = syntax == "oioubl-2.1"
    return Party(
        name="Klitvang Kontor A/S",
        trading_name="Klitvang Kontor",
        registered_name="Klitvang Kontor A/S",
        legal=Identifier(f"DK{CVR}", "DK:CVR") if oioubl else Identifier(CVR, "0184"),
        vat=Identifier(f"DK{CVR}", "DK:SE" if oioubl else None),
        endpoint=Identifier(f"DK{CVR}", "DK:CVR") if oioubl else Identifier(f"DK{CVR}", "0184"),
        address=Address("Klitvej 4", None, "Klitvang", "4996", None, "DK"),
        contact_name="Kundeservice",
        email="faktura@klitvang.example",
    )


def buyer(syntax):
    oioubl = syntax == "oioubl-2.1"
    return Party(
        name="Lilleby Skole",
        trading_name="Lilleby Skole",
        identifiers=(Identifier("9520000000004", "GLN" if oioubl else "0088"),),
        registered_name="Lilleby Skole",
        legal=Identifier(f"DK{CVR}", "DK:CVR") if oioubl else Identifier(CVR, "0184"),
        endpoint=Identifier("9520000000004", "GLN" if oioubl else "0088"),
        address=Address("Skolevej 1", None, "Lilleby", "4995", None, "DK"),
        contact="LS14" if oioubl else None,
    )


def in_catalogue(party, syntax):
    """A party as Peppol has it in a catalogue: known by its numbers and its registered name."""
    if syntax == "oioubl-2.1":
        return party
    return party._replace(vat=None, trading_name=None, contact_name=None, email=None)


def line(syntax, number, quantity, price, amount):
    oioubl = syntax == "oioubl-2.1"
    vat = amount / 4
    tax = Tax("S", RATE, amount, vat, said="StandardRated", scheme="63")
    return Line(
        number=number,
        quantity=quantity,
        unit="EA",
        amount=amount,
        price=price,
        item=Item(
            name="Kuglepen, blå",
            sellers_id="0412",
            standard_id=Identifier("9520000010003", "GTIN" if oioubl else "0160"),
            classes=(Identifier("44121704", "UNSPSC" if oioubl else "TST"),),
        ),
        base_quantity=Decimal(1),
        base_unit="EA",
        vat_category="S",
        vat_rate=RATE,
        vat_amount=vat if oioubl else None,
        order_line=number,
        taxes=(tax,) if oioubl else (),
    )


def charge(syntax):
    word = "StandardRated" if syntax == "oioubl-2.1" else "S"
    return Allowance(
        is_charge=True,
        amount=Decimal("40.00"),
        reason="Fragt",
        reason_code="FC",
        vat_category="S",
        vat_rate=RATE,
        said=word,
    )


def invoice(syntax, kind="invoice"):
    oioubl = syntax == "oioubl-2.1"
    word, scheme = ("StandardRated", "63") if oioubl else ("S", "VAT")
    net, tax = Decimal("260.00"), Decimal("65.00")
    customization, profile = CUSTOMIZATIONS[syntax]
    due = date(2025, 4, 9)
    return Document(
        syntax=syntax,
        kind=kind,
        customization=customization,
        profile=profile,
        number="F-1001",
        issued=date(2025, 3, 10),
        type_code="380" if kind == "invoice" else None if oioubl else "381",
        currency="DKK",
        seller=seller(syntax),
        buyer=buyer(syntax),
        totals=Totals(
            lines=Decimal("220.00"),
            allowances=None,
            charges=Decimal("40.00"),
            net=None if oioubl else net,
            tax=tax,
            gross=net + tax,
            prepaid=None,
            rounding=None,
            payable=net + tax,
            tax_exclusive=tax if oioubl else net,
        ),
        taxes=(Tax("S", RATE, net, tax, said=word, scheme=scheme),),
        lines=(
            line(syntax, "1", Decimal(20), Decimal("8.50"), Decimal("170.00")),
            line(syntax, "2", Decimal(10), Decimal("5.00"), Decimal("50.00")),
        ),
        allowances=(charge(syntax),),
        payments=(
            Payment(
                means="42",
                account=Identifier("0000012345", "DK:BANK" if oioubl else None),
                branch="9999",
                channel="DK:BANK" if oioubl else None,
                due=due if oioubl or kind == "credit_note" else None,
            ),
        ),
        due=due,
        buyer_reference="LS14",
        order="R-2025-77",
        preceding=(Reference("F-1000", date(2025, 3, 1)),) if kind == "credit_note" else (),
        delivery=Delivery(on=date(2025, 3, 7)),
    )


def order(syntax):
    return UblOrder(
        syntax=syntax,
        number="R-2025-77",
        issued=date(2025, 3, 3),
        buyer=buyer(syntax),
        seller=seller(syntax)._replace(vat=None),
        lines=(
            UblOrderLine(
                number="1",
                item=Item(name="Kuglepen, blå", sellers_id="0412"),
                quantity=Decimal(20),
                unit="EA",
                price=Decimal("8.50"),
                base_quantity=Decimal(1),
                amount=Decimal("170.00"),
            ),
        ),
        currency="DKK",
        contract="L-12",
        buyer_reference="LS14",
    )


def catalogue(syntax):
    year = Period(date(2025, 1, 1), date(2025, 12, 31))
    pen = CatalogueLine(
        item=Item(
            name="Kuglepen, blå",
            sellers_id="0412",
            classes=(Identifier("44121704", "UNSPSC" if syntax == "oioubl-2.1" else "TST"),),
        ),
        price=Decimal("8.50"),
        currency="DKK",
        unit="EA",
        base_quantity=Decimal(1),
        minimum_quantity=Decimal(1),
        pack_quantity=Decimal(1),
        validity=year,
        labels=("Svanemærket",),
        contract="L-12",
        number="1",
        action="Add",
    )
    return Catalogue(
        syntax=syntax,
        number="PB-12",
        issued=date(2024, 11, 20),
        seller=in_catalogue(seller(syntax), syntax),
        buyer=in_catalogue(buyer(syntax), syntax),
        validity=year,
        lines=(pen, pen._replace(price=Decimal("7.90"), minimum_quantity=Decimal(50))),
        contract="L-12",
    )
