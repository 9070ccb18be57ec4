"""Every check there is, by subject, in the order a reader of a bill would ask."""

from typing import Final

from pejl.engines.ubl.checks import (
    amounts,
    codes,
    dates,
    decimals,
    denmark,
    identifiers,
    identity,
    municipality,
    oioubl_taxes,
    payments,
    structure,
    terms,
    totals,
    vat,
    vat_categories,
)
from pejl.engines.ubl.checks.check import Check

SUBJECTS: Final[tuple[tuple[str, tuple[Check, ...]], ...]] = (
    ("What kind of paper it is", identity.CHECKS),
    ("What must be there", (*terms.CHECKS, *structure.CHECKS)),
    ("Codes", codes.CHECKS),
    ("Numbers with a shape and a check digit", identifiers.CHECKS),
    ("Days", dates.CHECKS),
    ("Lines, allowances and charges", amounts.CHECKS),
    ("Totals", totals.CHECKS),
    ("VAT", vat.CHECKS),
    ("VAT categories", vat_categories.CHECKS),
    ("Taxes in OIOUBL", oioubl_taxes.CHECKS),
    ("Decimals and signs", decimals.CHECKS),
    ("Payment", payments.CHECKS),
    ("Danish rules of Peppol", denmark.CHECKS),
    ("What a municipality needs", municipality.CHECKS),
)

CHECKS: Final[tuple[Check, ...]] = tuple(check for _, checks in SUBJECTS for check in checks)
