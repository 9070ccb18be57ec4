"""Every check there is, in the order a reader of a bill would ask."""

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
    totals,
    vat,
    vat_categories,
)
from pejl.engines.ubl.checks.check import Check

CHECKS: Final[tuple[Check, ...]] = (
    *identity.CHECKS,
    *structure.CHECKS,
    *codes.CHECKS,
    *identifiers.CHECKS,
    *dates.CHECKS,
    *amounts.CHECKS,
    *totals.CHECKS,
    *vat.CHECKS,
    *vat_categories.CHECKS,
    *oioubl_taxes.CHECKS,
    *decimals.CHECKS,
    *payments.CHECKS,
    *denmark.CHECKS,
    *municipality.CHECKS,
)
