"""What contracts hand over to the lake: the agreements."""

from collections.abc import Iterator
from pathlib import Path

from pejl.contracts.models import Agreement
from pejl.lake.actions import Row, write_table
from pejl.parties.queries import roots


def agreements(place: Path) -> None:
    """Every agreement, with the supplier as it counts now."""
    write_table(place, "agreements", agreement_rows())


def agreement_rows() -> Iterator[Row]:
    """CPV codes as prefixes: 39100000 is 391, and never shorter than the division."""
    now = roots()
    for it in Agreement.objects.order_by("pk"):
        categories = [prefix(code) for code in it.categories]
        yield (
            *(it.pk, it.number, it.title, it.kind, now[it.supplier_id]),
            *(it.starts, it.ends, it.value_ceiling, categories),
        )


def prefix(code: str) -> str:
    """A CPV code without its trailing zeros."""
    return code[:2] + code[2:8].rstrip("0")
