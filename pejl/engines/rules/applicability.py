"""Whether a rule has anything to say here: confirmed, in force, and its conditions hold."""

from collections.abc import Iterable, Sequence
from datetime import date

from pejl.engines.rules import reasons, words
from pejl.engines.rules.conditions import Condition, settle
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.judgement import Outcome, Verdict
from pejl.engines.rules.rule import Rule
from pejl.engines.rules.values import decisive_day
from pejl.engines.text import Text


def before_asking(rule: Rule, facts: Facts, on: date) -> Verdict | None:
    """The verdict where what the rule demands need not, or cannot, be asked; else None."""
    if not rule.confirmed:
        return not_confirmed(Text(rule.code, rule.code))
    return out_of_force(rule, facts, on) or _inapplicable(rule, facts, on)


def not_confirmed(what: Text) -> Verdict:
    """Unknown, since nobody has checked it against its source."""
    because = Text(
        f"{what.da} er ikke bekræftet mod en kilde og kan derfor ikke lægges til grund.",
        f"{what.en} has not been confirmed against a source and cannot be relied on.",
    )
    return Verdict(Outcome.UNKNOWN, because)


def out_of_force(rule: Rule, facts: Facts, on: date) -> Verdict | None:
    """That the rule does not apply on the day that decides; None where it does."""
    day = decisive_day(rule.dated_by, facts, on)
    if day in rule.period:
        return None
    first, last = rule.period
    if first and day < first:
        since = words.day(first)
        because = Text(f"Reglen gælder fra {since.da}.", f"The rule applies from {since.en}.")
    else:
        until = words.day(last or day)
        because = Text(f"Reglen gjaldt til {until.da}.", f"The rule applied until {until.en}.")
        because = words.after(because, _succeeded(rule.successors))
    return Verdict(Outcome.NOT_APPLICABLE, because)


def _succeeded(successors: Sequence[str]) -> Text | None:
    if not successors:
        return None
    codes = words.both(Text(code, code) for code in successors)
    return Text(f"I dens sted gælder {codes.da}.", f"In its place stands {codes.en}.")


def _inapplicable(rule: Rule, facts: Facts, on: date) -> Verdict | None:
    failing, untold = settle(rule.judged_when, facts, on)
    if failing:
        return Verdict(Outcome.NOT_APPLICABLE, reasons.does_not_apply(failing[0], facts, on))
    return unknown(rule, untold, facts, on) if untold else None


def unknown(rule: Rule, untold: Iterable[Condition], facts: Facts, on: date) -> Verdict:
    """Unknown, since these conditions cannot be told; and what stands in the way, if known."""
    not_yet = rule.not_yet.because if rule.not_yet else None
    missing = reasons.what_is_missing(untold, facts, on)
    return Verdict(Outcome.UNKNOWN, words.after(missing, not_yet))
