"""Who sold, who buys and where they live: BG-4, BG-7, BG-10, BG-11 and their addresses."""

from pejl.engines.ubl.document import Address, Identifier, Party
from pejl.engines.ubl.reading.group import Group, only
from pejl.engines.ubl.reading.tax import is_vat


def party(group: Group) -> Party:
    """A cac:Party, or an element of that type such as cac:PayeeParty."""
    legal = group.first("cac:PartyLegalEntity")
    contact = group.one("cac:Contact")
    vat, other = _tax_identifiers(group)
    registered = legal.text("cbc:RegistrationName")
    trading = group.first("cac:PartyName").text("cbc:Name")
    return Party(
        name=registered or trading,
        trading_name=trading,
        identifiers=_identifiers(group),
        legal=legal.identifier("cbc:CompanyID"),
        vat=vat,
        endpoint=group.identifier("cbc:EndpointID"),
        address=address(group.one("cac:PostalAddress")),
        contact=contact.text("cbc:ID"),
        contact_name=contact.text("cbc:Name"),
        telephone=contact.text("cbc:Telephone"),
        email=contact.text("cbc:ElectronicMail"),
        registered_name=registered,
        tax_registration=other,
    )


def _identifiers(group: Group) -> tuple[Identifier, ...]:
    found = (each.identifier("cbc:ID") for each in group.many("cac:PartyIdentification"))
    return tuple(filter(None, found))


def _tax_identifiers(group: Group) -> tuple[Identifier | None, Identifier | None]:
    """BT-31, the number with the VAT, and BT-32, the number with any other tax."""
    vat: list[Group] = []
    other: list[Group] = []
    for scheme in group.many("cac:PartyTaxScheme"):
        tax = scheme.one("cac:TaxScheme").text("cbc:ID")
        (vat if is_vat(tax, group.reading) else other).append(scheme)
    return only(vat).identifier("cbc:CompanyID"), only(other).identifier("cbc:CompanyID")


def address(group: Group) -> Address | None:
    """A cac:PostalAddress or cac:Address; None when it is not there."""
    if not group:
        return None
    street = (group.text("cbc:StreetName"), group.text("cbc:BuildingNumber"))
    lines = (text for line in group.many("cac:AddressLine") if (text := line.text("cbc:Line")))
    return Address(
        street=" ".join(filter(None, street)) or None,
        additional=group.text("cbc:AdditionalStreetName"),
        city=group.text("cbc:CityName"),
        postcode=group.text("cbc:PostalZone"),
        region=group.text("cbc:CountrySubentity"),
        country=group.one("cac:Country").text("cbc:IdentificationCode"),
        lines=tuple(lines),
    )
