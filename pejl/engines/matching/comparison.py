"""How far what was paid for a line is from what was agreed, and the sum that shows it.

A difference counts when it exceeds the agreement's tolerance in per cent and in
kroner, both. Rounding is no difference: a unit price equal to the agreed one in
the decimals it is written in, or an amount an øre off.

A discount on the whole bill is paid back on each line in proportion. It makes an
overcharge smaller; it never turns an agreed price into one paid too little.
"""

from decimal import Decimal
from typing import NamedTuple

from pejl.engines.matching.facts import AgreedTerms
from pejl.engines.matching.rounding import PER_CENT, rounds_to
from pejl.engines.matching.units import counted
from pejl.engines.matching.wording import bare, money
from pejl.engines.money import OERE, ZERO, to_oere
from pejl.engines.text import Text


class PaidPrice(NamedTuple):
    """What was paid for a line: the amount is after credits and without the line's charges."""

    quantity: Decimal
    amount: Decimal
    unit: str | None
    price: Decimal | None = None  # the unit price as written, where it explains the amount
    discount: Decimal = ZERO  # the line's share of the discounts on the whole bill

    @property
    def each(self) -> Decimal:
        """What one unit cost; asked only where a quantity was bought."""
        return self.amount / self.quantity if self.price is None else self.price


def difference(paid: PaidPrice, agreed: Decimal, terms: AgreedTerms) -> Decimal:
    """Paid less agreed for the whole line, to the øre; 0 where it is rounding or tolerated.

    `agreed` is for one of the units paid for.
    """
    gap = paid.amount - paid.quantity * agreed
    if is_rounding(paid, agreed, gap):
        return ZERO
    if gap > 0:
        gap = max(gap - paid.discount, ZERO)
    return ZERO if is_tolerated(gap, paid.quantity * agreed, terms) else to_oere(gap)


def is_rounding(paid: PaidPrice, agreed: Decimal, gap: Decimal) -> bool:
    """Whether the gap is an øre, or the billed price is the agreed one rounded."""
    return abs(gap) <= OERE or (paid.price is not None and rounds_to(agreed, paid.price))


def is_tolerated(gap: Decimal, expected: Decimal, terms: AgreedTerms) -> bool:
    """Whether a gap of either sign keeps within the tolerance in per cent or in kroner."""
    in_percent = abs(gap) <= abs(expected) * terms.tolerance_percent * PER_CENT
    return in_percent or abs(gap) <= terms.tolerance_kroner


def arithmetic(paid: PaidPrice, agreed: Decimal, result: Decimal, currency: str) -> Text:
    """The sum: "12 stk. × (14,50 − 13,20 kr.) = 15,60 kr."."""
    gap = gap_by_unit(paid, agreed, currency) if paid.price else gap_in_all(paid, agreed, currency)
    off, amount = money(to_oere(paid.discount), currency), money(result, currency)
    if paid.discount and result > 0:
        gap = Text(f"{gap.da} − {off.da} rabat", f"{gap.en} − {off.en} discount")
    return Text(f"{gap.da} = {amount.da}", f"{gap.en} = {amount.en}")


def gap_by_unit(paid: PaidPrice, agreed: Decimal, currency: str) -> Text:
    """What is too much on each, times how many."""
    quantity, billed = counted(paid.quantity, paid.unit), paid.each
    return Text(
        f"{quantity.da} × ({bare(billed).da} − {money(agreed, currency).da})",
        f"{quantity.en} × ({money(billed, currency).en} − {bare(agreed).en})",
    )


def gap_in_all(paid: PaidPrice, agreed: Decimal, currency: str) -> Text:
    """The whole amount, less what so many should have cost."""
    amount, quantity = money(paid.amount, currency), counted(paid.quantity, paid.unit)
    rate = money(agreed, currency)
    return Text(
        f"{amount.da} − {quantity.da} × {rate.da}", f"{amount.en} − {quantity.en} × {rate.en}"
    )
