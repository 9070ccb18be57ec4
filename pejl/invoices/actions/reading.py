"""One paper read and checked: bytes in, everything that can be said without a database out.

This runs in worker processes, so nothing here knows Django. A worker makes its
own Saxon processor at first need.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from pejl.engines.refusal import Reason, Refusal
from pejl.engines.ubl.checks import check
from pejl.engines.ubl.document import Catalogue, Document, DocumentFinding, UblOrder
from pejl.engines.ubl.intake import digest
from pejl.engines.ubl.read import read
from pejl.invoices.actions.workers import Workers
from pejl.invoices.queries import originals

if TYPE_CHECKING:
    from pejl.engines.ubl.official import Packs

Outcome = Literal["sound", "unsound", "unreadable"]
Paper = tuple[str, bytes | Reason]  # its name, and its bytes or why it has none

NOT_RUN = "official-rules-not-run"
NOT_COVERED = "official-rules-not-covered"
AT_ONCE = 64  # papers handed to a worker at a time
FEW = 40  # below this, starting workers costs more than it saves


class PaperReading(NamedTuple):
    """What one paper proved to be."""

    name: str
    digest: str
    size: int
    outcome: Outcome
    document: Document | UblOrder | Catalogue | None = None
    findings: tuple[DocumentFinding, ...] = ()
    official: int = 0  # how many of the findings, the last ones, are the official rules' own
    why: Reason | None = None


class ReadingContext(NamedTuple):
    """Where a reader keeps originals, finds rule packs, and which day it is."""

    home: Path | None  # None keeps nothing
    packs: Path | None  # None runs our own checks alone
    today: date


def mark(paper: Paper) -> str:
    """What tells one paper from another: its bytes; its name and fault where it has none."""
    name, data = paper
    return digest(data if isinstance(data, bytes) else f"{name} {data.code}".encode())


def read_papers(papers: list[Paper], *, context: ReadingContext) -> list[PaperReading]:
    """Read, check and keep papers; then the official rules say theirs, of all of them at once."""
    readings = [read_paper(it, context) for it in papers]
    if context.packs is None:
        return readings
    bills = [place for place, it in enumerate(readings) if isinstance(it.document, Document)]
    data = [it for place in bills if isinstance(it := papers[place][1], bytes)]
    official = official_findings(data, context.packs, context.today)
    for place, found in zip(bills, official, strict=True):
        readings[place] = with_official(readings[place], found)
    return readings


def read_paper(paper: Paper, context: ReadingContext) -> PaperReading:
    """Read, check and keep one paper. Whatever is wrong with it is in the answer."""
    name, data = paper
    if isinstance(data, Reason):
        return PaperReading(name, mark(paper), 0, "unreadable", why=data)
    identity = name, mark(paper), len(data)
    if context.home:
        originals.keep(context.home, identity[1], data)
    try:
        document = read(data)
    except Refusal as error:
        return PaperReading(*identity, "unreadable", why=error.reasons[0])
    found = check(document) if isinstance(document, Document) else document.flaws
    return PaperReading(*identity, outcome(found), document, tuple(found))


def with_official(reading: PaperReading, found: tuple[DocumentFinding, ...]) -> PaperReading:
    """The official rules' findings behind our own."""
    every = (*reading.findings, *found)
    return reading._replace(outcome=outcome(every), findings=every, official=len(found))


def kind_of(document: object) -> str:
    """What kind of paper it is, in one word; "" where nobody can say."""
    if isinstance(document, Document):
        return document.kind
    if isinstance(document, UblOrder):
        return "order"
    return "catalogue" if isinstance(document, Catalogue) else ""


def outcome(findings: Iterable[DocumentFinding]) -> Outcome:
    """Unsound where anything fatal was found."""
    return "unsound" if any(it.severity == "fatal" for it in findings) else "sound"


def official_findings(
    documents: list[bytes], folder: Path, today: date
) -> Iterator[tuple[DocumentFinding, ...]]:
    """What the rule packs in `folder` say of each document, or why they say nothing."""
    from pejl.engines.ubl import official

    for found in official.verdicts_on(documents, packs(folder), today):
        if isinstance(found, Reason):
            yield (DocumentFinding(NOT_RUN, "warning", "/", None, None, found.text),)
        elif found.unknown:
            yield (DocumentFinding(NOT_COVERED, "warning", "/", None, None, found.unknown),)
        else:
            yield found.findings


@lru_cache(maxsize=1)
def packs(folder: Path) -> "Packs":
    """The rule packs, read once in each worker."""
    from pejl.engines.ubl import official

    return official.load(folder)


def readings(
    papers: Iterable[Paper], context: ReadingContext, workers: Workers
) -> Iterator[list[PaperReading]]:
    """The papers read, a share at a time, in the order they came; a few are read here."""
    shares = in_shares(papers)
    first = next(shares, [])
    if len(first) < FEW:
        yield read_papers(first, context=context)
        return
    yield from workers.each(partial(read_papers, context=context), chain([first], shares))


def in_shares(papers: Iterable[Paper]) -> Iterator[list[Paper]]:
    """The papers, so many at a time."""
    share: list[Paper] = []
    for paper in papers:
        share.append(paper)
        if len(share) == AT_ONCE:
            yield share
            share = []
    if share:
        yield share
