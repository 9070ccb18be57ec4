"""The terms no invoice, credit note, party or line may be without, as one table.

The rules differ only in what they look for. Those that ask about two things at once are in
`structure`.
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

CHECKS: Final = tuple(check for term in TERMS for check in term.checks())
