"""The deviations that only show beside other papers: billed twice, billed beyond the order."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pejl.engines.matching.comparison import is_tolerated
from pejl.engines.matching.credit_notes import Credits, credited_amount
from pejl.engines.matching.deviation import MatchDeviation
from pejl.engines.matching.duplicates import Duplicate
from pejl.engines.matching.facts import Bill, goods_amount
from pejl.engines.matching.quantities import Balance, Excess, over_billed
from pejl.engines.matching.units import counted
from pejl.engines.matching.verdicts import LineVerdict
from pejl.engines.matching.wording import day, money
from pejl.engines.money import ZERO, to_oere
from pejl.engines.text import Text

SAME = {
    "number": Text(
        "Leverandøren har allerede sendt en faktura med nummer {number}, den {on}.",
        "The supplier already sent an invoice numbered {number}, on {on}.",
    ),
    "contents": Text(
        "Samme varer og samme beløb er allerede faktureret på faktura {number} den {on}.",
        "The same goods and amount were already billed on invoice {number} of {on}.",
    ),
}
LIMITS = {"ordered": Text("bestilt", "ordered"), "received": Text("modtaget", "received")}


def tell_duplicate(bill: Bill, duplicate: Duplicate, credited: Credits) -> MatchDeviation:
    """The bill repeats an earlier one; what is left of it is claimed back."""
    first, on = duplicate.first, day(duplicate.first.issued)
    back = to_oere(credited_amount(credited.of_bill(bill)))
    danish, english = SAME[duplicate.basis]
    return MatchDeviation(
        kind="duplicate",
        amount=to_oere(bill.net) - back,
        said=Text(f"faktura {bill.number}", f"invoice {bill.number}"),
        agreed=Text(f"faktura {first.number}", f"invoice {first.number}"),
        arithmetic=whole_less(bill, back),
        reason=Text(
            danish.format(number=first.number, on=on.da),
            english.format(number=first.number, on=on.en),
        ),
        other=first.key,
    )


def whole_less(bill: Bill, back: Decimal) -> Text:
    """The whole bill, less what is credited already (`back`, above zero), as a sum in words."""
    whole, off = money(bill.net, bill.currency), money(back, bill.currency)
    left = money(to_oere(bill.net) - back, bill.currency)
    if not back:
        return Text(f"Hele fakturaen: {whole.da}", f"The whole invoice: {whole.en}")
    return Text(
        f"{whole.da} − {off.da} krediteret = {left.da}",
        f"{whole.en} − {off.en} credited = {left.en}",
    )


def tell_excesses(
    bill: Bill, verdicts: Sequence[LineVerdict], balance: Balance
) -> Iterator[MatchDeviation]:
    """A deviation for each line that bills more than its order allows; `verdicts` line by line."""
    for index, verdict in enumerate(verdicts):
        excess = over_billed(bill, index, balance)
        if excess:
            price = unit_price(bill, index, verdict)
            if price > 0 and not is_forgiven(excess, price, verdict):
                yield tell_excess(bill, index, excess, price)


def unit_price(bill: Bill, index: int, verdict: LineVerdict) -> Decimal:
    """What one billed unit too many costs, less what a price deviation claims already."""
    line, offer = bill.lines[index], verdict.link.offer
    if verdict.deviation and offer:
        return offer.agreed
    return goods_amount(line) / line.quantity if line.quantity else ZERO


def is_forgiven(excess: Excess, price: Decimal, verdict: LineVerdict) -> bool:
    """Whether the excess keeps within the tolerance of the agreement the line is priced by."""
    offer = verdict.link.offer
    allowed = excess.allowed.quantity / excess.content
    return offer is not None and is_tolerated(
        excess.quantity * price, allowed * price, offer.agreement
    )


def tell_excess(bill: Bill, index: int, excess: Excess, price: Decimal) -> MatchDeviation:
    """How much too much was billed, and what it cost."""
    line, limit = bill.lines[index], LIMITS[excess.allowed.limit]
    amount = to_oere(excess.quantity * price)
    billed = counted(excess.billed, excess.allowed.unit)
    most = counted(excess.allowed.quantity, excess.allowed.unit)
    extra, each = counted(excess.quantity, line.unit), money(price, bill.currency)
    total = money(amount, bill.currency)
    return MatchDeviation(
        kind="quantity",
        amount=amount,
        said=Text(f"{billed.da} faktureret", f"{billed.en} billed"),
        agreed=Text(f"{most.da} {limit.da}", f"{most.en} {limit.en}"),
        arithmetic=Text(
            f"{extra.da} × {each.da} = {total.da}", f"{extra.en} × {each.en} = {total.en}"
        ),
        reason=Text(
            f"Der er {limit.da} {most.da}, men faktureret {billed.da} i alt.",
            f"{most.en} {limit.en}, but {billed.en} billed in all.",
        ),
        line=line.number,
        position=index,
    )
