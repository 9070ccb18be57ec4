"""What kind of paper it says it is: the standard, the process, the type and the currencies."""

from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    CREDIT_NOTE,
    DOCUMENT,
    EN,
    INVOICE,
    OIOUBL,
    PEPPOL,
    Check,
    Fault,
    oioubl,
)
from pejl.engines.ubl.checks.listed import CREDIT_NOTE_TYPES, INVOICE_TYPES, PROFILES
from pejl.engines.ubl.checks.words import missing, unlisted
from pejl.engines.ubl.document import Document

_BILLING: Final = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
_OIOUBL: Final = ("OIOUBL-2.01", "OIOUBL-2.02", "OIOUBL-2.1")
_TYPE: Final = Text("dokumentets type", "the type of the document")
_UNTDID_1001: Final = "UNTDID 1001"


def peppol_billing(document: Document, _: Document) -> Fault | None:
    """A Peppol invoice follows Peppol BIS Billing 3.0; self-billing is another paper."""
    said = document.customization
    if said is None or (said.startswith(_BILLING) and "::" not in said):
        return None
    return Fault(
        said,
        _BILLING,
        Text(
            "Filen følger ikke Peppol BIS Billing 3.0. Bed leverandøren sende en almindelig "
            "faktura; en afregning, som køberen selv laver, kan ikke modtages her.",
            "The file does not follow Peppol BIS Billing 3.0. Ask the seller for a plain invoice; "
            "a bill the buyer makes out himself cannot be received here.",
        ),
    )


def peppol_profile(document: Document, _: Document) -> Fault | None:
    """The business process is one Peppol has approved for billing."""
    if document.profile is None or document.profile in PROFILES["peppol"]:
        return None
    return unlisted(
        document.profile, Text("forretningsprocessen", "the business process"), "Peppol"
    )


def oioubl_version(document: Document, _: Document) -> Fault | None:
    """The standard is OIOUBL 2.01, 2.02 or 2.1."""
    said, what = document.customization, Text("standarden", "the standard")
    if said is None:
        return missing(what, "BT-24", "cbc:CustomizationID")
    return None if said in _OIOUBL else unlisted(said, what, ", ".join(_OIOUBL))


def oioubl_profile(document: Document, _: Document) -> Fault | None:
    """The business process is one of OIOUBL's; a warning, as older lists are not told apart."""
    if document.profile is None or document.profile in PROFILES["oioubl"]:
        return None
    return unlisted(
        document.profile, Text("forretningsprocessen", "the business process"), "OIOUBL"
    )


def order_of_the_process(document: Document, _: Document) -> Fault | None:
    """A business process that begins with an order names the order."""
    if document.order is not None or document.profile not in PROFILES["order"]:
        return None
    return missing(Text("ordrenummer", "the order number"), "BT-13", "cac:OrderReference/cbc:ID")


def en_type(document: Document, _: Document) -> Fault | None:
    """The type of the document is one for an invoice, or for a credit note."""
    types = INVOICE_TYPES if document.kind == "invoice" else CREDIT_NOTE_TYPES
    said = document.type_code
    if said is None or said in types["en16931"]:
        return None
    return unlisted(said, _TYPE, _UNTDID_1001)


def peppol_invoice_type(document: Document, _: Document) -> Fault | None:
    """The type of the invoice is one Peppol allows in billing."""
    said = document.type_code
    if said is None or document.profile not in PROFILES["peppol"]:
        return None
    return None if said in INVOICE_TYPES["peppol"] else unlisted(said, _TYPE, _UNTDID_1001)


def peppol_credit_note_type(document: Document, _: Document) -> Fault | None:
    """The type of the credit note is one Peppol allows in billing."""
    said = document.type_code
    if said is None or document.profile not in PROFILES["peppol"]:
        return None
    return None if said in CREDIT_NOTE_TYPES["peppol"] else unlisted(said, _TYPE, _UNTDID_1001)


def german_type(document: Document, _: Document) -> Fault | None:
    """Partial and corrected invoices (326, 384) are for two German parties only."""
    if document.type_code not in ("326", "384"):
        return None
    parties = (document.seller, document.buyer)
    if all(party.address and party.address.country == "DE" for party in parties):
        return None
    return Fault(
        document.type_code,
        "380",
        Text(
            "Typerne 326 og 384 må kun bruges mellem tyske parter. Brug 380 eller en kreditnota.",
            "The types 326 and 384 are for German parties only. Use 380 or a credit note.",
        ),
    )


def oioubl_type(document: Document, _: Document) -> Fault | None:
    """The type of the invoice is one of OIOUBL's; a warning, as it may come from another list."""
    said = document.type_code
    if said is None or said in INVOICE_TYPES["oioubl"]:
        return None
    return unlisted(said, _TYPE, "OIOUBL invoicetypecode")


def another_tax_currency(document: Document, _: Document) -> Fault | None:
    """The VAT currency is given only where it is another than the invoice's."""
    said = document.tax_currency
    if said is None or said != document.currency:
        return None
    return Fault(
        said,
        None,
        Text(
            f"Momsvalutaen er den samme som fakturaens, {said}. Udelad cbc:TaxCurrencyCode.",
            f"The VAT currency is the invoice's own, {said}. Leave out cbc:TaxCurrencyCode.",
        ),
    )


def same_sign_in_both_currencies(document: Document, _: Document) -> Fault | None:
    """The VAT has the same sign in both currencies."""
    tax, other = document.totals.tax, document.totals.tax_accounting
    if tax is None or other is None or tax * other >= 0:
        return None
    return Fault(
        other,
        tax,
        Text(
            "Momsen er positiv i den ene valuta og negativ i den anden. Ret fortegnet.",
            "The VAT is positive in one currency and negative in the other. Mend the sign.",
        ),
    )


def danish_tax_currency(document: Document, _: Document) -> Fault | None:
    """The VAT currency of OIOUBL is DKK or EUR."""
    said = document.tax_currency
    if said is None or said in ("DKK", "EUR"):
        return None
    return unlisted(said, Text("momsvalutaen", "the VAT currency"), "DKK, EUR")


CHECKS: Final = (
    Check("PEPPOL-EN16931-R004", PEPPOL, DOCUMENT, "cbc:CustomizationID", peppol_billing),
    Check("PEPPOL-EN16931-R007", PEPPOL, DOCUMENT, "cbc:ProfileID", peppol_profile),
    Check("F-LIB002", OIOUBL, DOCUMENT, "cbc:CustomizationID", oioubl_version),
    Check("F-LIB351", OIOUBL, DOCUMENT, "cbc:ProfileID", oioubl_profile, "warning"),
    *oioubl("F-INV002", "F-CRN002", DOCUMENT, "cac:OrderReference", order_of_the_process),
    Check("BR-CL-01", EN, DOCUMENT, "cbc:InvoiceTypeCode", en_type),
    Check(
        "PEPPOL-EN16931-P0100",
        PEPPOL,
        DOCUMENT,
        "cbc:InvoiceTypeCode",
        peppol_invoice_type,
        kinds=INVOICE,
    ),
    Check(
        "PEPPOL-EN16931-P0101",
        PEPPOL,
        DOCUMENT,
        "cbc:InvoiceTypeCode",
        peppol_credit_note_type,
        kinds=CREDIT_NOTE,
    ),
    Check(
        "PEPPOL-EN16931-P0112", PEPPOL, DOCUMENT, "cbc:InvoiceTypeCode", german_type, kinds=INVOICE
    ),
    Check("F-INV011", OIOUBL, DOCUMENT, "cbc:InvoiceTypeCode", oioubl_type, "warning", INVOICE),
    Check("PEPPOL-EN16931-R005", PEPPOL, DOCUMENT, "cbc:TaxCurrencyCode", another_tax_currency),
    Check("PEPPOL-EN16931-R055", PEPPOL, DOCUMENT, "cac:TaxTotal", same_sign_in_both_currencies),
    *oioubl("F-INV016", "F-CRN011", DOCUMENT, "cbc:TaxCurrencyCode", danish_tax_currency),
)
