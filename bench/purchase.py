"""One purchase held against every rule there is, the rulebooks loaded: milliseconds.

    python -m bench.purchase

A school for 60 million kroner, told in full, and a sofa of which little is told.
"""

import statistics
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

from pejl.engines.applies.answer import answer
from pejl.engines.applies.purchase import Purchase
from pejl.engines.rules import load_all

POLICY = Path(__file__).resolve().parents[1] / "policy"
ON = date(2026, 3, 2)
TIMES = 200
PROMISED = 20  # milliseconds
PURCHASES = {
    "school": Purchase(
        kind="works",
        cpv="45214200",
        value=Decimal(60_000_000),
        months=Decimal(24),
        starts=date(2027, 8, 2),
        concerns=frozenset({"buildings"}),
        agreement="",
        more={"tender.procedure": "open", "tender.shortened": "electronic"},
    ),
    "sofa": Purchase(kind="goods", cpv="39113200", value=Decimal(9_000)),
}


def main() -> None:
    """Median and slowest tenth of many answers."""
    books = load_all(POLICY)
    print(f"one purchase, {len(books.rules)} rules, {TIMES} times, promised {PROMISED} ms")
    for name, purchase in PURCHASES.items():
        spent = []
        for _ in range(TIMES):
            started = time.perf_counter()
            answer(purchase, books, ON)
            spent.append((time.perf_counter() - started) * 1000)
        slow = statistics.quantiles(spent, n=10)[-1]
        print(
            f"  {name:<8} median {statistics.median(spent):5.1f} ms, one in ten above {slow:5.1f}"
        )


if __name__ == "__main__":
    main()
