"""Facts are held against the vocabulary before anything is judged by them."""

from decimal import Decimal

import pytest

from pejl.engines.rules import Fact, Rulebooks


def test_no_facts_are_no_facts(rulebooks: Rulebooks):
    assert rulebooks.vocabulary.given({}) == {}


def test_a_whole_number_becomes_a_decimal(rulebooks: Rulebooks):
    facts = rulebooks.vocabulary.given({"contract.value": 5_000_000}, "contracts/12")

    assert facts["contract.value"] == Fact(Decimal(5_000_000), "contracts/12")


@pytest.mark.parametrize(
    ("name", "value", "error", "said"),
    [
        ("contract.valu", Decimal(1), KeyError, "near it: contract.value"),
        ("contract.value", 0.1, TypeError, "given as float, not Decimal"),
        ("contract.months", True, TypeError, "given as bool, not Decimal"),
        ("contract.kind", "furniture", ValueError, "not one of goods, services"),
    ],
)
def test_a_wrong_fact_is_refused_by_name(rulebooks: Rulebooks, name, value, error, said):
    with pytest.raises(error, match=said):
        rulebooks.vocabulary.given({name: value})
