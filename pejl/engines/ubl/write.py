"""An invoice, a credit note, an order or a catalogue as the bytes of a UBL 2.1 file.

What is written can be read again without loss: `read(write(paper)) == paper` for
a paper made as the reader makes it. What the syntax has no place for is refused,
so that nothing is lost in silence.
"""

from collections.abc import Iterator
from typing import Final

from pejl.engines.ubl.document import Catalogue, Document, Line, UblOrder
from pejl.engines.ubl.writing.catalogue import catalogue
from pejl.engines.ubl.writing.dialects import dialect_of
from pejl.engines.ubl.writing.invoice import invoice
from pejl.engines.ubl.writing.markup import attribute, xml
from pejl.engines.ubl.writing.order import order

_UBL: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
_PARTS: Final = attribute("xmlns:cac", _UBL + "CommonAggregateComponents-2") + attribute(
    "xmlns:cbc", _UBL + "CommonBasicComponents-2"
)
_ROOTS: Final = {"invoice": "Invoice", "credit_note": "CreditNote"}
_VAT_SCHEMES: Final = frozenset({None, "VAT", "63"})


def write(paper: Document | UblOrder | Catalogue) -> bytes:
    """`paper` as a UBL 2.1 file in its own syntax. ValueError for what would be lost."""
    for reason in _refusals(paper):
        raise ValueError(reason)
    dialect = dialect_of(paper.syntax)
    if isinstance(paper, Document):
        return _file(_ROOTS[paper.kind], invoice(paper, dialect))
    if isinstance(paper, UblOrder):
        return _file("Order", order(paper, dialect))
    return _file("Catalogue", catalogue(paper, dialect))


def _file(root: str, inside: str) -> bytes:
    return xml(root, attribute("xmlns", f"{_UBL}{root}-2") + _PARTS, inside)


def _refusals(paper: Document | UblOrder | Catalogue) -> Iterator[str]:
    """Why the paper cannot be written, if it cannot."""
    if paper.flaws:
        yield "a paper with flaws is not written anew: its file says more than was read of it"
    if isinstance(paper, Document):
        yield from _lost_of_document(paper)
    if isinstance(paper, Catalogue):
        yield from _lost_of_catalogue(paper)


def _lost_of_document(said: Document) -> Iterator[str]:
    if said.attachments:
        yield "attachments lie in the file that was received and cannot be written anew"
    if said.syntax == "oioubl-2.1" and said.buyer.contact not in (None, said.buyer_reference):
        yield "in OIOUBL the ID of the buyer's contact is the person reference"
    taxes = (*said.taxes, *(tax for line in said.lines for tax in line.taxes))
    yield from (
        f"duties other than VAT are read but not written: {tax.scheme}"
        for tax in taxes
        if tax.scheme not in _VAT_SCHEMES
    )
    for line in said.lines:
        yield from _lost_of_line(line)


def _lost_of_line(said: Line) -> Iterator[str]:
    if said.order and not said.order_line:
        yield f"line {said.number} names the order {said.order}, but no line of it"
    if said.vat_amount is not None and not said.taxes:
        yield f"line {said.number} has an amount of VAT, but not the tax it belongs to"


def _lost_of_catalogue(said: Catalogue) -> Iterator[str]:
    if said.kind != "catalogue":
        yield "only whole catalogues are written, no baskets and no price updates"
    if said.buyer is None:
        yield "a catalogue is sent to somebody: it needs a buyer"
    if any(line.contract != said.contract for line in said.lines):
        yield "a catalogue's lines belong to the contract of the catalogue"
