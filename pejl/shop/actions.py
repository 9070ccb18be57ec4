"""Orders on their way in."""

from django.db import transaction

from pejl.engines.ubl import document as ubl
from pejl.parties.actions.directory import Directory
from pejl.parties.actions.identifiers import cvr, gln
from pejl.shop.models import Order, OrderLine


@transaction.atomic
def place(*, document: ubl.UblOrder, digest: str, name: str, directory: Directory) -> Order:
    """Keep an order as it was sent. The same bytes twice are one order."""
    order, new = Order.objects.get_or_create(
        digest=digest,
        defaults={
            "number": (document.number or "")[:100],
            "supplier_id": directory.supplier(
                name=document.seller.name or "", cvr=cvr(document.seller)
            ),
            "unit_id": directory.unit(gln=gln(document.buyer), name=document.buyer.name or ""),
            "issued": document.issued,
            "sales_order": (document.sales_order or "")[:100],
            "name": name[:300],
        },
    )
    if new:
        OrderLine.objects.bulk_create(row(order, line) for line in document.lines)
    return order


def row(order: Order, line: ubl.UblOrderLine) -> OrderLine:
    """One line as it was written."""
    item = line.item
    return OrderLine(
        order=order,
        number=(line.number or "")[:60],
        item=(item.sellers_id or item.buyers_id or "")[:100],
        gtin=item.standard_id.value[:14] if item.standard_id else "",
        text=(item.name or item.description or "")[:500],
        quantity=line.quantity,
        unit=(line.unit or "")[:10],
        price=line.price,
        base_quantity=line.base_quantity or 1,
    )
