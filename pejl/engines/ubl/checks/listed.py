"""The codes that may be used where: the lists under `codelists/`, cut to one syntax."""

from typing import Final

from pejl.engines.codelists import codes, rows

Codes = frozenset[str]


def listed(name: str, where: str, **columns: str) -> Codes:
    """The codes of the list `name` that hold in `where`, and in whose rows `columns` stand."""
    return frozenset(
        row["code"]
        for row in rows(name)
        if where in row["lists"].split()
        and all(row[key] == value for key, value in columns.items())
    )


CURRENCIES: Final = {where: listed("currencies", where) for where in ("en16931", "oioubl")}
COUNTRIES: Final = {where: listed("countries", where) for where in ("en16931", "oioubl", "vat")}
UNITS: Final = {where: listed("units", where) for where in ("en16931", "oioubl")}
PAYMENT_MEANS: Final = {
    where: listed("payment_means", where) for where in ("en16931", "denmark", "oioubl")
}
ENDPOINTS: Final = {
    where: listed("endpoint_schemes", where) for where in ("en16931", "peppol", "oioubl")
}
PARTIES: Final = {where: listed("party_schemes", where) for where in ("en16931", "oioubl")}
PROFILES: Final = {where: listed("profiles", where) for where in ("peppol", "oioubl", "order")}
INVOICE_TYPES: Final = {
    where: listed("document_types", where, kind="invoice")
    for where in ("en16931", "peppol", "oioubl")
}
CREDIT_NOTE_TYPES: Final = {
    where: listed("document_types", where, kind="credit_note") for where in ("en16931", "peppol")
}
VAT_CATEGORIES: Final = codes("vat_categories")
OIOUBL_TAX_CATEGORIES: Final = codes("oioubl_tax_categories")
ALLOWANCE_REASONS: Final = codes("allowance_reasons")
CHARGE_REASONS: Final = codes("charge_reasons")
ITEM_CLASSIFICATIONS: Final = codes("item_classifications")
VAT_EXEMPTIONS: Final = codes("vat_exemptions")
