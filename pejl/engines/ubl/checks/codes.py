"""Codes and where they come from: currencies, countries, units, categories, schemes, reasons.

One table: what is looked at, and the list it must be in. OIOUBL has lists of its own, older
and with names of countries in them (DK:CVR); the reader keeps codes as they were written.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.checks import listed
from pejl.engines.ubl.checks.check import (
    ADDRESSED,
    ALLOWANCES,
    DOCUMENT,
    EN,
    LINE,
    OIOUBL,
    PARTIES,
    PAYMENT,
    PEPPOL,
    TAX,
    TAXES,
    TRADERS,
    Check,
    Fault,
    Judge,
    Parts,
    Syntaxes,
    worded,
)
from pejl.engines.ubl.checks.listed import Codes
from pejl.engines.ubl.checks.words import missing, unlisted
from pejl.engines.ubl.document import Allowance, Document, Line, Party, Tax


class Code(NamedTuple):
    """A code that must be in a list: where it stands, how it is seen, and the list."""

    code: str  # codes after a blank demand the same
    syntaxes: Syntaxes
    parts: Parts
    place: str
    seen: Callable[[Any], str | None]  # of the part; None where nothing need stand
    codes: Codes
    names: str  # what the list is called
    da: str
    en: str

    def check(self) -> Check:
        """The check that looks this code up."""
        judge = worded(self._judge(), f"The code for {self.en} is in the list {self.names}.")
        code, *also = self.code.split()
        return Check(code, self.syntaxes, self.parts, self.place, judge, also=tuple(also))

    def _judge(self) -> Judge:
        seen, codes, names, what = self.seen, self.codes, self.names, Text(self.da, self.en)
        place = self.place

        def judge(_: Document, part: Any) -> Fault | None:
            said = seen(part)
            if said is None or said in codes:
                return None
            return unlisted(said, what, names) if said else missing(what, "", place)

        return judge


def _outside(codes: Codes, *, must: bool = False) -> Callable[[Party], str | None]:
    """The first identifier scheme that is none of `codes`; "" for none at all where one must be."""

    def seen(party: Party) -> str | None:
        for each in party.identifiers:
            if each.scheme not in codes and (must or each.scheme is not None):
                return each.scheme or ""
        return None

    return seen


def _country(party: Party) -> str | None:
    return None if party.address is None else party.address.country


def _delivery_country(document: Document) -> str | None:
    delivery = document.delivery
    return None if delivery is None or delivery.address is None else delivery.address.country


def _delivery_scheme(document: Document) -> str | None:
    delivery = document.delivery
    return None if delivery is None or delivery.location is None else delivery.location.scheme


def _endpoint_scheme(party: Party) -> str | None:
    return None if party.endpoint is None else party.endpoint.scheme


def _oioubl_endpoint_scheme(party: Party) -> str | None:
    return None if party.endpoint is None else party.endpoint.scheme or ""


def _legal_scheme(party: Party) -> str | None:
    return None if party.legal is None else party.legal.scheme


def _oioubl_legal_scheme(party: Party) -> str | None:
    return None if party.legal is None else party.legal.scheme or ""


def _oioubl_vat_scheme(party: Party) -> str | None:
    return None if party.vat is None else party.vat.scheme or ""


def _standard_scheme(line: Line) -> str | None:
    return None if line.item.standard_id is None else line.item.standard_id.scheme


def _classification(line: Line) -> str | None:
    for each in line.item.classes:
        if each.scheme is not None and each.scheme not in listed.ITEM_CLASSIFICATIONS:
            return each.scheme
    return None


def _allowance_reason(allowance: Allowance) -> str | None:
    return None if allowance.is_charge else allowance.reason_code


def _charge_reason(allowance: Allowance) -> str | None:
    return allowance.reason_code if allowance.is_charge else None


def _exemption(tax: Tax) -> str | None:
    return None if tax.reason_code is None else tax.reason_code.upper()


_COUNTRY: Final = "cac:PostalAddress/cac:Country/cbc:IdentificationCode"
_ENDPOINT: Final = "cbc:EndpointID/@schemeID"
_PARTY: Final = "cac:PartyIdentification/cbc:ID/@schemeID"
_LEGAL: Final = "cac:PartyLegalEntity/cbc:CompanyID/@schemeID"
_UNIT: Final = "cbc:InvoicedQuantity/@unitCode"
_BASE_UNIT: Final = "cac:Price/cbc:BaseQuantity/@unitCode"
_DELIVERY: Final = "cac:Delivery/cac:DeliveryLocation"
_STANDARD_ID: Final = "cac:Item/cac:StandardItemIdentification/cbc:ID/@schemeID"
_CLASS: Final = "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode/@listID"
_VAT: Final = "cac:PartyTaxScheme/cbc:CompanyID/@schemeID"
_DELIVERY_COUNTRY: Final = f"{_DELIVERY}/cac:Address/cac:Country/cbc:IdentificationCode"
_ORIGIN: Final = "cac:Item/cac:OriginCountry/cbc:IdentificationCode"

_TAXED: Final[Parts] = (*TAXES, *ALLOWANCES)

# One row a code, read across; broken by hand, because one word a line cannot be read at all.
# fmt: off
CODES: Final = (
    # Currencies and countries
    Code("BR-CL-04", EN, DOCUMENT, "cbc:DocumentCurrencyCode", attrgetter("currency"),
         listed.CURRENCIES["en16931"], "ISO 4217", "valutaen", "the currency"),
    Code("BR-CL-05", EN, DOCUMENT, "cbc:TaxCurrencyCode", attrgetter("tax_currency"),
         listed.CURRENCIES["en16931"], "ISO 4217", "momsvalutaen", "the VAT currency"),
    Code("F-LIB298", OIOUBL, DOCUMENT, "cbc:DocumentCurrencyCode", attrgetter("currency"),
         listed.CURRENCIES["oioubl"], "ISO 4217", "valutaen", "the currency"),
    Code("F-LIB298", OIOUBL, DOCUMENT, "cbc:TaxCurrencyCode", attrgetter("tax_currency"),
         listed.CURRENCIES["oioubl"], "ISO 4217", "momsvalutaen", "the VAT currency"),
    Code("BR-CL-14", EN, ADDRESSED, _COUNTRY, _country,
         listed.COUNTRIES["en16931"], "ISO 3166-1", "landet", "the country"),
    Code("BR-CL-14", EN, DOCUMENT, _DELIVERY_COUNTRY, _delivery_country,
         listed.COUNTRIES["en16931"], "ISO 3166-1", "landet", "the country delivered to"),
    Code("F-LIB301", OIOUBL, PARTIES, _COUNTRY, _country,
         listed.COUNTRIES["oioubl"], "ISO 3166-1", "landet", "the country"),
    Code("F-LIB301", OIOUBL, DOCUMENT, _DELIVERY_COUNTRY, _delivery_country,
         listed.COUNTRIES["oioubl"], "ISO 3166-1", "landet", "the country delivered to"),
    Code("BR-CL-15", EN, LINE, _ORIGIN, attrgetter("item.origin"),
         listed.COUNTRIES["en16931"], "ISO 3166-1", "varens oprindelse", "the item's origin"),
    # Schemes of identifiers
    Code("BR-CL-25", EN, TRADERS, _ENDPOINT, _endpoint_scheme,
         listed.ENDPOINTS["en16931"], "EAS", "typen af adresse", "the address scheme"),
    Code("PEPPOL-EN16931-CL008", PEPPOL, TRADERS, _ENDPOINT, _endpoint_scheme,
         listed.ENDPOINTS["peppol"], "EAS", "typen af adresse", "the address scheme in Peppol"),
    Code("F-LIB179", OIOUBL, PARTIES, _ENDPOINT, _oioubl_endpoint_scheme,
         listed.ENDPOINTS["oioubl"], "EndpointID", "typen af adresse", "the address scheme"),
    Code("BR-CL-10", EN, PARTIES, _PARTY, _outside(listed.PARTIES["en16931"]),
         listed.PARTIES["en16931"], "ISO 6523", "typen af nummer", "the identifier scheme"),
    Code("F-LIB183", OIOUBL, PARTIES, _PARTY, _outside(listed.PARTIES["oioubl"], must=True),
         listed.PARTIES["oioubl"], "PartyID", "typen af nummer", "the identifier scheme"),
    Code("BR-CL-11", EN, TRADERS, _LEGAL, _legal_scheme,
         listed.PARTIES["en16931"], "ISO 6523", "typen af nummer", "the company number scheme"),
    Code("F-LIB189", OIOUBL, PARTIES, _LEGAL, _oioubl_legal_scheme,
         frozenset({"DK:CVR", "DK:CPR", "ZZZ"}), "DK:CVR, DK:CPR, ZZZ",
         "typen af nummer", "the company number scheme"),
    Code("F-LIB195", OIOUBL, PARTIES, _VAT, _oioubl_vat_scheme,
         frozenset({"DK:SE", "ZZZ"}), "DK:SE, ZZZ", "typen af nummer", "the VAT number scheme"),
    Code("BR-CL-26", EN, DOCUMENT, f"{_DELIVERY}/cbc:ID/@schemeID", _delivery_scheme,
         listed.PARTIES["en16931"], "ISO 6523", "typen af stednummer", "the location scheme"),
    Code("BR-CL-21", EN, LINE, _STANDARD_ID, _standard_scheme,
         listed.PARTIES["en16931"], "ISO 6523", "typen af varenummer", "the item number scheme"),
    Code("BR-CL-13", EN, LINE, _CLASS, _classification,
         listed.ITEM_CLASSIFICATIONS, "UNTDID 7143", "klassifikationen", "the classification"),
    # Units
    Code("BR-CL-23", EN, LINE, _UNIT, attrgetter("unit"),
         listed.UNITS["en16931"], "UN/ECE 20", "enheden", "the unit"),
    Code("BR-CL-23", EN, LINE, _BASE_UNIT, attrgetter("base_unit"),
         listed.UNITS["en16931"], "UN/ECE 20", "prisens enhed", "the unit of the price"),
    Code("F-LIB318", OIOUBL, LINE, _UNIT, attrgetter("unit"),
         listed.UNITS["oioubl"], "UN/ECE 20", "enheden", "the unit"),
    Code("F-LIB318", OIOUBL, LINE, _BASE_UNIT, attrgetter("base_unit"),
         listed.UNITS["oioubl"], "UN/ECE 20", "prisens enhed", "the unit of the price"),
    # VAT
    Code("BR-CL-17", EN, TAX, "cac:TaxCategory/cbc:ID", attrgetter("category"),
         listed.VAT_CATEGORIES, "UNTDID 5305", "momskategorien", "the VAT category"),
    Code("BR-CL-17", EN, ALLOWANCES, "cac:TaxCategory/cbc:ID", attrgetter("vat_category"),
         listed.VAT_CATEGORIES, "UNTDID 5305", "momskategorien", "the VAT category"),
    Code("BR-CL-18", EN, LINE, "cac:Item/cac:ClassifiedTaxCategory/cbc:ID",
         attrgetter("vat_category"),
         listed.VAT_CATEGORIES, "UNTDID 5305", "momskategorien", "the VAT category"),
    Code("F-LIB309", OIOUBL, _TAXED, "cac:TaxCategory/cbc:ID", attrgetter("said"),
         listed.OIOUBL_TAX_CATEGORIES, "taxcategoryid", "momskategorien", "the tax category"),
    Code("BR-CL-22", EN, TAX, "cac:TaxCategory/cbc:TaxExemptionReasonCode", _exemption,
         listed.VAT_EXEMPTIONS, "VATEX", "årsagen til momsfritagelsen", "the VAT exemption"),
    # Reasons and payment
    Code("BR-CL-19 PEPPOL-EN16931-CL002", EN, ALLOWANCES, "cbc:AllowanceChargeReasonCode",
         _allowance_reason,
         listed.ALLOWANCE_REASONS, "UNTDID 5189", "grunden til rabatten", "the allowance"),
    Code("BR-CL-20 PEPPOL-EN16931-CL003", EN, ALLOWANCES, "cbc:AllowanceChargeReasonCode",
         _charge_reason,
         listed.CHARGE_REASONS, "UNTDID 7161", "grunden til gebyret", "the charge"),
    Code("BR-CL-16", EN, PAYMENT, "cbc:PaymentMeansCode", attrgetter("means"),
         listed.PAYMENT_MEANS["en16931"], "UNTDID 4461", "betalingsmåden", "the payment means"),
    Code("F-LIB100", OIOUBL, PAYMENT, "cbc:PaymentMeansCode", attrgetter("means"),
         listed.PAYMENT_MEANS["oioubl"], "UNTDID 4461", "betalingsmåden", "the payment means"),
    Code("BR-CL-06 PEPPOL-EN16931-CL006", EN, DOCUMENT, "cac:InvoicePeriod/cbc:DescriptionCode",
         attrgetter("tax_point_code"),
         frozenset({"3", "35", "432"}), "UNTDID 2005", "momsdatoen", "the VAT date"),
)
# fmt: on

CHECKS: Final = tuple(coded.check() for coded in CODES)
