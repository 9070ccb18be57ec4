"""A supplier's catalogue, a basket from the supplier's shop, and new prices for a catalogue."""

from collections.abc import Iterator

from pejl.engines.period import Period
from pejl.engines.ubl.document import Catalogue, CatalogueKind, CatalogueLine, Party, Syntax
from pejl.engines.ubl.reading.group import Group
from pejl.engines.ubl.reading.item import item, price
from pejl.engines.ubl.reading.order import contract_number
from pejl.engines.ubl.reading.party import party

_LINES = {"price_update": "cac:CataloguePricingUpdateLine"}


def catalogue(group: Group, syntax: Syntax, kind: CatalogueKind) -> Catalogue:
    """A Catalogue or a CataloguePricingUpdate."""
    contract = contract_number(group.first("cac:ReferencedContract"))
    seller, buyer = _parties(group)
    lines = group.many(_LINES.get(kind, "cac:CatalogueLine"))
    return Catalogue(
        syntax=syntax,
        number=group.text("cbc:ID"),
        issued=group.day("cbc:IssueDate"),
        seller=seller,
        buyer=buyer,
        validity=group.first("cac:ValidityPeriod").period() or Period(),
        lines=tuple(priced for line in lines for priced in _lines(line, contract)),
        contract=contract,
        kind=kind,
        updates=group.one("cac:RelatedCatalogueReference").text("cbc:ID"),
    )


def _parties(group: Group) -> tuple[Party, Party | None]:
    """Who sells and who buys, or else who sends the catalogue and who gets it."""
    seller = group.one("cac:SellerSupplierParty").one("cac:Party") or group.one("cac:ProviderParty")
    buyer = group.one("cac:ContractorCustomerParty").one("cac:Party")
    receiver = buyer or group.one("cac:ReceiverParty")
    return party(seller), party(receiver) if receiver else None


def _lines(group: Group, contract: str | None) -> Iterator[CatalogueLine]:
    """The line once for each of its prices: for other quantities there may be another price."""
    line = _line(group, contract)
    prices = group.many("cac:RequiredItemLocationQuantity")
    return (_priced(line, each) for each in prices) if prices else iter((line,))


def _line(group: Group, contract: str | None) -> CatalogueLine:
    orderable = group.indicator("cbc:OrderableIndicator")
    bought = group.one("cac:Item")
    return CatalogueLine(
        item=item(bought),
        price=None,
        unit=group.text("cbc:OrderableUnit"),
        minimum_quantity=group.number("cbc:MinimumOrderQuantity"),
        pack_quantity=group.number("cbc:ContentUnitQuantity"),
        validity=group.one("cac:LineValidityPeriod").period(),
        labels=tuple(filter(None, map(_label, bought.many("cac:Certificate")))),
        contract=contract,
        number=group.text("cbc:ID"),
        action=group.text("cbc:ActionCode"),
        orderable=orderable is not False,
    )


def _priced(line: CatalogueLine, group: Group) -> CatalogueLine:
    found = group.one("cac:Price")
    cost = price(found)
    return line._replace(
        price=cost.net,
        currency=found.attribute("cbc:PriceAmount", "currencyID"),
        unit=line.unit or cost.base_unit,
        base_quantity=cost.base_quantity,
        minimum_quantity=group.number("cbc:MinimumQuantity") or line.minimum_quantity,
        validity=found.first("cac:ValidityPeriod").period() or line.validity,
        factor=cost.factor,
    )


def _label(group: Group) -> str | None:
    """The label's code; where there is none (NA) the name of the certificate."""
    code = group.text("cbc:CertificateTypeCode")
    return group.text("cbc:ID") if code in (None, "NA") else code
