"""An order as XML."""

from typing import Final

from pejl.engines.ubl.document import UblOrder, UblOrderLine
from pejl.engines.ubl.writing.dialects import UblDialect
from pejl.engines.ubl.writing.markup import attribute, element, value
from pejl.engines.ubl.writing.parts import amount, item, numbered, party, quantity

_OIOUBL: Final = ("OIOUBL-2.1", "Procurement-OrdSimR-BilSim-1.0")
_PEPPOL: Final = (
    "urn:fdc:peppol.eu:poacc:trns:order:3",
    "urn:fdc:peppol.eu:poacc:bis:order_only:3",
)


def order(said: UblOrder, dialect: UblDialect) -> str:
    """Everything inside the root element."""
    money = attribute("currencyID", said.currency)
    customization, profile = _OIOUBL if dialect.is_oioubl else _PEPPOL
    return "".join(
        (
            dialect.version,
            value("cbc:CustomizationID", customization),
            value("cbc:ProfileID", profile, dialect.profile_list),
            value("cbc:ID", said.number),
            value("cbc:SalesOrderID", said.sales_order),
            value("cbc:UUID", said.uuid),
            value("cbc:IssueDate", said.issued),
            value("cbc:DocumentCurrencyCode", said.currency),
            value("cbc:CustomerReference", _reference(said, dialect)),
            value("cbc:AccountingCost", said.accounting),
            numbered("cac:Contract", said.contract),
            element("cac:BuyerCustomerParty", party("cac:Party", said.buyer, dialect)),
            element("cac:SellerSupplierParty", party("cac:Party", said.seller, dialect)),
            *(_line(one, money, dialect) for one in said.lines),
        )
    )


def _reference(said: UblOrder, dialect: UblDialect) -> str | None:
    """The person reference, which in OIOUBL is the ID of the buyer's contact."""
    same = dialect.is_oioubl and said.buyer_reference == said.buyer.contact
    return None if same else said.buyer_reference


def _line(said: UblOrderLine, money: str, dialect: UblDialect) -> str:
    return element(
        "cac:OrderLine",
        element(
            "cac:LineItem",
            value("cbc:ID", said.number),
            amount("cbc:Quantity", said.quantity, attribute("unitCode", said.unit)),
            amount("cbc:LineExtensionAmount", said.amount, money),
            value("cbc:AccountingCost", said.accounting),
            _price(said, money),
            item(said.item, "", dialect=dialect),
        ),
    )


def _price(said: UblOrderLine, money: str) -> str:
    base = quantity("cbc:BaseQuantity", said.base_quantity, said.unit)
    return element("cac:Price", amount("cbc:PriceAmount", said.price, money), base)
