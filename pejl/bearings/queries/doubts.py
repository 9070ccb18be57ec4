"""The texts whose category is unknown or guessed: most kroner in doubt first."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from pejl.engines.figures.connection import connected, run

MOST = 500

# A guess that is right nine times of ten leaves a tenth of its kroner in doubt; an unknown, all.
QUERY = """
SELECT text, supplier_id, ANY_VALUE(category) AS category, ANY_VALUE(category_basis) AS basis,
  MIN(category_confidence) AS confidence, SUM(amount) AS amount, COUNT(*) AS lines
FROM read_parquet($files)
WHERE year = $year AND text <> '' AND contractable IS DISTINCT FROM FALSE
  AND (category IS NULL OR category_basis IN ('text', 'supplier'))
  AND ($units IS NULL OR LIST_CONTAINS($units, unit_id))
GROUP BY text, supplier_id
ORDER BY ABS(SUM(amount)) * (1 - COALESCE(MIN(category_confidence), 0)) DESC, text, supplier_id
LIMIT $most
"""


@lru_cache(maxsize=16)
def doubtful(folder: Path, year: int, units: frozenset[int] | None) -> tuple[dict[str, Any], ...]:
    """The texts of a state of the lake, in that order; of all units, or of some.

    A state never changes, so what was asked before is remembered.
    """
    files = sorted(str(it) for it in (folder.resolve() / "lines").rglob("*.parquet"))
    among = None if units is None else sorted(units)
    asked = {"files": files, "year": year, "units": among, "most": MOST}
    return tuple(run(connected(folder.resolve(), "2GB", 2), QUERY, asked))
