"""What must be there, where it takes more than one look to see whether it is."""

from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    ALLOWANCE,
    DOCUMENT,
    EN,
    INVOICE,
    LINE,
    LINE_ALLOWANCE,
    OIOUBL,
    PARTIES,
    PAYEE,
    PEPPOL,
    SELLER,
    TAX,
    Check,
    Fault,
)
from pejl.engines.ubl.checks.words import missing
from pejl.engines.ubl.document import Allowance, Document, Line, Party, Tax


def allowance_has_reason(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance has a reason or a reason code."""
    return None if allowance.is_charge else _reason(allowance, "BT-97, BT-98")


def charge_has_reason(_: Document, charge: Allowance) -> Fault | None:
    """A charge has a reason or a reason code."""
    return _reason(charge, "BT-104, BT-105") if charge.is_charge else None


def _reason(allowance: Allowance, terms: str) -> Fault | None:
    if allowance.reason is not None or allowance.reason_code is not None:
        return None
    what = Text("grund eller årsagskode", "a reason or a reason code")
    return missing(what, terms, "cbc:AllowanceChargeReason")


def seller_is_identified(_: Document, seller: Party) -> Fault | None:
    """The seller can be told apart: an identifier, a company number or a VAT number is given."""
    known = any(each.scheme != "SEPA" for each in seller.identifiers)
    if known or seller.legal is not None or seller.vat is not None:
        return None
    what = Text("leverandørens CVR-, SE- eller andet nummer", "a number of the seller")
    return missing(what, "BT-29, BT-30, BT-31", "cac:PartyLegalEntity/cbc:CompanyID")


def payee_is_another(document: Document, payee: Party) -> Fault | None:
    """A payee has a name, and is somebody else than the seller."""
    seller = document.seller
    if payee.trading_name is None:
        return missing(Text("betalingsmodtagerens navn", "the payee's name"), "BT-59", _PARTY_NAME)
    numbers = {each.value for each in seller.identifiers}
    if payee.trading_name != seller.trading_name and not any(
        each.value in numbers for each in payee.identifiers
    ):
        return None
    return Fault(
        payee.trading_name,
        None,
        Text(
            "Betalingsmodtageren er leverandøren selv. Udelad betalingsmodtageren.",
            "The payee is the seller. Leave the payee out.",
        ),
    )


def party_is_named(_: Document, party: Party) -> Fault | None:
    """A party has a name or an identifier."""
    if party.trading_name is not None or party.identifiers:
        return None
    return missing(Text("navn eller nummer", "a name or a number"), "BT-27", _PARTY_NAME)


def buyer_can_find_it(document: Document, _: Document) -> Fault | None:
    """The buyer's reference or the order is given, so that the invoice finds its way."""
    if document.buyer_reference is not None or document.order is not None:
        return None
    what = Text("køberens reference eller ordrenummer", "the buyer's reference or an order number")
    return missing(what, "BT-10, BT-13", "cbc:BuyerReference")


def order_of_the_lines(document: Document, _: Document) -> Fault | None:
    """An invoice whose lines name order lines names the order."""
    if document.order is not None or not any(line.order_line for line in document.lines):
        return None
    what = Text("ordrenummeret, som linjerne henviser til", "the order the lines refer to")
    return missing(what, "BT-13", "cac:OrderReference/cbc:ID")


def line_period_has_a_day(_: Document, line: Line) -> Fault | None:
    """A line's period has a first or a last day."""
    if line.period is None or line.period.first is not None or line.period.last is not None:
        return None
    return missing(
        Text("periodens dage", "the days of the period"), "BT-134, BT-135", "cbc:StartDate"
    )


def period_has_a_day(document: Document, _: Document) -> Fault | None:
    """The invoicing period has a first or a last day, or a code in their place."""
    period = document.period
    if period is None or period.first or period.last or document.tax_point_code:
        return None
    return missing(
        Text("periodens dage", "the days of the period"), "BT-73, BT-74", "cbc:StartDate"
    )


def earlier_invoices_are_numbered(document: Document, _: Document) -> Fault | None:
    """Each earlier invoice referred to is named by its number."""
    if all(each.number for each in document.preceding):
        return None
    return missing(
        Text("nummeret på den tidligere faktura", "the earlier invoice's number"), "BT-25", "cbc:ID"
    )


def classes_have_schemes(_: Document, line: Line) -> Fault | None:
    """Each class of an item says which classification it is from."""
    for index, each in enumerate(line.item.classes, 1):
        if each.scheme is None:
            place = (
                f"cac:Item/cac:CommodityClassification[{index}]/cbc:ItemClassificationCode/@listID"
            )
            what = Text("klassifikationen, varens kode er fra", "the classification of the item")
            return missing(what, "BT-158-1", place)._replace(place=place)
    return None


def tax_is_vat(_: Document, tax: Tax) -> Fault | None:
    """Each part of the VAT breakdown has a VAT category; other taxes are charges."""
    if tax.category is not None and (tax.scheme or "").upper() == "VAT":
        return None
    return missing(Text("momskategorien", "the VAT category"), "BT-118", "cac:TaxCategory/cbc:ID")


def attributes_are_whole(_: Document, line: Line) -> Fault | None:
    """Each attribute of an item has a name and a value."""
    attributes = line.item.attributes
    if not attributes or all(name and value for name, value in attributes):
        return None
    what = Text("egenskabens navn eller værdi", "an attribute's name or value")
    return missing(what, "BT-160, BT-161", "cac:AdditionalItemProperty")


def one_note(document: Document, _: Document) -> Fault | None:
    """At most one note is given, unless both parties are German."""
    if len(document.notes) <= 1 or _country(document.seller) == _country(document.buyer) == "DE":
        return None
    return Fault(
        str(len(document.notes)),
        "1",
        Text(
            "Der er mere end én note. Skriv det hele i én.",
            "There is more than one note. Write one.",
        ),
    )


def _country(party: Party) -> str | None:
    return party.address and party.address.country


_EARLIER: Final = "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"
_PARTY_NAME: Final = "cac:PartyName/cbc:Name"

CHECKS: Final = (
    Check("BR-33", EN, ALLOWANCE, "", allowance_has_reason, also=("BR-CO-21",)),
    Check("BR-38", EN, ALLOWANCE, "", charge_has_reason, also=("BR-CO-22",)),
    Check("BR-42", EN, LINE_ALLOWANCE, "", allowance_has_reason, also=("BR-CO-23",)),
    Check("BR-44", EN, LINE_ALLOWANCE, "", charge_has_reason, also=("BR-CO-24",)),
    Check("BR-CO-26", EN, SELLER, "", seller_is_identified),
    Check("BR-17", EN, PAYEE, _PARTY_NAME, payee_is_another),
    Check("BR-47", EN, TAX, "cac:TaxCategory", tax_is_vat),
    Check("BR-55", EN, DOCUMENT, _EARLIER, earlier_invoices_are_numbered),
    Check("BR-CO-19", EN, DOCUMENT, "cac:InvoicePeriod", period_has_a_day),
    Check("BR-CO-20", EN, LINE, "cac:InvoicePeriod", line_period_has_a_day),
    Check("BR-54", EN, LINE, "cac:Item/cac:AdditionalItemProperty", attributes_are_whole),
    Check("BR-65", EN, LINE, "", classes_have_schemes),
    Check("PEPPOL-EN16931-R002", PEPPOL, DOCUMENT, "cbc:Note", one_note),
    Check("PEPPOL-EN16931-R003", PEPPOL, DOCUMENT, "cbc:BuyerReference", buyer_can_find_it),
    Check("F-LIB022", OIOUBL, PARTIES, _PARTY_NAME, party_is_named),
    Check("F-INV142", OIOUBL, DOCUMENT, "cac:OrderReference", order_of_the_lines, kinds=INVOICE),
)
