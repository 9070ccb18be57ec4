"""Every goal of the handbook says how binding it is, and what it is about."""

from pathlib import Path

from pejl.engines.rules import load

POGI = load(Path(__file__).resolve().parents[4] / "policy/pogi")


def test_every_goal_says_how_binding_it_is():
    assert [rule.code for rule in POGI.rules if rule.strength is None] == []


def test_every_category_has_goals():
    held = {rule.category.name for rule in POGI.rules if rule.category}

    assert held == set(POGI.categories)
