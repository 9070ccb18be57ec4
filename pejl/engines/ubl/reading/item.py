"""What was bought: BG-29 to BG-32, in a bill, an order and a catalogue alike."""

from decimal import Decimal
from typing import NamedTuple

from pejl.engines.ubl.document import Identifier, Item
from pejl.engines.ubl.reading.group import Group


class PriceDetails(NamedTuple):
    """BG-29: what `base_quantity` of the item costs."""

    net: Decimal | None  # BT-146
    base_quantity: Decimal | None  # BT-149
    base_unit: str | None  # BT-150
    gross: Decimal | None  # BT-148
    discount: Decimal | None  # BT-147
    factor: Decimal | None


def item(group: Group) -> Item:
    """A cac:Item."""
    return Item(
        name=group.text("cbc:Name"),
        description=group.prose("cbc:Description"),
        sellers_id=group.one("cac:SellersItemIdentification").text("cbc:ID"),
        buyers_id=group.one("cac:BuyersItemIdentification").text("cbc:ID"),
        standard_id=group.one("cac:StandardItemIdentification").identifier("cbc:ID"),
        classes=_classes(group),
        origin=_origin(group),
        attributes=tuple(map(_attribute, group.many("cac:AdditionalItemProperty"))),
    )


def _classes(group: Group) -> tuple[Identifier, ...]:
    found = (
        each.identifier("cbc:ItemClassificationCode", scheme="listID")
        for each in group.many("cac:CommodityClassification")
    )
    return tuple(filter(None, found))


def _origin(group: Group) -> str | None:
    """BT-159. OIOUBL gives the country in an address of origin (F-INV211)."""
    country = group.one("cac:OriginCountry") or group.first("cac:OriginAddress").one("cac:Country")
    return country.text("cbc:IdentificationCode")


def _attribute(group: Group) -> tuple[str, str]:
    return group.text("cbc:Name") or "", group.text("cbc:Value") or ""


def price(group: Group) -> PriceDetails:
    """A cac:Price."""
    allowance = group.first("cac:AllowanceCharge")
    amount = allowance.amount("cbc:Amount")
    if amount is not None and allowance.indicator("cbc:ChargeIndicator"):
        amount = -amount
    return PriceDetails(
        net=group.amount("cbc:PriceAmount"),
        base_quantity=group.number("cbc:BaseQuantity"),
        base_unit=group.attribute("cbc:BaseQuantity", "unitCode"),
        gross=allowance.amount("cbc:BaseAmount"),
        discount=amount,
        factor=group.number("cbc:OrderableUnitFactorRate"),
    )
