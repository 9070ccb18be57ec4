"""Old days are judged by old law, and the notice's day decides the threshold."""

from datetime import date
from pathlib import Path

import pytest

from pejl.engines.rules import Outcome, Rulebook, Rulebooks, judge, load, load_all
from pejl.engines.text import Text

GOODS = {"contract.kind": "goods", "buyer.kind": "municipality"}


def test_a_value_applies_from_its_own_day(rulebooks: Rulebooks):
    last, first = date(2025, 12, 31), date(2026, 1, 1)

    values = [rulebooks.value("DK-THRESHOLD-GOODS", day) for day in (last, first)]

    assert [value.amount for value in values if value] == [1_644_638, 1_611_360]


def test_before_the_first_value_there_is_none(rulebooks: Rulebooks):
    assert rulebooks.value("DK-THRESHOLD-GOODS", date(2023, 12, 31)) is None


def test_the_day_of_the_notice_decides_and_not_the_day_judged_for(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({**GOODS, "notice.published": date(2025, 12, 1)})

    judgement = judge(rulebooks.rule("DK-THRESHOLD-GOODS"), facts, date(2026, 3, 2))

    assert [applied.value.since for applied in judgement.applied] == [date(2024, 1, 1)]


def test_without_a_notice_the_day_judged_for_decides(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given(GOODS)

    judgement = judge(rulebooks.rule("DK-THRESHOLD-GOODS"), facts, date(2026, 3, 2))

    assert [applied.value.since for applied in judgement.applied] == [date(2026, 1, 1)]


def test_a_retired_rule_still_judges_its_own_days(lilleby: Rulebook):
    rule = lilleby.rules[0]

    before, after = (judge(rule, {}, day) for day in (date(2029, 12, 31), date(2030, 1, 1)))

    assert before.outcome is Outcome.UNKNOWN
    assert after.outcome is Outcome.NOT_APPLICABLE
    assert after.because.da == "Reglen gjaldt til 31. december 2029."


def test_a_rulebook_is_in_force_from_its_first_day_to_its_last(policy: Path):
    book = load(policy / "lilleby")

    days = (date(2025, 3, 31), date(2025, 4, 1), date(2029, 12, 31), date(2030, 1, 1))

    assert [day in book.period for day in days] == [False, True, True, False]


def test_a_rulebook_whose_first_day_is_not_known_says_why_and_is_in_force(rulebooks: Rulebooks):
    ballerup = next(book for book in rulebooks.books if book.code == "BAL")

    assert isinstance(ballerup.adopted, Text)
    assert "ikke hvornår" in ballerup.adopted.da
    assert date(2026, 3, 2) in ballerup.period


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2025, 3, 31), []),
        (date(2029, 12, 31), ["LIL-PAY", "LIL-AGREE"]),
        (date(2030, 1, 1), []),
    ],
)
def test_only_rules_of_the_day_are_in_force(policy: Path, day: date, codes: list[str]):
    assert [rule.code for rule in load_all(policy).in_force(day)] == codes


def test_a_retired_rule_is_not_in_force_though_its_rulebook_is(policy: Path):
    path = policy / "lilleby/LIL-PAY.yaml"
    text = path.read_text("utf-8").replace("until: 2029-12-31", "until: 2026-06-30")
    path.write_text(text, "utf-8")

    in_force = load_all(policy).in_force(date(2026, 7, 1))

    assert [rule.code for rule in in_force] == ["LIL-AGREE"]
