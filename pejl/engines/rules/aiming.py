"""Whether a figure is where an aim wants it, or on its way there."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from pejl.engines.rules import words
from pejl.engines.rules.facts import FactDefinition, Facts, FactType, FigureFacts
from pejl.engines.rules.judgement import Outcome, Verdict
from pejl.engines.rules.rule import Aim, Direction, Rule
from pejl.engines.text import Text

WANTED: Mapping[Direction, Text] = {
    Direction.RISING: Text("målet er, at tallet stiger", "the aim is that the figure rises"),
    Direction.FALLING: Text("målet er, at tallet falder", "the aim is that the figure falls"),
}
NO_FURTHER: Mapping[Direction, Text] = {
    Direction.RISING: Text("højere kan tallet ikke komme", "the figure can go no higher"),
    Direction.FALLING: Text("lavere kan tallet ikke komme", "the figure can go no lower"),
}
TARGETED: Mapping[Direction, Text] = {
    Direction.RISING: Text("målet er mindst", "the target is at least"),
    Direction.FALLING: Text("målet er højst", "the target is at most"),
}


def aimed(rule: Rule, aim: Aim, facts: Facts, on: date) -> Verdict:
    """Against the target where there is one, else the year before, else half-year by half-year.

    A target whose day has not come yet is met while the figure moves towards it.
    At the end of its scale a figure need not move.
    """
    if aim.figure is None:
        return Verdict(Outcome.UNKNOWN, rule.not_yet.because if rule.not_yet else rule.says)
    now = _number(aim.figure.now, facts)
    if now is None:
        return _not_told(aim.figure.now)
    return (
        _against_target(aim, aim.figure, now, facts, on)
        or _at_the_end(aim, aim.figure, now)
        or _against_year_before(aim, aim.figure, now, facts)
        or _half_by_half(aim, aim.figure, facts)
        or _not_told(aim.figure.before)
    )


def _number(definition: FactDefinition, facts: Facts) -> Decimal | None:
    fact = facts.get(definition.name)
    return fact.value if fact and isinstance(fact.value, Decimal) else None


def _not_told(definition: FactDefinition) -> Verdict:
    return Verdict(Outcome.UNKNOWN, words.sentence(words.missing(definition)))


def _against_target(
    aim: Aim, figure: FigureFacts, now: Decimal, facts: Facts, on: date
) -> Verdict | None:
    target = aim.target.applied(facts, on) if aim.target else None
    if not target:
        return None
    reached = now >= target.amount if aim.direction is Direction.RISING else now <= target.amount
    if not reached and target.by and on < target.by:
        return None
    asked, wanted = TARGETED[aim.direction], words.shown(figure.now, target.amount)
    because = Text(f"{asked.da} {wanted.da}", f"{asked.en} {wanted.en}")
    return _verdict(words.said(figure.now, now), because, met=reached)


def _at_the_end(aim: Aim, figure: FigureFacts, now: Decimal) -> Verdict | None:
    falling = aim.direction is Direction.FALLING
    at_the_end = now <= 0 if falling else figure.now.type is FactType.SHARE and now >= 1
    if not at_the_end:
        return None
    return _verdict(words.said(figure.now, now), NO_FURTHER[aim.direction], met=True)


def _against_year_before(
    aim: Aim, figure: FigureFacts, now: Decimal, facts: Facts
) -> Verdict | None:
    before = _number(figure.before, facts)
    if before is None:
        return None
    is_so, was = words.said(figure.now, now), words.shown(figure.now, before)
    compared = Text(
        f"{is_so.da} mod {was.da} året før", f"{is_so.en} against {was.en} the year before"
    )
    return _verdict(compared, WANTED[aim.direction], met=_moved(aim, before, now))


def _half_by_half(aim: Aim, figure: FigureFacts, facts: Facts) -> Verdict | None:
    first, last = _number(figure.first_half, facts), _number(figure.last_half, facts)
    if first is None or last is None:
        return None
    is_so, was = words.said(figure.last_half, last), words.shown(figure.now, first)
    compared = Text(
        f"{is_so.da} mod {was.da} i den første", f"{is_so.en} against {was.en} in the first"
    )
    return _verdict(compared, WANTED[aim.direction], met=_moved(aim, first, last))


def _moved(aim: Aim, before: Decimal, now: Decimal) -> bool:
    return now > before if aim.direction is Direction.RISING else now < before


def _verdict(is_so: Text, because: Text, *, met: bool) -> Verdict:
    reason = Text(f"{is_so.da}; {because.da}", f"{is_so.en}; {because.en}")
    return Verdict(Outcome.MET if met else Outcome.NOT_MET, words.sentence(reason))
