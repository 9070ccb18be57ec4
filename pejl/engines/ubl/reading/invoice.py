"""A whole bill: its head, its lines, and the papers it refers to."""

from datetime import date
from decimal import Decimal

from pejl.engines.ubl.document import (
    Delivery,
    Document,
    Identifier,
    Kind,
    Line,
    Reference,
    Syntax,
    Tax,
)
from pejl.engines.ubl.reading.group import Group
from pejl.engines.ubl.reading.item import item, price
from pejl.engines.ubl.reading.party import address, party
from pejl.engines.ubl.reading.payment import payments
from pejl.engines.ubl.reading.tax import allowances, is_vat, letter, taxes, total, totals

# What an AdditionalDocumentReference is when it is no attachment (UNTDID 1001).
_OBJECT = "130"
_PROJECT = "50"

_WORDS = {
    "invoice": ("cbc:InvoiceTypeCode", "cac:InvoiceLine", "cbc:InvoicedQuantity"),
    "credit_note": ("cbc:CreditNoteTypeCode", "cac:CreditNoteLine", "cbc:CreditedQuantity"),
}


def document(group: Group, syntax: Syntax, kind: Kind) -> Document:
    """An Invoice or a CreditNote."""
    group.reading.currency = group.text("cbc:DocumentCurrencyCode")
    type_code, line, quantity = _WORDS[kind]
    tax_currency = group.text("cbc:TaxCurrencyCode")
    bill = Document(
        syntax=syntax,
        kind=kind,
        customization=group.text("cbc:CustomizationID"),
        profile=group.text("cbc:ProfileID"),
        number=group.text("cbc:ID"),
        issued=group.day("cbc:IssueDate"),
        type_code=group.text(type_code),
        currency=group.reading.currency,
        seller=party(group.one("cac:AccountingSupplierParty").one("cac:Party")),
        buyer=party(group.one("cac:AccountingCustomerParty").one("cac:Party")),
        totals=totals(group, tax_currency),
        taxes=taxes(group),
        lines=tuple(_line(each, quantity) for each in group.many(line)),
        allowances=allowances(group),
        payments=payments(group),
        tax_currency=tax_currency,
        notes=group.texts("cbc:Note"),
    )
    return _dated(_referring(_with_others(bill, group), group), group)


def _with_others(bill: Document, group: Group) -> Document:
    """The bill with who is paid, taxed or asked for the goods in the seller's place."""
    payee = group.one("cac:PayeeParty")
    representative = group.one("cac:TaxRepresentativeParty")
    ordered_from = group.one("cac:SellerSupplierParty").one("cac:Party")
    return bill._replace(
        payee=party(payee) if payee else None,
        tax_representative=party(representative) if representative else None,
        ordered_from=party(ordered_from) if ordered_from else None,
    )


def _referring(bill: Document, group: Group) -> Document:
    """The bill with the papers it belongs to."""
    order = group.one("cac:OrderReference")
    billed, project, attachments = _additional(group)
    return bill._replace(
        buyer_reference=_buyer_reference(bill, group),
        order=order.text("cbc:ID"),
        sales_order=order.text("cbc:SalesOrderID"),
        order_issued=order.day("cbc:IssueDate"),
        order_uuid=order.text("cbc:UUID"),
        contract=group.first("cac:ContractDocumentReference").text("cbc:ID"),
        project=group.first("cac:ProjectReference").text("cbc:ID") or project,
        despatch=group.first("cac:DespatchDocumentReference").text("cbc:ID"),
        receipt=group.first("cac:ReceiptDocumentReference").text("cbc:ID"),
        tender=group.first("cac:OriginatorDocumentReference").text("cbc:ID"),
        object=billed,
        accounting=group.text("cbc:AccountingCost"),
        preceding=tuple(map(_preceding, group.many("cac:BillingReference"))),
        attachments=attachments,
    )


def _dated(bill: Document, group: Group) -> Document:
    """The bill with its days: due, delivered, for what period, taxed when."""
    period = group.first("cac:InvoicePeriod")
    return bill._replace(
        due=group.day("cbc:DueDate") or _earliest_due(bill),
        terms=_terms(group),
        delivery=_delivery(group.first("cac:Delivery")),
        period=period.period(),
        tax_point=group.day("cbc:TaxPointDate"),
        tax_point_code=period.text("cbc:DescriptionCode"),
    )


def _buyer_reference(bill: Document, group: Group) -> str | None:
    """BT-10: in OIOUBL the person reference, which is the ID of the buyer's contact (F-INV051)."""
    reference = group.text("cbc:BuyerReference")
    return bill.buyer.contact or reference if group.reading.oioubl else reference


def _additional(group: Group) -> tuple[Identifier | None, str | None, int]:
    """BT-18, a credit note's BT-11, and how many of the papers are attachments (BG-24)."""
    known: dict[str | None, Identifier | None] = {_OBJECT: None, _PROJECT: None}
    attachments = 0
    for each in group.many("cac:AdditionalDocumentReference"):
        code = each.text("cbc:DocumentTypeCode")
        if code in known:
            known[code] = known[code] or each.identifier("cbc:ID")
        else:
            attachments += 1
    project = known[_PROJECT]
    return known[_OBJECT], project.value if project else None, attachments


def _preceding(group: Group) -> Reference:
    """BG-3: the invoice, or else the credit note, that this one follows."""
    invoice = group.one("cac:InvoiceDocumentReference")
    paper = invoice or group.one("cac:CreditNoteDocumentReference")
    return Reference(paper.text("cbc:ID") or "", paper.day("cbc:IssueDate"))


def _earliest_due(bill: Document) -> date | None:
    """Each way to pay may have its own day; who pays by the first is never late."""
    return min((way.due for way in bill.payments if way.due), default=None)


def _terms(group: Group) -> str | None:
    """BT-20; OIOUBL may say it in parts."""
    if not group.reading.oioubl:
        return group.one("cac:PaymentTerms").prose("cbc:Note")
    parts = group.many("cac:PaymentTerms")
    return "\n".join(note for part in parts for note in part.texts("cbc:Note")) or None


def _delivery(group: Group) -> Delivery | None:
    """BG-13."""
    if not group:
        return None
    place = group.one("cac:DeliveryLocation")
    receiver = group.one("cac:DeliveryParty")
    return Delivery(
        on=group.day("cbc:ActualDeliveryDate"),
        location=place.identifier("cbc:ID"),
        name=receiver.first("cac:PartyName").text("cbc:Name"),
        address=address(place.one("cac:Address")),
    )


def _line(group: Group, quantity: str) -> Line:
    """BG-25."""
    bought = group.one("cac:Item")
    cost = price(group.one("cac:Price"))
    own_taxes = taxes(group)
    own_vat = [tax for tax in own_taxes if is_vat(tax.scheme, group.reading)]
    category, rate = _vat(group, bought.first("cac:ClassifiedTaxCategory"), own_vat)
    ordered = group.first("cac:OrderLineReference")
    return Line(
        number=group.text("cbc:ID"),
        quantity=group.number(quantity),
        unit=group.attribute(quantity, "unitCode"),
        amount=group.amount("cbc:LineExtensionAmount"),
        price=cost.net,
        item=item(bought),
        base_quantity=cost.base_quantity,
        base_unit=cost.base_unit,
        gross_price=cost.gross,
        price_discount=cost.discount,
        factor=cost.factor,
        vat_category=category,
        vat_rate=rate,
        vat_amount=total([tax.amount for tax in own_vat]),
        allowances=allowances(group),
        note=group.prose("cbc:Note"),
        accounting=group.text("cbc:AccountingCost"),
        order_line=ordered.text("cbc:LineID"),
        order=ordered.one("cac:OrderReference").text("cbc:ID"),
        period=group.first("cac:InvoicePeriod").period(),
        delivered=group.first("cac:Delivery").day("cbc:ActualDeliveryDate"),
        free_of_charge=group.indicator("cbc:FreeOfChargeIndicator") or False,
        taxes=own_taxes,
        object=group.first("cac:DocumentReference").identifier("cbc:ID"),
    )


def _vat(line: Group, classified: Group, own: list[Tax]) -> tuple[str | None, Decimal | None]:
    """BT-151 and BT-152: of the item, but in OIOUBL of the line's own tax where it has one."""
    if own and (line.reading.oioubl or not classified):
        return own[0].category, own[0].rate
    category = letter(classified.text("cbc:ID"), line.reading)
    return category, classified.number("cbc:Percent")
