"""A buyer's order, in Peppol and in OIOUBL."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.ubl.document import UblOrder
from pejl.engines.ubl.tests.raw import as_read, changed, ubl

PEPPOL_ORDER = "urn:fdc:peppol.eu:poacc:trns:order:3"
BODY = """
<cbc:ID>R-77</cbc:ID><cbc:SalesOrderID>S-9</cbc:SalesOrderID><cbc:UUID>6E09886B</cbc:UUID>
<cbc:IssueDate>2026-03-01</cbc:IssueDate>
<cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
<cbc:AccountingCost>5250</cbc:AccountingCost>
<cac:Contract><cbc:ID>L-12</cbc:ID></cac:Contract>
<cac:BuyerCustomerParty><cac:Party><cac:PartyName><cbc:Name>Lilleby Skole</cbc:Name></cac:PartyName>
  <cac:Contact><cbc:ID>LS14</cbc:ID></cac:Contact></cac:Party></cac:BuyerCustomerParty>
<cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Klitvang Kontor</cbc:Name>
  </cac:PartyName></cac:Party></cac:SellerSupplierParty>
<cac:OrderLine><cac:LineItem>
  <cbc:ID>1</cbc:ID><cbc:Quantity unitCode="EA">20</cbc:Quantity>
  <cbc:LineExtensionAmount currencyID="DKK">170.00</cbc:LineExtensionAmount>
  <cbc:AccountingCost>5251</cbc:AccountingCost>
  <cac:Price><cbc:PriceAmount currencyID="DKK">85.00</cbc:PriceAmount>
    <cbc:BaseQuantity unitCode="EA">10</cbc:BaseQuantity></cac:Price>
  <cac:Item><cbc:Name>Kuglepen, blå</cbc:Name></cac:Item>
</cac:LineItem></cac:OrderLine>
"""


def order(customization):
    return ubl("Order", f"<cbc:CustomizationID>{customization}</cbc:CustomizationID>", BODY)


@pytest.mark.parametrize(
    ("customization", "syntax"), [(PEPPOL_ORDER, "peppol-bis-3"), ("OIOUBL-2.02", "oioubl-2.1")]
)
def test_its_head(customization, syntax):
    paper = as_read(order(customization))

    assert isinstance(paper, UblOrder)
    assert (paper.syntax, paper.number, paper.issued) == (syntax, "R-77", date(2026, 3, 1))
    assert (paper.currency, paper.sales_order, paper.contract) == ("DKK", "S-9", "L-12")
    assert (paper.accounting, paper.uuid, paper.flaws) == ("5250", "6E09886B", ())


def test_its_parties():
    paper = as_read(order(PEPPOL_ORDER))

    assert (paper.buyer.name, paper.seller.name) == ("Lilleby Skole", "Klitvang Kontor")


def test_its_line():
    (line,) = as_read(order(PEPPOL_ORDER)).lines

    assert (line.number, line.item.name, line.unit) == ("1", "Kuglepen, blå", "EA")
    assert (line.quantity, line.amount) == (Decimal(20), Decimal("170.00"))
    assert (line.price, line.base_quantity) == (Decimal("85.00"), Decimal(10))
    assert line.accounting == "5251"


def test_the_buyers_reference_in_oioubl_is_the_contact():
    assert as_read(order("OIOUBL-2.02")).buyer_reference == "LS14"


def test_the_buyers_reference_in_peppol_has_its_own_element():
    said = "<cbc:CustomerReference>LS15</cbc:CustomerReference><cbc:AccountingCost>5250"

    paper = as_read(changed(order(PEPPOL_ORDER), "<cbc:AccountingCost>5250", said))

    assert paper.buyer_reference == "LS15"


def test_a_contract_may_be_known_by_its_paper():
    paper = "<cac:ContractDocumentReference><cbc:ID>L-12A</cbc:ID></cac:ContractDocumentReference>"

    assert as_read(changed(order(PEPPOL_ORDER), "<cbc:ID>L-12</cbc:ID>", paper)).contract == "L-12A"


def test_a_quantity_that_is_no_number_is_said():
    (flaw,) = as_read(changed(order(PEPPOL_ORDER), ">20<", ">tyve<")).flaws

    assert flaw.location == "/Order/cac:OrderLine/cac:LineItem/cbc:Quantity"
