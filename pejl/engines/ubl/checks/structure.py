"""What must be there: the terms no invoice, credit note or line may be without.

Most of these rules differ only in what they look for, so they are one table. The
few that ask about two things at once are functions below it.
"""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, Final, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    ALLOWANCE,
    ALLOWANCES,
    BUYER,
    CREDIT_NOTE,
    DOCUMENT,
    EN,
    INVOICE,
    LINE,
    LINE_ALLOWANCE,
    OIOUBL,
    PARTIES,
    PAYEE,
    PAYMENT,
    PEPPOL,
    REPRESENTATIVE,
    SELLER,
    TAX,
    TAXES,
    Check,
    Fault,
    Judge,
    Parts,
    worded,
)
from pejl.engines.ubl.checks.words import missing
from pejl.engines.ubl.document import Allowance, Document, Item, Line, Party, Tax


class Term(NamedTuple):
    """Something that must be there: its codes, where it stands and what it is called."""

    code: str  # in EN 16931 or Peppol; codes after a blank demand the same
    on_invoice: str  # in OIOUBL
    on_credit_note: str  # in OIOUBL
    parts: Parts
    field: str  # of the part
    place: str
    term: str  # BT-…, BG-…
    da: str
    en: str
    when: Callable[[Any], object] | None = None  # asked only of parts this holds for

    def checks(self) -> Iterator[Check]:
        """The check that looks for this term, under each of its codes."""
        judge = worded(self._judge(), f"{self.en[0].upper()}{self.en[1:]} must be given.")
        if self.code:
            code, *also = self.code.split()
            syntaxes = PEPPOL if code.startswith("PEPPOL") else EN
            yield Check(code, syntaxes, self.parts, self.place, judge, also=tuple(also))
        for code, kinds in ((self.on_invoice, INVOICE), (self.on_credit_note, CREDIT_NOTE)):
            if code:
                yield Check(code, OIOUBL, self.parts, self.place, judge, kinds=kinds)

    def _judge(self) -> Judge:
        found, when = attrgetter(self.field), self.when
        what, term, place = Text(self.da, self.en), self.term, self.place

        def judge(_: Document, part: Any) -> Fault | None:
            if when is not None and not when(part):
                return None
            seen = found(part)
            # Not `in (None, ())`: comparing a decimal with anything else is slow.
            if seen is None or (type(seen) is tuple and not seen):
                return missing(what, term, place)
            return None

        return judge


def _address(party: Party) -> object:
    return party.address


def _endpoint(party: Party) -> object:
    return party.endpoint


def _deliver_to(document: Document) -> object:
    return document.delivery and document.delivery.address


def _another_currency(document: Document) -> bool:
    return document.tax_currency is not None and document.tax_currency != document.currency


def _taxed(tax: Tax) -> bool:
    return tax.category != "O"


def _vat(tax: Tax) -> bool:
    return tax.scheme == "VAT"


def _registered(party: Party) -> bool:
    return party.registered_name is not None


def _unregistered(party: Party) -> bool:
    return party.registered_name is None


def _quantity(line: Line) -> bool:
    return line.quantity is not None


def _base_quantity(line: Line) -> bool:
    return line.base_quantity is not None


def _item(line: Line) -> bool:
    return line.item != Item()


def _standard_id(line: Line) -> object:
    return line.item.standard_id


def _allowance(allowance: Allowance) -> bool:
    return not allowance.is_charge


def _charge(allowance: Allowance) -> bool:
    return allowance.is_charge


_COUNTRY: Final = "cac:PostalAddress/cac:Country/cbc:IdentificationCode"
_NAME: Final = "cac:PartyLegalEntity/cbc:RegistrationName"
_TOTALS: Final = "cac:LegalMonetaryTotal"
_SCHEME: Final = "cbc:EndpointID/@schemeID"

# One row a term, read across; broken by hand, because one word a line cannot be read at all.
# fmt: off
TERMS: Final = (
    # The document
    Term("BR-01", "", "", DOCUMENT, "customization", "cbc:CustomizationID",
         "BT-24", "standarden, fakturaen følger", "the specification identifier"),
    Term("BR-02", "F-INV009", "F-CRN006", DOCUMENT, "number", "cbc:ID",
         "BT-1", "fakturanummer", "the invoice number"),
    Term("BR-03", "", "", DOCUMENT, "issued", "cbc:IssueDate",
         "BT-2", "fakturadato", "the issue date"),
    Term("BR-04", "", "", DOCUMENT, "type_code", "cbc:InvoiceTypeCode",
         "BT-3", "fakturatype", "the invoice type"),
    Term("BR-05", "F-INV007", "F-CRN004", DOCUMENT, "currency", "cbc:DocumentCurrencyCode",
         "BT-5", "valuta", "the currency"),
    Term("BR-16", "", "", DOCUMENT, "lines", "cac:InvoiceLine",
         "BG-25", "mindst én linje", "at least one line"),
    Term("BR-CO-18", "F-INV008", "F-CRN005", DOCUMENT, "taxes", "cac:TaxTotal",
         "BG-23", "opgørelse af momsen", "the VAT breakdown"),
    Term("PEPPOL-EN16931-R001", "", "", DOCUMENT, "profile", "cbc:ProfileID",
         "BT-23", "forretningsproces", "the business process"),
    Term("BR-53 PEPPOL-EN16931-R054", "", "", DOCUMENT, "totals.tax_accounting",
         "cac:TaxTotal/cbc:TaxAmount",
         "BT-111", "momsen i den anden valuta", "the VAT in the other currency", _another_currency),
    Term("BR-57", "", "", DOCUMENT, "delivery.address.country",
         "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode",
         "BT-80", "landet, der er leveret i", "the country delivered to", _deliver_to),
    # The parties
    Term("BR-06", "", "", SELLER, "registered_name", _NAME,
         "BT-27", "leverandørens navn", "the seller's name"),
    Term("BR-07", "", "", BUYER, "registered_name", _NAME,
         "BT-44", "køberens navn", "the buyer's name"),
    Term("BR-08", "", "", SELLER, "address", "cac:PostalAddress",
         "BG-5", "leverandørens adresse", "the seller's address"),
    Term("BR-09", "", "", SELLER, "address.country", _COUNTRY,
         "BT-40", "leverandørens land", "the seller's country", _address),
    Term("BR-10", "", "", BUYER, "address", "cac:PostalAddress",
         "BG-8", "køberens adresse", "the buyer's address"),
    Term("BR-11", "", "", BUYER, "address.country", _COUNTRY,
         "BT-55", "køberens land", "the buyer's country", _address),
    Term("PEPPOL-EN16931-R020", "F-INV031", "F-CRN028", SELLER, "endpoint", "cbc:EndpointID",
         "BT-34", "leverandørens elektroniske adresse", "the seller's electronic address"),
    Term("PEPPOL-EN16931-R010", "F-INV044", "F-CRN040", BUYER, "endpoint", "cbc:EndpointID",
         "BT-49", "køberens elektroniske adresse", "the buyer's electronic address"),
    Term("BR-62", "", "", SELLER, "endpoint.scheme", _SCHEME,
         "BT-34-1", "typen af leverandørens adresse", "the seller's address scheme", _endpoint),
    Term("BR-63", "", "", BUYER, "endpoint.scheme", _SCHEME,
         "BT-49-1", "typen af køberens adresse", "the buyer's address scheme", _endpoint),
    Term("BR-18", "F-LIB353", "F-LIB353", REPRESENTATIVE, "trading_name", "cac:PartyName/cbc:Name",
         "BT-62", "momsrepræsentantens navn", "the tax representative's name"),
    Term("BR-19", "", "", REPRESENTATIVE, "address", "cac:PostalAddress",
         "BG-12", "momsrepræsentantens adresse", "the tax representative's address"),
    Term("BR-20", "", "", REPRESENTATIVE, "address.country", _COUNTRY,
         "BT-69", "momsrepræsentantens land", "the tax representative's country", _address),
    Term("BR-56", "", "", REPRESENTATIVE, "vat", "cac:PartyTaxScheme/cbc:CompanyID",
         "BT-63", "momsrepræsentantens momsnummer", "the tax representative's VAT number"),
    Term("", "F-INV034", "F-CRN031", SELLER, "legal", "cac:PartyLegalEntity",
         "BT-30", "leverandørens CVR-nummer", "the seller's company", _unregistered),
    Term("", "F-LIB187", "F-LIB187", PARTIES, "legal", "cac:PartyLegalEntity/cbc:CompanyID",
         "BT-30", "CVR-nummeret", "the number of a registered company", _registered),
    Term("", "F-INV051", "F-CRN047", BUYER, "contact", "cac:Contact/cbc:ID",
         "BT-10", "køberens personreference", "the buyer's person reference"),
    # Money
    Term("BR-12", "F-INV120", "F-CRN066", DOCUMENT, "totals.lines",
         f"{_TOTALS}/cbc:LineExtensionAmount",
         "BT-106", "summen af linjerne", "the sum of the lines"),
    Term("BR-13", "", "", DOCUMENT, "totals.net", f"{_TOTALS}/cbc:TaxExclusiveAmount",
         "BT-109", "beløbet uden moms", "the total without VAT"),
    Term("BR-14", "", "", DOCUMENT, "totals.gross", f"{_TOTALS}/cbc:TaxInclusiveAmount",
         "BT-112", "beløbet med moms", "the total with VAT"),
    Term("BR-15", "", "", DOCUMENT, "totals.payable", f"{_TOTALS}/cbc:PayableAmount",
         "BT-115", "beløbet til betaling", "the amount due"),
    # The VAT breakdown
    Term("BR-45", "", "", TAX, "base", "cbc:TaxableAmount",
         "BT-116", "momsgrundlaget", "the taxable amount"),
    Term("", "F-LIB259", "F-LIB259", TAXES, "base", "cbc:TaxableAmount",
         "BT-116", "momsgrundlaget", "the taxable amount"),
    Term("BR-46", "", "", TAX, "amount", "cbc:TaxAmount",
         "BT-117", "momsbeløbet", "the VAT amount"),
    Term("", "F-LIB074", "F-LIB074", TAXES, "category", "cac:TaxCategory/cbc:ID",
         "BT-118", "momskategorien", "the tax category"),
    Term("BR-48", "", "", TAX, "rate", "cac:TaxCategory/cbc:Percent",
         "BT-119", "momssatsen", "the VAT rate", _taxed),
    Term("", "F-LIB333", "F-LIB333", TAX, "rate", "cac:TaxCategory/cbc:Percent",
         "BT-119", "momssatsen", "the VAT rate", _vat),
    # The lines
    Term("BR-21", "F-INV140", "F-CRN084", LINE, "number", "cbc:ID",
         "BT-126", "linjens nummer", "the line number"),
    Term("BR-22", "F-INV137", "F-CRN196", LINE, "quantity", "cbc:InvoicedQuantity",
         "BT-129", "antallet", "the quantity"),
    Term("BR-23", "", "", LINE, "unit", "cbc:InvoicedQuantity/@unitCode",
         "BT-130", "enheden", "the unit"),
    Term("", "F-LIB007", "F-LIB007", LINE, "unit", "cbc:InvoicedQuantity/@unitCode",
         "BT-130", "enheden", "the unit of a quantity", _quantity),
    Term("", "F-LIB007", "F-LIB007", LINE, "base_unit", "cac:Price/cbc:BaseQuantity/@unitCode",
         "BT-150", "prisens enhed", "the unit of a price", _base_quantity),
    Term("BR-24", "", "F-CRN207", LINE, "amount", "cbc:LineExtensionAmount",
         "BT-131", "linjens beløb", "the line amount"),
    Term("BR-25", "F-INV163", "", LINE, "item.name", "cac:Item/cbc:Name",
         "BT-153", "varens navn", "the item's name"),
    Term("", "", "F-CRN110", LINE, "item.name", "cac:Item/cbc:Name",
         "BT-153", "varens navn", "the item's name, where there is an item,", _item),
    Term("BR-26", "F-INV139", "", LINE, "price", "cac:Price/cbc:PriceAmount",
         "BT-146", "prisen", "the price"),
    Term("BR-CO-04", "", "", LINE, "vat_category", "cac:Item/cac:ClassifiedTaxCategory/cbc:ID",
         "BT-151", "linjens momskategori", "the VAT category of the line"),
    Term("", "F-INV138", "F-CRN081", LINE, "taxes", "cac:TaxTotal",
         "BT-151", "linjens moms", "the VAT of the line"),
    Term("BR-64", "", "", LINE, "item.standard_id.scheme",
         "cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID",
         "BT-157-1", "typen af varenummeret", "the scheme of the item number", _standard_id),
    # Allowances and charges
    Term("BR-31", "", "", ALLOWANCE, "amount", "cbc:Amount",
         "BT-92", "rabattens beløb", "the amount of an allowance", _allowance),
    Term("BR-36", "", "", ALLOWANCE, "amount", "cbc:Amount",
         "BT-99", "gebyrets beløb", "the amount of a charge", _charge),
    Term("BR-32", "", "", ALLOWANCE, "vat_category", "cac:TaxCategory/cbc:ID",
         "BT-95", "rabattens momskategori", "the VAT category of an allowance", _allowance),
    Term("BR-37", "", "", ALLOWANCE, "vat_category", "cac:TaxCategory/cbc:ID",
         "BT-102", "gebyrets momskategori", "the VAT category of a charge", _charge),
    Term("BR-41", "", "", LINE_ALLOWANCE, "amount", "cbc:Amount",
         "BT-136", "rabattens beløb", "the amount of an allowance on a line", _allowance),
    Term("BR-43", "", "", LINE_ALLOWANCE, "amount", "cbc:Amount",
         "BT-141", "gebyrets beløb", "the amount of a charge on a line", _charge),
    Term("", "F-LIB226", "F-LIB226", ALLOWANCES, "vat_category", "cac:TaxCategory/cbc:ID",
         "BT-95", "momskategorien", "the VAT category of an allowance or charge"),
    # Payment
    Term("BR-49", "", "", PAYMENT, "means", "cbc:PaymentMeansCode",
         "BT-81", "betalingsmåden", "the payment means"),
)
# fmt: on


def reason(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance or a charge has a reason or a reason code."""
    if allowance.reason is not None or allowance.reason_code is not None:
        return None
    what = Text("grund eller årsagskode", "a reason or a reason code")
    return missing(what, "BT-97, BT-98", "cbc:AllowanceChargeReason")


def _of_allowance(_: Document, allowance: Allowance) -> Fault | None:
    """An allowance has a reason or a reason code."""
    return None if allowance.is_charge else reason(_, allowance)


def _of_charge(_: Document, allowance: Allowance) -> Fault | None:
    """A charge has a reason or a reason code."""
    return reason(_, allowance) if allowance.is_charge else None


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
    *(check for term in TERMS for check in term.checks()),
    Check("BR-33", EN, ALLOWANCE, "", _of_allowance, also=("BR-CO-21",)),
    Check("BR-38", EN, ALLOWANCE, "", _of_charge, also=("BR-CO-22",)),
    Check("BR-42", EN, LINE_ALLOWANCE, "", _of_allowance, also=("BR-CO-23",)),
    Check("BR-44", EN, LINE_ALLOWANCE, "", _of_charge, also=("BR-CO-24",)),
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
