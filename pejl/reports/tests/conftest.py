"""Some bearings of a year, as they would be kept; no lake is needed."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from conftest import member
from pejl.bearings.models import Bearing, Round
from pejl.parties.models import Organisation

MONTHS = [f"2025-{month:02}" for month in range(1, 13)]


@pytest.fixture
def round_(db) -> Round:
    """A measured statement, one off course, and one that is unknown."""
    Organisation.objects.create(name="Lilleby Kommune", cvr="90000004")
    it = Round.objects.create(
        year=2025,
        as_of=date(2025, 12, 31),
        lake="20260101",
        taken_at=datetime(2026, 1, 2, tzinfo=UTC),
        taken_by="ida",
    )
    agreed_items(it).save()
    overpaid(it).save()
    unknown(it).save()
    return it


def agreed_items(round_: Round) -> Bearing:
    """A share that rises from one half of the year to the other."""
    return Bearing(
        round=round_,
        rulebook="BAL",
        rule="BAL-COMPLIANCE",
        figure="compliance_2",
        version="1",
        value=Decimal("0.5641"),
        numerator=Decimal("4127848.11"),
        denominator=Decimal("7317065.10"),
        unit="share",
        parts_unit="DKK",
        excluded={"not_contractable": "3122122.96", "contractable_unknown": "0.00"},
        first_half=Decimal("0.5186"),
        last_half=Decimal("0.6038"),
        series=[[month, f"0.{place + 40}"] for place, month in enumerate(MONTHS)],
        outcome="met",
        because_da="Andelen er 60,38 % mod 51,86 %.",
        because_en="The share is 60.38% against 51.86%.",
    )


def overpaid(round_: Round) -> Bearing:
    """An amount that should fall and rises."""
    return Bearing(
        round=round_,
        rulebook="BAL",
        rule="BAL-AGREED-PRICES",
        figure="price_control",
        version="1",
        value=Decimal("37168.57"),
        numerator=Decimal("37168.57"),
        denominator=Decimal("4483183.66"),
        unit="DKK",
        parts_unit="DKK",
        before=Decimal("30000"),
        outcome="not_met",
        because_da="Beløbet er 37.168,57 kr. mod 30.000 kr. året før.",
        because_en="The amount is 37,168.57 kr. against 30,000 kr. the year before.",
    )


def unknown(round_: Round) -> Bearing:
    """A statement nothing measures."""
    return Bearing(
        round=round_,
        rulebook="BAL",
        rule="BAL-QUALITY",
        outcome="unknown",
        because_da="Fejl registreres ikke.",
        because_en="Faults are not recorded.",
    )


@pytest.fixture
def person(db):
    """Makes a user with a role, of the whole municipality or of a unit."""
    return member
