"""Receiving papers: read, kept, stored; once each, whatever happens on the way."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.engines.codelists import codes
from pejl.engines.ubl.document import Document, UblOrder
from pejl.invoices.actions import rows
from pejl.invoices.actions.reading import Paper, PaperReading, ReadingContext, mark, readings
from pejl.invoices.actions.workers import ALONE, Workers
from pejl.invoices.actions.writing import insert
from pejl.invoices.models import Correction, Deviation, Finding, Invoice, InvoiceLine, ReceivedFile
from pejl.journal.actions import record
from pejl.parties.actions.directory import Directory
from pejl.parties.models import Supplier
from pejl.shop.actions import place

AT_ONCE = 500  # papers stored in one transaction
Progress = Callable[[int], object]


class Outcomes(NamedTuple):
    """How many papers came, by what they proved to be."""

    sound: int = 0
    unsound: int = 0
    unreadable: int = 0
    known: int = 0

    def plus(self, other: "Outcomes") -> "Outcomes":
        """Both together."""
        return Outcomes(*(one + two for one, two in zip(self, other, strict=True)))


def receive(
    *,
    papers: Iterable[Paper],
    about: str,
    by: str,
    workers: Workers = ALONE,
    progress: Progress = lambda _n: None,
) -> Outcomes:
    """Receive papers. The same bytes twice are one; stopped half-way, run it again.

    Each few hundred papers are stored in one transaction, so what is stored is
    whole and what is not is tried again the next time.
    """
    now, directory, total = timezone.now(), Directory(), Outcomes()
    context = ReadingContext(settings.PEJL_HOME, packs_folder(settings.PEJL_HOME), now.date())
    arrivals = Arrivals(papers)
    for batch in in_batches(readings(arrivals.new(), context, workers)):
        total = total.plus(store(batch, directory, now))
        progress(len(batch))
    total = total._replace(known=arrivals.known)
    record(room="invoices", verb="receive", by=by, about=about, sentence=sentence_of(total))
    return total


def packs_folder(home: Path) -> Path | None:
    """Where the rule packs lie, where there are any."""
    folder = home / "rulepacks"
    return folder if folder.is_dir() and any(folder.iterdir()) else None


class Arrivals:
    """Papers on their way in, less those we have already; how many those were."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        """Know every digest received so far."""
        self.papers = papers
        self.seen = set(ReceivedFile.objects.values_list("digest", flat=True))
        self.known = 0

    def new(self) -> Iterator[Paper]:
        """The papers whose bytes have not been here before."""
        for paper in self.papers:
            identity = mark(paper)
            if identity in self.seen:
                self.known += 1
            else:
                self.seen.add(identity)
                yield paper


def in_batches(shares: Iterable[list[PaperReading]]) -> Iterator[list[PaperReading]]:
    """Readings, some hundreds at a time."""
    batch: list[PaperReading] = []
    for share in shares:
        batch += share
        if len(batch) >= AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


@transaction.atomic
def store(batch: list[PaperReading], directory: Directory, now: datetime) -> Outcomes:
    """Store readings with all their rows, or none of them."""
    files = ReceivedFile.objects.bulk_create([rows.received_file(it, now) for it in batch])
    pairs = list(zip(batch, files, strict=True))
    Finding.objects.bulk_create([row for it, file in pairs for row in rows.findings(it, file)])
    store_orders([it for it in batch if isinstance(it.document, UblOrder)], directory)
    store_invoices(pairs, directory)
    return counts(batch)


def store_orders(batch: list[PaperReading], directory: Directory) -> None:
    """The orders among the papers, in the room where orders live."""
    for reading in batch:
        if isinstance(reading.document, UblOrder):
            place(
                document=reading.document,
                digest=reading.digest,
                name=reading.name,
                directory=directory,
            )


def store_invoices(pairs: list[tuple[PaperReading, ReceivedFile]], directory: Directory) -> None:
    """The invoices and credit notes among the papers, and their lines."""
    bills = [
        (it.document, rows.invoice(it.document, file, directory))
        for it, file in pairs
        if isinstance(it.document, Document)
    ]
    Invoice.objects.bulk_create([invoice for _, invoice in bills])
    insert(InvoiceLine, [row for bill, invoice in bills for row in rows.lines(bill, invoice)])


def counts(batch: list[PaperReading]) -> Outcomes:
    """How many of each outcome."""
    outcomes = [it.outcome for it in batch]
    return Outcomes(*(outcomes.count(it) for it in ("sound", "unsound", "unreadable")))


def sentence_of(total: Outcomes) -> str:
    """What was received, in words."""
    parts = (
        _("%d sunde") % total.sound,
        _("%d usunde") % total.unsound,
        _("%d ulæselige") % total.unreadable,
        _("%d kendt i forvejen") % total.known,
    )
    return ", ".join(parts)


@transaction.atomic
def settle(*, deviation: Deviation, state: str, note: str, by: str) -> bool:
    """Say what is done about a deviation. False where somebody else said so since it was shown."""
    changed = Deviation.objects.filter(pk=deviation.pk, state=deviation.state).update(
        state=state, note=note, settled_by=by, settled_at=timezone.now()
    )
    if changed:
        deviation.refresh_from_db()
        record(
            room="invoices",
            verb="settle",
            by=by,
            about=_("faktura %s") % deviation.invoice.number,
            sentence=_("%(kind)s, %(amount)s kr.: %(state)s. %(note)s")
            % {
                "kind": deviation.get_kind_display(),
                "amount": deviation.amount,
                "state": deviation.get_state_display(),
                "note": note,
            },
        )
    return bool(changed)


@transaction.atomic
def correct(*, text: str, supplier: Supplier | None, code: str, by: str) -> Correction:
    """Say which category a text belongs in: of one supplier's lines, or of everybody's.

    It counts from the next hand-over. ValueError where `code` is none of CPV's.
    """
    if code not in codes("cpv"):
        raise ValueError(f"{code} is no CPV code")
    correction, _new = Correction.objects.update_or_create(
        text=text,
        supplier=supplier,
        defaults={"code": code, "corrected_by": by, "corrected_at": timezone.now()},
    )
    said = {"text": text, "code": code, "supplier": supplier or _("alle leverandører")}
    record(
        room="invoices",
        verb="correct",
        by=by,
        about=text[:200],
        sentence=_("»%(text)s« hører til CPV %(code)s hos %(supplier)s.") % said,
    )
    return correction
