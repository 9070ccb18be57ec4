"""A buyer's order."""

from pejl.engines.ubl.document import Syntax, UblOrder, UblOrderLine
from pejl.engines.ubl.reading.group import Group
from pejl.engines.ubl.reading.item import item, price
from pejl.engines.ubl.reading.party import party


def order(group: Group, syntax: Syntax) -> UblOrder:
    """An Order."""
    group.reading.currency = group.text("cbc:DocumentCurrencyCode")
    buyer = party(group.one("cac:BuyerCustomerParty").one("cac:Party"))
    contract = group.first("cac:Contract")
    reference = group.text("cbc:CustomerReference")
    return UblOrder(
        syntax=syntax,
        number=group.text("cbc:ID"),
        issued=group.day("cbc:IssueDate"),
        buyer=buyer,
        seller=party(group.one("cac:SellerSupplierParty").one("cac:Party")),
        lines=tuple(map(_line, group.many("cac:OrderLine"))),
        currency=group.reading.currency,
        sales_order=group.text("cbc:SalesOrderID"),
        contract=contract_number(contract),
        buyer_reference=reference or (buyer.contact if group.reading.oioubl else None),
        accounting=group.text("cbc:AccountingCost"),
        uuid=group.text("cbc:UUID"),
    )


def contract_number(group: Group) -> str | None:
    """A contract's own number, else that of the paper it was written on."""
    paper = group.first("cac:ContractDocumentReference")
    return group.text("cbc:ID") or paper.text("cbc:ID")


def _line(group: Group) -> UblOrderLine:
    line = group.one("cac:LineItem")
    cost = price(line.one("cac:Price"))
    return UblOrderLine(
        number=line.text("cbc:ID"),
        item=item(line.one("cac:Item")),
        quantity=line.number("cbc:Quantity"),
        unit=line.attribute("cbc:Quantity", "unitCode"),
        price=cost.net,
        base_quantity=cost.base_quantity,
        amount=line.amount("cbc:LineExtensionAmount"),
        accounting=line.text("cbc:AccountingCost"),
    )
