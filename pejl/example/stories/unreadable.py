"""Files that are no bills, or no longer: cut short, hostile, in another alphabet, another paper."""

from collections.abc import Callable
from typing import Final

from pejl.example.price_lists import catalogue
from pejl.example.telling import BillMark, StoryPapers, Telling

_KEPT: Final = 0.6  # of a file that was cut short
_BOMB: Final = b"""<!DOCTYPE bill [
<!ENTITY a "ha">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
]>
"""
_DANISH: Final = "Rød grød med fløde på bålet"  # so that there are letters to get wrong


def cut_short(telling: Telling) -> StoryPapers:
    """The file stops in the middle."""
    return _spoilt(telling, lambda data: data[: int(len(data) * _KEPT)])


def entity_bomb(telling: Telling) -> StoryPapers:
    """A few lines that would unfold to a million."""
    return _spoilt(telling, _with_bomb)


def _with_bomb(data: bytes) -> bytes:
    declaration, rest = data.split(b"\n", 1)
    return declaration + b"\n" + _BOMB + rest.replace(b">380<", b">380&f;<", 1)


def in_another_alphabet(telling: Telling) -> StoryPapers:
    """The file says UTF-8 and is Latin-1."""
    return _spoilt(telling, lambda data: data.decode().encode("latin-1", "replace"))


def _spoilt(telling: Telling, spoil: Callable[[bytes], bytes]) -> StoryPapers:
    bill = telling.invoice(telling.market.ordinary())
    noted = bill.document._replace(notes=(_DANISH,))
    return StoryPapers(
        (bill._replace(document=noted, spoil=spoil),), plants=(BillMark("malformed"),)
    )


def catalogue_called_invoice(telling: Telling) -> StoryPapers:
    """A price book, sent among the invoices."""
    bill = telling.invoice(telling.market.ordinary())
    book = telling.market.prices[bill.purchase.agreed_on.number].books[0]
    called = catalogue(book, telling.cvr, telling.world.units[0], bill.purchase.syntax)
    return StoryPapers((bill._replace(called=called),), plants=(BillMark("malformed"),))
