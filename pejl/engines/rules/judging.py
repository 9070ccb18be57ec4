"""Facts held against one rule on one day: met, not met, not applicable or unknown, and why."""

from datetime import date

from pejl.engines.rules import reasons, words
from pejl.engines.rules.aiming import aimed
from pejl.engines.rules.applicability import before_asking, unknown
from pejl.engines.rules.conditions import Condition, applied, settle
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.judgement import Judgement, Outcome, Verdict, looked_at
from pejl.engines.rules.proceeding import proceeded
from pejl.engines.rules.rule import Aim, Duty, Limit, Process, Rule
from pejl.engines.rules.values import AppliedValue


def judge(rule: Rule, facts: Facts, on: date) -> Judgement:
    """What `rule` comes to over `facts` as of `on`. TypeError for a choice: ask `choose`."""
    verdict = before_asking(rule, facts, on) or _demanded(rule, facts, on)
    return Judgement(
        code=rule.code,
        outcome=verdict.outcome,
        because=verdict.because,
        on=on,
        applied=_applied(rule, facts, on),
        compared=looked_at(rule, facts),
    )


def _demanded(rule: Rule, facts: Facts, on: date) -> Verdict:
    match rule.demand:
        case Duty(requires, otherwise):
            return _or_else(_required(rule, requires, facts, on), rule, otherwise, facts, on)
        case Limit(may_be):
            return _required(rule, (may_be,), facts, on)
        case Aim() as aim:
            return aimed(rule, aim, facts, on)
        case Process() as process:
            return proceeded(process, facts)
    raise TypeError(f"{rule.code} is a choice: choose() says which of its options follows")


def _required(rule: Rule, requires: tuple[Condition, ...], facts: Facts, on: date) -> Verdict:
    failing, untold = settle(requires, facts, on)
    if failing:
        return Verdict(Outcome.NOT_MET, reasons.held_against(failing, facts, on))
    if untold:
        return unknown(rule, untold, facts, on)
    return Verdict(Outcome.MET, reasons.held_against(requires, facts, on))


def _or_else(
    verdict: Verdict, rule: Rule, otherwise: tuple[Condition, ...], facts: Facts, on: date
) -> Verdict:
    """What a duty comes to when something may stand in the place of what it requires."""
    if not otherwise or verdict.outcome is not Outcome.NOT_MET:
        return verdict
    instead = _required(rule, otherwise, facts, on)
    return Verdict(instead.outcome, words.after(verdict.because, instead.because))


def _applied(rule: Rule, facts: Facts, on: date) -> tuple[AppliedValue, ...]:
    found = applied(rule.conditions, facts, on)
    target = rule.demand.target if isinstance(rule.demand, Aim) else None
    value = target.applied(facts, on) if target else None
    return (*found, AppliedValue(rule.code, value)) if value else found
