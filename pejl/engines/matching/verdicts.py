"""The judgement of one billed line against the agreed price.

A line gives at most one deviation, the first of these that fits:

1. `indexation`: the item is in the price book in force, that price book breaks the
   index clause, and what it asks (or less) is what was billed.
2. `price`: the item is in the price book in force, and something else was billed.
3. `period`: the item is only in the price book of an agreement not in force.
4. `fee`: the line is a fee and in no price book (see `fee_control`).
5. `range`: the item is in no price book of an agreement that covers it.

A charge on a line is a line of its own here: it can be a fee beside the line's price.
A line that was given away, or is below zero, is not judged.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from pejl.engines.matching.comparison import PaidPrice, difference
from pejl.engines.matching.credit_notes import Credit, NetLine, net
from pejl.engines.matching.deviation import MatchDeviation
from pejl.engines.matching.facts import Bill, BilledLine, goods_amount
from pejl.engines.matching.price_deviations import (
    tell_indexation,
    tell_period,
    tell_price,
    tell_range,
)
from pejl.engines.matching.price_links import ApplicablePrice, PriceLink
from pejl.engines.matching.rounding import rounds_to
from pejl.engines.money import OERE, ZERO
from pejl.engines.text import Text

Priced = Literal["agreed", "above", "below", "outside_range", "not_comparable", "no_price_book"]
WITHOUT_PRICE: dict[str, Priced] = {
    "no_agreement": "no_price_book",
    "not_covered": "no_price_book",
    "no_price_book": "no_price_book",
    "outside_period": "no_price_book",
    "outside_range": "outside_range",
}
NOTHING_PAID = Text(
    "Der er ikke betalt noget for linjen, så der er ingen pris at holde op mod aftalen.",
    "Nothing was paid for the line, so there is no price to hold against the agreement.",
)
NO_QUANTITY = Text(
    "Linjen siger ikke, hvor meget der er købt, så prisen kan ikke sammenlignes.",
    "The line does not say how much was bought, so the price cannot be compared.",
)


class LineVerdict(NamedTuple):
    """How a line stands to the agreed price, and what deviates."""

    priced: Priced
    link: PriceLink
    deviation: MatchDeviation | None = None
    obstacle: Text | None = None  # why an agreed price was not compared

    @property
    def reason(self) -> Text:
        """Why the line is judged so."""
        return self.deviation.reason if self.deviation else self.obstacle or self.link.reason


def judge(bill: Bill, index: int, link: PriceLink, taken: Sequence[Credit] = ()) -> LineVerdict:
    """The line as it stands when credits are taken off; credited in whole it deviates no more."""
    line, rest = bill.lines[index], net(bill, index, taken)
    if rest.is_credited and not rest.amount:
        whole = NetLine(line.quantity, line.amount)
        return judge_rest(bill, index, link, whole)._replace(deviation=None)
    return judge_rest(bill, index, link, rest)


def judge_rest(bill: Bill, index: int, link: PriceLink, rest: NetLine) -> LineVerdict:
    """The judgement of what is left of the line."""
    line = bill.lines[index]
    paid = paid_for(bill, line, rest)
    if paid.amount <= 0:
        return LineVerdict("not_comparable", link, obstacle=NOTHING_PAID)
    if link.offer and paid.quantity <= 0:
        return LineVerdict("not_comparable", link, obstacle=NO_QUANTITY)
    if link.offer:
        verdict = judge_price(bill, link, link.offer, paid)
    else:
        verdict = judge_unpriced(bill, line, link, paid)
    if verdict.deviation is None:
        return verdict
    return verdict._replace(deviation=verdict.deviation._replace(line=line.number, position=index))


def judge_price(
    bill: Bill, link: PriceLink, offer: ApplicablePrice, paid: PaidPrice
) -> LineVerdict:
    """The line's price against the agreed one, over and under apart by sign."""
    gap = difference(paid, offer.agreed, offer.agreement)
    if not gap:
        return LineVerdict("agreed", link)
    ceiling = offer.force.ceiling
    if ceiling and gap > 0 and (paid.each <= offer.asked or rounds_to(offer.asked, paid.each)):
        deviation = tell_indexation(bill, offer, ceiling, paid, gap)
    else:
        deviation = tell_price(bill, offer, paid, gap)
    return LineVerdict("above" if gap > 0 else "below", link, deviation)


def judge_unpriced(bill: Bill, line: BilledLine, link: PriceLink, paid: PaidPrice) -> LineVerdict:
    """A line without an agreed price: outside the period, outside the range, or not to be told."""
    priced = WITHOUT_PRICE.get(link.basis, "not_comparable")
    if link.basis == "outside_period":
        return LineVerdict(priced, link, tell_period(bill, line, link, paid))
    if link.basis == "outside_range":
        return LineVerdict(priced, link, tell_range(bill, line, link, paid))
    return LineVerdict(priced, link)


def paid_for(bill: Bill, line: BilledLine, rest: NetLine) -> PaidPrice:
    """What was paid for the item itself: charges are judged apart, discounts shared out."""
    charges = (line.amount or ZERO) - goods_amount(line)
    amount, quantity = (rest.amount or ZERO) - charges, rest.quantity or ZERO
    price = line.price / (line.base_quantity or 1) if line.price is not None else None
    if price is not None and abs(price * quantity - amount) > OERE:
        price = None
    return PaidPrice(quantity, amount, line.unit, price, amount * discount_rate(bill))


def discount_rate(bill: Bill) -> Decimal:
    """The discounts on the whole bill as a part (0.05, not 5 per cent) of what its lines cost."""
    if not bill.charges:
        return ZERO
    discounts = sum((charge.amount for charge in bill.charges if not charge.is_charge), ZERO)
    lines = sum((line.amount for line in bill.lines if line.amount), ZERO)
    return discounts / lines if discounts > 0 and lines > 0 else ZERO
