"""What a Danish municipality needs to know, to see whose bill it is and what was ordered.

Warnings, all of them: a bill from abroad may be sound without them, and it is for a person to
send a bill back. Source: what municipalities ask of their suppliers, e.g. Nyborg Kommune,
"Krav til oplysninger på faktura", and the order on electronic settlement §§ 3-4.
"""

from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import BUYER, DOCUMENT, EVERY, SELLER, Check, Fault
from pejl.engines.ubl.checks.identifiers import valid_gln
from pejl.engines.ubl.document import Document, Identifier, Party

_GLN: Final = ("0088", "GLN")
_CVR: Final = ("0184", "DK:CVR", "DK:SE", "0198")
# What is written where an order number must stand and there was no order.
_NO_ORDER: Final = frozenset({"n/a", "na", "-", "--", ".", "0", "x", "ingen", "none", "ukendt"})


def unit_has_gln(_: Document, buyer: Party) -> Fault | None:
    """The bill names the unit it is for by a GLN that checks."""
    numbers = [each.value for each in _numbers(buyer) if each.scheme in _GLN]
    if any(valid_gln(number) for number in numbers):
        return None
    return Fault(
        numbers[0] if numbers else None,
        "GLN",
        Text(
            "Fakturaen har intet gyldigt EAN-nummer (GLN), så den ikke selv finder enheden. "
            "Bed leverandøren bruge enhedens 13-cifrede nummer.",
            "The bill has no valid GLN, so it does not find its way to the unit. "
            "Ask the supplier to use the unit's number of 13 digits.",
        ),
    )


def person_is_named(document: Document, _: Document) -> Fault | None:
    """The bill says who ordered."""
    if document.buyer_reference is not None or document.buyer.contact is not None:
        return None
    return Fault(
        None,
        "BT-10",
        Text(
            "Fakturaen har ingen personreference, så ingen kan se, hvem der har bestilt. "
            "Bed leverandøren skrive bestillerens reference.",
            "The bill names no person, so nobody can see who ordered. "
            "Ask the supplier to write the reference of whoever ordered.",
        ),
    )


def order_is_named(document: Document, _: Document) -> Fault | None:
    """The bill says which order it answers; n/a and the like are no order."""
    said = document.order
    if said is not None and said.strip().casefold() not in _NO_ORDER:
        return None
    return Fault(
        said,
        "BT-13",
        Text(
            "Fakturaen har intet ordrenummer, så den ikke kan holdes op mod en bestilling. "
            "Bed leverandøren skrive ordre- eller rekvisitionsnummeret.",
            "The bill has no order number, so it cannot be held against an order. "
            "Ask the supplier to write the number of the order or requisition.",
        ),
    )


def supplier_has_cvr(_: Document, seller: Party) -> Fault | None:
    """A supplier in Denmark gives its CVR number."""
    abroad = seller.address is not None and seller.address.country not in (None, "DK")
    if abroad or any(each.scheme in _CVR for each in _numbers(seller)) or _danish_vat(seller):
        return None
    return Fault(
        None,
        "CVR",
        Text(
            "Fakturaen har ikke leverandørens CVR-nummer, så leverandøren ikke kan slås op. "
            "Bed leverandøren skrive det.",
            "The bill lacks the supplier's CVR number, so the supplier cannot be looked up. "
            "Ask the supplier to write it.",
        ),
    )


def _numbers(party: Party) -> list[Identifier]:
    alone = (party.endpoint, party.legal, party.vat)
    return [*party.identifiers, *(each for each in alone if each is not None)]


def _danish_vat(party: Party) -> bool:
    return party.vat is not None and party.vat.value.startswith("DK")


CHECKS: Final = (
    Check("PEJL-UNIT", EVERY, BUYER, "cbc:EndpointID", unit_has_gln, "warning"),
    Check("PEJL-PERSON", EVERY, DOCUMENT, "cbc:BuyerReference", person_is_named, "warning"),
    Check("PEJL-ORDER", EVERY, DOCUMENT, "cac:OrderReference/cbc:ID", order_is_named, "warning"),
    Check(
        "PEJL-SUPPLIER",
        EVERY,
        SELLER,
        "cac:PartyLegalEntity/cbc:CompanyID",
        supplier_has_cvr,
        "warning",
    ),
)
