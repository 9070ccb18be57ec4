"""The cube: the lines summed by everything a figure may ask, kept as Parquet beside them.

Real ledgers shrink about fifteen times, so a page reads the cube in milliseconds.
It is used only while it is made of exactly the line files that lie there; else the
lines themselves are read, and the numbers are the same.
"""

import json
import shutil
from pathlib import Path
from typing import Any

from pejl.engines.figures import views
from pejl.engines.figures.connection import quoted
from pejl.engines.figures.refusals import refusal
from pejl.engines.figures.tables import TABLES

FORM = json.dumps([sorted(TABLES["lines"].items()), views.KEYS, views.SUMS])
MADE_OF = "made_of.json"


def write(connection: Any, folder: Path) -> int:
    """Sum `lake.lines` into `folder`/cube, year by year; the number of rows written.

    A year at a time, because that bounds the memory. The new cube takes the old one's
    place when it is whole and adds up to the lines, else Refusal.
    """
    new = folder / "cube.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    made_of = fingerprint(folder)
    years = connection.execute("SELECT DISTINCT year FROM lake.lines ORDER BY year").fetchall()
    rows = sum(write_year(connection, new, year) for (year,) in years)
    if years:
        refuse_other_sums(connection, new)
    (new / MADE_OF).write_text(made_of, encoding="utf-8")
    shutil.rmtree(folder / "cube", ignore_errors=True)
    new.rename(folder / "cube")
    return rows


def write_year(connection: Any, folder: Path, year: int | None) -> int:
    """Sum the lines of one year, or those without a date, into one file; the rows written."""
    months = f"month BETWEEN '{year}-01' AND '{year}-12'" if year else "month IS NULL"
    query = views.condensed(f"{views.ONE_BY_ONE} WHERE {months}", views.KEYS)
    target = quoted(folder / f"{year or 'undated'}.parquet")
    written = connection.execute(f"COPY ({query}) TO {target} (FORMAT parquet)").fetchone()
    return int(written[0])


def refuse_other_sums(connection: Any, cube: Path) -> None:
    """Raise Refusal unless the cube's files hold as many lines and kroner as the lake."""
    summed = f"SELECT sum(n), sum(amount) FROM read_parquet({quoted(cube / '*.parquet')})"
    kept = connection.execute(summed).fetchone()
    lines = connection.execute("SELECT count(*), sum(amount) FROM lake.lines").fetchone()
    if kept != lines:
        counted, amount = kept
        here, there = lines
        raise refusal(
            "other_sums", lines=counted, amount=amount, lake_lines=here, lake_amount=there
        )


def is_current(folder: Path) -> bool:
    """Whether `folder`/cube is made of exactly the line files below `folder`."""
    note = folder / "cube" / MADE_OF
    return note.is_file() and note.read_text(encoding="utf-8") == fingerprint(folder)


def fingerprint(folder: Path) -> str:
    """Form of the cube, and name, size and time of change of every line file, as JSON."""
    files = sorted((folder / "lines").rglob("*.parquet"))
    seen = [
        [str(file.relative_to(folder)), file.stat().st_size, file.stat().st_mtime_ns]
        for file in files
    ]
    return json.dumps({"form": FORM, "files": seen})


def mount(connection: Any, folder: Path) -> None:
    """Make `lake.summed` a view of the cube in `folder`, or of the lines one by one."""
    files = folder / "cube" / "*.parquet"
    usable = is_current(folder) and any(files.parent.glob(files.name))
    query = f"SELECT * FROM read_parquet({quoted(files)})" if usable else views.ONE_BY_ONE
    connection.execute(f"CREATE VIEW lake.summed AS {query}")
