"""The tags of a PDF, as a screen reader meets them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdf import PdfReader


class Tag(NamedTuple):
    """A tag, what it is said as, and what stands in it."""

    kind: str
    alt: str
    inside: list["Tag"]


def root(reader: PdfReader) -> Any:
    """What the document says of itself."""
    return reader.trailer["/Root"]


def tags(reader: PdfReader) -> Iterator[Tag]:
    """Every tag of the document, parents before children."""
    for it in children(root(reader)["/StructTreeRoot"]):
        yield from each(it)


def each(tag: Tag) -> Iterator[Tag]:
    """A tag and all within it."""
    yield tag
    for it in tag.inside:
        yield from each(it)


def within(tag: Tag, kind: str) -> list[Tag]:
    """The tags of a kind within another."""
    return [it for it in each(tag) if it.kind == kind]


def children(element: Any) -> list[Tag]:
    """The structure elements right below one; marked content is no tag."""
    found = element.get("/K", [])
    kids = found if isinstance(found, list) else [found]
    elements = [it.get_object() for it in kids]
    return [
        Tag(str(it["/S"]), str(it.get("/Alt", "")), children(it))
        for it in elements
        if isinstance(it, dict) and "/S" in it
    ]
