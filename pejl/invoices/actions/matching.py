"""Bills held against orders and agreed prices, some suppliers at a time.

Everything in matching is scoped to the supplier, so the papers of a few suppliers
are judged and stored at a time, and memory stays flat however many bills there are.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Max, Min, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.contracts.models import Agreement, PriceBook
from pejl.engines.matching.deviation import MatchDeviation
from pejl.invoices.actions.judging import BillResult, MatchInput, MatchResult, StoredPaper, judge
from pejl.invoices.actions.terms import prices_of, terms_of
from pejl.invoices.actions.workers import ALONE, Workers
from pejl.invoices.actions.writing import insert
from pejl.invoices.models import Deviation, Invoice, InvoiceLine, Match, OrderLink, ReceivedFile
from pejl.journal.actions import record
from pejl.parties.models import Supplier
from pejl.parties.queries import roots
from pejl.shop.models import Order

Progress = Callable[[int], object]
Row = tuple[int, str, int, int | None]  # of a paper: key, digest, supplier, unit
Key = tuple[int, int | None, str]  # of a deviation: invoice, line, kind


class MatchRow(NamedTuple):
    """The columns of a Match."""

    line_id: int
    agreement_id: int | None
    agreed_id: int | None
    priced: str
    basis: str


AT_ONCE = 400  # bills matched at a time; a supplier's are never parted


def match_stale(*, by: str, workers: Workers = ALONE, progress: Progress = lambda _n: None) -> int:
    """Match the suppliers whose papers, prices or identity changed since last; how many lines."""
    now, lines = roots(), 0
    stale = stale_roots(now)
    groups = list(in_groups(stale, now))
    hands = workers if len(groups) > 1 else ALONE  # a few bills are matched before one is started
    for result in hands.each(judge, cases(groups, now)):
        lines += store(result)
        progress(len(result.bills))
    if stale:
        record(
            room="invoices",
            verb="match",
            by=by,
            about=_("fakturaer"),
            sentence=_("%(lines)d linjer fra %(suppliers)d leverandører holdt op imod aftalerne.")
            % {"lines": lines, "suppliers": len(stale)},
        )
    return lines


def in_groups(stale: set[int], now: Mapping[int, int]) -> Iterator[set[int]]:
    """The suppliers, together as many as have some hundred bills."""
    bills: Counter[int] = Counter()
    for supplier, number in Invoice.objects.values_list("supplier").annotate(Count("pk")):
        bills[now[supplier]] += number
    group: set[int] = set()
    for root in sorted(stale):
        if group and sum(bills[it] for it in group) + bills[root] > AT_ONCE:
            yield group
            group = set()
        group.add(root)
    if group:
        yield group


def stale_roots(now: Mapping[int, int]) -> set[int]:
    """The suppliers that have a bill never matched, or something newer than their oldest match."""
    sound = Invoice.objects.filter(received_file__outcome=ReceivedFile.Outcome.SOUND)
    never = sound.filter(order_link=None).values_list("supplier", flat=True).distinct()
    matched = latest(now, sound.values_list("supplier").annotate(Min("order_link__made_at")), min)
    changes = [
        PriceBook.objects.values_list("agreement__supplier").annotate(Max("imported_at")),
        Agreement.objects.values_list("supplier").annotate(Max("changed_at")),
        Order.objects.values_list("supplier").annotate(Max("placed_at")),
        Supplier.objects.filter(changed_at__isnull=False).values_list("pk", "changed_at"),
    ]
    changed = latest(now, (row for rows in changes for row in rows), max)
    newer = {root for root, at in matched.items() if root in changed and changed[root] > at}
    return {now[supplier] for supplier in never} | newer


def latest(
    now: Mapping[int, int],
    rows: Iterable[tuple[int, datetime | None]],
    choose: Callable[[datetime, datetime], datetime],
) -> dict[int, datetime]:
    """A moment for each supplier as it counts now; the earliest or the latest of its family's."""
    found: dict[int, datetime] = {}
    for supplier, at in rows:
        if at:
            root = now[supplier]
            found[root] = choose(found.get(root, at), at)
    return found


def cases(groups: Iterable[set[int]], now: Mapping[int, int]) -> Iterator[MatchInput]:
    """All there is of each group of suppliers; `now` is whom each counts as."""
    for group in groups:
        yield case_of({it: root for it, root in now.items() if root in group})


@transaction.atomic
def case_of(now: Mapping[int, int]) -> MatchInput:
    """All there is of some suppliers, as it is at this moment."""
    sound = Invoice.objects.filter(
        supplier__in=now, received_file__outcome=ReceivedFile.Outcome.SOUND
    )
    bills = sound.values_list("pk", "received_file__digest", "supplier_id", "unit_id")
    return MatchInput(
        settings.PEJL_HOME,
        timezone.now(),
        [paper(row, now) for row in bills],
        [paper(row, now) for row in orders_of(now, sound)],
        terms_of(now),
        prices_of(now),
    )


def orders_of(now: Mapping[int, int], bills: QuerySet[Invoice]) -> Iterable[Row]:
    """The suppliers' orders, and others of a number their bills name: an order may have been
    sent to the supplier under another name, and its identifiers then tell."""
    numbers = bills.exclude(order_number="").values("order_number")
    found = Order.objects.filter(Q(supplier__in=now) | Q(number__in=numbers))
    return found.values_list("pk", "digest", "supplier_id", "unit_id")


def paper(row: Row, now: Mapping[int, int]) -> StoredPaper:
    """A paper received before; an order of a supplier outside the case has none."""
    key, digest, supplier, unit = row
    return StoredPaper(key, digest, str(now.get(supplier, "")), None if unit is None else str(unit))


@transaction.atomic
def store(result: MatchResult) -> int:
    """Write what was found of some bills in place of what was; how many lines they have."""
    for start in range(0, len(result.bills), AT_ONCE):
        store_some(result.bills[start : start + AT_ONCE], result.at)
    return sum(len(it.lines) for it in result.bills)


def store_some(found: list[BillResult], at: datetime) -> None:
    """As many as a query can name."""
    invoices = [it.invoice for it in found]
    said, lines = settled(invoices), lines_of(invoices)
    clear(invoices)
    OrderLink.objects.bulk_create([order_link(it, at) for it in found])
    insert(Match, [row for it in found for row in matches(it, lines[it.invoice])])
    Deviation.objects.bulk_create(
        [
            deviation(it.invoice, one, lines[it.invoice], said)
            for it in found
            for one in it.deviations
        ]
    )


def settled(invoices: Collection[int]) -> dict[Key, Deviation]:
    """What persons have said of these invoices' deviations, to be kept."""
    rows = Deviation.objects.filter(invoice__in=invoices).exclude(state="open")
    return {(it.invoice_id, it.line_id, it.kind): it for it in rows}


def lines_of(invoices: Collection[int]) -> dict[int, list[int]]:
    """The rows of each invoice's lines, in the order of the paper."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = InvoiceLine.objects.filter(invoice__in=invoices)
    for pk, invoice in rows.order_by("pk").values_list("pk", "invoice_id"):
        found[invoice].append(pk)
    return found


def clear(invoices: Collection[int]) -> None:
    """Take away the last matching of these bills."""
    for model, path in ((OrderLink, "invoice"), (Match, "line__invoice"), (Deviation, "invoice")):
        model.objects.filter(**{f"{path}__in": invoices}).delete()


def order_link(found: BillResult, at: datetime) -> OrderLink:
    """The order of a bill, or why there is none."""
    return OrderLink(
        invoice_id=found.invoice,
        order_id=found.order,
        reason_da=found.reason.da,
        reason_en=found.reason.en,
        made_at=at,
    )


def matches(found: BillResult, rows: list[int]) -> Iterator[MatchRow]:
    """What each line was held against."""
    for row, it in zip(rows, found.lines, strict=True):
        yield MatchRow(row, *it)


def deviation(
    invoice: int, it: MatchDeviation, rows: list[int], said: Mapping[Key, Deviation]
) -> Deviation:
    """A deviation; what a person said of the same one before goes with it.

    `rows` are the invoice's lines, in the order of the paper.
    """
    line = None if it.position is None else rows[it.position]
    row = Deviation(
        invoice_id=invoice,
        line_id=line,
        agreement_id=int(it.agreement.id) if it.agreement else None,
        kind=it.kind,
        amount=it.amount,
        exposure=it.exposure,
        arithmetic_da=it.arithmetic.da,
        arithmetic_en=it.arithmetic.en,
        reason_da=it.reason.da,
        reason_en=it.reason.en,
    )
    if before := said.get((invoice, line, it.kind)):
        row.state, row.note = before.state, before.note
        row.settled_by, row.settled_at = before.settled_by, before.settled_at
    return row
