"""How good a file is: what was read, what was set aside and why, and whether the sums agree.

Shown before any figure. It tells of personal numbers only how many there were.
"""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.money import ZERO
from pejl.engines.period import Period
from pejl.engines.tables.cells import CellFault, Value
from pejl.engines.tables.mapping import Mapping
from pejl.engines.tables.reading import Rows, total
from pejl.engines.tables.reconciliation import Reconciliation
from pejl.engines.text import Text

EXAMPLES = 3  # of each reason
REDACTED = re.compile(
    r"redact|anonymi|personal data|persondata|withheld|fortrolig|confidential|privatperson"
    r"|individuals?$|undtaget|x{3,}|\*{3,}",
    re.I,
)


class FlawedRow(NamedTuple):
    """A row with a flaw: its number in the file and the flaw."""

    row: int
    fault: CellFault


class Quality(NamedTuple):
    """What is known of a file after reading it."""

    rows: int  # with something in them, below the header
    stored: int
    blank: int
    aside: dict[str, int]  # rows set aside, by reason
    doubts: dict[str, int]  # flaws in rows that stand, by reason
    examples: tuple[FlawedRow, ...]
    first: date | None
    last: date | None
    claimed: Period | None  # the period the file claims
    outside: int  # rows outside it
    outside_sum: Decimal
    total: Decimal  # of the rows that stand, in whatever currency
    negative: int
    negative_sum: Decimal
    currencies: dict[str, Decimal]  # sums by currency; blank is kroner
    duplicates: int  # rows that say the same as one before them
    without_supplier: int
    redacted: int  # suppliers whose name is withheld
    masked: int  # personal numbers masked
    mapping: Mapping
    notes: tuple[Text, ...]  # encoding, sheet, how amounts and dates are written
    reconciliation: Reconciliation


class Tally:
    """Counts the batches of a file as they are read."""

    def __init__(self, claimed: Period | None) -> None:
        self.claimed = claimed
        self.stored = self.blank = self.masked = 0
        self.outside = self.negative = self.without_supplier = self.redacted = 0
        self.total = self.outside_sum = self.negative_sum = self.aside_sum = self.rounding = ZERO
        self.total_lines: list[Decimal] = []
        self.aside: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()
        self.sums: dict[str, Decimal] = {}
        self.examples: dict[str, list[FlawedRow]] = {}
        self.days: set[date] = set()

    def add(self, rows: Rows) -> None:
        """Count one batch."""
        self.stored += len(rows.numbers)
        self.blank += rows.blank
        self.masked += rows.masked
        self.rounding += rows.rounding
        self.add_amounts(rows)
        self.add_suppliers(rows)
        self.add_flaws(rows)

    def add_amounts(self, rows: Rows) -> None:
        """Sums: all, negatives, outside the period, by currency."""
        money = rows.values["amount"]
        self.total += total(money)
        negative = [cell for cell in money if isinstance(cell, Decimal) and cell < 0]
        self.negative += len(negative)
        self.negative_sum += sum(negative, ZERO)
        days = rows.values["date"]
        self.days.update(day for day in set(days) if isinstance(day, date))
        if self.claimed:
            beyond = {day for day in set(days) if day not in self.claimed}
            outside = [cell for cell, day in zip(money, days, strict=True) if day in beyond]
            self.outside += len(outside)
            self.outside_sum += total(outside)
        for code, cell in zip(rows.values.get("currency", money), money, strict=True):
            name = code if isinstance(code, str) else ""
            self.sums[name] = self.sums.get(name, ZERO) + (cell if isinstance(cell, Decimal) else 0)

    def add_suppliers(self, rows: Rows) -> None:
        """Rows without a supplier, and suppliers whose name is withheld."""
        blank: list[Value] = [None] * len(rows.numbers)
        known = zip(
            *(rows.values.get(name, blank) for name in ("supplier_name", "supplier_id", "cvr")),
            strict=True,
        )
        self.without_supplier += sum(1 for row in known if not any(row))
        names = Counter(rows.values.get("supplier_name", blank))
        self.redacted += sum(
            times
            for name, times in names.items()
            if isinstance(name, str) and REDACTED.search(name)
        )

    def add_flaws(self, rows: Rows) -> None:
        """Rows set aside and flaws noted, with the first examples of each reason."""
        for aside in rows.aside:
            self.aside[aside.fault.reason] += 1
            self.aside_sum += aside.amount or ZERO
            self.keep(aside.row, aside.fault)
            if aside.fault.reason == "total_line" and aside.amount is not None:
                self.total_lines.append(aside.amount)
        for doubt in rows.doubts:
            self.doubts[doubt.fault.reason] += 1
            self.keep(doubt.row, doubt.fault)

    def keep(self, row: int, fault: CellFault) -> None:
        """Keep the row as an example while there are few of its reason."""
        kept = self.examples.setdefault(fault.reason, [])
        if len(kept) < EXAMPLES:
            kept.append(FlawedRow(row, fault))

    def reconciled(self, own: Decimal) -> Reconciliation:
        """What was counted, held against the file's own sum."""
        line = self.total_lines[0] if len(self.total_lines) == 1 else None
        return Reconciliation(own, self.total, self.aside_sum, self.rounding, line)

    def quality(
        self, mapping: Mapping, notes: tuple[Text, ...], different: int, own: Decimal
    ) -> Quality:
        """The report; `different` is how many rows differ, `own` the file's own sum."""
        return Quality(
            rows=self.stored + self.aside.total(),
            stored=self.stored,
            blank=self.blank,
            aside=dict(self.aside),
            doubts=dict(self.doubts),
            examples=tuple(example for kept in self.examples.values() for example in kept),
            first=min(self.days, default=None),
            last=max(self.days, default=None),
            claimed=self.claimed,
            outside=self.outside,
            outside_sum=self.outside_sum,
            total=self.total,
            negative=self.negative,
            negative_sum=self.negative_sum,
            currencies=self.sums,
            duplicates=self.stored - different,
            without_supplier=self.without_supplier,
            redacted=self.redacted,
            masked=self.masked,
            mapping=mapping,
            notes=notes,
            reconciliation=self.reconciled(own),
        )
