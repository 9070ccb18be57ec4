"""Whether a line could be on an agreement, and if not, why."""

from datetime import date

import pytest

from pejl.engines import codelists
from pejl.engines.classification.contractable import contractable, definitions

DAY = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("said", "yes", "reason"),
    [
        ({"source": "ledger", "account": "2.2"}, True, None),
        ({"source": "ledger", "account": "4.9"}, True, None),
        ({"source": "ledger", "account": "1"}, False, "wages"),
        ({"source": "ledger", "account": "2.6"}, False, "property"),
        ({"source": "ledger", "account": "4.7"}, False, "public_body"),
        ({"source": "ledger", "account": "5.9"}, False, "transfers"),
        ({"source": "ledger", "account": "7"}, False, "income"),
        ({"source": "ledger", "account": "9"}, False, "internal"),
        ({"source": "ledger", "account": "2.2", "public_body": True}, False, "public_body"),
        ({"source": "invoice", "category": "70310000"}, False, "property"),
        ({"source": "invoice", "category": "39110000"}, True, None),
        ({"source": "invoice"}, True, None),
        ({"source": "credit_note"}, True, None),
        ({"source": "ledger"}, None, None),
        ({"source": "ledger", "category": "39110000"}, True, None),
        (
            {"source": "ledger", "account": "4.0", "text": "Husleje, Pakhuskajen 3"},
            False,
            "property",
        ),
        ({"source": "ledger", "account": "4.0", "text": "Huslejesystem"}, True, None),
        ({"source": "ledger", "account": "3"}, None, None),
        ({"source": "invoice", "account": "3"}, None, None),
    ],
)
def test_the_first_row_that_fits_decides(said, yes, reason):
    found = contractable(DAY, **said)

    assert (found.yes, found.exclusion, found.version) == (yes, reason, 1)


def test_the_first_version_has_no_first_day():
    assert contractable(date(1999, 1, 1), source="invoice").version == 1


def test_a_newer_version_is_used_from_its_day(monkeypatch):
    newer = [row._replace(version=2, since=DAY) for row in definitions()]
    both = (*definitions(), *newer)
    monkeypatch.setattr("pejl.engines.classification.contractable.definitions", lambda: both)

    before, after = (
        contractable(date(2026, 12, 30), source="invoice"),
        contractable(DAY, source="invoice"),
    )

    assert (before.version, after.version) == (1, 2)


def test_every_reason_is_said_in_both_languages():
    assert all(row["da"] and row["en"] for row in codelists.rows("contractable"))
