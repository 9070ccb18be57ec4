"""What a document is that we do not read, so that whoever put it in knows what to do."""

from pejl.engines.text import Text
from pejl.engines.ubl import unreadable
from pejl.engines.ubl.reading.names import local
from pejl.engines.ubl.unreadable import Reason

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

_CII = Reason(
    "cii",
    Text(
        da="Filen er en e-faktura i syntaksen CII. Pejl læser UBL; bed leverandøren om den i "
        "Peppol BIS Billing 3 eller OIOUBL.",
        en="The file is an e-invoice in the syntax CII. Pejl reads UBL; ask the supplier for it in "
        "Peppol BIS Billing 3 or OIOUBL.",
    ),
)
_ENVELOPE = Reason(
    "envelope",
    Text(
        da="Filen er en kuvert (SBDH) om et dokument. Tag dokumentet ud, og læg det ind alene.",
        en="The file is an envelope (SBDH) around a document. Take the document out and put it in "
        "alone.",
    ),
)
_OTHER_ROOTS = {
    "CrossIndustryInvoice": _CII,
    "StandardBusinessDocument": _ENVELOPE,
    "html": unreadable.HTML,
}


def turned_away(tag: str, kind: str | None) -> Reason:
    """Why a document with the root `tag` is not read; `kind` is its name where it is UBL's."""
    if kind is None:
        return _OTHER_ROOTS.get(local(tag)) or _foreign(local(tag)[:60])
    what = _KINDS.get(kind, Text(da="et andet UBL-dokument", en="another UBL document"))
    return Reason(
        "other-kind",
        Text(
            da=f"Filen er {what.da} ({kind[:60]}). Pejl læser fakturaer, kreditnotaer, ordrer og "
            "kataloger og lægger den til side ulæst. Behandl den, hvor I plejer.",
            en=f"The file is {what.en} ({kind[:60]}). Pejl reads invoices, credit notes, orders "
            "and catalogues, and sets it aside unread. Handle it where you usually do.",
        ),
    )


def _foreign(name: str) -> Reason:
    return Reason(
        "not-ubl",
        Text(
            da=f"Filen er XML, men ikke UBL: den begynder med <{name}>. Bed afsenderen om "
            "dokumentet i OIOUBL eller Peppol.",
            en=f"The file is XML but not UBL: it begins with <{name}>. Ask the sender for the "
            "document in OIOUBL or Peppol.",
        ),
    )
