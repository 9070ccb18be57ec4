"""Tables handed over by the rooms: written whole as of a moment, then pointed at.

A state of the lake is a folder with a folder of Parquet for each table. A page
that is being shown goes on reading the state it began with; the pointer moves
only when the new state is whole.
"""

import math
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.db.models import Q

from pejl.engines.figures.lake import condense
from pejl.engines.figures.tables import TABLES
from pejl.journal.models import Event
from pejl.lake.queries import current, states
from pejl.room import at, rooms

Writer = Callable[[Path], None]  # writes its table's files into the folder it is given
Row = tuple[Any, ...]

AT_ONCE = 50_000  # rows turned into columns at a time
KEPT = 2  # states: the current one, and the one pages may still be reading
LEFT = timedelta(days=1).total_seconds()  # since a draft was touched: nobody is writing it
ARROW = {
    "VARCHAR": pa.string(),
    "VARCHAR[]": pa.list_(pa.string()),
    "DATE": pa.date32(),
    "INTEGER": pa.int32(),
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
    "DECIMAL(18,6)": pa.decimal128(18, 6),
}


def hand_over(tables: Mapping[str, Writer], name: str) -> Path:
    """Write every table into the state `name` and point at it. Returns its folder."""
    folder, draft = states() / name, states() / f"{name}.draft"
    shutil.rmtree(draft, ignore_errors=True)
    for table, writer in tables.items():
        place = draft / table
        place.mkdir(parents=True)
        writer(place)
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
    point_at(name)
    forget_old()
    return folder


def point_at(name: str) -> None:
    """Make `name` the current state, in one step."""
    draft = states() / "current.draft"
    draft.write_text(name, encoding="ascii")
    draft.replace(states() / "current")


def forget_old() -> None:
    """Remove all states but the last."""
    every = sorted(it for it in states().iterdir() if it.is_dir() and it.suffix != ".draft")
    for old in every[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def forget_drafts(now: datetime) -> int:
    """Remove states that were left half-written by a process that was killed. How many.

    Somebody may be writing one now: only what nobody has touched for a day is left behind.
    """
    drafts = [it for it in states().glob("*.draft") if now.timestamp() - touched(it) > LEFT]
    for it in drafts:
        shutil.rmtree(it) if it.is_dir() else it.unlink()
    return len(drafts)


def touched(draft: Path) -> float:
    """When a table was last begun in it; never long ago where it has just become a state."""
    try:
        return draft.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def schema(columns: Mapping[str, str]) -> pa.Schema:
    """Column → DuckDB type, as Arrow's schema."""
    return pa.schema([(name, ARROW[kind]) for name, kind in columns.items()])


def write(place: Path, rows: Iterable[Row], columns: Mapping[str, str]) -> int:
    """Write rows, in the order of `columns`, as one Parquet file. Returns how many."""
    shape, written = schema(columns), 0
    with pq.ParquetWriter(place / "part.parquet", shape, compression="zstd") as file:
        for batch in batches(iter(rows)):
            arrays = [
                pa.array(values, it.type)
                for values, it in zip(zip(*batch, strict=True), shape, strict=True)
            ]
            file.write_batch(pa.RecordBatch.from_arrays(arrays, schema=shape))
            written += len(batch)
    return written


def write_table(place: Path, table: str, rows: Iterable[Row]) -> int:
    """Write rows of one of the lake's own tables."""
    return write(place, rows, TABLES[table])


def batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """The rows, so many at a time."""
    while batch := list(islice(rows, AT_ONCE)):
        yield batch


def fill_lake(now: datetime) -> Path:
    """Hand every room's tables over to the lake. Its new state is named by the time and by
    the last event of the journal, which tells whether anything has happened since."""
    tables = (room.tables for room in rooms().values())
    writers = {table: at(path) for own in tables for table, path in own.items()}
    folder = hand_over(writers, f"{now:%Y%m%dT%H%M%S%f}-{last_event()}")
    condense(folder)
    return folder


def last_event() -> int:
    """The number of the last event that may have changed what figures are drawn from."""
    last = Event.objects.exclude(quiet()).order_by("-pk").first()
    return last.pk if last else 0


def quiet() -> Q:
    """The events that change nothing figures are drawn from, as each room says of its own.

    An event of no room that is here, or that no room speaks of, may have changed something.
    """
    found = Q(pk=None)
    for name, room in rooms().items():
        verbs = [verb for verb, changes in room.actions.items() if not changes]
        found |= Q(room=name, verb__in=verbs)
    return found


def fresh_lake(now: datetime) -> Path:
    """The lake's current state; a new one where something happened since it was handed over."""
    folder = current()
    if folder is None or int(folder.name.rpartition("-")[2]) != last_event():
        folder = fill_lake(now)
    return folder
