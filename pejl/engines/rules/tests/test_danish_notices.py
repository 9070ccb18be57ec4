"""What Danish buyers really did, by their published notices, the law as we hold it accepts."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pejl.engines.rules import Outcome, Rulebooks, judge
from pejl.engines.rules.rule import Choice
from pejl.engines.rules.tests.notices import Notice, read

# The act is that of directive 2014/24. Notices under the others follow orders of their own.
OUTSIDE: Mapping[str, str] = {
    "32014L0023": "a concession",
    "32014L0025": "water, energy, transport or post",
    "32009L0081": "defence and security",
}
# Notices under the act that no rule here has anything to say of, and why.
EXPLAINED: Mapping[str, str] = {
    "079038-2017": "a prior notice only: nothing is tendered yet",
    "049838-2022": "told before a contract without a call: no time to tender, no award yet",
    "196018-2017": "the same",
    "197561-2018": "the same",
    "282510-2016": "the same",
    "477212-2017": "the same",
}


@pytest.fixture(scope="module")
def notices(shared: Path) -> list[Notice]:
    """Every notice, read."""
    return [read(path) for path in sorted(shared.glob("data/ted-notices-dk/*/*.xml"))]


def judged(notice: Notice, rulebooks: Rulebooks) -> Mapping[str, Outcome]:
    """What each rule on a tender's notice and times comes to."""
    facts = rulebooks.vocabulary.given(notice.facts)
    asking = [
        rule
        for rule in rulebooks.rules
        if rule.code.startswith("DK-")
        and not isinstance(rule.demand, Choice)
        and any(fact.name in notice.facts for fact in rule.facts)
    ]
    return {rule.code: judge(rule, facts, notice.sent).outcome for rule in asking}


def test_every_notice_is_read(notices: list[Notice]):
    assert len(notices) == 58


def test_nothing_a_buyer_really_did_is_called_unlawful(notices: list[Notice], rulebooks: Rulebooks):
    unlawful = [
        (notice.number, code)
        for notice in notices
        for code, outcome in judged(notice, rulebooks).items()
        if outcome is Outcome.NOT_MET
    ]

    assert unlawful == []


def test_a_notice_under_the_act_is_accepted_by_a_rule_or_explained(
    notices: list[Notice], rulebooks: Rulebooks
):
    under_the_act = [notice for notice in notices if notice.directive not in OUTSIDE]
    silent = {
        notice.number
        for notice in under_the_act
        if Outcome.MET not in judged(notice, rulebooks).values()
    }

    assert silent == set(EXPLAINED)


def test_the_act_is_silent_on_what_follows_another_directive(
    notices: list[Notice], rulebooks: Rulebooks
):
    outside = [notice for notice in notices if notice.directive in OUTSIDE]

    accepted = {
        notice.number for notice in outside if Outcome.MET in judged(notice, rulebooks).values()
    }

    assert len(outside) == 41
    assert accepted == set()


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        pytest.param("543442-2020", {"DK-NOTICE", "DK-DEADLINE-OPEN-SHORT"}, id="urgent, 15 days"),
        pytest.param("263406-2016", {"DK-AWARD-NOTICE"}, id="an award told after 26 days"),
        pytest.param("586847-2021", {"DK-AWARD-NOTICE"}, id="an award told after a week"),
        pytest.param("107140-2021", {"DK-NOTICE"}, id="an award after negotiation"),
        pytest.param("436913-2017", {"DK-LIGHT-NOTICE"}, id="light regime, 25 days"),
        pytest.param("007321-2017", {"DK-LIGHT-NOTICE"}, id="light regime, by a prior notice"),
    ],
)
def test_a_notice_is_accepted_for_the_right_reason(
    notices: list[Notice], rulebooks: Rulebooks, number: str, codes: set[str]
):
    notice = next(notice for notice in notices if notice.number == number)

    met = {code for code, outcome in judged(notice, rulebooks).items() if outcome is Outcome.MET}

    assert met == codes


def test_a_day_less_than_the_buyer_gave_would_be_unlawful(
    notices: list[Notice], rulebooks: Rulebooks
):
    notice = next(notice for notice in notices if notice.number == "543442-2020")
    hurried = notice._replace(deadline=notice.sent.replace(day=24))

    assert judged(hurried, rulebooks)["DK-DEADLINE-OPEN-SHORT"] is Outcome.NOT_MET
