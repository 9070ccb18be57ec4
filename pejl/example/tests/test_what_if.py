"""A what-if on Lilleby's year changes exactly what is reckoned here from the lines themselves.

The expected purchases are found by other means than the rules': a few lines of SQL over the
lake's files, and the invoices' own dates.
"""

import csv
from collections import deque
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import duckdb
import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from conftest import signed_on
from pejl.bearings.actions.loading import load_folder
from pejl.bearings.actions.rounds import take
from pejl.example.world import World
from pejl.example.year import Year
from pejl.invoices.models import Invoice
from pejl.lake.queries import current
from pejl.parties.models import Unit
from pejl.policy.components.otherwise import to_lines

pytestmark = pytest.mark.django_db
GROUNDS = {"fra": "2099-01-01", "kilde": "Et udkast", "laest": "2026-11-22"}
# Goods of at least a million and below 1,644,638, the threshold of 2025: contracts on agreements
# by their ceiling, classes without agreement by what all units bought of all suppliers.
EXPECTED = """
WITH l AS (
  SELECT * FROM read_parquet($folder || '/lines/*.parquet')
  WHERE contractable AND booked BETWEEN DATE '2025-01-01' AND DATE '2025-12-31'
), a AS (SELECT * FROM read_parquet($folder || '/agreements/*.parquet'))
SELECT s.name, a.number, SUM(l.amount) FROM l JOIN a USING (agreement_id)
  JOIN read_parquet($folder || '/suppliers/*.parquet') AS s ON s.supplier_id = l.supplier_id
WHERE a.value_ceiling >= 1000000 AND a.value_ceiling < 1644638
  AND a.categories[1] < '45'
GROUP BY s.name, a.number
UNION ALL
SELECT s.name, NULL, SUM(l.amount) FROM l
  JOIN read_parquet($folder || '/suppliers/*.parquet') AS s ON s.supplier_id = l.supplier_id
  JOIN (SELECT category[1:4] AS c, SUM(amount) AS spent FROM l WHERE agreement_id IS NULL
        GROUP BY c) AS classes ON classes.c = l.category[1:4]
WHERE l.agreement_id IS NULL AND spent >= 1000000 AND spent < 1644638
  AND (c < '45' OR c LIKE '48%')
GROUP BY s.name, c
"""
OF_A_UNIT = """
SELECT unit_id, SUM(amount) FROM read_parquet($folder || '/lines/*.parquet')
JOIN read_parquet($folder || '/agreements/*.parquet') AS a USING (agreement_id)
WHERE contractable AND year(booked) = 2025 AND unit_id IS NOT NULL
  AND a.value_ceiling >= 1000000 AND a.value_ceiling < 1644638 AND a.categories[1] < '45'
GROUP BY unit_id ORDER BY 2 DESC
"""


@pytest.fixture(autouse=True)
def home() -> None:
    """The year below keeps what it keeps in a folder of its own, from test to test."""


@pytest.fixture(scope="module")
def lilleby(tmp_path_factory, learnt, django_db_setup, django_db_blocker) -> Iterator[Path]:
    """The lake after a year of Lilleby."""
    folder = tmp_path_factory.mktemp("year") / "lilleby"
    deque(Year(folder, World(2025), 1).write(300), maxlen=0)
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        home = tmp_path_factory.mktemp("home")
        patch.setattr(settings, "PEJL_HOME", home)
        learnt(home / "models")
        deque(load_folder(folder, by="test"), maxlen=0)
        take(year=2025, by="test")
        state = current()
        assert state
        yield state
        transaction.set_rollback(True)


def asked(client: Client, code: str, part: str, **said: str) -> list[dict[str, str]]:
    """The table of a what-if, as CSV."""
    words = urlencode({"del": part, **said, **GROUNDS, "format": "csv"})
    return read(client.get(f"/regler/{code}/hvad-nu-hvis/?{words}"))


def read(answer: Any) -> list[dict[str, str]]:
    """The rows of a table handed out as CSV."""
    assert answer["Content-Type"].startswith("text/csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def kroner(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


def test_another_threshold_judges_exactly_the_goods_between_the_two_otherwise(lilleby: Path):
    expected = duckdb.execute(EXPECTED, {"folder": str(lilleby)}).fetchall()

    rows = asked(signed_on("reader"), "DK-THRESHOLD-GOODS", "value", vaerdi="1.000.000")

    found = [it for it in rows if it["Regel"] == "DK-THRESHOLD-GOODS"]
    assert sorted(
        (it["Leverandør"], it["Aftale"].rpartition(" ")[0] or "", kroner(it["Kroner"]))
        for it in found
    ) == sorted((name, number or "", amount) for name, number, amount in by_title(expected))
    assert len(found) > 3


def by_title(expected: list[tuple[str, str | None, Decimal]]) -> Iterator[tuple[str, str, Decimal]]:
    """The agreement's number as it begins its name in the table."""
    from pejl.contracts.models import Agreement

    names = {it.number: str(it).rpartition(" ")[0] for it in Agreement.objects.all()}
    for name, number, amount in expected:
        yield name, names[number] if number else "", amount


def test_the_lines_of_a_purchase_add_up_to_its_kroner(lilleby: Path):
    client, words = signed_on("reader"), urlencode({"del": "value", "vaerdi": "50.000", **GROUNDS})
    shown = client.get(f"/regler/DK-THRESHOLD-GOODS/hvad-nu-hvis/?{words}")
    rows = [it["changed"].row for it in shown.context["page"]]

    behind = [read(client.get(f"{to_lines(it)}&format=csv")) for it in rows]

    assert [(len(it), summed(it)) for it in behind] == [(it["lines"], it["own"]) for it in rows]
    assert {it["agreement_id"] is None for it in rows} == {True, False}


def summed(rows: list[dict[str, str]]) -> Decimal:
    return sum((kroner(it["Kroner"]) for it in rows), Decimal(0))


def test_a_shorter_payment_term_judges_exactly_the_bills_beyond_it_otherwise(lilleby: Path):
    bills = Invoice.objects.filter(
        kind="invoice", received_file__outcome="sound", issued__year=2025
    )
    beyond = [
        it.number
        for it in bills
        if it.issued and it.due and timedelta(20) < it.due - it.issued <= timedelta(30)
    ]

    rows = asked(signed_on("reader"), "DK-PAYMENT-TERM", "value", vaerdi="20")

    assert sorted(it["Faktura"] for it in rows) == sorted(beyond)
    assert len(beyond) > 100


def test_one_of_a_unit_is_told_of_what_the_unit_bought_alone(lilleby: Path):
    unit, amount = duckdb.execute(OF_A_UNIT, {"folder": str(lilleby)}).fetchall()[0]
    client = signed_on("reader", Unit.objects.get(pk=unit))

    rows = asked(client, "DK-THRESHOLD-GOODS", "value", vaerdi="1.000.000")

    own = [it for it in rows if it["Regel"] == "DK-THRESHOLD-GOODS" and it["Aftale"]]
    assert summed(own) == amount


def test_a_target_is_tried_month_by_month(lilleby: Path):
    rows = asked(signed_on("reader"), "BAL-SKI-FIRST", "value", vaerdi="50")

    assert [it["Måned"] for it in rows][:1] == ["januar 2025"]
    assert len(rows) == 12
    assert all("målet er mindst 50" in it["Fordi"] for it in rows)
