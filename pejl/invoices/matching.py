"""Bills held against orders and agreed prices, some suppliers at a time.

Everything in matching is scoped to the supplier, so the papers of a few suppliers
are read, judged and stored at a time, and memory stays flat however many bills
there are. The papers are read again from their own bytes: nothing of what was
received has to be kept twice for matching's sake.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Max, Min, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.contracts.models import Agreement, Price, PriceBook
from pejl.engines.matching.control import Control, control_all
from pejl.engines.matching.deviation import Deviation as Found
from pejl.engines.matching.facts import AgreedPrice, Bill, Ordered
from pejl.engines.matching.history import BillHistory
from pejl.engines.matching.order_book import OrderBook
from pejl.engines.matching.price_list import PriceList
from pejl.engines.ubl.document import Document
from pejl.engines.ubl.document import Order as OrderDocument
from pejl.engines.ubl.read import read
from pejl.invoices import facts, originals
from pejl.invoices.models import Deviation, Invoice, InvoiceLine, Match, OrderLink, Receipt
from pejl.journal.actions import record
from pejl.parties.models import Supplier
from pejl.parties.queries import roots, with_parts
from pejl.shop.models import Order

Progress = Callable[[int], object]


AT_ONCE = 2000  # bills matched in one transaction; a supplier's are never parted


class Papers(NamedTuple):
    """All there is of some suppliers: what matching needs, and which rows it stands for."""

    bills: list[Bill]
    orders: list[Ordered]
    prices: PriceList
    price_rows: dict[AgreedPrice, int]
    invoices: dict[str, Invoice]  # by key


def match_stale(*, by: str, progress: Progress = lambda _n: None) -> int:
    """Match the suppliers whose papers, prices or identity changed since last; how many lines."""
    now, lines = roots(), 0
    stale = stale_roots(now)
    for group in in_groups(stale, now):
        lines += match_suppliers({it: root for it, root in now.items() if root in group})
        progress(len(group))
    if stale:
        record(
            verb="match",
            by=by,
            about=_("fakturaer"),
            sentence=_("%(lines)d linjer fra %(suppliers)d leverandører holdt op imod aftalerne.")
            % {"lines": lines, "suppliers": len(stale)},
        )
    return lines


def in_groups(stale: set[int], now: Mapping[int, int]) -> Iterator[set[int]]:
    """The suppliers, together as many as have some thousand bills."""
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
    sound = Invoice.objects.filter(receipt__outcome=Receipt.Outcome.SOUND)
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


@transaction.atomic
def match_suppliers(now: Mapping[int, int]) -> int:
    """Match every bill of some suppliers again; `now` is whom each counts as. How many lines."""
    papers = papers_of(now)
    history = BillHistory(papers.bills, OrderBook(papers.orders))
    said = settled(papers)
    clear(papers)
    store(list(control_all(papers.prices, history)), papers, said)
    return sum(len(bill.lines) for bill in papers.bills)


def papers_of(now: Mapping[int, int]) -> Papers:
    """Everything of some suppliers, read from the papers themselves."""
    invoices = Invoice.objects.filter(
        supplier__in=now, receipt__outcome=Receipt.Outcome.SOUND
    ).select_related("receipt")
    by_key = {str(it.pk): it for it in invoices}
    prices, price_rows = prices_of(now)
    return Papers(
        [bill_of(key, it, now) for key, it in by_key.items()],
        [order_of(it, now) for it in orders_of(now, by_key)],
        prices,
        price_rows,
        by_key,
    )


def bill_of(key: str, invoice: Invoice, now: Mapping[int, int]) -> Bill:
    """An invoice read again from its bytes."""
    document = read(originals.path(settings.PEJL_HOME, invoice.receipt.digest).read_bytes())
    if not isinstance(document, Document):
        raise TypeError(f"{invoice.receipt.digest} was an invoice when it was received")
    supplier, unit = str(now[invoice.supplier_id]), text(invoice.unit_id)
    return facts.bill(document, key=key, supplier=supplier, unit=unit)


def orders_of(now: Mapping[int, int], invoices: Mapping[str, Invoice]) -> QuerySet[Order]:
    """The suppliers' orders, and others of a number their bills name: an order may have been
    sent to the supplier under another name, and its identifiers then tell."""
    numbers = {it.order_number for it in invoices.values()} - {""}
    return Order.objects.filter(Q(supplier__in=now) | Q(number__in=numbers))


def order_of(order: Order, now: Mapping[int, int]) -> Ordered:
    """An order read again from its bytes."""
    document = read(originals.path(settings.PEJL_HOME, order.digest).read_bytes())
    if not isinstance(document, OrderDocument):
        raise TypeError(f"{order.digest} was an order when it was received")
    supplier = str(now.get(order.supplier_id, ""))
    return facts.ordered(document, key=str(order.pk), supplier=supplier, unit=text(order.unit_id))


def text(identity: int | None) -> str | None:
    """A row's number as matching's identifiers are written."""
    return None if identity is None else str(identity)


def prices_of(now: Mapping[int, int]) -> tuple[PriceList, dict[AgreedPrice, int]]:
    """The suppliers' agreements and prices, and the rows the prices came from."""
    agreements = Agreement.objects.filter(supplier__in=now).prefetch_related("binding_for")
    rows = Price.objects.filter(book__agreement__in=agreements).select_related("book")
    by_price = {facts.price(it): it.pk for it in rows}
    terms = [facts.agreement(it, str(now[it.supplier_id]), units_of(it)) for it in agreements]
    return PriceList(terms, by_price), by_price


def units_of(agreement: Agreement) -> frozenset[str] | None:
    """The units an agreement binds, with all below them; None is everybody."""
    units = [unit.pk for unit in agreement.binding_for.all()]
    return frozenset(map(str, with_parts(units))) if units else None


Key = tuple[int, int | None, str]  # invoice, line, kind


def settled(papers: Papers) -> dict[Key, Deviation]:
    """What persons have said of this supplier's deviations, to be kept."""
    rows = Deviation.objects.filter(invoice__in=papers.invoices.values()).exclude(state="open")
    return {(it.invoice_id, it.line_id, it.kind): it for it in rows}


def clear(papers: Papers) -> None:
    """Take away the last matching of these bills."""
    for model, path in ((OrderLink, "invoice"), (Match, "line__invoice"), (Deviation, "invoice")):
        model.objects.filter(**{f"{path}__in": list(papers.invoices.values())}).delete()


def store(found: list[Control], papers: Papers, said: Mapping[Key, Deviation]) -> None:
    """Write what the control found."""
    now, lines = timezone.now(), lines_of(papers)
    OrderLink.objects.bulk_create([order_link(it, now) for it in found], batch_size=1000)
    Match.objects.bulk_create(
        [row for it in found for row in matches(it, lines, papers)], batch_size=2000
    )
    Deviation.objects.bulk_create(
        [deviation(it, one, lines, said) for it in found for one in it.deviations], batch_size=1000
    )


def lines_of(papers: Papers) -> dict[int, list[int]]:
    """The rows of each invoice's lines, in the order of the paper."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = InvoiceLine.objects.filter(invoice__in=list(papers.invoices.values()))
    for pk, invoice in rows.order_by("pk").values_list("pk", "invoice_id"):
        found[invoice].append(pk)
    return found


def order_link(control: Control, now: datetime) -> OrderLink:
    """The order of a bill; the first found where its lines name several."""
    links = control.orders
    chosen = next((it for it in links if it.order), links[0])
    return OrderLink(
        invoice_id=int(control.bill.key),
        order_id=int(chosen.order.key) if chosen.order else None,
        reason_da=chosen.reason.da,
        reason_en=chosen.reason.en,
        made_at=now,
    )


def matches(control: Control, lines: Mapping[int, list[int]], papers: Papers) -> Iterator[Match]:
    """What each line was held against."""
    rows = lines[int(control.bill.key)]
    for row, verdict in zip(rows, control.verdicts, strict=True):
        link = verdict.link
        yield Match(
            line_id=row,
            agreement_id=int(link.agreement.id) if link.agreement else None,
            agreed_id=papers.price_rows.get(link.offer.force.price) if link.offer else None,
            priced=verdict.priced,
            basis=link.basis,
        )


def deviation(
    control: Control, it: Found, lines: Mapping[int, list[int]], said: Mapping[Key, Deviation]
) -> Deviation:
    """A deviation; what a person said of the same one before goes with it."""
    invoice = int(control.bill.key)
    line = None if it.position is None else lines[invoice][it.position]
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
