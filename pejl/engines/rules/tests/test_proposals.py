"""A proposal is a patch: applied, everything loads; unapplied, it shows what would be otherwise."""

import subprocess
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.rules import Mark, Outcome, Rulebooks, Source, judge, load_all
from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.files.proposals import Proposal, propose_comparison, propose_value
from pejl.engines.rules.files.proposing import Comparison, ComparisonPlace, Grounds, difference
from pejl.engines.rules.rule import Duty, Limit, Rule

POLICY = Path(__file__).resolve().parents[4] / "policy"
READ = Source("Udkast: »ny« grænse #1", None, None, date(2026, 11, 22), Mark.VERIFIED)
GROUNDS = Grounds(date(2027, 1, 1), READ)
LATER = Grounds(date(2099, 1, 1), READ)  # than any line the law may be given before that
LIMITS = [rule for rule in load_all(POLICY).rules if isinstance(rule.demand, Limit)]
MEASURED = [
    (rule, it)
    for rule in load_all(POLICY).rules
    if isinstance(rule.demand, Duty) and not rule.period.last
    for it in rule.when
    if isinstance(it.operand, Decimal)
]


def applied(to: Path, *proposals: Proposal) -> Rulebooks:
    """The rulebooks once the patches are applied to a copy of them, one after the other."""
    copytree(POLICY, to / "policy")
    for proposal in proposals:
        patch = difference(proposal.changes)
        subprocess.run(["patch", "-p1", "-s", "-d", to], input=patch, text=True, check=True)
    return load_all.__wrapped__(to / "policy")


def amount(books: Rulebooks, code: str, on: date) -> Decimal | None:
    value = books.value(code, on)
    return value.amount if value else None


def first_day(rule: Rule) -> date:
    """The first day a new value of the rule may have."""
    last = rule.values.lines[-1].since if rule.values else date.min
    return max(GROUNDS.since, last + timedelta(days=1))


def test_a_new_value_of_any_limit_loads_and_begins_on_its_day(rulebooks: Rulebooks, tmp_path: Path):
    half, begins = Decimal("0.5"), {it.code: first_day(it) for it in LIMITS}
    eves = {code: day - timedelta(days=1) for code, day in begins.items()}

    books = applied(
        tmp_path,
        *(
            propose_value(POLICY, rulebooks, code, half, GROUNDS._replace(since=day))
            for code, day in begins.items()
        ),
    )

    found = {code: amount(books, code, day) for code, day in begins.items()}
    before = {code: amount(books, code, day) for code, day in eves.items()}
    assert found == dict.fromkeys(begins, half)
    assert before == {code: amount(rulebooks, code, day) for code, day in eves.items()}


@pytest.mark.parametrize(
    ("rule", "condition"), MEASURED, ids=[f"{it.code}-{on.fact.name}" for it, on in MEASURED]
)
def test_another_comparison_of_any_duty_loads_as_the_rule_in_its_place(
    rule: Rule, condition, rulebooks: Rulebooks, tmp_path: Path
):
    place = ComparisonPlace("when", condition.fact.name, condition.operator)
    comparison = Comparison(place, Operator.LESS_THAN, Decimal(7))

    books = applied(tmp_path, propose_comparison(POLICY, rulebooks, rule.code, comparison, GROUNDS))

    assert books.rule(rule.code).successors == (f"{rule.code}-2027",)
    assert books.rule(rule.code).period.last == date(2026, 12, 31)
    assert Operator.LESS_THAN in [it.operator for it in books.rule(f"{rule.code}-2027").when]


def test_the_cases_of_the_rule_in_its_place_come_out_as_they_say(
    rulebooks: Rulebooks, tmp_path: Path
):
    place = ComparisonPlace("when", "contract.value", Operator.MORE_THAN)
    comparison = Comparison(place, Operator.AT_LEAST, Decimal(5_000_000))

    proposal = propose_comparison(POLICY, rulebooks, "DK-TRAINING-WORKS", comparison, GROUNDS)
    new = applied(tmp_path, proposal).rule("DK-TRAINING-WORKS-2027")

    given = rulebooks.vocabulary.given
    assert [judge(new, given(it.given), it.on).outcome for it in new.cases] == [
        it.outcome for it in new.cases
    ]


def test_a_dated_line_is_all_that_is_added(rulebooks: Rulebooks):
    proposal = propose_value(POLICY, rulebooks, "DK-WORKS-ONE-OFFER", Decimal(350_000), LATER)

    lines = difference(proposal.changes).splitlines()[2:]
    assert [it for it in lines if it.startswith("-")] == []
    assert [it for it in lines if it.startswith("+")][:2] == [
        "+  - from: 2099-01-01",
        "+    value: 350_000",
    ]


def test_a_source_is_read_back_as_it_was_written(rulebooks: Rulebooks, tmp_path: Path):
    proposal = propose_value(POLICY, rulebooks, "DK-PAYMENT-TERM", Decimal(20), LATER)

    books = applied(tmp_path, proposal)

    value = books.value("DK-PAYMENT-TERM", LATER.since)
    assert value
    assert value.source == READ


def test_every_comment_stays(rulebooks: Rulebooks):
    place = ComparisonPlace("when", "contract.value", Operator.MORE_THAN)
    comparison = Comparison(place, Operator.AT_LEAST, Decimal(1))

    proposal = propose_comparison(POLICY, rulebooks, "DK-TRAINING-WORKS", comparison, GROUNDS)

    old, new = proposal.changes
    comments = [it for it in (old.before or "").splitlines() if "#" in it]
    assert [it for it in comments if it not in old.after or it not in new.after] == []


def test_a_proposal_is_judged_as_if_it_had_held_all_along(rulebooks: Rulebooks):
    proposal = propose_value(POLICY, rulebooks, "DK-PAYMENT-TERM", Decimal(20), LATER)
    facts = rulebooks.vocabulary.given({"invoice.payment_days": 25})

    (pair,) = proposal.pairs

    assert judge(pair.now, facts, date(2025, 12, 31)).outcome == Outcome.MET
    assert judge(pair.then, facts, date(2025, 12, 31)).outcome == Outcome.NOT_MET


def test_another_comparison_with_a_value_leaves_the_value_of_each_day_as_it_is(
    rulebooks: Rulebooks,
):
    comparison = Comparison(ComparisonPlace("operator", "building.climate"), Operator.LESS_THAN)
    grounds = GROUNDS._replace(since=date(2030, 1, 1))
    code = "DK-BUILDING-HOUSES"  # its values fall in 2027 and in 2029

    (pair,) = propose_comparison(POLICY, rulebooks, code, comparison, grounds).pairs

    assert pair.then.values
    assert pair.now.values
    assert pair.then.values.lines == pair.now.values.lines


def test_rules_that_compare_with_the_value_judge_otherwise_too(rulebooks: Rulebooks):
    proposal = propose_value(POLICY, rulebooks, "DK-WORKS-ONE-OFFER", Decimal(1), LATER)

    assert {pair.now.code for pair in proposal.pairs} >= {"DK-WORKS-ONE-OFFER", "DK-PROCEDURE"}


def test_a_value_out_of_date_order_is_refused(rulebooks: Rulebooks):
    early = GROUNDS._replace(since=date(2025, 1, 1))

    with pytest.raises(Refusal, match="Værdier står i datoorden"):
        propose_value(POLICY, rulebooks, "DK-THRESHOLD-GOODS", Decimal(1), early)


def test_a_comparison_that_is_not_there_is_refused(rulebooks: Rulebooks):
    comparison = Comparison(
        ComparisonPlace("when", "contract.value", Operator.AT_MOST), Operator.AT_LEAST
    )

    with pytest.raises(KeyError):
        propose_comparison(POLICY, rulebooks, "DK-TRAINING-WORKS", comparison, GROUNDS)
