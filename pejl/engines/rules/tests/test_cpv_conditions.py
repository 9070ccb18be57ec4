"""A CPV code lies within a group, outside it, or is too broad to tell."""

from datetime import date

import pytest

from pejl.engines import cpv
from pejl.engines.rules import Fact, reasons, words
from pejl.engines.rules.conditions import Condition, Operator, holds
from pejl.engines.rules.facts import FactDefinition, FactType
from pejl.engines.text import Text

ON = date(2026, 5, 4)
CATEGORY = FactDefinition("purchase.cpv", FactType.CPV, Text("varegruppen", "the category"))
FURNITURE = Condition(CATEGORY, Operator.CPV_WITHIN, ("39110000", "39130000"))


def test_nothing_lies_within_no_group():
    assert cpv.within("39110000", ()) is False


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        ("39110000", True),
        ("39112000", True),
        ("39113100", True),
        ("39141000", False),
        ("39100000", None),
        ("39000000", None),
        ("30000000", False),
    ],
)
def test_a_code_lies_within_a_group_that_begins_it(code: str, answer: bool | None):
    assert holds(FURNITURE, {"purchase.cpv": Fact(code)}, ON) is answer


def test_a_division_keeps_its_zero():
    assert cpv.within("39110000", ("30000000",)) is False


def test_a_code_is_said_with_its_name():
    assert cpv.named("39110000") == (
        "39110000 Sæder, stole, m.v. og dele dertil",
        "39110000 Seats, chairs and related products, and associated parts",
    )


def test_a_code_beyond_the_list_is_called_as_the_category_it_lies_in():
    assert cpv.named("39112100").da == "39112100 (under 39112000 Stole)"


@pytest.mark.parametrize(
    ("code", "there"),
    [("", False), ("391", False), ("39112000", True), ("39112100", True), ("39119999", False)],
)
def test_a_code_exists_as_far_as_the_list_can_tell(code: str, there: bool):
    assert cpv.exists(code) is there


def test_a_condition_on_a_category_is_a_sentence():
    explained = words.explained(FURNITURE)

    assert explained.da.startswith("varegruppen er inden for 39110000 Sæder, stole")
    assert " eller 39130000 " in explained.da


def test_too_broad_a_code_is_asked_to_be_closer():
    missing = reasons.what_is_missing([FURNITURE], {"purchase.cpv": Fact("39100000")}, ON)

    assert missing.en == (
        "The category is 39100000 Furniture. That is too broad; give a closer CPV code."
    )


def test_a_missing_code_is_missing():
    missing = reasons.what_is_missing([FURNITURE], {}, ON)

    assert missing.en == "The category is not known."
