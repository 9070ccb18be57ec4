"""A key for each row, the same whenever and in whichever file the row is met again.

The key is made of what the row says and of its place among rows of the file
that say the same. So two equal payments on a day are two rows, and a newer
export that overlaps an older one adds only what is new.
"""

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from pejl.engines.tables.cells import Value

BETWEEN = "\x1f"  # stands in no text a person writes
SIZE = 16  # bytes: among a billion rows two alike by chance are not to be expected


def row_keys(source: str, columns: Sequence[Sequence[Value]], seen: Counter[bytes]) -> list[str]:
    """A key for each row of `columns`; `seen` counts equal rows through the whole file."""
    keys = []
    for row in zip(*columns, strict=True):
        said = BETWEEN.join("" if cell is None else str(cell) for cell in (source, *row))
        digest = blake2b(said.encode(), digest_size=SIZE).digest()
        seen[digest] += 1
        keys.append(numbered(digest, seen[digest]))
    return keys


def numbered(digest: bytes, occurrence: int) -> str:
    """The key of the n-th row that says the same."""
    return blake2b(digest + occurrence.to_bytes(8, "big"), digest_size=SIZE).hexdigest()
