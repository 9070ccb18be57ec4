"""What applies to a purchase: every rule in force in exactly one place, and the way to buy."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from pejl.engines.applies.dates import Plan, due, passed, plan
from pejl.engines.applies.disagreement import settled
from pejl.engines.applies.doubts import doubts
from pejl.engines.applies.facts import (
    FOLLOWS,
    counted_in,
    covering_agreement,
    facts_of,
    form_of,
    kind_of,
)
from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.names import FORM, WAY
from pejl.engines.applies.purchase import NOTHING_KNOWN, Purchase, Surroundings
from pejl.engines.applies.questions import FactQuestion, questions
from pejl.engines.applies.route import Route, route
from pejl.engines.applies.standing import PurchaseFacts, find
from pejl.engines.applies.total import counted
from pejl.engines.applies.warnings import beside
from pejl.engines.rules import Fact, Rulebook, Rulebooks, Step, Vocabulary
from pejl.engines.rules.rule import Choice, Option, Rule
from pejl.engines.text import Text


class Answer(NamedTuple):
    """The whole answer as of a day. Findings stand in the order they fall due.

    `doubts` are what looks wrong in what was told, `warnings` what was assumed.
    """

    on: date
    purchase: Purchase
    route: Route
    findings: tuple[RuleFinding, ...]
    plan: Plan
    questions: tuple[FactQuestion, ...]
    doubts: tuple[Text, ...]
    warnings: tuple[Text, ...]

    @property
    def said(self) -> tuple[Text, ...]:
        """Everything to be said beside it: the doubts first."""
        return (*self.doubts, *self.plan.said, *self.warnings)

    def of(self, standing: Applicability) -> list[RuleFinding]:
        """The findings of one standing."""
        return [each for each in self.findings if each.standing is standing]


def answer(
    purchase: Purchase, books: Rulebooks, on: date, around: Surroundings = NOTHING_KNOWN
) -> Answer:
    """Every rule of the rulebooks in force held against the purchase.

    `around` is what the municipality already buys and has agreed. The purchase is taken
    as it is told: ask `contradictions` first whether it can be so.
    """
    agreement = covering_agreement(purchase, around)
    facts = facts_of(purchase, around, books.vocabulary)
    kind = kind_of(facts)
    value = counted(purchase, kind, around)
    held = _with_the_way(books, PurchaseFacts(facts, counted_in(facts, value), on, agreement))
    held = _with_the_form(books.vocabulary, held)
    judged = [find(rule, book, held) for rule, book in _asked(books, on)]
    findings, disagreements = settled(judged, held.facts, on)
    dated = plan(purchase, findings, held.facts, on)
    with_days = (it._replace(due=due(it, dated, held.facts, on)) for it in findings)
    return Answer(
        on=on,
        purchase=purchase,
        route=route(findings, agreement, value),
        findings=tuple(_in_order(with_days)),
        plan=dated,
        questions=questions(findings, books.vocabulary, others_unknown=value.others is None),
        doubts=(*disagreements, *passed(dated, on), *doubts(purchase, held.facts, around, on)),
        warnings=tuple(beside(purchase, books, around, on)),
    )


def _asked(books: Rulebooks, on: date) -> Iterator[tuple[Rule, Rulebook]]:
    """Every rule of the rulebooks in force, retired ones too: a notice can lie before `on`."""
    return ((rule, book) for book in books.books if on in book.period for rule in book.rules)


def _with_the_way(books: Rulebooks, held: PurchaseFacts) -> PurchaseFacts:
    """The procedure that follows, as a fact: later rules ask for it. What is told stands."""
    if WAY in held.facts or WAY not in books.vocabulary.facts:
        return held
    for rule, book in _asked(books, held.on):
        option = _followed(rule, book, held)
        if option and option.name in books.vocabulary.facts[WAY].choices:
            return held.also(WAY, Fact(option.name, FOLLOWS))
    return held


def _with_the_form(vocabulary: Vocabulary, held: PurchaseFacts) -> PurchaseFacts:
    """Call-off, tender or direct purchase; a tender the law demands goes before what is told."""
    follows = form_of(held.facts)
    if follows is None or FORM not in vocabulary.facts:
        return held
    return held.also(FORM, Fact(follows, FOLLOWS))


def _followed(rule: Rule, book: Rulebook, held: PurchaseFacts) -> Option | None:
    """The way a choice comes to, where that is certain."""
    if not isinstance(rule.demand, Choice):
        return None
    found = find(rule, book, held)
    return found.option if found.standing is Applicability.APPLIES else None


def _in_order(findings: Iterable[RuleFinding]) -> list[RuleFinding]:
    """The findings as they fall due; those of no step last."""
    steps = list(Step)
    return sorted(findings, key=lambda it: steps.index(it.rule.step) if it.rule.step else 99)
