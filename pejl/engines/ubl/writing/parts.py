"""The parts invoices, orders and catalogues have in common, as XML."""

from decimal import Decimal
from typing import Final

from pejl.engines.money import to_oere
from pejl.engines.period import Period
from pejl.engines.ubl.document import Address, Identifier, Item, Party
from pejl.engines.ubl.writing.dialects import UblDialect
from pejl.engines.ubl.writing.markup import attribute, element, value

_CLASS_VERSIONS: Final = {  # a release of UNSPSC that both official rule sets accept
    "UNSPSC": ' listAgencyID="113" listVersionID="19.0501"',
    "TST": ' listVersionID="19.0501"',
}
_OERE_EXPONENT: Final = -2
_OTHER_TAX: Final = element("cac:TaxScheme", value("cbc:ID", "TAX"))


def amount(name: str, said: Decimal | None, attributes: str) -> str:
    """A number with at least the two decimals OIOUBL demands of amounts."""
    if said is None:
        return ""
    exponent = said.as_tuple().exponent
    short = isinstance(exponent, int) and exponent > _OERE_EXPONENT
    return value(name, to_oere(said) if short else said, attributes)


def quantity(name: str, said: Decimal | None, unit: str | None) -> str:
    """A quantity and its unit."""
    return value(name, said, attribute("unitCode", unit))


def identifier(name: str, said: Identifier | None) -> str:
    """An identifier and the scheme it is drawn from."""
    return value(name, said.value, attribute("schemeID", said.scheme)) if said else ""


def numbered(name: str, number: str | None) -> str:
    """An element that holds nothing but a number."""
    return element(name, value("cbc:ID", number))


def days(said: Period | None) -> str:
    """The first and the last day of a period; an open end is left out."""
    if said is None:
        return ""
    return value("cbc:StartDate", said.first) + value("cbc:EndDate", said.last)


def address(name: str, said: Address | None, dialect: UblDialect) -> str:
    """A postal address. OIOUBL wants to know whether it is taken apart or only lines."""
    if said is None:
        return ""
    kind = "Unstructured" if said.lines and not said.street else "StructuredLax"
    return element(
        name,
        dialect.address_formats.get(kind, ""),
        value("cbc:StreetName", said.street),
        value("cbc:AdditionalStreetName", said.additional),
        value("cbc:CityName", said.city),
        value("cbc:PostalZone", said.postcode),
        value("cbc:CountrySubentity", said.region),
        *(element("cac:AddressLine", value("cbc:Line", line)) for line in said.lines),
        country("cac:Country", said.country),
    )


def country(name: str, code: str | None) -> str:
    """A country by its two letters."""
    return element(name, value("cbc:IdentificationCode", code))


def party(name: str, said: Party, dialect: UblDialect) -> str:
    """A party: where it is reached, who it is, where it lives, whom to ask."""
    registered = said.registered_name or (None if said.trading_name else said.name)
    return element(
        name,
        identifier("cbc:EndpointID", said.endpoint),
        *(
            element("cac:PartyIdentification", identifier("cbc:ID", one))
            for one in said.identifiers
        ),
        element("cac:PartyName", value("cbc:Name", said.trading_name)),
        address("cac:PostalAddress", said.address, dialect),
        _registered(said.vat, dialect.tax_scheme),
        _registered(said.tax_registration, _OTHER_TAX),
        element(
            "cac:PartyLegalEntity",
            value("cbc:RegistrationName", registered),
            identifier("cbc:CompanyID", said.legal),
        ),
        _contact(said),
    )


def _registered(number: Identifier | None, tax_scheme: str) -> str:
    if number is None:
        return ""
    return element("cac:PartyTaxScheme", identifier("cbc:CompanyID", number), tax_scheme)


def _contact(said: Party) -> str:
    return element(
        "cac:Contact",
        value("cbc:ID", said.contact),
        value("cbc:Name", said.contact_name),
        value("cbc:Telephone", said.telephone),
        value("cbc:ElectronicMail", said.email),
    )


def vat(
    name: str, category: str | None, rate: Decimal | None, dialect: UblDialect, *why: str
) -> str:
    """A VAT category in the syntax's own word, its rate and `why` it is what it is."""
    word = None if category is None else dialect.categories.get(category, category)
    said = value("cbc:ID", word, dialect.category_list) + value("cbc:Percent", rate)
    return element(name, said, *why, dialect.tax_scheme) if said else ""


def item(said: Item, tax: str, *after: str, dialect: UblDialect) -> str:
    """An item, with its VAT category where that is said here; `after` comes last."""
    return element(
        "cac:Item",
        value("cbc:Description", said.description),
        value("cbc:Name", said.name),
        numbered("cac:BuyersItemIdentification", said.buyers_id),
        numbered("cac:SellersItemIdentification", said.sellers_id),
        element("cac:StandardItemIdentification", identifier("cbc:ID", said.standard_id)),
        "" if dialect.is_oioubl else country("cac:OriginCountry", said.origin),
        *(element("cac:CommodityClassification", _class(code)) for code in said.classes),
        tax,
        *(_attribute(name, text) for name, text in said.attributes),
        _origin_address(said.origin, dialect),
        *after,
    )


def _origin_address(code: str | None, dialect: UblDialect) -> str:
    """OIOUBL has the country of origin in an address (F-INV211)."""
    if code is None or not dialect.is_oioubl:
        return ""
    region = dialect.address_formats["StructuredRegion"]
    return element("cac:OriginAddress", region, country("cac:Country", code))


def _class(code: Identifier) -> str:
    listed = attribute("listID", code.scheme) + _CLASS_VERSIONS.get(code.scheme or "", "")
    return value("cbc:ItemClassificationCode", code.value, listed)


def _attribute(name: str, text: str) -> str:
    said = value("cbc:Name", name) + value("cbc:Value", text)
    return element("cac:AdditionalItemProperty", said)
