"""VAT in EN 16931 beside what each category demands: amounts, dates, numbers and exemptions."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from pejl.engines.text import Text
from pejl.engines.ubl.checks import listed
from pejl.engines.ubl.checks.check import (
    ADDRESSED,
    DOCUMENT,
    EN,
    PEPPOL,
    TAX,
    Check,
    Fault,
    worded,
)
from pejl.engines.ubl.checks.words import missing, unequal
from pejl.engines.ubl.document import Document, Party, Tax

_ONE: Final = Decimal(1)  # the slack EN 16931 gives VAT: less than one of the currency


def tax_amount(_: Document, tax: Tax) -> Fault | None:
    """The VAT of a breakdown is its taxable amount × rate ÷ 100, to less than one."""
    if tax.amount is None or tax.base is None:
        return None
    computed = abs(tax.base) * (tax.rate or 0) / 100  # the official rule looks at no sign
    if abs(abs(tax.amount) - computed) < _ONE:
        return None
    return unequal(Text("Momsen", "The VAT"), abs(tax.amount), computed, _TAX_HOW)


def nothing_beside_untaxed(document: Document, _: Document) -> Fault | None:
    """Category O stands alone in the VAT breakdown."""
    return _beside_untaxed(document, (tax.category for tax in document.taxes))


def no_taxed_lines_beside_untaxed(document: Document, _: Document) -> Fault | None:
    """Where the VAT breakdown has category O, every line has it."""
    return _beside_untaxed(document, (line.vat_category for line in document.lines))


def no_taxed_allowances_beside_untaxed(document: Document, _: Document) -> Fault | None:
    """Where the VAT breakdown has category O, every allowance has it."""
    given = (each.vat_category for each in document.allowances if not each.is_charge)
    return _beside_untaxed(document, given)


def no_taxed_charges_beside_untaxed(document: Document, _: Document) -> Fault | None:
    """Where the VAT breakdown has category O, every charge has it."""
    given = (each.vat_category for each in document.allowances if each.is_charge)
    return _beside_untaxed(document, given)


def _beside_untaxed(document: Document, given: Iterable[str | None]) -> Fault | None:
    if all(tax.category != "O" for tax in document.taxes):
        return None
    other = next((code for code in given if code not in ("O", None)), None)
    if other is None:
        return None
    return Fault(
        other,
        "O",
        Text(
            f"Kategori O (uden moms) kan ikke stå sammen med {other}. Del fakturaen i to.",
            f"Category O (not subject to VAT) cannot stand beside {other}. Make two invoices.",
        ),
    )


def delivered_within_the_union(document: Document, _: Document) -> Fault | None:
    """An intra-community supply has a day of delivery or a period."""
    if not _intra_community(document) or document.period is not None:
        return None
    if document.delivery is not None and document.delivery.on is not None:
        return None
    return missing(
        Text("leveringsdato eller periode", "a delivery date or a period"), "BT-72", _DAY
    )


def delivered_to_a_country(document: Document, _: Document) -> Fault | None:
    """An intra-community supply says which country it is delivered to."""
    if not _intra_community(document):
        return None
    delivery = document.delivery
    if delivery is not None and delivery.address is not None and delivery.address.country:
        return None
    return missing(Text("landet, der er leveret i", "the country delivered to"), "BT-80", _PLACE)


def _intra_community(document: Document) -> bool:
    return any(tax.category == "K" for tax in document.taxes)


def one_vat_date(document: Document, _: Document) -> Fault | None:
    """The VAT date is given as a date or as a code, not as both."""
    if document.tax_point is None or document.tax_point_code is None:
        return None
    return Fault(
        document.tax_point_code,
        None,
        Text(
            "Momsdatoen står både som dato og som kode. Udelad den ene.",
            "The VAT date stands both as a date and as a code. Leave one out.",
        ),
    )


def vat_number_has_country(_: Document, party: Party) -> Fault | None:
    """A VAT number begins with the code of its country."""
    vat = party.vat
    if vat is None or vat.value[:2] in listed.COUNTRIES["vat"]:
        return None
    return Fault(
        vat.value,
        "DK12345678",
        Text(
            "Momsnummeret begynder ikke med en landekode. Skriv fx DK foran.",
            "The VAT number does not begin with a country code. Write DK before it, for Denmark.",
        ),
    )


# Which category a reason of exemption belongs to, by the code Peppol gives the rule.
EXEMPTIONS: Final = (
    ("P0104", "VATEX-EU-G", "G"),
    ("P0105", "VATEX-EU-O", "O"),
    ("P0106", "VATEX-EU-IC", "K"),
    ("P0107", "VATEX-EU-AE", "AE"),
    ("P0108", "VATEX-EU-D", "E"),
    ("P0109", "VATEX-EU-F", "E"),
    ("P0110", "VATEX-EU-I", "E"),
    ("P0111", "VATEX-EU-J", "E"),
)


def _exemption(rule: str, reason: str, category: str) -> Check:
    def judge(_: Document, tax: Tax) -> Fault | None:
        if tax.reason_code is None or tax.reason_code.upper() != reason or tax.category == category:
            return None
        return Fault(
            tax.category,
            category,
            Text(
                f"Årsagen {reason} hører til momskategori {category}. Ret kategorien.",
                f"The reason {reason} belongs to VAT category {category}. Mend the category.",
            ),
        )

    worded(judge, f"The exemption {reason} goes with VAT category {category}.")
    return Check(f"PEPPOL-EN16931-{rule}", PEPPOL, TAX, "cac:TaxCategory/cbc:ID", judge)


_TAX_HOW: Final = Text("grundlag × sats", "taxable amount × rate")
_DAY: Final = "cac:Delivery/cbc:ActualDeliveryDate"
_PLACE: Final = "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode"

CHECKS: Final = (
    Check(
        "BR-CO-17", EN, TAX, "cbc:TaxAmount", tax_amount, also=("BR-S-09", "BR-AF-09", "BR-AG-09")
    ),
    Check("BR-O-11", EN, DOCUMENT, "cac:TaxTotal", nothing_beside_untaxed),
    Check("BR-O-12", EN, DOCUMENT, "cac:InvoiceLine", no_taxed_lines_beside_untaxed),
    Check("BR-O-13", EN, DOCUMENT, "cac:AllowanceCharge", no_taxed_allowances_beside_untaxed),
    Check("BR-O-14", EN, DOCUMENT, "cac:AllowanceCharge", no_taxed_charges_beside_untaxed),
    Check("BR-IC-11", EN, DOCUMENT, _DAY, delivered_within_the_union),
    Check("BR-IC-12", EN, DOCUMENT, _PLACE, delivered_to_a_country),
    Check("BR-CO-03", EN, DOCUMENT, "cbc:TaxPointDate", one_vat_date),
    Check("BR-CO-09", EN, ADDRESSED, "cac:PartyTaxScheme/cbc:CompanyID", vat_number_has_country),
    *(_exemption(*row) for row in EXEMPTIONS),
)
