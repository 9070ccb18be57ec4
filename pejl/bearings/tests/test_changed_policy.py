"""Bearings are kept; the policy may have changed since they were taken."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from pejl.bearings.models import Bearing, Round
from pejl.bearings.queries.measuring import statements

DAY = date(2025, 12, 31)
CHANGED = "Politikken er ændret, siden pejlingerne blev taget"


@pytest.fixture
def kept(db) -> Any:
    """Keeps a round of unknown bearings of rules, by code."""

    def keep(codes: list[str]) -> None:
        round_ = Round.objects.create(year=2025, as_of=DAY, taken_at=timezone.now())
        for code in codes:
            Bearing.objects.create(round=round_, rulebook="BAL", rule=code, outcome="unknown")

    return keep


def page(client: Client) -> str:
    return client.get("/").content.decode()


def test_as_long_as_the_policy_is_the_same_nothing_is_said(kept, reader: Client):
    kept([rule.code for _book, rule in statements(DAY)])

    assert CHANGED not in page(reader)


def test_a_rule_that_is_gone_is_left_out_and_the_change_said(kept, reader: Client):
    kept(["BAL-GONE", "BAL-QUALITY"])

    shown = page(reader)

    assert CHANGED in shown
    assert "BAL-GONE" not in shown
    assert "BAL-QUALITY" in shown
