"""An e-invoice, an order or a catalogue, from the bytes it came in.

The standard is settled first, by CustomizationID, for the same element can mean two things:
LegalMonetaryTotal/TaxExclusiveAmount is the tax in OIOUBL and the net sum in EN 16931.
"""

from pejl.engines.ubl.document import Catalogue, Document, Syntax, UblOrder
from pejl.engines.ubl.parse import parse
from pejl.engines.ubl.reading.catalogue import catalogue
from pejl.engines.ubl.reading.group import Group, Reading
from pejl.engines.ubl.reading.invoice import document
from pejl.engines.ubl.reading.names import ubl_document
from pejl.engines.ubl.reading.order import order
from pejl.engines.ubl.reading.others import turned_away
from pejl.engines.ubl.refusals import refusal

# How CustomizationID begins; the first that fits.
_STANDARDS: tuple[tuple[str, Syntax], ...] = (
    ("OIOUBL-2.", "oioubl-2.1"),
    ("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:", "peppol-bis-3"),
    ("urn:cen.eu:en16931:2017", "en16931"),
    ("urn:fdc:oioubl.dk:trns:billing:", "en16931"),  # OIOUBL 3, given up in 2026
    ("urn:fdc:peppol.eu:poacc:trns:", "peppol-bis-3"),
)
_PUNCH_OUT = "urn:fdc:peppol.eu:poacc:trns:punch_out:"

_READ = frozenset({"Invoice", "CreditNote", "Order", "Catalogue", "CataloguePricingUpdate"})


def read(data: bytes, *, assume: Syntax | None = None) -> Document | UblOrder | Catalogue:
    """The document in `data`, whatever its name said it was.

    What stands in it but cannot be read is in its `flaws`. `assume` is the standard of a file
    that names none. Raises Refusal, and nothing else, for bytes that are no such document.
    """
    root = parse(data)
    kind = ubl_document(root.tag)
    if kind is None or kind not in _READ:
        raise turned_away(root.tag, kind)
    reading = Reading()
    group = Group(root, reading)
    said = group.text("cbc:CustomizationID")
    syntax = _syntax(said, assume)
    reading.oioubl = syntax == "oioubl-2.1"
    found = _document(group, kind, syntax, said or "")
    return found._replace(flaws=reading.findings(root))


def _syntax(said: str | None, assume: Syntax | None) -> Syntax:
    if said is None:
        if assume is None:
            raise refusal("no-standard")
        return assume
    for begins, syntax in _STANDARDS:
        if said.startswith(begins):
            return syntax
    raise refusal("unknown-standard", said=said[:100])


def _document(
    group: Group, kind: str, syntax: Syntax, said: str
) -> Document | UblOrder | Catalogue:
    if kind == "Order":
        return order(group, syntax)
    if kind == "Catalogue":
        punched_out = said.startswith(_PUNCH_OUT)
        return catalogue(group, syntax, "punch_out" if punched_out else "catalogue")
    if kind == "CataloguePricingUpdate":
        return catalogue(group, syntax, "price_update")
    return document(group, syntax, "credit_note" if kind == "CreditNote" else "invoice")
