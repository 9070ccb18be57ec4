"""A supplier's catalogue, a basket from the supplier's shop and new prices for a catalogue."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.period import Period
from pejl.engines.ubl.document import Catalogue
from pejl.engines.ubl.tests.raw import as_read, changed, ubl

PEPPOL_CATALOGUE = "urn:fdc:peppol.eu:poacc:trns:catalogue:3"
PEPPOL_PUNCH_OUT = "urn:fdc:peppol.eu:poacc:trns:punch_out:3"

PRICE = """<cac:RequiredItemLocationQuantity>
  <cac:Price><cbc:PriceAmount currencyID="DKK">85.00</cbc:PriceAmount>
    <cbc:BaseQuantity unitCode="EA">10</cbc:BaseQuantity>
    <cbc:OrderableUnitFactorRate>10</cbc:OrderableUnitFactorRate></cac:Price>
</cac:RequiredItemLocationQuantity>"""
CHEAPER = """<cac:RequiredItemLocationQuantity>
  <cbc:MinimumQuantity unitCode="BX">50</cbc:MinimumQuantity>
  <cac:Price><cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount>
    <cac:ValidityPeriod><cbc:EndDate>2026-06-30</cbc:EndDate></cac:ValidityPeriod></cac:Price>
</cac:RequiredItemLocationQuantity>"""
HEAD = """
<cbc:ID>PB-12</cbc:ID><cbc:IssueDate>2026-01-02</cbc:IssueDate>
<cac:ValidityPeriod><cbc:StartDate>2026-01-01</cbc:StartDate><cbc:EndDate>2026-12-31</cbc:EndDate>
</cac:ValidityPeriod>
<cac:ReferencedContract><cbc:ID>L-12</cbc:ID></cac:ReferencedContract>
<cac:ProviderParty>
  <cac:PartyName><cbc:Name>Katalogbureauet</cbc:Name></cac:PartyName></cac:ProviderParty>
"""
SELLER = """<cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Klitvang Kontor</cbc:Name>
</cac:PartyName></cac:Party></cac:SellerSupplierParty>"""
LINE = f"""<cac:CatalogueLine>
  <cbc:ID>7</cbc:ID><cbc:ActionCode>Update</cbc:ActionCode>
  <cbc:OrderableIndicator>true</cbc:OrderableIndicator><cbc:OrderableUnit>BX</cbc:OrderableUnit>
  <cbc:ContentUnitQuantity unitCode="EA">10</cbc:ContentUnitQuantity>
  <cbc:MinimumOrderQuantity unitCode="BX">2</cbc:MinimumOrderQuantity>
  <cac:LineValidityPeriod><cbc:StartDate>2026-02-01</cbc:StartDate></cac:LineValidityPeriod>
  {PRICE}
  <cac:Item><cbc:Name>Kuglepen, blå</cbc:Name>
    <cac:Certificate><cbc:ID>541</cbc:ID><cbc:CertificateTypeCode>SVANEN</cbc:CertificateTypeCode>
    </cac:Certificate>
    <cac:Certificate><cbc:ID>EU-blomsten</cbc:ID><cbc:CertificateTypeCode>NA</cbc:CertificateTypeCode>
    </cac:Certificate></cac:Item>
</cac:CatalogueLine>"""


def catalogue(customization=PEPPOL_CATALOGUE):
    said = f"<cbc:CustomizationID>{customization}</cbc:CustomizationID>"
    return ubl("Catalogue", said, HEAD, SELLER, LINE)


@pytest.mark.parametrize(
    ("customization", "syntax", "kind"),
    [
        (PEPPOL_CATALOGUE, "peppol-bis-3", "catalogue"),
        (PEPPOL_PUNCH_OUT, "peppol-bis-3", "punch_out"),
        ("OIOUBL-2.02", "oioubl-2.1", "catalogue"),
    ],
)
def test_its_head(customization, syntax, kind):
    paper = as_read(catalogue(customization))

    assert isinstance(paper, Catalogue)
    assert (paper.syntax, paper.kind, paper.number) == (syntax, kind, "PB-12")
    assert (paper.issued, paper.contract, paper.flaws) == (date(2026, 1, 2), "L-12", ())
    assert paper.validity == Period(date(2026, 1, 1), date(2026, 12, 31))


def test_its_line():
    (line,) = as_read(catalogue()).lines

    assert (line.number, line.item.name, line.action) == ("7", "Kuglepen, blå", "Update")
    assert (line.unit, line.pack_quantity, line.minimum_quantity) == ("BX", Decimal(10), Decimal(2))
    assert (line.price, line.currency) == (Decimal("85.00"), "DKK")
    assert (line.base_quantity, line.factor) == (Decimal(10), Decimal(10))
    assert (line.validity, line.contract) == (Period(date(2026, 2, 1)), "L-12")


def test_a_label_is_its_code_or_else_its_name():
    assert as_read(catalogue()).lines[0].labels == ("SVANEN", "EU-blomsten")


def test_another_price_for_more_is_another_line():
    first, second = as_read(changed(catalogue(), PRICE, PRICE + CHEAPER)).lines

    assert (first.minimum_quantity, first.price) == (Decimal(2), Decimal("85.00"))
    assert (second.minimum_quantity, second.price) == (Decimal(50), Decimal("10.00"))
    assert (second.currency, second.validity) == ("EUR", Period(None, date(2026, 6, 30)))


def test_a_line_without_a_price_is_still_a_line():
    assert as_read(changed(catalogue(), PRICE, "")).lines[0].price is None


def test_an_item_may_not_be_for_order():
    said = "OrderableIndicator>false<"

    assert not as_read(changed(catalogue(), "OrderableIndicator>true<", said)).lines[0].orderable


def test_the_seller_is_not_the_one_who_sends_it():
    assert as_read(catalogue()).seller.name == "Klitvang Kontor"


def test_without_a_seller_the_sender_is_taken():
    assert as_read(changed(catalogue(), SELLER, "")).seller.name == "Katalogbureauet"


def test_without_a_buyer_it_is_for_anybody():
    assert as_read(catalogue()).buyer is None


def test_new_prices_name_the_catalogue_and_the_line_they_change():
    data = ubl(
        "CataloguePricingUpdate",
        "<cbc:CustomizationID>OIOUBL-2.1</cbc:CustomizationID>",
        HEAD,
        "<cac:RelatedCatalogueReference><cbc:ID>PB-11</cbc:ID></cac:RelatedCatalogueReference>",
        f"<cac:CataloguePricingUpdateLine><cbc:ID>7</cbc:ID>{PRICE}</cac:CataloguePricingUpdateLine>",
    )

    paper = as_read(data)

    assert (paper.kind, paper.updates) == ("price_update", "PB-11")
    assert (paper.lines[0].number, paper.lines[0].price) == ("7", Decimal("85.00"))
