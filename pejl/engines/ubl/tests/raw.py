"""Small papers as they come in, for the tests of reading: one bill in each syntax."""

from pejl.engines.ubl.read import read

NAMESPACES = (
    'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" '
    'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"'
)
PEPPOL_BILLING = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"


def ubl(kind, *content):
    """The bytes of a UBL document of the kind `kind`."""
    own = f'xmlns="urn:oasis:names:specification:ubl:schema:xsd:{kind}-2"'
    return f"<{kind} {own} {NAMESPACES}>{''.join(content)}</{kind}>".encode()


def changed(data, old, new):
    """`data` with `old` replaced, which must stand in it once."""
    assert data.count(old.encode()) == 1, old

    return data.replace(old.encode(), new.encode())


def as_read(data):
    """What is read from `data`, whichever of the three it is."""
    return read(data)


PEPPOL = ubl(
    "Invoice",
    f"""
<cbc:CustomizationID>{PEPPOL_BILLING}</cbc:CustomizationID>
<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>F-1001</cbc:ID>
<cbc:IssueDate>2026-03-10</cbc:IssueDate>
<cbc:DueDate>2026-04-09</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:Note>Tak for handlen</cbc:Note>
<cbc:TaxPointDate>2026-03-07</cbc:TaxPointDate>
<cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
<cbc:AccountingCost>5250</cbc:AccountingCost>
<cbc:BuyerReference>LS14</cbc:BuyerReference>
<cac:InvoicePeriod>
  <cbc:StartDate>2026-03-01</cbc:StartDate><cbc:EndDate>2026-03-31</cbc:EndDate>
  <cbc:DescriptionCode>35</cbc:DescriptionCode>
</cac:InvoicePeriod>
<cac:OrderReference><cbc:ID>R-77</cbc:ID><cbc:SalesOrderID>S-9</cbc:SalesOrderID></cac:OrderReference>
<cac:BillingReference><cac:InvoiceDocumentReference>
  <cbc:ID>F-1000</cbc:ID><cbc:IssueDate>2026-02-01</cbc:IssueDate>
</cac:InvoiceDocumentReference></cac:BillingReference>
<cac:DespatchDocumentReference><cbc:ID>D-1</cbc:ID></cac:DespatchDocumentReference>
<cac:ReceiptDocumentReference><cbc:ID>M-1</cbc:ID></cac:ReceiptDocumentReference>
<cac:OriginatorDocumentReference><cbc:ID>U-1</cbc:ID></cac:OriginatorDocumentReference>
<cac:ContractDocumentReference><cbc:ID>L-12</cbc:ID></cac:ContractDocumentReference>
<cac:AdditionalDocumentReference>
  <cbc:ID schemeID="ABT">Måler 7</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>
</cac:AdditionalDocumentReference>
<cac:AdditionalDocumentReference><cbc:ID>timer.pdf</cbc:ID></cac:AdditionalDocumentReference>
<cac:ProjectReference><cbc:ID>P-3</cbc:ID></cac:ProjectReference>
<cac:AccountingSupplierParty><cac:Party>
  <cbc:EndpointID schemeID="0184">DK90000019</cbc:EndpointID>
  <cac:PartyIdentification><cbc:ID>12345</cbc:ID></cac:PartyIdentification>
  <cac:PartyName><cbc:Name>Klitvang Kontor</cbc:Name></cac:PartyName>
  <cac:PostalAddress>
    <cbc:StreetName>Klitvej 4</cbc:StreetName>
    <cbc:AdditionalStreetName>1. sal</cbc:AdditionalStreetName>
    <cbc:CityName>Klitvang</cbc:CityName><cbc:PostalZone>4996</cbc:PostalZone>
    <cbc:CountrySubentity>Sjælland</cbc:CountrySubentity>
    <cac:AddressLine><cbc:Line>Port B</cbc:Line></cac:AddressLine>
    <cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country>
  </cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>DK90000019</cbc:CompanyID>
    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
  <cac:PartyTaxScheme><cbc:CompanyID>F-skat</cbc:CompanyID>
    <cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
  <cac:PartyLegalEntity><cbc:RegistrationName>Klitvang Kontor A/S</cbc:RegistrationName>
    <cbc:CompanyID schemeID="0184">90000019</cbc:CompanyID></cac:PartyLegalEntity>
  <cac:Contact><cbc:Name>Kundeservice</cbc:Name><cbc:Telephone>40000000</cbc:Telephone>
    <cbc:ElectronicMail>faktura@klitvang.example</cbc:ElectronicMail></cac:Contact>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
  <cbc:EndpointID schemeID="0088">9520000000004</cbc:EndpointID>
  <cac:PartyName><cbc:Name>Lilleby Skole</cbc:Name></cac:PartyName>
</cac:Party></cac:AccountingCustomerParty>
<cac:PayeeParty>
  <cac:PartyName><cbc:Name>Klitvang Inkasso</cbc:Name></cac:PartyName>
</cac:PayeeParty>
<cac:TaxRepresentativeParty>
  <cac:PartyName><cbc:Name>Afgiftshuset</cbc:Name></cac:PartyName>
</cac:TaxRepresentativeParty>
<cac:Delivery>
  <cbc:ActualDeliveryDate>2026-03-07</cbc:ActualDeliveryDate>
  <cac:DeliveryLocation><cbc:ID schemeID="0088">9520000000011</cbc:ID>
    <cac:Address><cbc:CityName>Lilleby</cbc:CityName></cac:Address></cac:DeliveryLocation>
  <cac:DeliveryParty>
    <cac:PartyName><cbc:Name>Køkkenet</cbc:Name></cac:PartyName></cac:DeliveryParty>
</cac:Delivery>
<cac:PaymentMeans>
  <cbc:PaymentMeansCode>42</cbc:PaymentMeansCode><cbc:PaymentID>F-1001</cbc:PaymentID>
  <cac:CardAccount><cbc:PrimaryAccountNumberID>1234</cbc:PrimaryAccountNumberID>
    <cbc:HolderName>Lilleby Kommune</cbc:HolderName></cac:CardAccount>
  <cac:PayeeFinancialAccount><cbc:ID>0000012345</cbc:ID><cbc:Name>Klitvang</cbc:Name>
    <cac:FinancialInstitutionBranch><cbc:ID>9999</cbc:ID></cac:FinancialInstitutionBranch>
  </cac:PayeeFinancialAccount>
  <cac:PaymentMandate><cbc:ID>A-5</cbc:ID>
    <cac:PayerFinancialAccount><cbc:ID>777</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate>
</cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>Netto 30 dage</cbc:Note></cac:PaymentTerms>
<cac:AllowanceCharge>
  <cbc:ChargeIndicator>false</cbc:ChargeIndicator>
  <cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>
  <cbc:AllowanceChargeReason>Rabat</cbc:AllowanceChargeReason>
  <cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>
  <cbc:Amount currencyID="DKK">20.00</cbc:Amount>
  <cbc:BaseAmount currencyID="DKK">200.00</cbc:BaseAmount>
  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>
    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
</cac:AllowanceCharge>
<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">45.00</cbc:TaxAmount>
  <cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">180.00</cbc:TaxableAmount>
    <cbc:TaxAmount currencyID="DKK">45.00</cbc:TaxAmount>
    <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>
      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal>
  <cbc:LineExtensionAmount currencyID="DKK">200.00</cbc:LineExtensionAmount>
  <cbc:TaxExclusiveAmount currencyID="DKK">180.00</cbc:TaxExclusiveAmount>
  <cbc:TaxInclusiveAmount currencyID="DKK">225.00</cbc:TaxInclusiveAmount>
  <cbc:AllowanceTotalAmount currencyID="DKK">20.00</cbc:AllowanceTotalAmount>
  <cbc:PayableAmount currencyID="DKK">225.00</cbc:PayableAmount>
</cac:LegalMonetaryTotal>
<cac:InvoiceLine>
  <cbc:ID>1</cbc:ID><cbc:Note>Hele kasser</cbc:Note>
  <cbc:InvoicedQuantity unitCode="EA">20</cbc:InvoicedQuantity>
  <cbc:LineExtensionAmount currencyID="DKK">200.00</cbc:LineExtensionAmount>
  <cbc:AccountingCost>5251</cbc:AccountingCost>
  <cac:InvoicePeriod><cbc:StartDate>2026-03-01</cbc:StartDate></cac:InvoicePeriod>
  <cac:OrderLineReference><cbc:LineID>3</cbc:LineID></cac:OrderLineReference>
  <cac:DocumentReference><cbc:ID>Måler 7</cbc:ID></cac:DocumentReference>
  <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>
    <cbc:Amount currencyID="DKK">5.00</cbc:Amount></cac:AllowanceCharge>
  <cac:Item>
    <cbc:Description>Med hætte</cbc:Description><cbc:Name>Kuglepen, blå</cbc:Name>
    <cac:BuyersItemIdentification><cbc:ID>K-1</cbc:ID></cac:BuyersItemIdentification>
    <cac:SellersItemIdentification><cbc:ID>0412</cbc:ID></cac:SellersItemIdentification>
    <cac:StandardItemIdentification>
      <cbc:ID schemeID="0160">9520000010003</cbc:ID></cac:StandardItemIdentification>
    <cac:OriginCountry><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:OriginCountry>
    <cac:CommodityClassification>
      <cbc:ItemClassificationCode listID="TST">44121704</cbc:ItemClassificationCode>
    </cac:CommodityClassification>
    <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>
      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
    <cac:AdditionalItemProperty><cbc:Name>Farve</cbc:Name><cbc:Value>Blå</cbc:Value>
    </cac:AdditionalItemProperty>
  </cac:Item>
  <cac:Price><cbc:PriceAmount currencyID="DKK">95.00</cbc:PriceAmount>
    <cbc:BaseQuantity unitCode="EA">10</cbc:BaseQuantity>
    <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>
      <cbc:Amount currencyID="DKK">5.00</cbc:Amount>
      <cbc:BaseAmount currencyID="DKK">100.00</cbc:BaseAmount></cac:AllowanceCharge>
  </cac:Price>
</cac:InvoiceLine>
""",
)

OIOUBL = ubl(
    "Invoice",
    """
<cbc:UBLVersionID>2.0</cbc:UBLVersionID>
<cbc:CustomizationID>OIOUBL-2.1</cbc:CustomizationID>
<cbc:ProfileID>urn:www.nesubl.eu:profiles:profile5:ver2.0</cbc:ProfileID>
<cbc:ID>F-2001</cbc:ID>
<cbc:IssueDate>2026-03-10</cbc:IssueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
<cac:OrderReference><cbc:ID>R-78</cbc:ID></cac:OrderReference>
<cac:AccountingSupplierParty><cac:Party>
  <cbc:EndpointID schemeID="DK:CVR">DK90000019</cbc:EndpointID>
  <cac:PartyName><cbc:Name>Klitvang Kontor</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:StreetName>Klitvej</cbc:StreetName><cbc:BuildingNumber>4</cbc:BuildingNumber>
    <cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country>
  </cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID schemeID="DK:SE">DK90000019</cbc:CompanyID>
    <cac:TaxScheme><cbc:ID>63</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
  <cbc:EndpointID schemeID="GLN">9520000000004</cbc:EndpointID>
  <cac:PartyName><cbc:Name>Lilleby Skole</cbc:Name></cac:PartyName>
  <cac:Contact><cbc:ID>LS14</cbc:ID><cbc:Name>Skolens kontor</cbc:Name></cac:Contact>
</cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans>
  <cbc:PaymentMeansCode>93</cbc:PaymentMeansCode>
  <cbc:PaymentDueDate>2026-04-15</cbc:PaymentDueDate>
  <cbc:PaymentChannelCode>DK:FIK</cbc:PaymentChannelCode>
  <cbc:InstructionID>123456789012347</cbc:InstructionID>
  <cbc:PaymentID>71</cbc:PaymentID>
  <cac:CreditAccount><cbc:AccountID>87654321</cbc:AccountID></cac:CreditAccount>
</cac:PaymentMeans>
<cac:PaymentMeans>
  <cbc:PaymentMeansCode>42</cbc:PaymentMeansCode>
  <cbc:PaymentDueDate>2026-04-09</cbc:PaymentDueDate>
  <cbc:PaymentChannelCode>DK:BANK</cbc:PaymentChannelCode>
  <cac:PayeeFinancialAccount><cbc:ID>0000012345</cbc:ID><cbc:PaymentNote>F-2001</cbc:PaymentNote>
    <cac:FinancialInstitutionBranch><cbc:ID>9999</cbc:ID></cac:FinancialInstitutionBranch>
  </cac:PayeeFinancialAccount>
</cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>Netto 30 dage</cbc:Note></cac:PaymentTerms>
<cac:PaymentTerms><cbc:Note>Rente herefter</cbc:Note></cac:PaymentTerms>
<cac:AllowanceCharge>
  <cbc:ChargeIndicator>true</cbc:ChargeIndicator>
  <cbc:AllowanceChargeReason>Fragt</cbc:AllowanceChargeReason>
  <cbc:MultiplierFactorNumeric>0.10</cbc:MultiplierFactorNumeric>
  <cbc:Amount currencyID="DKK">10.00</cbc:Amount>
  <cbc:BaseAmount currencyID="DKK">100.00</cbc:BaseAmount>
  <cac:TaxCategory><cbc:ID>ZeroRated</cbc:ID><cbc:Percent>0</cbc:Percent>
    <cac:TaxScheme><cbc:ID>63</cbc:ID></cac:TaxScheme></cac:TaxCategory>
</cac:AllowanceCharge>
<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">26.25</cbc:TaxAmount>
  <cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">105.00</cbc:TaxableAmount>
    <cbc:TaxAmount currencyID="DKK">26.25</cbc:TaxAmount>
    <cac:TaxCategory><cbc:ID>StandardRated</cbc:ID><cbc:Percent>25</cbc:Percent>
      <cac:TaxScheme><cbc:ID>63</cbc:ID></cac:TaxScheme></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">5.00</cbc:TaxAmount>
  <cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">100.00</cbc:TaxableAmount>
    <cbc:TaxAmount currencyID="DKK">5.00</cbc:TaxAmount>
    <cac:TaxCategory><cbc:ID>3010</cbc:ID><cbc:Percent>5</cbc:Percent>
      <cac:TaxScheme><cbc:ID>16</cbc:ID></cac:TaxScheme></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal>
  <cbc:LineExtensionAmount currencyID="DKK">100.00</cbc:LineExtensionAmount>
  <cbc:TaxExclusiveAmount currencyID="DKK">31.25</cbc:TaxExclusiveAmount>
  <cbc:TaxInclusiveAmount currencyID="DKK">141.25</cbc:TaxInclusiveAmount>
  <cbc:ChargeTotalAmount currencyID="DKK">10.00</cbc:ChargeTotalAmount>
  <cbc:PayableAmount currencyID="DKK">141.25</cbc:PayableAmount>
</cac:LegalMonetaryTotal>
<cac:InvoiceLine>
  <cbc:ID>1</cbc:ID>
  <cbc:InvoicedQuantity unitCode="EA">10</cbc:InvoicedQuantity>
  <cbc:LineExtensionAmount currencyID="DKK">100.00</cbc:LineExtensionAmount>
  <cbc:FreeOfChargeIndicator>false</cbc:FreeOfChargeIndicator>
  <cac:OrderLineReference><cbc:LineID>1</cbc:LineID>
    <cac:OrderReference><cbc:ID>R-79</cbc:ID></cac:OrderReference></cac:OrderLineReference>
  <cac:Delivery><cbc:ActualDeliveryDate>2026-03-07</cbc:ActualDeliveryDate></cac:Delivery>
  <cac:TaxTotal><cbc:TaxAmount currencyID="DKK">26.25</cbc:TaxAmount>
    <cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">105.00</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="DKK">26.25</cbc:TaxAmount>
      <cac:TaxCategory><cbc:ID>StandardRated</cbc:ID><cbc:Percent>25</cbc:Percent>
        <cac:TaxScheme><cbc:ID>63</cbc:ID></cac:TaxScheme></cac:TaxCategory>
    </cac:TaxSubtotal></cac:TaxTotal>
  <cac:Item><cbc:Name>Chokolade</cbc:Name>
    <cac:OriginAddress><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country>
    </cac:OriginAddress></cac:Item>
  <cac:Price><cbc:PriceAmount currencyID="DKK">10.00</cbc:PriceAmount>
    <cbc:BaseQuantity unitCode="EA">1</cbc:BaseQuantity>
    <cbc:OrderableUnitFactorRate>1</cbc:OrderableUnitFactorRate>
    <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>
      <cbc:Amount currencyID="DKK">2.00</cbc:Amount></cac:AllowanceCharge>
  </cac:Price>
</cac:InvoiceLine>
""",
)

CREDIT_NOTE = ubl(
    "CreditNote",
    f"""
<cbc:CustomizationID>{PEPPOL_BILLING}</cbc:CustomizationID>
<cbc:ID>K-1</cbc:ID>
<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>
<cbc:DocumentCurrencyCode>DKK</cbc:DocumentCurrencyCode>
<cac:AdditionalDocumentReference>
  <cbc:ID>P-3</cbc:ID><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>
</cac:AdditionalDocumentReference>
<cac:PaymentMeans><cbc:PaymentMeansCode>42</cbc:PaymentMeansCode>
  <cbc:PaymentDueDate>2026-05-01</cbc:PaymentDueDate></cac:PaymentMeans>
<cac:CreditNoteLine><cbc:ID>1</cbc:ID>
  <cbc:CreditedQuantity unitCode="EA">2</cbc:CreditedQuantity>
  <cbc:LineExtensionAmount currencyID="DKK">17.00</cbc:LineExtensionAmount>
</cac:CreditNoteLine>
""",
)
