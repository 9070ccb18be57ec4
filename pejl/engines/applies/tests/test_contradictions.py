"""Facts that cannot all be so are refused, each with what to do."""

from datetime import date
from typing import Any

import pytest

from pejl.engines.applies.contradictions import contradictions
from pejl.engines.applies.purchase import Purchase

ON = date(2026, 3, 2)


def names(**told: Any) -> list[str]:
    """The names of the facts at fault."""
    return [it.name for it in contradictions(Purchase(**told), ON)]


def test_nothing_told_is_no_contradiction():
    assert names() == []


@pytest.mark.parametrize(
    ("kind", "cpv"),
    [
        ("works", "39110000"),
        ("goods", "45214200"),
        ("services", "45214200"),
        ("goods", "90910000"),
        ("services", "39110000"),
        ("light_services", "48000000"),
    ],
)
def test_a_kind_that_is_not_the_categorys_is_refused(kind: str, cpv: str):
    assert names(kind=kind, cpv=cpv) == ["kind"]


@pytest.mark.parametrize(
    ("kind", "cpv"),
    [
        ("works", "45214200"),
        ("goods", "39110000"),
        ("goods", "48000000"),
        ("services", "90910000"),
        ("light_services", "85310000"),
    ],
)
def test_a_kind_that_is_the_categorys_is_taken(kind: str, cpv: str):
    assert names(kind=kind, cpv=cpv) == []


def test_it_is_said_that_45_is_works():
    found = contradictions(Purchase(kind="goods", cpv="45000000"), ON)

    assert "Kun CPV 45 er bygge og anlæg. Ret slagsen eller varegruppen." in found[0].text.da


def test_a_start_that_is_past_is_refused():
    assert names(starts=date(2026, 3, 1)) == ["starts"]


def test_a_start_today_is_taken():
    assert names(starts=ON) == []


def test_a_meeting_that_is_past_is_refused():
    assert names(meetings=(date(2026, 2, 25), date(2026, 4, 29))) == ["meetings"]


def test_a_notice_after_the_start_is_refused():
    assert names(starts=date(2026, 9, 1), published=date(2026, 9, 1)) == ["published"]


def test_a_notice_that_is_out_already_is_taken():
    assert names(published=date(2025, 11, 14)) == []
