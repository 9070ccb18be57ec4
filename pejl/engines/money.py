"""Amounts of money: decimals, rounded to the øre, halves away from zero.

Money is never a float and is never averaged. An amount without a currency is
Danish kroner; whatever reads other currencies keeps the code beside the amount.
"""

from decimal import ROUND_HALF_UP, Decimal

OERE = Decimal("0.01")
ZERO = Decimal("0.00")


def to_oere(amount: Decimal) -> Decimal:
    """`amount` rounded to two decimals, as EN 16931 rounds: halves away from zero."""
    return amount.quantize(OERE, ROUND_HALF_UP)


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """`part` of `whole` as a fraction with four decimals; None where there is no whole."""
    return (part / whole).quantize(Decimal("0.0001"), ROUND_HALF_UP) if whole else None
