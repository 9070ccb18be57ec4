"""Milliseconds to look a word up among everything green: half of the words, and one in a hundred.

    python -m bench.lookup

Every word people are known to use for something else is looked up once, the index made before.
One JSON object on stdout.
"""

import json
import time
from datetime import UTC, datetime

from pejl.config.site import ready


def measured() -> list[float]:
    """Milliseconds for each word, in order of size."""
    from pejl.engines import codelists
    from pejl.library.queries import green

    look_up = green.lookup(datetime.now(UTC).date())
    look_up.find("lys")
    times = []
    for row in codelists.rows("synonyms"):
        start = time.perf_counter()
        look_up.find(row["word"])
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


def main() -> None:
    """Look every word up, and say how long it took."""
    ready()
    times = measured()
    half, last = times[len(times) // 2], times[len(times) * 99 // 100]
    print(json.dumps({"what": "look-up", "words": len(times), "p50_ms": half, "p99_ms": last}))


if __name__ == "__main__":
    main()
