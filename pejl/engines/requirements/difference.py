"""What a new version of a text changed, word by word."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

BRIDGE = 2  # that few unchanged words between two changes read better as changed with them


class PieceKind(StrEnum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """Words that follow one another and share a fate."""

    kind: PieceKind
    words: str


class TextChange(NamedTuple):
    """A stretch of the two texts: the words before and the words after; alike where unchanged."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed here."""
        return self.before == self.after

    @property
    def is_bridge(self) -> bool:
        """Whether it is too short a stretch of unchanged words to stand alone."""
        return self.is_same and len(self.before) <= BRIDGE


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order; what was removed stands before what came."""
    return tuple(_pieces(_joined(_changes(before.split(), after.split()))))


def _changes(before: Sequence[str], after: Sequence[str]) -> list[TextChange]:
    matched = SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    return [
        TextChange(tuple(before[from_:to]), tuple(after[from_too:to_too]))
        for _, from_, to, from_too, to_too in matched
    ]


def _joined(changes: Sequence[TextChange]) -> list[TextChange]:
    """The changes, with short bridges between two of them counted to both."""
    found: list[TextChange] = []
    inner = range(1, len(changes) - 1)
    for place, it in enumerate(changes):
        is_bridge = place in inner and it.is_bridge
        if found and (is_bridge or not it.is_same) and not found[-1].is_same:
            last = found.pop()
            found.append(TextChange(last.before + it.before, last.after + it.after))
        else:
            found.append(it)
    return found


def _pieces(changes: Sequence[TextChange]) -> Iterator[Piece]:
    for it in changes:
        if it.is_same:
            yield Piece(PieceKind.SAME, " ".join(it.before))
            continue
        if it.before:
            yield Piece(PieceKind.REMOVED, " ".join(it.before))
        if it.after:
            yield Piece(PieceKind.ADDED, " ".join(it.after))
