"""The fees of a bill that the agreement does not allow.

A fee is held against the agreements that govern the bill: those its items are
priced by or belong to; on a bill of fees alone, the supplier's agreements in
force. Where no agreement governs the bill there is nothing to hold a fee against.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pejl.engines.matching.credit_notes import Credits
from pejl.engines.matching.deviation import MatchDeviation
from pejl.engines.matching.facts import AgreedTerms, Bill, Charge, delivered_on
from pejl.engines.matching.fees import (
    OTHER,
    allowed_amount,
    charge_kind,
    charge_name,
    fee_kind,
    is_fee,
)
from pejl.engines.matching.price_links import PriceLink
from pejl.engines.matching.price_list import PriceList
from pejl.engines.matching.wording import money
from pejl.engines.money import ZERO, to_oere
from pejl.engines.text import Text

NOT_ALLOWED = Text("intet gebyr", "no fee")


class Fee(NamedTuple):
    """A fee on the bill (no position), on one line of it, or a line of its own."""

    kind: str  # of the list `fee_words`, or `other`
    name: str
    amount: Decimal  # as written, on a credit note too
    position: int | None = None


def is_fee_line(bill: Bill, index: int, link: PriceLink) -> bool:
    """Whether the line is a fee: by its text, and in no price book."""
    is_in_book = link.offer is not None or link.basis == "outside_period"
    return not is_in_book and is_fee(bill.lines[index].text)


def fees_of(bill: Bill, fee_lines: Collection[int]) -> Iterator[Fee]:
    """All fees of the bill: its charges, the charges on its lines, and the lines that are fees."""
    yield from charged(bill.charges, None)
    for index, line in enumerate(bill.lines):
        if index in fee_lines:
            yield Fee(fee_kind(line.text) or OTHER, line.text or "", line.amount or ZERO, index)
        else:
            yield from charged(line.charges, index)


def charged(charges: Sequence[Charge], position: int | None) -> Iterator[Fee]:
    """The charges as fees; what is deducted is none."""
    for charge in charges:
        if charge.is_charge:
            name = charge_name(charge) or "Gebyr"
            yield Fee(charge_kind(charge), name, charge.amount, position)


def still_paid(fees: Iterable[Fee], bill: Bill, credited: Credits) -> Iterator[Fee]:
    """The fees less what credit notes gave back, of each kind as far as it goes."""
    back = given_back(bill, credited)
    for fee in fees:
        taken = min(back[fee.kind], fee.amount)
        back[fee.kind] -= taken
        yield fee._replace(amount=fee.amount - taken)


def given_back(bill: Bill, credited: Credits) -> defaultdict[str, Decimal]:
    """What credit notes gave back of the bill's fees, above zero, by kind of fee."""
    back: defaultdict[str, Decimal] = defaultdict(Decimal)
    for note in credited.history.notes_about(bill):
        if any(credit.bill == bill.key for credit in credited.of_note(note)):
            fee_lines = {index for index, line in enumerate(note.lines) if is_fee(line.text)}
            for fee in fees_of(note, fee_lines):
                back[fee.kind] += abs(fee.amount)
    return back


def governing(
    bill: Bill, links: Sequence[PriceLink], fee_lines: Collection[int], prices: PriceList
) -> tuple[AgreedTerms, ...]:
    """The agreements that say which fees the bill may carry, by number."""
    goods = [link for index, link in enumerate(links) if index not in fee_lines]
    if not goods:
        on = delivered_on(bill, bill.lines[0]) if bill.lines else bill.issued
        return tuple(one for one in prices.agreements(bill.supplier, bill.unit) if on in one.valid)
    found = {
        link.agreement.number: link.agreement
        for link in goods
        if link.agreement and link.basis != "outside_period"
    }
    return tuple(found[number] for number in sorted(found))


def tell_fees(
    bill: Bill, fees: Iterable[Fee], agreements: tuple[AgreedTerms, ...]
) -> Iterator[MatchDeviation]:
    """A deviation for each fee that costs more than the agreements allow."""
    for fee in fees if agreements else ():
        allowed = allowed_amount(fee.kind, fee.name, fee.amount, agreements)
        if fee.amount > allowed:
            yield tell_fee(bill, fee, to_oere(allowed), agreements[0])


def tell_fee(bill: Bill, fee: Fee, allowed: Decimal, agreement: AgreedTerms) -> MatchDeviation:
    """The fee, what is allowed of it (0 for nothing), and the rest, which is claimed."""
    too_much = to_oere(fee.amount - allowed)
    paid, most, rest = (money(one, bill.currency) for one in (fee.amount, allowed, too_much))
    return MatchDeviation(
        kind="fee",
        amount=too_much,
        said=Text(f"{fee.name}: {paid.da}", f"{fee.name}: {paid.en}"),
        agreed=Text(f"højst {most.da}", f"at most {most.en}") if allowed else NOT_ALLOWED,
        arithmetic=Text(f"{paid.da} − {most.da} = {rest.da}", f"{paid.en} − {most.en} = {rest.en}"),
        reason=reason(fee, most if allowed else None, agreement),
        line=None if fee.position is None else bill.lines[fee.position].number,
        position=fee.position,
        agreement=agreement,
    )


def reason(fee: Fee, most: Text | None, agreement: AgreedTerms) -> Text:
    """Why the fee, or part of it, is not to be paid."""
    if most is None:
        return Text(
            f"Aftale {agreement.number} tillader ikke gebyret »{fee.name}«.",
            f"Agreement {agreement.number} does not allow the fee “{fee.name}”.",
        )
    return Text(
        f"Aftale {agreement.number} tillader højst {most.da} for »{fee.name}«.",
        f"Agreement {agreement.number} allows at most {most.en} for “{fee.name}”.",
    )
