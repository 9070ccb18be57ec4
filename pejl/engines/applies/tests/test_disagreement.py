"""Where two rulebooks ask differently of the same thing, the higher one wins, aloud."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pejl.engines.applies.disagreement import settled
from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.saying import EVERY_PURCHASE
from pejl.engines.rules import Rule, Rulebook, Rulebooks
from pejl.engines.rules.conditions import Condition, Constant, Operator
from pejl.engines.rules.rule import Duty
from pejl.engines.rules.rulebook import Authority

ON = date(2026, 3, 2)


@pytest.fixture
def pair(books: Rulebooks):
    """A rule of the law and one of the municipality, each demanding something of one fact."""

    def made(fact: str, law: tuple[Operator, Constant], own: tuple[Operator, Constant]):
        definition = books.vocabulary.facts[fact]
        return [
            finding(books.books[0], "DK-PAYMENT-TERM", Condition(definition, *law)),
            finding(books.books[1], "BAL-INVOICE-CHECK", Condition(definition, *own)),
        ]

    def finding(book: Rulebook, code: str, demand: Condition) -> RuleFinding:
        rule: Rule = replace(books.rule(code), demand=Duty((demand,)))
        return RuleFinding(rule, book, Applicability.APPLIES, EVERY_PURCHASE)

    return made


DAYS, TRAINING = "invoice.payment_days", "contract.training"
AT_MOST, AT_LEAST, ONE_OF = Operator.AT_MOST, Operator.AT_LEAST, Operator.ONE_OF


def number(value: int) -> Decimal:
    """A number of days."""
    return Decimal(value)


def test_a_laxer_rule_is_overruled_and_it_is_said(pair):
    those = pair(DAYS, (AT_MOST, number(30)), (AT_MOST, number(45)))

    findings, said = settled(those, {}, ON)

    assert [it.standing for it in findings] == [Applicability.APPLIES, Applicability.NOT_APPLICABLE]
    assert "højst 30 dage" in said[0].da
    assert "går forud" in said[0].da


def test_a_stricter_rule_is_no_disagreement(pair):
    those = pair(DAYS, (AT_MOST, number(30)), (AT_MOST, number(20)))

    findings, said = settled(those, {}, ON)

    assert ([it.standing for it in findings], said) == ([Applicability.APPLIES] * 2, [])


def test_the_same_demand_twice_is_no_disagreement(pair):
    those = pair(DAYS, (AT_MOST, number(30)), (AT_MOST, number(30)))

    assert settled(those, {}, ON)[1] == []


def test_a_value_the_law_does_not_allow_is_overruled(pair):
    those = pair(TRAINING, (ONE_OF, ("included", "exempted")), (ONE_OF, ("left_out",)))

    findings, _ = settled(those, {}, ON)

    assert findings[1].standing is Applicability.NOT_APPLICABLE


def test_fewer_values_than_the_law_allows_are_no_disagreement(pair):
    those = pair(TRAINING, (ONE_OF, ("included", "exempted")), (ONE_OF, ("included",)))

    assert settled(those, {}, ON)[1] == []


def test_a_floor_and_a_ceiling_may_both_be_kept(pair):
    those = pair(DAYS, (AT_MOST, number(30)), (AT_LEAST, number(10)))

    assert settled(those, {}, ON)[1] == []


def test_of_equal_rank_neither_is_set_aside(pair):
    law, own = pair(DAYS, (AT_MOST, number(30)), (AT_MOST, number(45)))
    equal = own._replace(book=replace(own.book, authority=Authority.LAW))

    findings, said = settled([law, equal], {}, ON)

    assert [it.standing for it in findings] == [Applicability.APPLIES] * 2
    assert "Ingen af dem går forud" in said[0].da


def test_the_rulebooks_as_they_stand_agree(ask):
    found = ask(kind="works", value=60_000_000, months=24, agreement="")

    assert not [it for it in found.said if it.en.startswith("Disagreement")]
