"""What parties hand over to the lake: suppliers as they count now, and units."""

from collections.abc import Iterator
from pathlib import Path

from pejl.lake.actions import Row, write_table
from pejl.parties.models import Organisation, Unit
from pejl.parties.queries import standing


def suppliers(place: Path) -> None:
    """The suppliers that count, one row each."""
    write_table(place, "suppliers", supplier_rows())


def supplier_rows() -> Iterator[Row]:
    """Whether a supplier is local is known where its postcode and ours are."""
    ours = local_postcodes()
    for it in standing():
        local = it.postcode in ours if it.postcode and ours else None
        yield it.pk, it.cvr, it.name, it.postcode or None, local, it.size or None, it.is_public_body


def local_postcodes() -> frozenset[str]:
    """The postcodes that are the municipality's own."""
    organisation = Organisation.objects.first()
    return frozenset(organisation.postcodes.split()) if organisation else frozenset()


def units(place: Path) -> None:
    """Every unit."""
    write_table(place, "units", Unit.objects.values_list("pk", "name", "gln", "parent_id"))
