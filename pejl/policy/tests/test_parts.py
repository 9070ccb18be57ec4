"""What of a rule may be changed in a form."""

from collections import Counter

from conftest import nothing_wrong
from pejl.policy.components.parts import parts
from pejl.policy.queries.rulebooks import rulebooks


def keys(code: str) -> list[str]:
    return [it.key for it in parts(rulebooks().rule(code))]


def test_a_rule_that_only_asks_whether_something_is_there_has_nothing_to_change():
    assert keys("BAL-WHOLE-LIFE") == []


def test_a_limit_has_a_value_and_a_comparison_with_it():
    assert keys("DK-PAYMENT-TERM") == ["value", "operator"]


def test_an_aim_may_get_a_target_it_has_not():
    assert keys("BAL-SKI-FIRST") == ["value"]


def test_an_aim_nobody_measures_has_nothing_to_change():
    assert keys("BAL-QUALITY") == []


def test_the_comparisons_of_a_duty_are_told_apart():
    assert keys("DK-TRAINING-WORKS") == [
        "when..contract.kind.one_of",
        "when..contract.value.more_than",
        "when..contract.months.more_than",
        "requires..contract.training.one_of",
    ]


def test_no_two_parts_of_a_rule_have_one_key():
    found = {rule.code: Counter(it.key for it in parts(rule)) for rule in rulebooks().rules}

    nothing_wrong({code: [key for key, n in keys.items() if n > 1] for code, keys in found.items()})
