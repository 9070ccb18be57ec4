"""Bytes from outside as an XML tree, or the reason why they are none.

Nothing outside the bytes is fetched and no entity is resolved. What a file may be: at most
`MOST_BYTES` long, with at most `MOST_MARKUP` tags and attributes (a tag of four bytes takes two
hundred in memory) and 256 elements deep; no text over 10 MB, but an embedded attachment of any
size: its content is left out of the tree, since nobody reads it there.
"""

import re

from lxml import etree

from pejl.engines.refusal import Refusal
from pejl.engines.ubl.refusals import refusal

MOST_BYTES = 50_000_000
MOST_MARKUP = 2_000_000
_LONGEST_TEXT = 9_000_000

# Always given UTF-8, so that no encoding of its own choosing can hide anything; lxml locks it,
# so that threads may share it.
_PARSER = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)

_MARK = b"\xef\xbb\xbf"
# Atomic, so that a prolog of ten thousand half comments costs no more than its length.
_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL).match
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([^\"'>]*)").match
_ATTACHED = re.compile(
    rb"(<(?:[\w.-]{1,40}:)?EmbeddedDocumentBinaryObject\b[^<>]{0,500}>)[A-Za-z0-9+/=\s]+"
)

_WIDE = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}
_NARROW = {
    "ASCII": "ascii",
    "US-ASCII": "ascii",
    "ISO-8859-1": "iso-8859-1",
    "ISO-8859-15": "iso-8859-15",
    "WINDOWS-1252": "cp1252",
}
_UTF_8_NAMES = frozenset({"", "UTF-8", "UTF8"})
_UTF_16_NAMES = frozenset({"", "UTF-16", "UTF-16LE", "UTF-16BE"})
_QUOTED = 40

_OPENINGS = (
    (b"%pdf", "pdf"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"{", "json"),
    (b"[", "json"),
    (b"pk\x03\x04", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"\xd0\xcf\x11\xe0", "packed"),
)
_CODES = {
    etree.ErrorTypes.ERR_DOCUMENT_EMPTY: "not-xml",
    etree.ErrorTypes.ERR_RESERVED_XML_NAME: "leading",
    etree.ErrorTypes.ERR_TAG_NOT_FINISHED: "truncated",
}


def parse(data: bytes) -> etree._Element:
    """The root of the XML document `data`. Refusal if it is none, or not one we open."""
    if len(data) > MOST_BYTES:
        raise refusal("too-big", megabytes=f"{MOST_BYTES / 1_000_000:g}")
    text = _bounded(_as_utf8(data))
    if _DOCTYPE(text):
        raise refusal(_guess(text) or "doctype")
    try:
        return etree.fromstring(text, _PARSER)
    except etree.XMLSyntaxError as error:
        raise _broken(text, error) from None


def _bounded(text: bytes) -> bytes:
    """`text`, if a tree of it fits in memory; a big one without the content of its attachments."""
    if len(text) > MOST_MARKUP and text.count(b"<") + text.count(b"=") > MOST_MARKUP:
        raise refusal("too-much", millions=f"{MOST_MARKUP / 1_000_000:g}")
    return _ATTACHED.sub(rb"\1", text) if len(text) > _LONGEST_TEXT else text


def _as_utf8(data: bytes) -> bytes:
    """`data` in UTF-8, whichever encoding it says it is in; Refusal if it is in another."""
    wide = _WIDE.get(data[:2])
    text = _recoded(data, wide, "UTF-16") if wide else data
    declared = _declared(text)
    if declared in (_UTF_16_NAMES if wide else _UTF_8_NAMES):
        return text
    codec = _NARROW.get(declared)
    if codec and not wide and not _is_utf8(data):
        return _recoded(data, codec, declared)
    known = codec or declared in _UTF_8_NAMES | _UTF_16_NAMES
    raise refusal("wrong-encoding" if known else "unknown-encoding", said=declared)


def _declared(text: bytes) -> str:
    found = _DECLARED(text)
    return found[1].decode("latin-1").strip().upper()[:_QUOTED] if found else ""


def _recoded(data: bytes, codec: str, name: str) -> bytes:
    try:
        return data.decode(codec).encode()
    except UnicodeDecodeError:
        raise refusal("wrong-encoding", said=name) from None


def _is_utf8(data: bytes) -> bool:
    """More than ASCII and all of it sound UTF-8, which text in other encodings hardly ever is."""
    try:
        return not data.isascii() and bool(data.decode())
    except UnicodeDecodeError:
        return False


def _broken(text: bytes, error: etree.XMLSyntaxError) -> Refusal:
    """What is wrong with a file the parser gave up, in the words of whoever must mend it."""
    code = error.code  # type: ignore[attr-defined]  # the stubs leave it out
    if code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        return refusal("too-deep" if "depth" in error.msg else "too-long")
    if code == etree.ErrorTypes.ERR_INVALID_ENCODING:
        return refusal("wrong-encoding", said=_declared(text) or "UTF-8")
    if found := _guess(text) or _CODES.get(code):
        return refusal(found)
    if not text.rstrip().endswith(b">"):
        return refusal("truncated")
    line, column = error.position
    return refusal("malformed", line=line, column=column)


def _guess(text: bytes) -> str | None:
    """What a file that is no XML seems to be, by how it begins; the code of its message."""
    opening = text.removeprefix(_MARK).lstrip()[:100].lower()
    if not opening:
        return "empty"
    return next((code for begins, code in _OPENINGS if opening.startswith(begins)), None)
