"""What the numbers around a figure are called: reasons for exclusion, and what stands beside."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pejl.engines import codelists
from pejl.engines.text import Text

FILE = Path(__file__).resolve().parent / "words.csv"


class Word(NamedTuple):
    """The name of a number and what it is counted in: DKK, count or days."""

    text: Text
    unit: str


@cache
def words() -> Mapping[str, Word]:
    """The name of every key of `Figure.excluded` and `Figure.beside`."""
    with FILE.open(encoding="utf-8", newline="") as file:
        own = {row["column"]: word(row, row["unit"]) for row in csv.DictReader(file)}
    reasons = {
        row["reason"]: word(row, "DKK")
        for row in codelists.rows("contractable")
        if row["contractable"] == "no"
    }
    return own | reasons


def word(row: Mapping[str, str], unit: str) -> Word:
    """The Word of a row with the columns da and en."""
    return Word(Text(da=row["da"], en=row["en"]), unit)
