"""The ledger as the finance system exports it, and what is to be found in it.

A CSV file with semicolons, Danish numbers and dates in Windows' Western alphabet.
Some days were exported twice, so some rows stand in it twice.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from pejl.example.formats import danish_amount, danish_date
from pejl.example.postings import Posting
from pejl.example.spelling import is_same_words
from pejl.example.truth import Plant, Truth
from pejl.example.world import ExampleUnit

FILE: Final = "ledger.csv"
ENCODING: Final = "cp1252"
COLUMNS: Final = (
    "Posteringsnr.",
    "Bogføringsdato",
    "Enhed",
    "EAN-nr.",
    "Konto",
    "Art",
    "Leverandør",
    "CVR-nr.",
    "Fakturanr.",
    "Fakturadato",
    "Forfaldsdato",
    "Betalingsdato",
    "Betalingsmåde",
    "Tekst",
    "Beløb ekskl. moms",
    "Momsbeløb",
)
_FIRST_ROW: Final = 2  # below the header
_REPEATED: Final = 250  # one row in so many stands twice, three at least
_OPERATION: Final = "11"  # dranst and ownership
_NO_PROJECT: Final = "000"

Numbered = tuple[int, Posting]


def exported(postings: Iterable[Posting]) -> list[Numbered]:
    """The postings by day, each with its number, and a few of them once more."""
    numbered = list(enumerate(sorted(postings, key=lambda one: one.booked), 1))
    many = max(3, len(numbered) // _REPEATED)
    end = len(numbered) // 2
    return [*numbered[:end], *numbered[end - many : end], *numbered[end:]]


def write(folder: Path, rows: Sequence[Numbered], functions: Mapping[str, str]) -> None:
    """The file."""
    with (folder / FILE).open("w", encoding=ENCODING, newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows(_cells(number, posting, functions) for number, posting in rows)


def _cells(number: int, posting: Posting, functions: Mapping[str, str]) -> tuple[str, ...]:
    return (
        f"{number:07d}",
        danish_date(posting.booked),
        posting.unit.name,
        posting.unit.gln,
        _account(posting.unit, posting.art, functions),
        posting.art,
        posting.supplier,
        posting.cvr,
        posting.invoice,
        danish_date(posting.issued),
        danish_date(posting.due),
        danish_date(posting.paid),
        posting.paid_by,
        posting.text,
        danish_amount(posting.amount),
        danish_amount(posting.vat),
    )


def _account(unit: ExampleUnit, art: str, functions: Mapping[str, str]) -> str:
    """The sixteen digits: function, operation, cost centre (the end of the GLN), project, art."""
    centre = unit.gln[-5:-1]
    return f"{functions[unit.kind]}{_OPERATION}{centre}{_NO_PROJECT}{art.replace('.', '')}"


def plant(rows: Sequence[Numbered], truth: Truth) -> None:
    """Note what is to be found in the rows; a row is named by its line in the file."""
    seen: set[int] = set()
    for place, (number, posting) in enumerate(rows, _FIRST_ROW):
        if posting.person:
            truth.plants.append(Plant("cpr", "person_number_in_text", FILE, str(place)))
        if number in seen:
            truth.plants.append(Plant("ledger_row_twice", "exported_twice", FILE, str(place)))
        elif posting.late:
            truth.plants.append(Plant("late_payment", "paid_late", posting.file))
        if posting.paid_by == "Kort":
            truth.also.append(Plant("off_agreement", "bought_by_card", FILE, str(place)))
        seen.add(number)
    truth.plants.extend(_spellings(posting for _, posting in rows))


def _spellings(postings: Iterable[Posting]) -> Iterator[Plant]:
    """Each way a supplier is written beside its own name, and who it is.

    In other letters it must be known at once; in other words a person must be asked.
    """
    written = {
        (posting.supplier, posting.who.cvr, posting.who.name)
        for posting in postings
        if posting.who and posting.supplier != posting.who.name
    }
    for spelling, cvr, name in sorted(written):
        how = "other_letters" if is_same_words(spelling, name) else "other_words"
        yield Plant("supplier_alias", how, FILE, f"{spelling}={cvr}")
