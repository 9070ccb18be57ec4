"""Which stories are told, and how often, for so many invoices."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from random import Random
from typing import Final, NamedTuple

from pejl.example.refusals import refusal
from pejl.example.stories import everyday, lookalikes, prices, quantities, terms, unreadable
from pejl.example.stories import unsound as wrong
from pejl.example.telling import StoryPapers, Telling
from pejl.example.world import World

Story = Callable[[Telling], StoryPapers]


class ProgrammePart(NamedTuple):
    """A story, how many bills it takes, and how many times it is told for a thousand bills."""

    story: Story
    often: float
    bills: int = 1


FAULTS: Final = (
    ProgrammePart(prices.overpriced, 30),
    ProgrammePart(prices.without_quantity_discount, 8),
    ProgrammePart(prices.risen_without_notice, 8),
    ProgrammePart(prices.beyond_the_index, 10),
    ProgrammePart(terms.outside_the_range, 14),
    ProgrammePart(terms.after_the_end, 6),
    ProgrammePart(terms.before_the_start, 4),
    ProgrammePart(terms.fee_on_a_line, 12),
    ProgrammePart(terms.fee_on_the_bill, 8),
    ProgrammePart(quantities.more_than_ordered, 12),
    ProgrammePart(quantities.more_than_ordered_in_parts, 6, bills=2),
    ProgrammePart(quantities.sent_twice, 5, bills=2),
    ProgrammePart(quantities.billed_twice, 6, bills=2),
)
UNSOUND: Final = (
    ProgrammePart(wrong.told("arithmetic", wrong.wrong_line_sum), 2),
    ProgrammePart(wrong.told("arithmetic", wrong.wrong_vat), 2),
    ProgrammePart(wrong.told("arithmetic", wrong.wrong_total), 2),
    ProgrammePart(wrong.told("identifier", wrong.wrong_cvr), 1.5),
    ProgrammePart(wrong.told("identifier", wrong.wrong_gln), 1.5),
    ProgrammePart(wrong.told("identifier", wrong.wrong_iban), 1.5),
    ProgrammePart(wrong.told("missing_reference", wrong.no_order), 2),
    ProgrammePart(wrong.told("missing_reference", wrong.order_not_available), 2),
    ProgrammePart(wrong.told("missing_reference", wrong.no_person), 2),
    ProgrammePart(wrong.told("date", wrong.due_before_issue), 2),
    ProgrammePart(wrong.told("date", wrong.period_backwards), 1.5),
    ProgrammePart(wrong.told("currency", wrong.no_such_currency), 1.5),
    ProgrammePart(wrong.told("unit_code", wrong.no_such_unit), 2),
    ProgrammePart(unreadable.cut_short, 1),
    ProgrammePart(unreadable.entity_bomb, 1),
    ProgrammePart(unreadable.in_another_alphabet, 1),
    ProgrammePart(unreadable.catalogue_called_invoice, 1),
)
LOOKALIKES: Final = (
    ProgrammePart(lookalikes.subscription, 3, bills=3),
    ProgrammePart(lookalikes.subscription_on_several_orders, 2, bills=3),
    ProgrammePart(lookalikes.within_tolerance, 6),
    ProgrammePart(lookalikes.duplicate_credited, 4, bills=3),
    ProgrammePart(lookalikes.pieces_for_boxes, 6),
    ProgrammePart(lookalikes.another_code_for_pieces, 5),
    ProgrammePart(lookalikes.quantity_discount, 6),
    ProgrammePart(lookalikes.agreed_fee, 6),
    ProgrammePart(lookalikes.risen_with_notice, 6),
    ProgrammePart(lookalikes.billed_after_the_end, 4),
    ProgrammePart(lookalikes.part_deliveries, 5, bills=2),
    ProgrammePart(lookalikes.item_number_in_other_letters, 6),
    ProgrammePart(lookalikes.returned, 6, bills=2),
    ProgrammePart(lookalikes.cheaper_than_agreed, 5),
)
_SPECIAL: Final = (*FAULTS, *UNSOUND, *LOOKALIKES)
_PAST: Final = 0.12  # of the everyday bills
_NEIGHBOURS: Final = 0.02
_FEW: Final = 4  # bills a year in a category that stays small
_SMALL: Final = Decimal(14_000)
_RADAR: Final = Decimal(2_150_000)  # a year in a category that ought to have been tendered
_LEAST: Final = Decimal(30_000)
_SECOND, _THIRD = 3_000, 8_000  # from so many invoices on, more categories than one grow


def programme(world: World, random: Random, invoices: int) -> list[Story]:
    """The stories that make so many bills, in the order they are told.

    Refusal where so few bills leave no room for one story of each kind.
    """
    special = [part.story for part in _SPECIAL for _ in range(_times(part, invoices))]
    taken = sum(part.bills * _times(part, invoices) for part in _SPECIAL)
    unprocured = list(_without_agreement(world, invoices))
    left = invoices - taken - len(unprocured)
    if left < 0:
        raise refusal("too_few", least=taken + len(unprocured))
    stories = special + unprocured + [_everyday(random) for _ in range(left)]
    random.shuffle(stories)
    return stories


def _times(part: ProgrammePart, invoices: int) -> int:
    return max(1, round(part.often * invoices / 1000))


def _everyday(random: Random) -> Story:
    chance = random.random()
    if chance < _PAST:
        return everyday.past_an_agreement
    return everyday.from_a_neighbour if chance < _PAST + _NEIGHBOURS else everyday.on_agreement


def _without_agreement(world: World, invoices: int) -> Iterator[Story]:
    """Services nobody has an agreement for: some that grow past the threshold, some that do not."""
    growing = 1 + (invoices >= _SECOND) + (invoices >= _THIRD)
    for category in world.categories.values():
        if category.procured or not category.bought_by:
            continue
        grows = category.grows and growing > 0
        growing -= grows
        bills = max(8, invoices // 100) if grows else _FEW
        worth = max(_LEAST, _RADAR / bills) if grows else _SMALL
        for _ in range(bills):
            yield partial(everyday.without_agreement, category=category, worth=worth)
