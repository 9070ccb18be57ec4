"""The file's own sum, computed by another road than the rows were read by.

Digits are moved to whole numbers and added up; neither the reading of amounts
nor decimals are used. A total line in the file is a third witness.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.money import ZERO
from pejl.engines.tables.amounts import PLACES, AmountConvention, amount
from pejl.engines.tables.cells import Convention
from pejl.engines.tables.table import Cell, SourceTable, shown

NEGATIVE = re.compile(r"^[^\d]*[-−–(]|(?<![,.])[-−–]\s*[a-z£€$%.]*$")
LETTERS = re.compile(r"[a-zæøå£€$%]+\.?")
NOT_DIGIT = re.compile(r"\D")
BLANKS = re.compile(r"[\s'’]")
EXPONENT = re.compile(r"\de[-+]?\d")


class Reconciliation(NamedTuple):
    """Whether what was stored and what was set aside is what the file holds."""

    file: Decimal  # the file's own sum
    stored: Decimal
    aside: Decimal
    rounding: Decimal
    total_line: Decimal | None = None  # the total the file states, where it has one line of it

    @property
    def difference(self) -> Decimal:
        """What is missing; nought when all is accounted for."""
        return self.file - self.stored - self.aside - self.rounding

    @property
    def agrees(self) -> bool:
        """Whether nothing is missing, and the file's own total is what its rows sum to."""
        rows = self.file - self.total_line if self.total_line is not None else None
        return self.difference == 0 and (rows is None or rows == self.total_line)


def own_sum(table: SourceTable, columns: Sequence[str], how: dict[str, Convention]) -> Decimal:
    """The sum of all amounts in `columns`, in each row of the first that holds one."""
    places = [(table.header.index(name), how[name]) for name in columns]
    total = 0
    known: dict[tuple[int, Cell], int | None] = {}
    for batch in table.read():
        for row in batch.rows:
            for place, way in places:
                cell = row[place] if place < len(row) else None
                if (place, cell) not in known:
                    known[place, cell] = units(cell, way)
                found = known[place, cell]
                if found is not None:
                    total += found
                    break
    return Decimal(total).scaleb(-PLACES) if total else ZERO


def units(cell: Cell, how: Convention) -> int | None:
    """The amount in `cell` in its smallest units, by moving digits; None where there is none."""
    if not isinstance(how, AmountConvention) or amount(cell, how) is None:
        return None
    text = shown(cell).casefold()
    if EXPONENT.search(text):
        return int(Decimal(text.replace(",", ".")).scaleb(PLACES))
    negative = NEGATIVE.search(text)
    plain = LETTERS.sub("", text)
    mark = "." if not isinstance(cell, str) else decimal_mark(plain, how.mark)
    whole, _, part = plain.rpartition(mark) if mark else (plain, "", "")
    digits = NOT_DIGIT.sub("", whole), NOT_DIGIT.sub("", part)[:PLACES]
    found = int(f"0{digits[0]}{digits[1]:0<{PLACES}}")
    return -found if negative else found


def decimal_mark(plain: str, usual: str) -> str:
    """The mark before the decimals of `plain`; none where it is a whole number."""
    marks = [letter for letter in plain if letter in ",."]
    if not marks:
        return ""
    last = marks[-1]
    if len(set(marks)) == 2:
        return last
    if len(marks) > 1:
        return ""
    whole, _, part = plain.rpartition(last)
    lead = NOT_DIGIT.sub("", whole)
    open_question = len(NOT_DIGIT.sub("", part)) == 3 and 0 < len(lead) <= 3 and lead[0] != "0"
    if open_question and not part.endswith("-") and not BLANKS.search(whole.strip()):
        return last if last == usual else ""
    return last
