"""Whether the steps of a process were taken in the order they stand."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from pejl.engines.rules import words
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.judgement import Outcome, Verdict
from pejl.engines.rules.rule import Process, Stage
from pejl.engines.text import Text

IN_ORDER = Text("Alle trin er taget i rækkefølge.", "Every step is taken, in order.")
NOT_YET = Text("trinnet er ikke taget endnu", "the step is not taken yet")
FIRST = Text("det skal komme først", "that is to come first")


def proceeded(process: Process, facts: Facts) -> Verdict:
    """Met when every step is taken in order, not met when one was taken before an earlier one.

    A later step breaks the order where an earlier one is known to be missing. A step nobody
    has told of, or has taken yet, leaves the matter unknown; one only taken if needed does not.
    """
    for earlier, later in combinations(process.steps, 2):
        if _out_of_order(earlier, later, facts):
            return Verdict(Outcome.NOT_MET, _against(earlier, later, facts))
    waiting = _waiting(process.steps, facts)
    return Verdict(Outcome.UNKNOWN, waiting) if waiting else Verdict(Outcome.MET, IN_ORDER)


def _day(step: Stage, facts: Facts) -> date | None:
    fact = facts.get(step.done.name)
    return fact.value if fact and isinstance(fact.value, date) else None


def _out_of_order(earlier: Stage, later: Stage, facts: Facts) -> bool:
    first, then = _day(earlier, facts), _day(later, facts)
    if then is None or earlier.done.name not in facts:
        return False
    return not earlier.if_needed if first is None else then < first


def _against(earlier: Stage, later: Stage, facts: Facts) -> Text:
    then, first = _said(later, facts), _said(earlier, facts)
    return words.sentence(
        Text(f"{then.da}; {first.da}, og {FIRST.da}", f"{then.en}; {first.en}, and {FIRST.en}")
    )


def _said(step: Stage, facts: Facts) -> Text:
    return words.said(step.done, facts[step.done.name].value)


def _waiting(steps: Iterable[Stage], facts: Facts) -> Text | None:
    """The first needed step without a day: nobody has told of it, or it is not taken yet."""
    for step in steps:
        if step.if_needed or _day(step, facts):
            continue
        if step.done.name not in facts:
            return words.sentence(words.missing(step.done))
        is_so = _said(step, facts)
        return words.sentence(Text(f"{is_so.da}; {NOT_YET.da}", f"{is_so.en}; {NOT_YET.en}"))
    return None
