"""An invoice or a credit note as XML, in the order UBL 2.1 wants its elements."""

from typing import Final

from pejl.engines.ubl.document import Delivery, Document, Reference
from pejl.engines.ubl.writing.dialects import UblDialect
from pejl.engines.ubl.writing.line import line
from pejl.engines.ubl.writing.markup import attribute, element, value
from pejl.engines.ubl.writing.money import allowance, payment, tax_totals, terms, totals
from pejl.engines.ubl.writing.parts import address, days, identifier, numbered, party

# What an AdditionalDocumentReference is when it is no attachment (UNTDID 1001).
_OBJECT: Final = value("cbc:DocumentTypeCode", "130")
_PROJECT: Final = value("cbc:DocumentTypeCode", "50")


def invoice(document: Document, dialect: UblDialect) -> str:
    """Everything inside the root element."""
    money = attribute("currencyID", document.currency)
    return "".join(
        (
            _identity(document, dialect),
            _references(document, dialect),
            _papers(document),
            _parties(document, dialect),
            _delivery(document.delivery, dialect),
            *(payment(one, dialect) for one in document.payments),
            terms(document, money, dialect),
            *(allowance(one, money, dialect) for one in document.allowances),
            tax_totals(document, money, dialect),
            totals(document.totals, money),
            *(line(one, document.kind, money, dialect) for one in document.lines),
        )
    )


def _identity(document: Document, dialect: UblDialect) -> str:
    return "".join(
        (
            dialect.version,
            value("cbc:CustomizationID", document.customization),
            value("cbc:ProfileID", document.profile, dialect.profile_list),
            value("cbc:ID", document.number),
            value("cbc:IssueDate", document.issued),
            _kind(document, dialect),
            value("cbc:DocumentCurrencyCode", document.currency),
            value("cbc:TaxCurrencyCode", document.tax_currency),
            value("cbc:AccountingCost", document.accounting),
        )
    )


def _kind(document: Document, dialect: UblDialect) -> str:
    """Due date, type, notes and tax point, which the two kinds order differently."""
    notes = "".join(value("cbc:Note", note) for note in document.notes)
    tax_point = value("cbc:TaxPointDate", document.tax_point)
    if document.kind == "credit_note":
        return tax_point + value("cbc:CreditNoteTypeCode", document.type_code) + notes
    kind = value("cbc:InvoiceTypeCode", document.type_code, dialect.type_list)
    return _due(document) + kind + notes + tax_point


def _due(document: Document) -> str:
    """BT-9, unless the ways to pay already say it, as they do in OIOUBL."""
    said = (way.due for way in document.payments if way.due)
    return "" if document.due == min(said, default=None) else value("cbc:DueDate", document.due)


def _references(document: Document, dialect: UblDialect) -> str:
    contact = document.buyer.contact if dialect.is_oioubl else None
    reference = None if contact else document.buyer_reference
    order = (
        value("cbc:ID", document.order)
        + value("cbc:SalesOrderID", document.sales_order)
        + value("cbc:UUID", document.order_uuid)
        + value("cbc:IssueDate", document.order_issued)
    )
    return "".join(
        (
            value("cbc:BuyerReference", reference),
            _period(document),
            element("cac:OrderReference", order),
            *(_preceding(one) for one in document.preceding),
        )
    )


def _period(document: Document) -> str:
    code = value("cbc:DescriptionCode", document.tax_point_code)
    return element("cac:InvoicePeriod", days(document.period), code)


def _preceding(said: Reference) -> str:
    paper = value("cbc:ID", said.number) + value("cbc:IssueDate", said.issued)
    return element("cac:BillingReference", element("cac:InvoiceDocumentReference", paper))


def _papers(document: Document) -> str:
    """The other papers; a credit note has the tender last and no element for the project."""
    tender = numbered("cac:OriginatorDocumentReference", document.tender)
    arrived = numbered("cac:DespatchDocumentReference", document.despatch) + numbered(
        "cac:ReceiptDocumentReference", document.receipt
    )
    contract = numbered("cac:ContractDocumentReference", document.contract)
    if document.kind == "credit_note":
        project = _additional(value("cbc:ID", document.project), _PROJECT)
        return arrived + contract + _object(document) + project + tender
    project = numbered("cac:ProjectReference", document.project)
    return arrived + tender + contract + _object(document) + project


def _object(document: Document) -> str:
    return _additional(identifier("cbc:ID", document.object), _OBJECT)


def _additional(number: str, kind: str) -> str:
    return element("cac:AdditionalDocumentReference", number, kind) if number else ""


def _parties(document: Document, dialect: UblDialect) -> str:
    payee, representative = document.payee, document.tax_representative
    taker = document.ordered_from
    return "".join(
        (
            element("cac:AccountingSupplierParty", party("cac:Party", document.seller, dialect)),
            element("cac:AccountingCustomerParty", party("cac:Party", document.buyer, dialect)),
            party("cac:PayeeParty", payee, dialect) if payee else "",
            element("cac:SellerSupplierParty", party("cac:Party", taker, dialect)) if taker else "",
            party("cac:TaxRepresentativeParty", representative, dialect) if representative else "",
        )
    )


def _delivery(said: Delivery | None, dialect: UblDialect) -> str:
    if said is None:
        return ""
    place = identifier("cbc:ID", said.location) + address("cac:Address", said.address, dialect)
    receiver = element("cac:PartyName", value("cbc:Name", said.name))
    return element(
        "cac:Delivery",
        value("cbc:ActualDeliveryDate", said.on),
        element("cac:DeliveryLocation", place),
        element("cac:DeliveryParty", receiver),
    )
