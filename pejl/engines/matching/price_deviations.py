"""The deviations of one line, told with the sum and the reason in words."""

from datetime import timedelta
from decimal import Decimal

from pejl.engines.matching.comparison import PaidPrice, arithmetic
from pejl.engines.matching.deviation import Kind, MatchDeviation
from pejl.engines.matching.facts import Bill, BilledLine, is_dated
from pejl.engines.matching.price_book import Ceiling, notice_runs_out, starts
from pejl.engines.matching.price_links import ApplicablePrice, PriceLink
from pejl.engines.matching.units import unit_name
from pejl.engines.matching.wording import day, decimal, money, span
from pejl.engines.money import ZERO, to_oere
from pejl.engines.text import Text

NO_PRICE = Text("ingen aftalt pris", "no agreed price")
NOTHING_TO_ADD = Text("", "")
UNDATED = Text(
    " Leveringsdagen står ikke på fakturaen, så fakturadatoen er brugt.",
    " The bill does not state the day of delivery, so its own date is used.",
)


def rate(price: Decimal, unit: str | None, currency: str) -> Text:
    """A unit price: "14,50 kr. pr. stk."."""
    amount, name = money(price, currency), unit_name(unit)
    return Text(f"{amount.da} pr. {name.da}", f"{amount.en} per {name.en}")


def tell_price(bill: Bill, offer: ApplicablePrice, paid: PaidPrice, gap: Decimal) -> MatchDeviation:
    """Another price was billed than agreed; `gap` is paid less agreed for the whole line."""
    step, unit = money(abs(gap / paid.quantity), bill.currency), unit_name(paid.unit)
    danish, english = ("højere", "higher") if gap > 0 else ("lavere", "lower")
    number, late = offer.agreement.number, told_late(offer)
    reason = Text(
        f"Prisen er {step.da} {danish} pr. {unit.da} end i aftale {number}.{late.da}",
        f"The price is {step.en} {english} per {unit.en} than in agreement {number}.{late.en}",
    )
    return tell_gap("price", bill, offer, paid, gap=gap, reason=reason)


def tell_gap(
    kind: Kind, bill: Bill, offer: ApplicablePrice, paid: PaidPrice, *, gap: Decimal, reason: Text
) -> MatchDeviation:
    """What was billed and what was agreed, with the sum."""
    return MatchDeviation(
        kind=kind,
        amount=gap,
        said=rate(paid.each, paid.unit, bill.currency),
        agreed=rate(offer.agreed, paid.unit, bill.currency),
        arithmetic=arithmetic(paid, offer.agreed, gap, bill.currency),
        reason=reason,
        agreement=offer.agreement,
        price=offer.force.price,
    )


def told_late(offer: ApplicablePrice) -> Text:
    """That a rise was announced too late to apply yet; nothing where it was not."""
    newest = offer.force.newest
    if offer.force.price == newest or newest.received is None:
        return NOTHING_TO_ADD
    last = notice_runs_out(newest, offer.agreement) - timedelta(days=1)
    received, until = day(newest.received), day(last)
    return Text(
        f" Den nye prisbog kom {received.da}, så den billigere pris gælder til og med {until.da}.",
        f" The new price book came on {received.en}, so the cheaper price holds to {until.en}.",
    )


def tell_indexation(
    bill: Bill, offer: ApplicablePrice, ceiling: Ceiling, paid: PaidPrice, gap: Decimal
) -> MatchDeviation:
    """The newest price book was billed, but it rises more than the index clause allows."""
    percent, since = decimal(ceiling.percent), day(starts(offer.force.newest))
    number, late = offer.agreement.number, told_late(offer)
    reason = Text(
        f"Prisbogen fra {since.da} hæver prisen mere end de {percent.da} %, "
        f"som aftale {number} tillader.{late.da}",
        f"The price book from {since.en} raises the price by more than the {percent.en}% "
        f"that agreement {number} allows.{late.en}",
    )
    found = tell_gap("indexation", bill, offer, paid, gap=gap, reason=reason)
    most, total = told_ceiling(offer, ceiling, bill), found.arithmetic
    return found._replace(arithmetic=Text(most.da + total.da, most.en + total.en))


def told_ceiling(offer: ApplicablePrice, ceiling: Ceiling, bill: Bill) -> Text:
    """How the most the clause allows is found; nothing while a still cheaper price holds."""
    if offer.force.agreed < ceiling.most:
        return NOTHING_TO_ADD
    base, most = money(ceiling.base, bill.currency), money(ceiling.most, bill.currency)
    percent = decimal(ceiling.percent)
    return Text(
        f"{base.da} + {percent.da} % = {most.da}; ", f"{base.en} + {percent.en}% = {most.en}; "
    )


def tell_period(bill: Bill, line: BilledLine, link: PriceLink, paid: PaidPrice) -> MatchDeviation:
    """The item is in a price book, but its agreement was not in force on the day."""
    delivered, valid = day(link.on), span(link.agreement.valid) if link.agreement else NO_PRICE
    doubt = NOTHING_TO_ADD if is_dated(bill, line) else UNDATED
    amount = money(to_oere(paid.amount), bill.currency)
    return MatchDeviation(
        kind="period",
        amount=ZERO,
        exposure=to_oere(paid.amount),
        said=delivered,
        agreed=valid,
        arithmetic=Text(
            f"Leveret {delivered.da}; aftalen gælder {valid.da}. Linjen er på {amount.da}",
            f"Delivered {delivered.en}; the agreement runs {valid.en}. The line is {amount.en}",
        ),
        reason=Text(link.reason.da + doubt.da, link.reason.en + doubt.en),
        agreement=link.agreement,
    )


def tell_range(bill: Bill, line: BilledLine, link: PriceLink, paid: PaidPrice) -> MatchDeviation:
    """The item is in no price book of the agreement that covers it."""
    amount = money(to_oere(paid.amount), bill.currency)
    said = " ".join(part for part in (line.item, line.text) if part)
    return MatchDeviation(
        kind="range",
        amount=ZERO,
        exposure=to_oere(paid.amount),
        said=Text(said, said),
        agreed=NO_PRICE,
        arithmetic=Text(
            f"Linjen er på {amount.da}; der er ingen aftalt pris at trække fra",
            f"The line is {amount.en}; there is no agreed price to take off",
        ),
        reason=link.reason,
        agreement=link.agreement,
    )
