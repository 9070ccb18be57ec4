"""One paper read and checked: bytes in, everything that can be said without a database out.

This runs in worker processes, so nothing here knows Django. A worker makes its
own Saxon processor at first need; it is started fresh (spawn), never forked,
because a forked processor kills the process.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Literal, NamedTuple

from pejl.engines.text import Text
from pejl.engines.ubl.checks import check
from pejl.engines.ubl.document import Catalogue, Document, Finding, Order
from pejl.engines.ubl.intake import digest
from pejl.engines.ubl.read import Unreadable, read
from pejl.invoices import originals

Outcome = Literal["sound", "unsound", "unreadable"]
Paper = tuple[str, bytes]  # its name, its bytes

AT_ONCE = 64  # papers handed to a worker at a time
FEW = 40  # below this, starting workers costs more than it saves


class Reading(NamedTuple):
    """What one paper proved to be."""

    name: str
    digest: str
    size: int
    outcome: Outcome
    document: Document | Order | Catalogue | None = None
    findings: tuple[Finding, ...] = ()
    official: int = 0  # how many of the findings, the last ones, are the official rules' own
    why: Text | None = None


class Desk(NamedTuple):
    """Where a reader keeps originals, finds rule packs, and which day it is."""

    home: Path | None  # None keeps nothing
    packs: Path | None  # None runs our own checks alone
    today: date


def read_paper(paper: Paper, desk: Desk) -> Reading:
    """Read, check and keep one paper. Whatever is wrong with it is in the answer."""
    name, data = paper
    identity = name, digest(data), len(data)
    if desk.home:
        originals.keep(desk.home, identity[1], data)
    try:
        document = read(data)
    except Unreadable as error:
        return Reading(*identity, "unreadable", why=error.text)
    if not isinstance(document, Document):
        return Reading(*identity, "sound", document, document.flaws)
    ours = check(document)
    official = official_findings(data, desk)
    fatal = any(it.severity == "fatal" for it in (*ours, *official))
    outcome: Outcome = "unsound" if fatal else "sound"
    return Reading(*identity, outcome, document, (*ours, *official), len(official))


def official_findings(data: bytes, desk: Desk) -> tuple[Finding, ...]:
    """What the installed rule packs say; nothing where none are installed."""
    if desk.packs is None:
        return ()
    from pejl.engines.ubl import official

    return tuple(official.check(data, desk.packs, desk.today))


def read_papers(papers: list[Paper], desk: Desk) -> list[Reading]:
    """A worker's share."""
    return [read_paper(paper, desk) for paper in papers]


def readings(papers: Iterable[Paper], desk: Desk, workers: int) -> Iterator[list[Reading]]:
    """The papers read in parallel, a share at a time, in the order they came."""
    shares = in_shares(papers)
    first = next(shares, [])
    if len(first) < FEW or workers < 2:
        yield read_papers(first, desk)
        yield from (read_papers(share, desk) for share in shares)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from in_order(pool, first, shares, desk, workers)


def in_order(
    pool: ProcessPoolExecutor,
    first: list[Paper],
    rest: Iterator[list[Paper]],
    desk: Desk,
    workers: int,
) -> Iterator[list[Reading]]:
    """Keep every worker busy with one share waiting, and no more: memory stays flat."""
    waiting: list[Future[list[Reading]]] = [pool.submit(read_papers, first, desk)]
    for share in rest:
        waiting.append(pool.submit(read_papers, share, desk))
        if len(waiting) > 2 * workers:
            yield waiting.pop(0).result()
    for future in waiting:
        yield future.result()


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
