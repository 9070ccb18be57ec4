"""What looks like a fault and is none: each of these must not be found."""

from datetime import timedelta
from decimal import Decimal
from typing import Final

from pejl.engines.money import to_oere
from pejl.example.days import DAY, month_of
from pejl.example.market import CLEAR
from pejl.example.prices import up
from pejl.example.purchase import ExampleFee, ExampleLine, ExamplePurchase
from pejl.example.stories.prices import in_plenty, offers_of
from pejl.example.stories.quantities import in_parts, pair, with_one_price
from pejl.example.stories.terms import moved, with_fee_line
from pejl.example.telling import BillMark, ExampleBill, StoryPapers, Telling, lines_of
from pejl.example.world import ExampleAgreement

_OERE: Final = Decimal("0.01")
_MONTHS: Final = 3
_LONG_ENOUGH: Final = timedelta(days=70)


def subscription(telling: Telling) -> StoryPapers:
    """Three months of the same: three bills alike, each for its own month, on one order."""
    ordered, months = _by_the_month(telling)
    bills = tuple(telling.invoice(month) for month in months)
    marks = tuple(BillMark("duplicate", place) for place in range(1, _MONTHS))
    return StoryPapers(bills, (telling.order(ordered),), lookalikes=marks)


def subscription_on_several_orders(telling: Telling) -> StoryPapers:
    """Three months of the same, ordered anew each month."""
    _, months = _by_the_month(telling)
    renamed = [
        month._replace(order=f"{month.order}-{place}") for place, month in enumerate(months, 1)
    ]
    bills = tuple(telling.invoice(month) for month in renamed)
    orders = tuple(telling.order(month) for month in renamed)
    marks = tuple(BillMark("duplicate", place) for place in range(1, _MONTHS))
    return StoryPapers(bills, orders, lookalikes=marks)


def _by_the_month(telling: Telling) -> tuple[ExamplePurchase, list[ExamplePurchase]]:
    """What is ordered for three months, and each month's part of it."""
    drawn = telling.draw(
        lambda: with_one_price(telling),
        lambda purchase: (
            purchase.period is not None
            and purchase.lines[0].unit == "MON"
            and _unchanged(telling, purchase)
        ),
    )
    first = drawn._replace(lines=drawn.lines[:1])
    line = first.lines[0]
    months = [first]
    while len(months) < _MONTHS:
        months.append(moved(months[-1], _to_the_next_month(months[-1])))
    whole = first.with_line(0, line._replace(quantity=line.quantity * _MONTHS))
    return whole, months


def _to_the_next_month(purchase: ExamplePurchase) -> timedelta:
    day = purchase.delivered
    following = month_of(day)[1] + DAY
    return following.replace(day=min(day.day, month_of(following)[1].day)) - day


def _unchanged(telling: Telling, purchase: ExamplePurchase) -> bool:
    """Whether the agreement and its prices stay as they are for three months."""
    last = purchase.delivered + _LONG_ENOUGH
    turns = telling.market.prices[purchase.agreed_on.number].turns()
    clear = not any(purchase.delivered <= turn <= last + CLEAR for turn in turns)
    return clear and last <= telling.market.days.last


def within_tolerance(telling: Telling) -> StoryPapers:
    """An øre above the agreed price, where the agreement forgives more."""
    sound = telling.draw(telling.market.ordinary, _forgives)
    line = sound.lines[0]
    billed = sound.with_line(0, line._replace(price=line.price + _OERE))
    mark = BillMark("price", 0, "1")
    return StoryPapers((telling.invoice(billed),), (telling.order(sound),), lookalikes=(mark,))


def _forgives(purchase: ExamplePurchase) -> bool:
    agreement, line = purchase.agreed_on, purchase.lines[0]
    share = line.price * agreement.tolerance_percent / 100
    return share >= _OERE * 2 and line.quantity * _OERE * 2 <= agreement.tolerance_kroner


def duplicate_credited(telling: Telling) -> StoryPapers:
    """Billed twice, and the second bill taken back."""
    first, again = pair(telling)
    days = timedelta(days=telling.random.randint(2, 6))
    taken = again.purchase._replace(issued=again.purchase.issued + days)
    note = telling.credit_note(taken, again)
    marks = (BillMark("duplicate", 0), BillMark("duplicate", 1))
    also = _quantities(first, 0) + _quantities(again, 1)
    order = telling.order(first.purchase)
    return StoryPapers((first, again, note), (order,), lookalikes=marks, also=also)


def _quantities(bill: ExampleBill, place: int) -> tuple[BillMark, ...]:
    return tuple(BillMark("quantity", place, line) for line in lines_of(bill))


def pieces_for_boxes(telling: Telling) -> StoryPapers:
    """Ordered by the box, billed by the piece, at the same price."""
    ordered = telling.draw(
        lambda: with_one_price(telling), lambda drawn: _pieces(telling, drawn) is not None
    )
    pieces = _pieces(telling, ordered) or ordered.lines[0]
    marks = (BillMark("price", 0, "1"), BillMark("quantity", 0, "1"))
    bill = telling.invoice(ordered.with_line(0, pieces))
    return StoryPapers((bill,), (telling.order(ordered),), lookalikes=marks)


def _pieces(telling: Telling, purchase: ExamplePurchase) -> ExampleLine | None:
    """The first line by the piece; None where the price of one is no round number."""
    line = purchase.lines[0]
    offers = offers_of(telling, purchase)
    pack = next(offer.article.pack for offer in offers if offer.number == line.number)
    if pack is None or to_oere(line.price / pack) * pack != line.price:
        return None
    return line._replace(quantity=line.quantity * pack, unit="EA", price=line.price / pack)


def another_code_for_pieces(telling: Telling) -> StoryPapers:
    """The price book says EA, the bill says C62: both are pieces."""
    ordered = telling.draw(telling.market.ordinary, lambda drawn: drawn.lines[0].unit == "EA")
    billed = ordered.with_line(0, ordered.lines[0]._replace(unit="C62"))
    mark = BillMark("price", 0, "1")
    return StoryPapers((telling.invoice(billed),), (telling.order(ordered),), lookalikes=(mark,))


def quantity_discount(telling: Telling) -> StoryPapers:
    """Many at the price for many, which is not the price in the first line of the price book."""
    purchase, tiers = in_plenty(telling)
    mark = BillMark("price", 0, str(tiers.place + 1))
    return StoryPapers((telling.invoice(purchase),), (telling.order(purchase),), lookalikes=(mark,))


def agreed_fee(telling: Telling) -> StoryPapers:
    """A fee the agreement allows, on a line or on the whole bill."""
    sound = telling.draw(telling.market.ordinary, lambda drawn: bool(drawn.agreed_on.fees))
    text = telling.random.choice(sound.agreed_on.fees).capitalize()
    fee = ExampleFee(text, Decimal(telling.random.randrange(45, 96, 10)))
    on_line = telling.random.random() < 0.5
    billed = with_fee_line(sound, fee) if on_line else sound._replace(fees=(fee,))
    mark = BillMark("fee", 0, str(len(billed.lines)) if on_line else None)
    return StoryPapers((telling.invoice(billed),), (telling.order(sound),), lookalikes=(mark,))


def risen_with_notice(telling: Telling) -> StoryPapers:
    """Billed at the prices of a price book that came in time."""
    all_prices = telling.market.prices.values()
    prices = telling.random.choice([one for one in all_prices if one.timing == "in_time"])
    last = min(prices.agreement.ends, telling.market.days.last)
    day = telling.market.days.between(prices.applies + CLEAR, last)
    purchase = telling.market.on(prices.agreement, day)
    bill = telling.invoice(purchase)
    marks = tuple(
        BillMark(kind, 0, line) for line in lines_of(bill) for kind in ("price", "indexation")
    )
    return StoryPapers((bill,), (telling.order(purchase),), lookalikes=marks)


def billed_after_the_end(telling: Telling) -> StoryPapers:
    """Delivered while the agreement ran, billed when it had ended."""
    agreement = telling.random.choice(_ending(telling))
    purchase = telling.market.on(agreement, agreement.ends - 2 * CLEAR)
    late = purchase._replace(issued=agreement.ends + CLEAR)
    bill = telling.invoice(late)
    marks = tuple(BillMark("period", 0, line) for line in lines_of(bill))
    return StoryPapers((bill,), (telling.order(late),), lookalikes=marks)


def _ending(telling: Telling) -> list[ExampleAgreement]:
    """The agreements that end within the year."""
    days = telling.market.days
    found = telling.world.agreements.values()
    return [one for one in found if days.first + 3 * CLEAR < one.ends < days.last - CLEAR]


def part_deliveries(telling: Telling) -> StoryPapers:
    """Two deliveries that together are what was ordered."""
    parts = in_parts(telling)
    bills = telling.invoice(parts.first), telling.invoice(parts.rest)
    marks = (BillMark("quantity", 1, "1"), BillMark("duplicate", 1))
    return StoryPapers(bills, (telling.order(parts.ordered),), lookalikes=marks)


def item_number_in_other_letters(telling: Telling) -> StoryPapers:
    """The item number without its zeros, in small letters or without its space."""
    purchase = telling.draw(telling.market.ordinary, lambda drawn: _respelt(drawn) is not None)
    line = purchase.lines[0]
    billed = purchase.with_line(0, line._replace(number=_respelt(purchase), gtin=""))
    mark = BillMark("range", 0, "1")
    return StoryPapers((telling.invoice(billed),), (telling.order(purchase),), lookalikes=(mark,))


def _respelt(purchase: ExamplePurchase) -> str | None:
    """Another way to write the first line's item number; None where there is none."""
    number = purchase.lines[0].number or ""
    other = number.lstrip("0") if number.isdigit() else number.lower().replace(" ", "")
    return other if other != number else None


def returned(telling: Telling) -> StoryPapers:
    """A part of what was delivered goes back, and is credited."""
    purchase = telling.draw(telling.market.ordinary, lambda drawn: drawn.lines[0].quantity > 1)
    bill = telling.invoice(purchase)
    line = purchase.lines[0]
    back = line._replace(quantity=(line.quantity / 2).to_integral_value() or Decimal(1))
    days = timedelta(days=telling.random.randint(1, 3))
    note = purchase._replace(lines=(back,), issued=purchase.issued + days)
    marks = (BillMark("duplicate", 1), BillMark("price", 1, "1"))
    credited = telling.credit_note(note, bill)
    return StoryPapers((bill, credited), (telling.order(purchase),), lookalikes=marks)


def cheaper_than_agreed(telling: Telling) -> StoryPapers:
    """Billed below the agreed price: noted, but nothing to claim."""
    sound = telling.market.ordinary()
    line = sound.lines[0]
    low = to_oere(line.price * up(Decimal(-telling.random.randint(5, 20))))
    billed = sound.with_line(0, line._replace(price=low))
    mark = BillMark("price", 0, "1", billed.lines[0].amount - line.amount)
    return StoryPapers((telling.invoice(billed),), (telling.order(sound),), lookalikes=(mark,))
