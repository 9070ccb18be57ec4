"""Work done side by side, a share to a process at a time, with the answers in the order asked.

Processes are started fresh (spawn), never forked: a process forked after Saxon was
started in it dies. They are started at first need and kept to the end, so that one
pair of workers both reads and matches.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType
from typing import Self, TypeVar

Share = TypeVar("Share")
Answer = TypeVar("Answer")


class Workers:
    """So many processes; as many as there are processors unless said otherwise."""

    def __init__(self, number: int | None = None) -> None:
        """Start nothing yet."""
        self.number = number or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Start nothing yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let them go; what waits is not begun on."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def each(self, work: Callable[[Share], Answer], shares: Iterable[Share]) -> Iterator[Answer]:
        """`work` done on each share. Every worker has one share waiting and no more: memory
        stays flat however many there are. What `work` raises is raised here."""
        if self.number < 2:
            yield from map(work, shares)
            return
        pool, waiting = self._started(), deque[Future[Answer]]()
        for share in shares:
            waiting.append(pool.submit(work, share))
            if len(waiting) > 2 * self.number:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = get_context("spawn")
            self._pool = ProcessPoolExecutor(self.number, context, seldom_collect)
        return self._pool


def seldom_collect() -> None:
    """Look for rubbish in circles seldom: papers are thousands of small tuples without any."""
    gc.set_threshold(100_000, 20, 50)


ALONE = Workers(1)  # everything here, one share after the other
