"""The official order → invoice stories, read just far enough to match them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from lxml import etree

from pejl.engines.matching.facts import Bill, BilledLine, OrderedLine, OrderReference, PurchaseOrder

NAMES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
SELLERS = "(cac:AccountingSupplierParty | cac:SellerSupplierParty)/cac:Party"
BUYERS = "(cac:AccountingCustomerParty | cac:BuyerCustomerParty)/cac:Party"
QUANTITY = "(cbc:InvoicedQuantity | cbc:CreditedQuantity | cbc:Quantity)"


def orders(folder: Path) -> list[PurchaseOrder]:
    """All orders of the stories; the key is the file's name."""
    return [order(path) for path in sorted(folder.glob("*_Order_*.xml"))]


def bills(folder: Path) -> list[Bill]:
    """All invoices and credit notes of the stories; the key is the file's name."""
    paths = [*folder.glob("*_Invoice_*.xml"), *folder.glob("*_CreditNote_*.xml")]
    return [bill(path) for path in sorted(paths)]


def story(key: str) -> str:
    """What papers of one story have in common: the first two parts of their names."""
    return "_".join(key.split("_")[:2])


def order(path):
    root = etree.parse(str(path)).getroot()
    return PurchaseOrder(
        key=path.name,
        number=said(root, "cbc:ID"),
        issued=date.fromisoformat(said(root, "cbc:IssueDate")),
        uuid=said(root, "cbc:UUID"),
        reference=said(root, "cac:BuyerCustomerParty/cac:Party/cac:Contact/cbc:ID"),
        lines=tuple(
            OrderedLine(**measured(line), **item(line))
            for line in found(root, "cac:OrderLine/cac:LineItem")
        ),
        **parties(root),
    )


def bill(path):
    root = etree.parse(str(path)).getroot()
    return Bill(
        key=path.name,
        kind="credit_note" if "CreditNote" in root.tag else "invoice",
        number=said(root, "cbc:ID"),
        issued=date.fromisoformat(said(root, "cbc:IssueDate")),
        net=Decimal(said(root, "cac:LegalMonetaryTotal/cbc:LineExtensionAmount")),
        orders=tuple(reference(one) for one in found(root, "cac:OrderReference")),
        preceding=all_said(root, "cac:BillingReference//cbc:ID"),
        reference=said(root, "cac:AccountingCustomerParty/cac:Party/cac:Contact/cbc:ID"),
        lines=tuple(billed(line) for line in found(root, "cac:InvoiceLine | cac:CreditNoteLine")),
        **parties(root),
    )


def billed(line):
    return BilledLine(
        amount=Decimal(said(line, "cbc:LineExtensionAmount")),
        price=Decimal(said(line, "cac:Price/cbc:PriceAmount")),
        order_line=said(line, "cac:OrderLineReference/cbc:LineID"),
        **measured(line),
        **item(line),
    )


def measured(line):
    return {
        "number": said(line, "cbc:ID"),
        "quantity": Decimal(said(line, QUANTITY)),
        "unit": said(line, f"{QUANTITY}/@unitCode"),
    }


def item(line):
    return {
        "item": said(line, "cac:Item/cac:SellersItemIdentification/cbc:ID"),
        "gtin": said(line, "cac:Item/cac:StandardItemIdentification/cbc:ID"),
        "text": said(line, "cac:Item/cbc:Name"),
    }


def reference(element):
    return OrderReference(
        said(element, "cbc:ID"),
        issued=date.fromisoformat(said(element, "cbc:IssueDate")),
        uuid=said(element, "cbc:UUID"),
        sales_order=said(element, "cbc:SalesOrderID"),
    )


def parties(root):
    return {
        "supplier": said(root, f"{SELLERS}/cac:PartyLegalEntity/cbc:CompanyID")
        or said(root, f"{SELLERS}/cac:PartyIdentification/cbc:ID"),
        "seller_identifiers": all_said(root, f"{SELLERS}/cac:PartyIdentification/cbc:ID"),
        "buyer_identifiers": all_said(root, f"{BUYERS}/cbc:EndpointID"),
    }


def found(element, path):
    return element.xpath(path, namespaces=NAMES)


def all_said(element, path):
    return tuple(getattr(one, "text", one) for one in found(element, path))


def said(element, path):
    return next(iter(all_said(element, path)), None)
