"""The code lists under `codelists/`: a CSV table and a YAML note of its source each.

No list without a source: `NAME.yaml` beside `NAME.csv` says title, publisher,
version, address, licence and the day it was read.
"""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "codelists"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the list `name`, each by column. FileNotFoundError if there is none."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def codes(name: str) -> frozenset[str]:
    """The values of the column `code` of the list `name`."""
    return frozenset(row["code"] for row in rows(name))
