"""What OIOUBL 2.1 and Peppol write differently for the same thing.

Both are UBL 2.1 with the elements in the same order; they differ in the lists
their codes are said to come from, in the words for VAT, and in a few places.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from pejl.engines.ubl.document import Syntax
from pejl.engines.ubl.writing.markup import element, value


class UblDialect(NamedTuple):
    """One way of writing UBL: ready-made elements and attributes, and what a code is called."""

    is_oioubl: bool
    version: str  # what stands before CustomizationID
    profile_list: str  # attributes of ProfileID
    type_list: str  # attributes of InvoiceTypeCode
    category_list: str  # attributes of TaxCategory/ID
    channel_list: str  # attributes of PaymentChannelCode
    action_list: str  # attributes of a catalogue line's ActionCode
    tax_scheme: str  # cac:TaxScheme of VAT
    address_formats: Mapping[str, str]  # kind of address → cbc:AddressFormatCode
    categories: Mapping[str, str]  # EN 16931's letters for VAT → the word written


def _listed(kind: str, name: str, version: str) -> str:
    return f' {kind}AgencyID="320" {kind}ID="urn:oioubl:{name}-{version}"'


def _address_format(kind: str) -> str:
    return value(
        "cbc:AddressFormatCode", kind, _listed("list", "codelist:addressformatcode", "1.1")
    )


OIOUBL: Final = UblDialect(
    is_oioubl=True,
    version=value("cbc:UBLVersionID", "2.1"),
    profile_list=_listed("scheme", "id:profileid", "1.2"),
    type_list=_listed("list", "codelist:invoicetypecode", "1.1"),
    category_list=_listed("scheme", "id:taxcategoryid", "1.1"),
    channel_list=_listed("list", "codelist:paymentchannelcode", "1.1"),
    action_list=_listed("list", "codelist:catalogueactioncode", "1.1"),
    tax_scheme=element(
        "cac:TaxScheme",
        value("cbc:ID", "63", _listed("scheme", "id:taxschemeid", "1.5")),
        value("cbc:Name", "Moms"),
    ),
    address_formats={
        kind: _address_format(kind)
        for kind in ("StructuredLax", "StructuredRegion", "Unstructured")
    },
    categories={"S": "StandardRated", "Z": "ZeroRated", "AE": "ReverseCharge"},
)

PEPPOL: Final = UblDialect(
    is_oioubl=False,
    version="",
    profile_list="",
    type_list="",
    category_list="",
    channel_list="",
    action_list="",
    tax_scheme=element("cac:TaxScheme", value("cbc:ID", "VAT")),
    address_formats={},
    categories={},
)


def dialect_of(syntax: Syntax) -> UblDialect:
    """How `syntax` writes; EN 16931 without more is written as Peppol writes it."""
    return OIOUBL if syntax == "oioubl-2.1" else PEPPOL
