"""A database of an earlier version is carried over with every row in it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps.registry import Apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from pejl.invoices.models import Finding, Invoice, ReceivedFile

FIRST = "0001_receipts_invoices_matches"


def migrated(name: str) -> Apps:
    """The models as they were when the database stood at that migration; it is brought there."""
    executor = MigrationExecutor(connection)
    executor.migrate([("invoices", name)])
    return executor.loader.project_state([("invoices", name)]).apps


@pytest.fixture
def latest(transactional_db: None) -> Iterator[Callable[[], object]]:
    """Brings the database back to what the models say, in the end at any rate."""
    (leaf,) = MigrationExecutor(connection).loader.graph.leaf_nodes("invoices")
    yield lambda: migrated(leaf[1])
    migrated(leaf[1])


def kept(old: Apps, model: str, **values: Any) -> Any:
    """A row as the first version kept it."""
    return old.get_model(model).objects.create(**values)


def received(old: Apps, number: int, outcome: str) -> Any:
    """A file as the first version kept it."""
    return kept(
        old,
        "invoices.Receipt",
        digest=f"{number:064}",
        name=f"{number}.xml",
        size=number,
        received_at=timezone.now(),
        outcome=outcome,
    )


@pytest.fixture
def carried(latest: Callable[[], object]) -> None:
    """A file with its invoice, and one with its finding, carried over from the first version."""
    old = migrated(FIRST)
    supplier = kept(old, "parties.Supplier", name="Nordlys Papir ApS")
    kept(old, "invoices.Invoice", receipt=received(old, 1, "sound"), supplier=supplier)
    kept(old, "invoices.Finding", receipt=received(old, 2, "unsound"))
    latest()


@pytest.mark.usefixtures("carried")
def test_files_received_before_are_still_there():
    assert [(it.name, it.outcome) for it in ReceivedFile.objects.all()] == [
        ("1.xml", "sound"),
        ("2.xml", "unsound"),
    ]


@pytest.mark.usefixtures("carried")
def test_an_invoice_still_has_its_file():
    assert Invoice.objects.get().received_file.name == "1.xml"


@pytest.mark.usefixtures("carried")
def test_a_finding_still_has_its_file():
    assert Finding.objects.get().received_file.name == "2.xml"


@pytest.mark.usefixtures("carried")
def test_the_database_still_holds_an_invoice_to_its_file():
    with connection.cursor() as cursor:
        held = connection.introspection.get_constraints(cursor, "invoices_invoice").values()

    keys = {tuple(it["columns"]): it["foreign_key"] for it in held if it["foreign_key"]}
    assert keys["received_file_id",] == ("invoices_receivedfile", "id")
