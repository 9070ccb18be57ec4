"""Amounts as people write them, read by the convention their whole column follows.

`1.234` alone may be one thousand or a little more than one. What settles it is
the other values of the column: `12,50` can only have a decimal comma. So the
column is looked through first (`convention`), and then each value is read.
"""

import re
from collections.abc import Iterable
from decimal import ROUND_DOWN, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from pejl.engines.tables.table import BLANK, Cell
from pejl.engines.text import Text

Mark = Literal[",", "."]
SHELL = re.compile(
    r"""(?P<bracket>\()?\s*
        (?P<sign>[-+−–])?\s*
        (?:(?:kr\.?|dkk|eur|gbp|usd|sek|nok|£|€|\$)\s*)?
        (?P<late_sign>[-+−–])?\s*
        (?P<body>\d(?:[\d.,'’\s]*\d)?|[.,]\d+)
        (?P<dash>,-|,–)?\s*
        (?P<end_sign>[-−–])?\s*
        (?:kr\.?|dkk|eur|gbp|usd|sek|nok|£|€|\$|%)?
        (?P<last_sign>[-−–])?\s*
        (?P<close>\))?""",
    re.VERBOSE | re.IGNORECASE,
)
SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d+")
SPACED = re.compile(r"\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?")
DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
COMMAED = re.compile(r"\d{1,3}(?:,\d{3})+")
SPACES = re.compile(r"[\s'’]")
LARGEST = Decimal(10) ** 16  # what DECIMAL(18,2) holds
PLACES = 11  # decimals; with the digits of LARGEST as many as a decimal sums exactly
MIXED = 20  # one value in twenty the other way, and the column is of both conventions


class AmountDigits(NamedTuple):
    """The digits of an amount and what its own marks say of the decimal mark."""

    negative: bool
    body: str  # digits with at most the marks , and .
    mark: Mark | None  # the decimal mark this value proves
    doubt: Mark | None  # a single mark before three digits: thousands or decimals


class AmountConvention(NamedTuple):
    """How a column writes amounts, and on how many values that rests."""

    mark: Mark = "."
    proof: int = 0  # values that can only be read so
    against: int = 0  # values that can only be read the other way; they are read as they must
    doubtful: int = 0  # values that could be both
    unreadable: int = 0

    @property
    def mixed(self) -> bool:
        """Whether both marks are in earnest use, so that a doubtful value cannot be settled."""
        return self.against * MIXED > self.proof

    @property
    def text(self) -> Text:
        """What was decided and why, for people."""
        return settled(self) if self.proof or not self.doubtful else assumed(self)


def settled(found: AmountConvention) -> Text:
    """The convention where the column proves it."""
    name = Text("komma", "comma") if found.mark == "," else Text("punktum", "point")
    more = other_way(found) if found.against else Text("", "")
    return Text(f"decimal{name.da}{more.da}", f"decimal {name.en}{more.en}")


def other_way(found: AmountConvention) -> Text:
    """What is done about values that write the other way."""
    aside = Text(", og tvivlsomme sættes til side", ", and doubtful ones are set aside")
    more = aside if found.mixed else Text("", "")
    return Text(
        f"; {found.against} værdier skriver omvendt{more.da}",
        f"; {found.against} values write the other way{more.en}",
    )


def assumed(found: AmountConvention) -> Text:
    """The convention where every value could be read two ways."""
    sample = "1.234" if found.mark == "," else "1,234"
    return Text(
        f"ingen værdi afgør, om {sample} er tusinder eller decimaler; læst som tusinder",
        f"no value settles whether {sample} is thousands or decimals; read as thousands",
    )


@lru_cache(maxsize=1 << 17)  # a column repeats itself, and is looked through several times
def number(cell: str) -> AmountDigits | None:
    """The parts of the amount in `cell`; None where it is not one."""
    found = SHELL.fullmatch(cell.strip(BLANK))
    if not found or bool(found["bracket"]) != bool(found["close"]):
        return None
    body = ungrouped(found["body"].strip())
    marks = marks_of(body) if body else None
    if not body or marks is None:
        return None
    signs = [found[name] for name in ("sign", "late_sign", "end_sign", "last_sign") if found[name]]
    if len(signs) > 1:
        return None
    negative = bool(found["bracket"]) or any(sign != "+" for sign in signs)
    return AmountDigits(negative, body, *((",", None) if found["dash"] else marks))


def ungrouped(body: str) -> str | None:
    """`body` without blanks or apostrophes between thousands; None where they stand elsewhere."""
    if not SPACES.search(body):
        return body
    return SPACES.sub("", body) if SPACED.fullmatch(body) else None


def marks_of(body: str) -> tuple[Mark | None, Mark | None] | None:
    """The decimal mark that `body` proves and the mark in doubt; None where it is no amount."""
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        return both_marks(body)
    if not dots and not commas:
        return None, None
    mark: Mark = "." if dots else ","
    other: Mark = "," if dots else "."
    grouped = (DOTTED if dots else COMMAED).fullmatch(body)
    if dots + commas > 1:
        return (other, None) if grouped else None
    in_doubt = grouped and not body.startswith("0")
    return (None, mark) if in_doubt else (mark, None)


def both_marks(body: str) -> tuple[Mark | None, Mark | None] | None:
    """Point and comma together: the last is the decimal mark, the first must part thousands."""
    mark: Mark = "," if body.rindex(",") > body.rindex(".") else "."
    whole = body[: body.rindex(mark)]
    return (mark, None) if (DOTTED if mark == "," else COMMAED).fullmatch(whole) else None


def convention(values: Iterable[tuple[Cell, int]]) -> AmountConvention:
    """How these values, each with the number of times it occurs, write their decimals."""
    proofs: dict[Mark, int] = {",": 0, ".": 0}
    doubts: dict[Mark, int] = {",": 0, ".": 0}
    unreadable = 0
    for value, times in values:
        if not isinstance(value, str) or not value.strip(BLANK):
            continue
        found = number(value)
        if found is None:
            unreadable += times
        elif found.mark:
            proofs[found.mark] += times
        elif found.doubt:
            doubts[found.doubt] += times
    return decided(proofs, doubts, unreadable)


def decided(proofs: dict[Mark, int], doubts: dict[Mark, int], unreadable: int) -> AmountConvention:
    """The mark most values prove; where none does, doubtful marks are taken to part thousands."""
    mark: Mark = "," if (proofs[","], doubts["."]) > (proofs["."], doubts[","]) else "."
    other: Mark = "," if mark == "." else "."
    return AmountConvention(mark, proofs[mark], proofs[other], sum(doubts.values()), unreadable)


def amount(cell: Cell, how: AmountConvention) -> Decimal | None:
    """The amount in `cell`, percent as written (12,5 % is 12.5); None where it is not one.

    A spreadsheet's number is taken with the fifteen digits a spreadsheet keeps.
    An amount of LARGEST or more is none; decimals past PLACES are cut off.
    """
    if isinstance(cell, str):
        return within(text_amount(cell, how))
    if isinstance(cell, Decimal):
        return within(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return within(Decimal(f"{cell:.15g}"))
    return None


def within(found: Decimal | None) -> Decimal | None:
    """`found` where it can be kept, with no more than PLACES decimals."""
    if found is None or not found.is_finite() or abs(found) >= LARGEST:
        return None
    exponent = found.as_tuple().exponent
    too_fine = isinstance(exponent, int) and exponent < -PLACES
    return found.quantize(Decimal(1).scaleb(-PLACES), ROUND_DOWN) if too_fine else found


def text_amount(cell: str, how: AmountConvention) -> Decimal | None:
    """The amount written in `cell`; in a column of both conventions a doubtful one is None."""
    found = number(cell)
    if found is None:
        plain = cell.strip(BLANK)
        return Decimal(plain.replace(",", ".")) if SCIENTIFIC.fullmatch(plain) else None
    if found.doubt and how.mixed:
        return None
    mark = found.mark or how.mark
    digits = found.body.replace("." if mark == "," else ",", "").replace(",", ".")
    return -Decimal(digits) if found.negative else Decimal(digits)
