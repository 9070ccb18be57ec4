"""Two rulebooks that ask differently of the same thing: the higher one wins, and it is said."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.saying import asked
from pejl.engines.rules.conditions import ORDERED, Condition, Operator, compared_with
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.rule import Duty, Limit, Rule
from pejl.engines.rules.rulebook import Authority
from pejl.engines.rules.words import sentence
from pejl.engines.text import Text

RANKS = tuple(Authority)
AT_MOST = (Operator.AT_MOST, Operator.LESS_THAN)


def settled(
    findings: Sequence[RuleFinding], facts: Facts, on: date
) -> tuple[list[RuleFinding], list[Text]]:
    """The findings with every overruled rule set aside, and each disagreement in words."""
    overruled: dict[str, Text] = {}
    said = []
    for higher, lower in _disagreeing(findings, facts, on):
        words = _said(higher, lower, facts, on)
        said.append(words)
        if _rank(higher) < _rank(lower):
            overruled[lower.rule.code] = words
    return [_set_aside(each, overruled) for each in findings], said


def _set_aside(finding: RuleFinding, overruled: dict[str, Text]) -> RuleFinding:
    because = overruled.get(finding.rule.code)
    if because is None:
        return finding
    return finding._replace(standing=Applicability.NOT_APPLICABLE, because=because)


def _disagreeing(
    findings: Iterable[RuleFinding], facts: Facts, on: date
) -> Iterator[tuple[RuleFinding, RuleFinding]]:
    by_fact: dict[str, list[RuleFinding]] = {}
    for each in findings:
        if each.standing is Applicability.APPLIES:
            for condition in demanded(each.rule):
                by_fact.setdefault(condition.fact.name, []).append(each)
    for name, those in by_fact.items():
        for one, other in combinations(sorted(those, key=_rank), 2):
            if one.book is not other.book and _differ(name, one, other, facts, on):
                yield one, other


def demanded(rule: Rule) -> tuple[Condition, ...]:
    """What the rule asks to be so."""
    match rule.demand:
        case Duty(requires=requires):
            return requires
        case Limit(may_be):
            return (may_be,)
    return ()


def _rank(finding: RuleFinding) -> int:
    return RANKS.index(finding.book.authority)


def _differ(name: str, higher: RuleFinding, lower: RuleFinding, facts: Facts, on: date) -> bool:
    """Whether the lower rule allows something of this fact that the higher one does not."""
    return any(
        not _within(mine, theirs, facts, on)
        for mine in demanded(lower.rule)
        for theirs in demanded(higher.rule)
        if mine.fact.name == theirs.fact.name == name
    )


def _within(mine: Condition, theirs: Condition, facts: Facts, on: date) -> bool:
    """Whether all that `mine` allows is allowed by `theirs`; bounds of unlike direction may be."""
    own, other = compared_with(mine, facts, on), compared_with(theirs, facts, on)
    if own is None or other is None:
        return True
    if mine.operator not in ORDERED or theirs.operator not in ORDERED:
        return _values(own) <= _values(other)
    if (mine.operator in AT_MOST) is not (theirs.operator in AT_MOST):
        return True
    return _no_wider(mine, own, theirs, other)


def _values(operand: object) -> set[object]:
    return set(operand) if isinstance(operand, tuple) else {operand}


def _no_wider(mine: Condition, own: object, theirs: Condition, other: object) -> bool:
    if own == other:
        return mine.operator is theirs.operator or mine.operator in {
            Operator.LESS_THAN,
            Operator.MORE_THAN,
        }
    is_below: bool = own < other  # type: ignore[operator] # both are of the fact's own type
    return is_below if mine.operator in AT_MOST else not is_below


def _said(higher: RuleFinding, lower: RuleFinding, facts: Facts, on: date) -> Text:
    one, other = _asks(higher, facts, on), _asks(lower, facts, on)
    if _rank(higher) == _rank(lower):
        ending = Text(
            "Ingen af dem går forud; spørg indkøbsafdelingen",
            "Neither goes before the other; ask the procurement office",
        )
    else:
        ending = Text(
            f"{higher.book.title.da} går forud",
            f"{higher.book.title.en} goes before the other",
        )
    ending = sentence(ending)
    return Text(
        f"Uenighed: {one.da}, men {other.da}. {ending.da}",
        f"Disagreement: {one.en}, but {other.en}. {ending.en}",
    )


def _asks(finding: RuleFinding, facts: Facts, on: date) -> Text:
    rule = finding.rule
    condition = demanded(rule)[0]
    wanted = asked(condition, facts, on)
    return Text(
        f"{rule.code} kræver om {condition.fact.label.da}: {wanted.da}",
        f"{rule.code} demands of {condition.fact.label.en}: {wanted.en}",
    )
