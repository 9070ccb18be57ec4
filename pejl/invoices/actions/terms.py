"""Agreements and agreed prices as matching wants to know them: plain facts."""

from collections.abc import Collection, Mapping
from decimal import Decimal

from pejl.contracts.models import Agreement, Price
from pejl.engines.matching import facts
from pejl.engines.period import Period
from pejl.parties.queries import with_parts


def terms_of(now: Mapping[int, int]) -> list[facts.AgreedTerms]:
    """The suppliers' agreements; `now` is whom each supplier counts as."""
    rows = Agreement.objects.filter(supplier__in=now).prefetch_related("binding_for")
    return [agreement(it, str(now[it.supplier_id]), units_of(it)) for it in rows]


def prices_of(suppliers: Collection[int]) -> list[tuple[facts.AgreedPrice, int]]:
    """The suppliers' agreed prices, each with its row; kroner without VAT."""
    rows = Price.objects.filter(book__agreement__supplier__in=suppliers).select_related("book")
    return [(price(it), it.pk) for it in rows]


def units_of(agreement: Agreement) -> frozenset[str] | None:
    """The units an agreement binds, with all below them; None is everybody."""
    units = [unit.pk for unit in agreement.binding_for.all()]
    return frozenset(map(str, with_parts(units))) if units else None


def agreement(it: Agreement, supplier: str, units: frozenset[str] | None) -> facts.AgreedTerms:
    """An agreement's terms; `units` is None where it binds everybody."""
    return facts.AgreedTerms(
        id=str(it.pk),
        number=it.number,
        supplier=supplier,
        valid=Period(it.starts, it.ends),
        units=units,
        categories=tuple(it.categories),
        tolerance_percent=it.tolerance_percent,
        tolerance_kroner=it.tolerance_kroner,
        fees=tuple(facts.AllowedFee(text=word) for word in it.fees),
        notice_days=it.notice_days,
        ceiling_percent=it.index_ceiling,
    )


def price(it: Price) -> facts.AgreedPrice:
    """One line of a price book."""
    return facts.AgreedPrice(
        agreement=str(it.book.agreement_id),
        price=it.price,
        unit=it.unit,
        valid=Period(it.valid_from, it.valid_until),
        item=it.item,
        gtin=it.gtin or None,
        text=it.text,
        base_quantity=it.base_quantity,
        minimum_quantity=it.minimum_quantity or Decimal(0),
        pack=it.pack,
        received=it.book.received_on,
    )
