"""Decimals and signs: how amounts may be written.

EN 16931 allows at most two decimals, OIOUBL demands exactly two. What was written is the
exponent of the decimal: 1.50 has two decimals, 1.500 three.
"""

from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.checks.check import (
    ALLOWANCE,
    BOTH,
    CREDIT_NOTE,
    DOCUMENT,
    EN,
    INVOICE,
    LINE,
    LINE_ALLOWANCE,
    OIOUBL,
    TAX,
    TAXES,
    Check,
    Fault,
    Judge,
    Kinds,
    Parts,
    worded,
)
from pejl.engines.ubl.checks.words import number
from pejl.engines.ubl.document import Document

_OERE: Final = Decimal("0.01")
_TENTHS: Final = Decimal("0.1")
_WHOLE: Final = Decimal(1)


class AmountShape(NamedTuple):
    """How an amount may be written."""

    holds: Callable[[Decimal], bool]
    expected: str
    words: Text


def _at_most_two(amount: Decimal) -> bool:
    # Comparing exponents is far quicker than asking for them: as_tuple() spells out the digits.
    return amount.same_quantum(_OERE) or amount.same_quantum(_WHOLE) or amount.same_quantum(_TENTHS)


def _exactly_two(amount: Decimal) -> bool:
    return amount.same_quantum(_OERE)


def _at_least_two(amount: Decimal) -> bool:
    return not (amount.same_quantum(_WHOLE) or amount.same_quantum(_TENTHS))


AT_MOST_TWO: Final = AmountShape(
    _at_most_two, "0.00", Text("må højst have to decimaler", "may have two decimals at most")
)
EXACTLY_TWO: Final = AmountShape(
    _exactly_two, "0.00", Text("skal have to decimaler", "must have two decimals")
)
AT_LEAST_TWO: Final = AmountShape(
    _at_least_two, "0.00", Text("skal have mindst to decimaler", "must have at least two decimals")
)
NOT_NEGATIVE: Final = AmountShape(
    lambda amount: amount >= 0, ">= 0", Text("må ikke være negativt", "may not be negative")
)
POSITIVE: Final = AmountShape(
    lambda amount: amount > 0, "> 0", Text("skal være over 0", "must be above 0")
)
NOT_ZERO: Final = AmountShape(
    lambda amount: amount != 0, "≠ 0", Text("må ikke være 0", "may not be 0")
)


class Amount(NamedTuple):
    """An amount that must be written so: its code, where it stands, and the shape."""

    code: str
    shape: AmountShape
    parts: Parts
    field: str  # of the part
    place: str
    charges: bool | None = None  # of charges only, of allowances only, or of both
    kinds: Kinds = BOTH

    def check(self) -> Check:
        """The check that looks at this amount."""
        syntaxes = EN if self.code.startswith("BR-") else OIOUBL
        name = self.place.rpartition(":")[2]
        judge = worded(self._judge(), f"{name} {self.shape.words.en}.")
        return Check(self.code, syntaxes, self.parts, self.place, judge, kinds=self.kinds)

    def _judge(self) -> Judge:
        read, shape, charges = attrgetter(self.field), self.shape, self.charges

        def judge(_: Document, part: Any) -> Fault | None:
            amount = read(part)
            if amount is None or shape.holds(amount):
                return None
            if charges is not None and part.is_charge is not charges:
                return None
            written = number(amount)
            return Fault(
                amount,
                shape.expected,
                Text(
                    f"Beløbet {written.da} {shape.words.da}. Ret det.",
                    f"The amount {written.en} {shape.words.en}. Mend it.",
                ),
            )

        return judge


_TOTALS: Final = "cac:LegalMonetaryTotal"
_LINES: Final = f"{_TOTALS}/cbc:LineExtensionAmount"
_ALLOWANCES: Final = f"{_TOTALS}/cbc:AllowanceTotalAmount"
_CHARGES: Final = f"{_TOTALS}/cbc:ChargeTotalAmount"
_EXCLUSIVE: Final = f"{_TOTALS}/cbc:TaxExclusiveAmount"
_INCLUSIVE: Final = f"{_TOTALS}/cbc:TaxInclusiveAmount"
_PREPAID: Final = f"{_TOTALS}/cbc:PrepaidAmount"
_ROUNDING: Final = f"{_TOTALS}/cbc:PayableRoundingAmount"
_PAYABLE: Final = f"{_TOTALS}/cbc:PayableAmount"
_TAX: Final = "cac:TaxTotal/cbc:TaxAmount"
_AMOUNT: Final = "cbc:Amount"
_BASE: Final = "cbc:BaseAmount"
_LINE: Final = "cbc:LineExtensionAmount"

AMOUNTS: Final = (
    Amount("BR-DEC-01", AT_MOST_TWO, ALLOWANCE, "amount", _AMOUNT, charges=False),
    Amount("BR-DEC-02", AT_MOST_TWO, ALLOWANCE, "base", _BASE, charges=False),
    Amount("BR-DEC-05", AT_MOST_TWO, ALLOWANCE, "amount", _AMOUNT, charges=True),
    Amount("BR-DEC-06", AT_MOST_TWO, ALLOWANCE, "base", _BASE, charges=True),
    Amount("BR-DEC-09", AT_MOST_TWO, DOCUMENT, "totals.lines", _LINES),
    Amount("BR-DEC-10", AT_MOST_TWO, DOCUMENT, "totals.allowances", _ALLOWANCES),
    Amount("BR-DEC-11", AT_MOST_TWO, DOCUMENT, "totals.charges", _CHARGES),
    Amount("BR-DEC-12", AT_MOST_TWO, DOCUMENT, "totals.net", _EXCLUSIVE),
    Amount("BR-DEC-13", AT_MOST_TWO, DOCUMENT, "totals.tax", _TAX),
    Amount("BR-DEC-14", AT_MOST_TWO, DOCUMENT, "totals.gross", _INCLUSIVE),
    Amount("BR-DEC-15", AT_MOST_TWO, DOCUMENT, "totals.tax_accounting", _TAX),
    Amount("BR-DEC-16", AT_MOST_TWO, DOCUMENT, "totals.prepaid", _PREPAID),
    Amount("BR-DEC-17", AT_MOST_TWO, DOCUMENT, "totals.rounding", _ROUNDING),
    Amount("BR-DEC-18", AT_MOST_TWO, DOCUMENT, "totals.payable", _PAYABLE),
    Amount("BR-DEC-19", AT_MOST_TWO, TAX, "base", "cbc:TaxableAmount"),
    Amount("BR-DEC-20", AT_MOST_TWO, TAX, "amount", "cbc:TaxAmount"),
    Amount("BR-DEC-23", AT_MOST_TWO, LINE, "amount", _LINE),
    Amount("BR-DEC-24", AT_MOST_TWO, LINE_ALLOWANCE, "amount", _AMOUNT, charges=False),
    Amount("BR-DEC-25", AT_MOST_TWO, LINE_ALLOWANCE, "base", _BASE, charges=False),
    Amount("BR-DEC-27", AT_MOST_TWO, LINE_ALLOWANCE, "amount", _AMOUNT, charges=True),
    Amount("BR-DEC-28", AT_MOST_TWO, LINE_ALLOWANCE, "base", _BASE, charges=True),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.lines", _LINES),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.tax_exclusive", _EXCLUSIVE),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.gross", _INCLUSIVE),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.allowances", _ALLOWANCES),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.charges", _CHARGES),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.prepaid", _PREPAID),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.rounding", _ROUNDING),
    Amount("F-LIB014", EXACTLY_TWO, DOCUMENT, "totals.payable", _PAYABLE),
    Amount("F-LIB261", EXACTLY_TWO, TAXES, "base", "cbc:TaxableAmount"),
    Amount("F-LIB263", EXACTLY_TWO, TAXES, "amount", "cbc:TaxAmount"),
    Amount("F-INV149", AT_LEAST_TWO, LINE, "amount", _LINE, kinds=INVOICE),
    Amount("F-CRN089", AT_LEAST_TWO, LINE, "amount", _LINE, kinds=CREDIT_NOTE),
    Amount("F-LIB016", NOT_NEGATIVE, DOCUMENT, "totals.gross", _INCLUSIVE, kinds=INVOICE),
    Amount("F-LIB016", NOT_NEGATIVE, DOCUMENT, "totals.payable", _PAYABLE),
    Amount("F-LIB013", POSITIVE, DOCUMENT, "totals.allowances", _ALLOWANCES, kinds=INVOICE),
    Amount("F-LIB013", POSITIVE, DOCUMENT, "totals.charges", _CHARGES, kinds=INVOICE),
    Amount("F-LIB013", POSITIVE, DOCUMENT, "totals.prepaid", _PREPAID, kinds=INVOICE),
    Amount("F-LIB303", NOT_ZERO, DOCUMENT, "totals.rounding", _ROUNDING),
    Amount("F-LIB019", POSITIVE, ALLOWANCE, "amount", _AMOUNT, kinds=INVOICE),
    Amount("F-LIB019", POSITIVE, LINE, "factor", "cac:Price/cbc:OrderableUnitFactorRate"),
    Amount("F-LIB317", NOT_ZERO, LINE_ALLOWANCE, "amount", _AMOUNT, kinds=INVOICE),
)

CHECKS: Final = tuple(amount.check() for amount in AMOUNTS)
