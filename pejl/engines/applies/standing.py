"""Each rule held against the purchase, so that it falls in exactly one of three places."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pejl.engines.applies import saying
from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.names import BASIC
from pejl.engines.applies.periods import COUNTED_BACK, shortest_time
from pejl.engines.applies.purchase import CoveringAgreement
from pejl.engines.rules import Rule, Rulebook, reasons, words
from pejl.engines.rules.applicability import not_confirmed, out_of_force
from pejl.engines.rules.conditions import Condition, settle
from pejl.engines.rules.facts import Fact, FactDefinition, Facts
from pejl.engines.rules.rule import Choice, Option
from pejl.engines.rules.steps import Step
from pejl.engines.rules.values import Values
from pejl.engines.text import Text

OF_ALL = Text(
    "Reglen gælder kommunen som helhed, ikke det enkelte køb.",
    "The rule is about the municipality as a whole, not the single purchase.",
)
NO_WAY = Text("Ingen af mulighederne passer.", "None of the ways fits.")
LATER = Text("Det afgøres først senere i købet.", "That is settled later in the purchase.")
# Settled when the agreement was made; a call-off does not go through them again.
ON_AGREEMENT = frozenset(
    {Step.MARKET, Step.DOCUMENTS, Step.NOTICE, Step.TENDER, Step.AWARD, Step.CONTRACT}
)
PLANNED = frozenset({Step.NEED, Step.MARKET, Step.DOCUMENTS, Step.NOTICE})
VALUE = "contract.value"


class PurchaseFacts(NamedTuple):
    """What rules are held against: the facts, and the same with the municipality as one buyer."""

    facts: Facts
    counted: Facts
    on: date
    agreement: CoveringAgreement | None

    def also(self, name: str, fact: Fact) -> "PurchaseFacts":
        """The same with one more fact."""
        more = {name: fact}
        return self._replace(facts={**self.facts, **more}, counted={**self.counted, **more})

    def against(self, conditions: Sequence[Condition]) -> Facts:
        """The facts for these conditions.

        A threshold is held against what the whole municipality buys; an amount that
        stands in the rule itself is of this one contract.
        """
        by_threshold = any(
            each.fact.name == VALUE and isinstance(each.operand, Values) for each in conditions
        )
        return self.counted if by_threshold else self.facts


def find(rule: Rule, book: Rulebook, held: PurchaseFacts) -> RuleFinding:
    """How the rule stands to the purchase, and why."""
    return _settled_before(rule, book, held) or _by_conditions(rule, book, held)


def _settled_before(rule: Rule, book: Rulebook, held: PurchaseFacts) -> RuleFinding | None:
    """The rules one need not hold against the facts."""
    past = out_of_force(rule, held.facts, held.on)
    if past:
        return RuleFinding(rule, book, Applicability.NOT_APPLICABLE, past.because)
    if rule.step is None:
        return RuleFinding(rule, book, Applicability.NOT_APPLICABLE, OF_ALL)
    if held.agreement and rule.step in ON_AGREEMENT:
        return RuleFinding(rule, book, Applicability.NOT_APPLICABLE, _on_agreement(held.agreement))
    return None


def _on_agreement(agreement: CoveringAgreement) -> Text:
    return Text(
        f"Købet trækkes på aftalen {agreement.number}; dette blev afgjort, da den blev indgået.",
        f"The purchase is made on the agreement {agreement.number}; this was settled when it was"
        " entered into.",
    )


def _by_conditions(rule: Rule, book: Rulebook, held: PurchaseFacts) -> RuleFinding:
    facts = held.against(rule.conditions)
    failing, untold = settle(rule.when, facts, held.on)
    if failing:
        because = reasons.does_not_apply(failing[0], facts, held.on)
        changes = saying.turning(rule, facts, held.on)
        return RuleFinding(rule, book, Applicability.NOT_APPLICABLE, because, changes=changes)
    if not rule.confirmed:
        doubt = not_confirmed(Text(f"»{rule.title.da}«", f"“{rule.title.en}”"))
        return RuleFinding(rule, book, Applicability.UNKNOWN, doubt.because)
    if untold:
        return _untold(rule, book, untold, facts, held.on)
    if isinstance(rule.demand, Choice):
        return _chosen(rule, rule.demand, book, facts, held.on)
    because = saying.triggered(rule.when, facts, held.on)
    changes = saying.turning(rule, facts, held.on)
    demand = saying.demanded(rule, facts, held.on)
    return RuleFinding(rule, book, Applicability.APPLIES, because, changes=changes, demand=demand)


def _untold(
    rule: Rule, book: Rulebook, untold: Sequence[Condition], facts: Facts, on: date
) -> RuleFinding:
    missing = _missing(untold)
    later = None if is_asked_now(rule, missing) else LATER
    because = words.after(reasons.what_is_missing(untold, facts, on), later)
    return RuleFinding(rule, book, Applicability.UNKNOWN, because, missing=missing)


def is_asked_now(rule: Rule, missing: Sequence[FactDefinition]) -> bool:
    """Whether one can tell already while planning; the rest is of papers nobody has yet."""
    is_basic = bool(missing) and missing[0].name in BASIC
    is_way = isinstance(rule.demand, Choice)
    return is_basic or is_way or rule.step in PLANNED or shortest_time(rule) in COUNTED_BACK


def _missing(untold: Sequence[Condition]) -> tuple[FactDefinition, ...]:
    return tuple({each.fact.name: each.fact for each in untold}.values())


def _chosen(rule: Rule, choice: Choice, book: Rulebook, facts: Facts, on: date) -> RuleFinding:
    """The first way whose conditions hold; unknown where that cannot be told, or relied on."""
    for option in choice.options:
        failing, untold = settle(option.when, facts, on)
        if untold and not failing:
            return _untold(rule, book, untold, facts, on)
        if not failing:
            changes = saying.other_ways(choice, option, facts, on)
            standing, because = _way(option, facts, on)
            because = words.after(because, saying.fallen_short(choice, option, facts, on))
            return RuleFinding(rule, book, standing, because, changes=changes, option=option)
    return RuleFinding(rule, book, Applicability.NOT_APPLICABLE, NO_WAY)


def _way(option: Option, facts: Facts, on: date) -> tuple[Applicability, Text]:
    because = saying.triggered(option.when, facts, on)
    if option.confirmed:
        return Applicability.APPLIES, because
    title = Text(f"»{option.title.da}«", f"“{option.title.en}”")
    return Applicability.UNKNOWN, words.after(because, not_confirmed(title).because)
