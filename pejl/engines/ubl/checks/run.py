"""Asks every check that holds for a document of every part it is about."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final, get_args

from pejl.engines.ubl.checks.check import Check, Fault, Judge, Part
from pejl.engines.ubl.checks.every import CHECKS
from pejl.engines.ubl.document import Document, DocumentFinding, Kind, Syntax

_Position = tuple[int, ...]
_Asked = tuple[tuple[Judge, Check], ...]

_PATHS: Final[dict[Part, str]] = {
    "document": "",
    "seller": "/cac:AccountingSupplierParty/cac:Party",
    "buyer": "/cac:AccountingCustomerParty/cac:Party",
    "payee": "/cac:PayeeParty",
    "representative": "/cac:TaxRepresentativeParty",
    "line": "/cac:InvoiceLine[{}]",
    "line allowance": "/cac:InvoiceLine[{}]/cac:AllowanceCharge[{}]",
    "line tax": "/cac:InvoiceLine[{}]/cac:TaxTotal/cac:TaxSubtotal[{}]",
    "tax": "/cac:TaxTotal/cac:TaxSubtotal[{}]",
    "allowance": "/cac:AllowanceCharge[{}]",
    "payment": "/cac:PaymentMeans[{}]",
    "category": "",
}
_ON_CREDIT_NOTES: Final = (
    ("cac:InvoiceLine", "cac:CreditNoteLine"),
    ("cbc:InvoicedQuantity", "cbc:CreditedQuantity"),
    ("cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode"),
)


def check(document: Document) -> tuple[DocumentFinding, ...]:
    """All that is wrong with `document`: first what could not be read, then the rules it breaks."""
    asked = _asked(document.syntax, document.kind)
    found = list(document.flaws)
    for part, position, kind, thing in parts_of(document):
        of_kind = asked[part]
        for judge, rule in of_kind.get(kind) or of_kind[None]:
            fault = judge(document, thing)
            if fault is not None:
                found.append(_finding(document, rule, part, position, fault))
    return tuple(found) if not document.flaws else _told_once(found, len(document.flaws))


def _told_once(found: list[DocumentFinding], flaws: int) -> tuple[DocumentFinding, ...]:
    """The findings without those at a place that could not be read: nothing is missing there."""
    unread = {_place(flaw) for flaw in found[:flaws]}
    return (*found[:flaws], *(each for each in found[flaws:] if _place(each) not in unread))


def _place(finding: DocumentFinding) -> str:
    # The reader counts only where there is more than one; we always count.
    return finding.location.replace("[1]", "")


@cache
def _asked(syntax: Syntax, kind: Kind) -> dict[Part, dict[str | None, _Asked]]:
    """The checks that hold for `kind` in `syntax`: by part, then by kind of part."""
    holding = [each for each in CHECKS if syntax in each.syntaxes and kind in each.kinds]
    return {
        part: _by_kind([each for each in holding if part in each.parts]) for part in get_args(Part)
    }


def _by_kind(checks: list[Check]) -> dict[str | None, _Asked]:
    """For each kind of part some check names, and for all others under None, what is asked."""
    kinds = {None, *(kind for each in checks for kind in each.only)}
    return {
        kind: tuple((each.judge, each) for each in checks if not each.only or kind in each.only)
        for kind in kinds
    }


def parts_of(document: Document) -> Iterator[tuple[Part, _Position, str | None, Any]]:
    """Every part of `document`: what it is, its position as XPath counts, its kind, itself."""
    yield "document", (), None, document
    for category in _categories(document):
        yield "category", (), category, category
    yield "seller", (), None, document.seller
    yield "buyer", (), None, document.buyer
    if document.payee is not None:
        yield "payee", (), None, document.payee
    if document.tax_representative is not None:
        yield "representative", (), None, document.tax_representative
    for number, payment in enumerate(document.payments, 1):
        yield "payment", (number,), payment.means, payment
    for number, allowance in enumerate(document.allowances, 1):
        yield "allowance", (number,), allowance.vat_category, allowance
    for number, tax in enumerate(document.taxes, 1):
        yield "tax", (number,), tax.category, tax
    yield from _line_parts(document)


def _line_parts(document: Document) -> Iterator[tuple[Part, _Position, str | None, Any]]:
    for number, line in enumerate(document.lines, 1):
        yield "line", (number,), line.vat_category, line
        for inner, allowance in enumerate(line.allowances, 1):
            yield "line allowance", (number, inner), allowance.vat_category, allowance
        for inner, tax in enumerate(line.taxes, 1):
            yield "line tax", (number, inner), tax.category, tax


def _categories(document: Document) -> list[str]:
    used = {line.vat_category for line in document.lines}
    used.update(tax.category for tax in document.taxes)
    used.update(allowance.vat_category for allowance in document.allowances)
    return sorted(filter(None, used))


def _finding(
    document: Document, rule: Check, part: Part, position: _Position, fault: Fault
) -> DocumentFinding:
    place = rule.place if fault.place is None else fault.place
    location = f"/Invoice{_PATHS[part].format(*position)}" + (place and f"/{place}")
    return DocumentFinding(
        rule.code,
        rule.severity,
        location if document.kind == "invoice" else _on_a_credit_note(location),
        _written(fault.said),
        _written(fault.expected),
        fault.message,
    )


def _on_a_credit_note(location: str) -> str:
    for invoice, credit_note in _ON_CREDIT_NOTES:
        location = location.replace(invoice, credit_note)
    return location.replace("/Invoice", "/CreditNote", 1)


def _written(value: str | Decimal | None) -> str | None:
    return f"{value:f}" if isinstance(value, Decimal) else value
