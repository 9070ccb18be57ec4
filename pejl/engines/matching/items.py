"""Finding the things that speak of the same item: by number, by GTIN, by exact text.

A number within one supplier decides. Where number and GTIN lead to different
things that is a conflict for a person, not a choice to make. Text is only asked
where one of the two sides carries no number at all.
"""

from collections.abc import Iterable
from typing import Generic, Literal, NamedTuple, Self, TypeVar

from rapidfuzz import fuzz

from pejl.engines.matching.facts import ItemReference
from pejl.engines.matching.spelling import Register, gtin_key, number_key, text_key

Basis = Literal["item", "item_without_zeros", "gtin", "text", "conflict", "none"]
NOT_FOREIGN = 50  # of 100; two texts below it have nothing to do with each other
ALIKE = 75  # of 100; two texts above it may be of one thing though no number says so

Thing = TypeVar("Thing", bound=ItemReference)


class ItemMatch(NamedTuple, Generic[Thing]):
    """The things found, and by what."""

    basis: Basis
    things: tuple[Thing, ...] = ()


class ItemIndex(Generic[Thing]):
    """Things filed by what identifies their item, each within its scope."""

    def __init__(self) -> None:
        self._items: Register[Thing] = Register()
        self._gtins: dict[tuple[str, str], list[Thing]] = {}
        self._texts: dict[tuple[str, str], list[Thing]] = {}

    @classmethod
    def of(cls, things: Iterable[Thing]) -> Self:
        """A shelf of these things, all in one scope."""
        shelf = cls()
        for thing in things:
            shelf.file("", thing)
        return shelf

    def file(self, scope: str, thing: Thing) -> None:
        """Put `thing` on the shelf."""
        self._items.file(scope, thing.item, thing)
        for files, key in (
            (self._gtins, gtin_key(thing.gtin)),
            (self._texts, text_key(thing.text)),
        ):
            if key:
                files.setdefault((scope, key), []).append(thing)

    def find(self, wanted: ItemReference, scope: str = "") -> ItemMatch[Thing]:
        """The things of the same item as `wanted`."""
        items, dropped_zeros = self._items.find(scope, wanted.item)
        gtins = self._gtins.get((scope, gtin_key(wanted.gtin)), ())
        if items and gtins:
            both = tuple(thing for thing in items if thing in gtins)
            return ItemMatch("item", both) if both else ItemMatch("conflict", (*items, *gtins))
        if items:
            return ItemMatch("item_without_zeros" if dropped_zeros else "item", items)
        return ItemMatch("gtin", tuple(gtins)) if gtins else self._by_text(wanted, scope)

    def _by_text(self, wanted: ItemReference, scope: str) -> ItemMatch[Thing]:
        things = self._texts.get((scope, text_key(wanted.text)), ())
        if is_numbered(wanted):
            things = [thing for thing in things if not is_numbered(thing)]
        return ItemMatch("text", tuple(things)) if things else ItemMatch("none")


def is_numbered(thing: ItemReference) -> bool:
    """Whether the thing carries an item number or a GTIN."""
    return bool(number_key(thing.item) or gtin_key(thing.gtin))


def item_key(thing: ItemReference) -> str:
    """What things of the same item have in common, within one supplier and one paper."""
    return number_key(thing.item) or gtin_key(thing.gtin) or text_key(thing.text)


def same_item(one: ItemReference, other: ItemReference) -> bool:
    """Whether two lines of one supplier are of the same item: by number, GTIN, or bare text."""
    if number_key(one.item) and number_key(one.item) == number_key(other.item):
        return True
    if gtin_key(one.gtin) and gtin_key(one.gtin) == gtin_key(other.gtin):
        return True
    if is_numbered(one) and is_numbered(other):
        return False
    return bool(text_key(one.text)) and text_key(one.text) == text_key(other.text)


def resembles(one: ItemReference, other: ItemReference) -> bool:
    """Whether two lines may be of one thing, going by number and text together.

    Numbers alone do not say so where the texts are of different worlds: small
    suppliers number their lines 1, 2, 3. Texts alone must be much alike.
    """
    first, second = text_key(one.text), text_key(other.text)
    if not (first and second):
        return bool(item_key(one)) and item_key(one) == item_key(other)
    alike = max(fuzz.token_set_ratio(first, second), fuzz.partial_ratio(first, second))
    return alike >= (NOT_FOREIGN if same_item(one, other) else ALIKE)
