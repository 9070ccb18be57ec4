"""Purchases worked by hand: the way to buy, what applies, the days, and what is asked for.

Each file under `purchases/` is one purchase, with the reasoning beside it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from pejl.engines.applies.answer import Answer, answer
from pejl.engines.applies.contradictions import contradictions
from pejl.engines.applies.finding import Applicability
from pejl.engines.applies.reading import told
from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.rules import Rulebooks, Step

FILES = sorted((Path(__file__).parent / "purchases").glob("*.yaml"))


class Worked(NamedTuple):
    """What was expected of a purchase, and what came of it."""

    expected: Mapping[str, Node]
    found: Answer

    def codes(self, name: str) -> set[str]:
        """What is expected under a name; nothing where it is not said."""
        said = self.expected.get(name)
        return {nodes.text(it) for it in nodes.items(said)} if said else set()


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def worked(request: pytest.FixtureRequest, books: Rulebooks) -> Worked:
    """One of the purchases, answered."""
    fields = nodes.block(nodes.read(request.param), must=("name", "on", "given", "expected"))
    purchase = told(fields["given"], books.vocabulary).purchase
    on = nodes.day(fields["on"])
    assert contradictions(purchase, on) == []
    may = ("confirmed", *Applicability, "asks", "dates")
    return Worked(nodes.block(fields["expected"], ("way",), may), answer(purchase, books, on))


def test_there_are_twenty_and_more():
    assert len(FILES) >= 20


def test_the_way_to_buy_is_the_one_worked_out(worked: Worked):
    assert worked.found.route.way == nodes.text(worked.expected["way"])


def test_it_is_said_whether_the_way_is_confirmed(worked: Worked):
    is_confirmed = nodes.yes_no(worked.expected["confirmed"])

    assert worked.found.route.confirmed is is_confirmed


@pytest.mark.parametrize("standing", Applicability)
def test_each_rule_stands_as_worked_out(standing: Applicability, worked: Worked):
    found = {it.rule.code for it in worked.found.of(standing)}

    assert worked.codes(standing) - found == set()


def test_what_is_missing_is_asked_for(worked: Worked):
    asked = {it.name for it in worked.found.questions}

    assert worked.codes("asks") - asked == set()


def test_the_days_are_those_counted_by_hand(worked: Worked):
    said = worked.expected.get("dates")
    expected = {Step(name): nodes.day(day) for name, _, day in nodes.entries(said)} if said else {}

    assert expected.items() <= worked.found.plan.latest.items()


def test_every_rule_in_force_falls_in_exactly_one_place(worked: Worked, books: Rulebooks):
    on = worked.found.on
    in_force = [rule.code for book in books.books if on in book.period for rule in book.rules]

    assert sorted(it.rule.code for it in worked.found.findings) == sorted(in_force)


def test_what_is_not_confirmed_never_applies(worked: Worked):
    assert all(it.confirmed for it in worked.found.of(Applicability.APPLIES))


def test_what_is_unknown_names_what_is_missing_or_is_not_confirmed(worked: Worked):
    for finding in worked.found.of(Applicability.UNKNOWN):
        assert finding.missing or not finding.confirmed


def test_no_day_is_in_the_past(worked: Worked):
    assert all(day >= worked.found.on for day in worked.found.plan.latest.values())
