"""What was planted where, as it is kept beside the files."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

# The kinds of fault, by who should find them.
CONTROL = ("price", "range", "fee", "indexation", "period", "quantity", "duplicate")
SOUNDNESS = (
    "arithmetic",
    "identifier",
    "missing_reference",
    "date",
    "currency",
    "unit_code",
    "malformed",
)
REGISTER = (
    "supplier_alias",
    "off_agreement",
    "tender_radar",
    "late_payment",
    "cpr",
    "ledger_row_twice",
)
KINDS = (*CONTROL, *SOUNDNESS, *REGISTER)
ANY = "*"  # any kind of finding, where a paper is so wrong that anything may be said of it


class Plant(NamedTuple):
    """A fault: its kind, how it was made, and where it can be found.

    `line` is the line's own number, or in a list the row or the text to look for;
    None is the whole file. `amount` is what was paid too much, where that can be said.
    """

    kind: str
    how: str
    file: str
    line: str | None = None
    amount: Decimal | None = None


class Truth:
    """All that was planted, what only looks like it, and what may be said without being wrong."""

    def __init__(self) -> None:
        self.plants: list[Plant] = []
        self.lookalikes: list[Plant] = []  # `kind` is the kind it must not be taken for
        self.also: list[Plant] = []  # neither demanded nor wrong

    def as_json(self, **about: Any) -> dict[str, Any]:
        """The truth as a JSON object; amounts as text, so that no øre is lost."""
        return {
            **about,
            "plants": _rows(self.plants),
            "lookalikes": _rows(self.lookalikes),
            "also": _rows(self.also),
        }


def _rows(plants: Iterable[Plant]) -> list[dict[str, str | None]]:
    ordered = sorted(plants, key=lambda plant: (plant.file, plant.line or "", plant.kind))
    return [
        {
            "kind": plant.kind,
            "how": plant.how,
            "file": plant.file,
            "line": plant.line,
            "amount": None if plant.amount is None else str(plant.amount),
        }
        for plant in ordered
    ]
