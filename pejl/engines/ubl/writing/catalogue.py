"""A supplier's catalogue as XML."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from pejl.engines.ubl.document import Catalogue, CatalogueLine, Party
from pejl.engines.ubl.writing.dialects import UblDialect
from pejl.engines.ubl.writing.markup import attribute, element, value
from pejl.engines.ubl.writing.parts import amount, days, item, numbered, party, quantity

_OIOUBL: Final = ("OIOUBL-2.1", "Catalogue-CatBas-1.0")
_PEPPOL: Final = (
    "urn:fdc:peppol.eu:poacc:trns:catalogue:3",
    "urn:fdc:peppol.eu:poacc:bis:catalogue_only:3",
)
_CONTENT_UNIT: Final = "EA"  # what the orderable unit holds so many of


def catalogue(said: Catalogue, dialect: UblDialect) -> str:
    """Everything inside the root element."""
    customization, profile = _OIOUBL if dialect.is_oioubl else _PEPPOL
    return "".join(
        (
            dialect.version,
            value("cbc:CustomizationID", customization),
            value("cbc:ProfileID", profile, dialect.profile_list),
            value("cbc:ID", said.number),
            value("cbc:IssueDate", said.issued),
            value("cbc:VersionID", "1"),
            element("cac:ValidityPeriod", days(said.validity)),
            numbered("cac:ReferencedContract", said.contract),
            *_parties(said, dialect),
            *(_line(same, dialect) for same in _by_item(said.lines)),
        )
    )


def _parties(said: Catalogue, dialect: UblDialect) -> Iterator[str]:
    """Peppol lets the seller be named without its number, so there the provider is the seller."""
    yield party("cac:ProviderParty", said.seller, dialect)
    yield party("cac:ReceiverParty", said.buyer or Party(), dialect)
    if dialect.is_oioubl:
        yield element("cac:SellerSupplierParty", party("cac:Party", said.seller, dialect))


def _by_item(lines: tuple[CatalogueLine, ...]) -> Iterator[tuple[CatalogueLine, ...]]:
    """The lines one after another that are the prices of one item, for other quantities."""
    return (tuple(same) for _, same in groupby(lines, key=_without_price))


def _without_price(line: CatalogueLine) -> CatalogueLine:
    return line._replace(
        price=None,
        currency=None,
        base_quantity=None,
        minimum_quantity=None,
        validity=None,
        factor=None,
    )


def _line(prices: tuple[CatalogueLine, ...], dialect: UblDialect) -> str:
    said = prices[0]
    return element(
        "cac:CatalogueLine",
        value("cbc:ID", said.number),
        value("cbc:ActionCode", said.action, dialect.action_list),
        value("cbc:OrderableIndicator", said.orderable),
        value("cbc:OrderableUnit", said.unit),
        quantity("cbc:ContentUnitQuantity", said.pack_quantity, _CONTENT_UNIT),
        *(_price(one) for one in prices),
        item(said.item, "", *(_label(label) for label in said.labels), dialect=dialect),
    )


def _price(said: CatalogueLine) -> str:
    price = element(
        "cac:Price",
        amount("cbc:PriceAmount", said.price, attribute("currencyID", said.currency)),
        quantity("cbc:BaseQuantity", said.base_quantity, said.unit),
        value("cbc:OrderableUnitFactorRate", said.factor),
        element("cac:ValidityPeriod", days(said.validity)),
    )
    least = quantity("cbc:MinimumQuantity", said.minimum_quantity, said.unit)
    return element("cac:RequiredItemLocationQuantity", least, price)


def _label(name: str) -> str:
    """A label by its name: the type codes are GS1's, and not every label has one."""
    nobody = element("cac:IssuerParty", element("cac:PartyName", value("cbc:Name", "NA")))
    return element(
        "cac:Certificate",
        value("cbc:ID", name),
        value("cbc:CertificateTypeCode", "NA"),
        value("cbc:CertificateType", "Environmental"),
        nobody,
    )
