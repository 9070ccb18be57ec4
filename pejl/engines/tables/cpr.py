"""Danish personal numbers (CPR) in text: found by a score, and masked before anything is kept.

A CPR number is a date and four digits, ddmmyy-xxxx. The last digit used to be a
check digit (modulus 11); since 2007 numbers are given out that do not hold it,
so a number is not ruled out by it. Written with a dash, a valid date is enough.
Ten digits in a row are also order numbers and telephone numbers: they need the
check digit or a word beside them, and a word for something else counts against.
What can still go wrong: an order number of ten digits that happens to hold both
date and check digit, under a heading that says nothing, is masked (about three
in a thousand of such numbers); a newer number written without a dash and
without a word beside it is not.
"""

import re
from collections.abc import Iterator, Sequence

from stdnum.dk import cpr
from stdnum.exceptions import InvalidComponent

from pejl.engines.tables.table import Batch, Cell, Row, SourceTable

MASK = "[cpr]"
DASHES = "-–—‐‑−"
NUMBER = re.compile(
    rf"(?<!\d)([0-36-9]\d)([ ./-]?)([01]\d)\2(\d\d)(\s?[{DASHES}]?\s?)(\d{{4}})(?!\d)"
)
QUICK = re.compile(r"[0-36-9]\d[ ./-]?[01]\d[ ./-]?\d\d[^\d\n]{0,3}\d{4}")
WORD = re.compile(r"cpr|person\W?(?:nr|nummer|number|no\b)|personal id|civil registration", re.I)
OTHER = re.compile(
    r"faktura|invoice|ordre|order|rekvisition|bilag|document|konto|account|bank|reg\.?\W?nr|tlf"
    r"|telefon|phone|mobil|\bean|\bgln|iban|\bfik|cvr|\bse\W?nr|\bpo\b|sags|\bref|kunde|vare|item"
    r"|transaction|dato|date\b|kreditor|debitor|supplier|leverandør|aftale|contract|amount|beløb|net\b|gross",
    re.I,
)
BEFORE, AFTER = 24, 12  # characters in which a word counts as beside the number
ENOUGH = 3
LEAST, MOST = 100_000_000, 9_999_999_999  # nine or ten digits
ALL_DIGITS = re.compile(r"\d{9,10}")  # a spreadsheet drops the nought in front


def masked(text: str, heading: str = "") -> tuple[str, int]:
    """`text` with its CPR numbers masked, and how many; `heading` is the column's name."""
    if WORD.search(heading) and ALL_DIGITS.fullmatch(text.strip()):
        return MASK, 1
    hits = [hit for hit in NUMBER.finditer(text) if score(hit, heading) >= ENOUGH]
    for hit in reversed(hits):
        text = f"{text[: hit.start()]}{MASK}{text[hit.end() :]}"
    return text, len(hits)


def score(hit: re.Match[str], heading: str) -> int:
    """How much speaks for `hit` being a CPR number; ENOUGH and it is masked."""
    day, _, month, year, gap, rest = hit.groups()
    digits = day + month + year + rest
    if not has_date(digits):
        return 0
    before = hit.string[max(0, hit.start() - BEFORE) : hit.start()]
    beside = f"{heading} {before} {hit.string[hit.end() : hit.end() + AFTER]}"
    dashed = any(dash in gap for dash in DASHES)
    return (
        5 * dashed
        + 3 * bool(cpr.checksum(digits) == 0)
        + 5 * bool(WORD.search(beside))
        - 2 * bool(OTHER.search(beside))
        - 3 * is_part(hit, dashed=dashed)
    )


def has_date(digits: str) -> bool:
    """Whether the first six digits are a day; a stand-in number has 60 added to the day."""
    day = int(digits[:2])
    try:
        cpr.get_birth_date(f"{day - 60 if day > 60 else day:02}{digits[2:]}")
    except InvalidComponent:
        return False
    return True


def is_part(hit: re.Match[str], *, dashed: bool) -> bool:
    """Whether the digits go on in a longer number or code: 12-010190-1234, PO0101901234."""
    before = hit.string[: hit.start()][-2:]
    after = hit.string[hit.end() :][:2]
    longer = re.search(r"\d[-/ ]$", before) or re.match(r"[-/ ]\d", after)
    glued = not dashed and re.search(r"[^\W\d]$|\+$", before)
    return bool(longer or glued)


def without_cpr(table: SourceTable) -> SourceTable:
    """`table` with every CPR number masked, in its cells, its names and the lines above them."""
    names = tuple(masked(name)[0] for name in table.header)
    above = tuple(masked(line)[0] for line in table.above)

    def read() -> Iterator[Batch]:
        for batch in table.read():
            yield batch._replace(masked=mask_rows(batch.rows, names))

    return table._replace(header=names, above=above, read=read)


def mask_rows(rows: list[Row], names: Sequence[str]) -> int:
    """Mask in `rows` themselves, and count.

    The rows are first tried as one long text, then each column: most have nothing
    that looks like a number.
    """
    told = [place for place, name in enumerate(names) if WORD.search(name)]
    if not told and not QUICK.search("\n".join(map(one_text, rows))):
        return 0
    count = 0
    for place in range(max(map(len, rows), default=0)):
        cells = [text_of(row[place]) if place < len(row) else "" for row in rows]
        if place in told or QUICK.search("\n".join(cells)):
            count += mask_column(rows, place, cells, names[place] if place < len(names) else "")
    return count


def one_text(row: Row) -> str:
    """What stands in `row`, a cell a line."""
    try:
        return "\n".join(row)  # type: ignore[arg-type]  # all text, as in every CSV file
    except TypeError:
        return "\n".join(map(text_of, row))


def text_of(cell: Cell) -> str:
    """Text as it is, and a whole number that may have lost its nought; nothing else."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, int | float) and LEAST <= cell <= MOST and cell == int(cell):
        return str(int(cell))
    return ""


def mask_column(rows: list[Row], place: int, texts: list[str], heading: str) -> int:
    """Mask one column of `rows`, its cells as text beside; each value is looked through once."""
    known = {text: masked(text, heading) for text in dict.fromkeys(texts)}
    count = 0
    for row, text in zip(rows, texts, strict=True):
        better, found = known[text]
        if found:
            row[place] = better
            count += found
    return count
