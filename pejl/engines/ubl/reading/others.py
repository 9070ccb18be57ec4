"""What a document is that we do not read, so that whoever put it in knows what to do."""

from pejl.engines.refusal import Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.reading.names import local
from pejl.engines.ubl.refusals import refusal

_KINDS = {
    "ApplicationResponse": Text(da="et svar på et andet dokument", en="a response to a document"),
    "CatalogueDeletion": Text(da="en sletning af et katalog", en="the deletion of a catalogue"),
    "CatalogueItemSpecificationUpdate": Text(
        da="nye varebeskrivelser til et katalog", en="new item descriptions for a catalogue"
    ),
    "CatalogueRequest": Text(da="en forespørgsel på et katalog", en="a request for a catalogue"),
    "DebitNote": Text(da="en debetnota", en="a debit note"),
    "DespatchAdvice": Text(da="en følgeseddel", en="a despatch advice"),
    "OrderCancellation": Text(da="en annullering af en ordre", en="the cancellation of an order"),
    "OrderChange": Text(da="en ændring af en ordre", en="a change to an order"),
    "OrderResponse": Text(da="en ordrebekræftelse", en="an order response"),
    "OrderResponseSimple": Text(da="en enkel ordrebekræftelse", en="a simple order response"),
    "ReceiptAdvice": Text(da="en modtagekvittering", en="a receipt advice"),
    "Reminder": Text(da="en rykker", en="a reminder"),
    "SelfBilledInvoice": Text(
        da="en selvudstedt faktura i UBL's eget format",
        en="a self-billed invoice of UBL's own kind",
    ),
    "Statement": Text(da="et kontoudtog", en="a statement of account"),
    "UtilityStatement": Text(da="en forbrugsopgørelse", en="a utility statement"),
}

_OTHER_ROOTS = {
    "CrossIndustryInvoice": "cii",
    "StandardBusinessDocument": "envelope",
    "html": "html",
}


def turned_away(tag: str, kind: str | None) -> Refusal:
    """Why a document with the root `tag` is not read; `kind` is its name where it is UBL's."""
    if kind is None:
        code = _OTHER_ROOTS.get(local(tag))
        return refusal(code) if code else refusal("not-ubl", name=local(tag)[:60])
    what = _KINDS.get(kind, Text(da="et andet UBL-dokument", en="another UBL document"))
    return refusal("other-kind", what=what, kind=kind[:60])
