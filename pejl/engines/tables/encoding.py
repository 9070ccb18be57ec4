"""In which encoding a file of text is written.

UTF-8 and UTF-16 prove themselves. The old one-byte encodings do not: every byte
means something in each, so the one in which the most bytes are letters and
marks that Danish and English use is taken.
"""

import codecs
from collections import Counter
from collections.abc import Callable, Iterable
from typing import BinaryIO, NamedTuple

from pejl.engines.tables.phrases import count
from pejl.engines.tables.refusals import refusal
from pejl.engines.tables.table import TableLimits
from pejl.engines.text import Text

BOMS: tuple[tuple[bytes, str | None], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
OLD = ("cp1252", "mac_roman", "cp850")  # Windows, Macintosh, DOS; the first wins a draw
COMMON = frozenset("æøåÆØÅ£€éÉèüÜöÖäÄ§½°´–—’“”•…®\u00a0")
ASCII = bytes(range(128))
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a"))
MOST_CONTROLS = 0.005  # of the bytes; text has next to none, binary files about a tenth
CHUNK = 1 << 20
STRAYS = "pejl-strays"  # reads a byte that is not UTF-8 as Windows does


class Encoding(NamedTuple):
    """The encoding's name, how bytes outside it are read, and whether text was encoded twice."""

    name: str
    errors: str = "strict"
    twice: bool = False

    @property
    def text(self) -> Text:
        """The encoding, for people."""
        name = self.name.removesuffix("-sig").upper()
        more = Text("", "")
        if self.errors == STRAYS:
            more = Text(" med enkelte tegn fra Windows", " with a few characters from Windows")
        if self.twice:
            more = Text(", kodet to gange og rettet", ", encoded twice and mended")
        return Text(f"Tegnsæt {name}{more.da}.", f"Encoding {name}{more.en}.")


class Census(NamedTuple):
    """What the bytes of a file are: how many, how many controls, which above 127, UTF-8 or not."""

    size: int
    controls: int
    high: Counter[int]
    broken: int  # places where UTF-8 breaks


def windows_byte(error: UnicodeError) -> tuple[str, int]:
    """The bytes that broke UTF-8, read as Windows reads them."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(STRAYS, windows_byte)


def detect(opened: Callable[[], BinaryIO], limits: TableLimits) -> Encoding:
    """The encoding of the bytes that `opened` gives. Refusal where they are empty or no text."""
    with opened() as file:
        start = file.read(CHUNK)
    bom, found = next((each for each in BOMS if start.startswith(each[0])), (b"", None))
    if not start.removeprefix(bom).strip():
        raise refusal("empty")
    found = found or wide(start)
    with opened() as file:
        census = counted(iter(lambda: file.read(CHUNK), b""), limits)
    if found and found != "utf-8-sig":
        return Encoding(found, "replace")
    if census.controls > census.size * MOST_CONTROLS:
        raise refusal("not_a_table")
    return narrow(found or "utf-8", census, start)


def wide(start: bytes) -> str | None:
    """UTF-16 without a mark at its head: every other byte of plain text is nought."""
    pairs = len(start) // 2
    if start[1::2].count(0) > pairs * 0.4:
        return "utf-16-le"
    return "utf-16-be" if start[0::2].count(0) > pairs * 0.4 else None


def narrow(name: str, census: Census, start: bytes) -> Encoding:
    """UTF-8 where it holds or nearly does, else the old encoding that reads best."""
    if not census.broken:
        return Encoding(name, twice=is_twice(start.decode(name, "replace")))
    leads = sum(times for byte, times in census.high.items() if byte >= 0xC2)
    if leads > 4 * census.broken and census.broken < 1_000:
        return Encoding(name, STRAYS)
    return Encoding(max(OLD, key=lambda old: sense(old, census.high)), "replace")


def counted(chunks: Iterable[bytes], limits: TableLimits) -> Census:
    """A look at every byte. Refusal where they are more than the limit."""
    size = controls = broken = 0
    high: Counter[int] = Counter()
    rest = b""
    for chunk in chunks:
        size += len(chunk)
        if size > limits.unpacked:
            raise refusal("too_large", size=count(limits.unpacked // 1_000_000))
        controls += len(chunk) - len(chunk.translate(None, CONTROLS))
        above = chunk.translate(None, ASCII)
        high.update(above)
        more, rest = breaks(rest + chunk) if above or rest else (0, b"")
        broken += more
    return Census(size, controls, high, broken + bool(rest))


def breaks(data: bytes) -> tuple[int, bytes]:
    """In how many places `data` is not UTF-8, and an unfinished character at its end."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    replaced = decoder.decode(data).count("\ufffd") - data.count("\ufffd".encode())
    return replaced, decoder.getstate()[0]


def sense(name: str, high: Counter[int]) -> int:
    """How many of the bytes above 127 are letters and marks in common use, in encoding `name`."""
    return sum(
        times if bytes([byte]).decode(name, "replace") in COMMON else -times
        for byte, times in high.items()
    )


def is_twice(text: str) -> bool:
    """Whether UTF-8 was taken for Windows text and encoded again: `BelÃ¸b` for `Beløb`."""
    wrong = sum(text.count(mark) for mark in ("Ã¦", "Ã¸", "Ã¥", "Ã˜", "Ã…", "Ã†", "Â£"))
    return wrong > 0 and not any(mark in text for mark in "æøåØÅ£")


def mended(text: str) -> str:
    """`text` with one round of encoding undone; as it is where that cannot be."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def without_mark(name: str) -> str:
    """A column's name without a byte order mark, whole or read as three Windows letters."""
    return name.removeprefix("\ufeff").removeprefix("ï»¿").strip(' \t"')
