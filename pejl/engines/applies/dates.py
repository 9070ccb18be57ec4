"""The latest day of every step, counted backwards from the day the contract is to start."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.names import PROCEDURE, WAY
from pejl.engines.applies.periods import (
    COUNTED_BACK,
    INFORMATION,
    REQUEST,
    STANDSTILL,
    TENDER,
    shortest_time,
)
from pejl.engines.applies.purchase import Purchase
from pejl.engines.deadlines import last_day_to_begin, last_day_to_inform, working_day_until
from pejl.engines.rules.facts import Facts
from pejl.engines.rules.steps import Step
from pejl.engines.rules.values import Values
from pejl.engines.rules.words import both, day
from pejl.engines.text import Text

DAY = timedelta(days=1)
# Whoever announces must have need, market and documents in hand on that day.
BEFORE_NOTICE = (Step.NEED, Step.MARKET, Step.DOCUMENTS)

NO_START = Text(
    "Sig, hvornår kontrakten skal begynde, så regnes datoerne ud.",
    "Say when the contract is to start, and the dates are worked out.",
)
NO_PERIOD = Text(
    "Fristen for tilbud er ukendt, så dagene før den kan ikke regnes ud endnu.",
    "The time for tenders is unknown, so the days before it cannot be worked out yet.",
)
NOTHING_TO_EVALUATE = Text(
    "Der er ikke lagt tid ind til at vurdere tilbud. Skriv, hvor mange dage det tager.",
    "No time is set aside to evaluate tenders. Write how many days that takes.",
)
NO_MEETING = Text(
    "Intet af de oplyste møder ligger tidligt nok til at godkende tildelingen.",
    "None of the meetings given is early enough to approve the award.",
)


class TimeLimit(NamedTuple):
    """So many days, and the rule that asks for them."""

    days: int
    finding: RuleFinding


class Plan(NamedTuple):
    """The latest day of each step that could be counted; and what must be said of it."""

    latest: Mapping[Step, date]
    said: tuple[Text, ...] = ()


def plan(purchase: Purchase, findings: Sequence[RuleFinding], facts: Facts, on: date) -> Plan:
    """The dates of the purchase, each a working day, in the order they come."""
    if purchase.starts is None:
        return Plan({}, (NO_START,))
    found = _periods(findings, facts, on)
    periods = {name: it.days for name, it in found.items() if name in COUNTED_BACK}
    latest = {Step.CONTRACT: working_day_until(purchase.starts)}
    said = _decided(purchase, periods, latest)
    if _is_tendered(findings):
        said += _tendered(purchase, periods, latest)
    else:
        latest |= dict.fromkeys(BEFORE_NOTICE, latest[Step.AWARD])
    said += _assumed(found[name] for name in periods)
    in_order = {step: latest[step] for step in Step if step in latest}
    return Plan(in_order, tuple(said))


def _decided(
    purchase: Purchase, periods: Mapping[str, int], latest: dict[Step, date]
) -> list[Text]:
    """The award, so that standstill has run; at a meeting where the days of those are given."""
    standstill = periods.get(STANDSTILL, 0)
    # Standstill runs to the end of its last day, so the contract waits for the day after.
    last = latest[Step.CONTRACT] - DAY if standstill else latest[Step.CONTRACT]
    award = _back(last, standstill)
    meetings = [each for each in purchase.meetings if each <= award]
    latest[Step.AWARD] = max(meetings, default=award)
    return [NO_MEETING] if purchase.meetings and not meetings else []


def _tendered(
    purchase: Purchase, periods: Mapping[str, int], latest: dict[Step, date]
) -> list[Text]:
    """The last day of tenders, the notice before it, and what must be ready by then."""
    evaluation = int(purchase.evaluation_days or 0)
    latest[Step.TENDER] = _back(latest[Step.AWARD], evaluation)
    said = [] if evaluation else [NOTHING_TO_EVALUATE]
    if TENDER not in periods:
        return [*said, NO_PERIOD]
    invited = _back(latest[Step.TENDER], periods[TENDER])
    latest[Step.NOTICE] = _back(invited, periods.get(REQUEST, 0))
    latest |= dict.fromkeys(BEFORE_NOTICE, latest[Step.NOTICE])
    return said


def _back(last: date, days: int) -> date:
    """The latest working day from which so many days have run on `last`."""
    return working_day_until(last_day_to_begin(last, days) if days else last)


def _is_tendered(findings: Sequence[RuleFinding]) -> bool:
    """Whether a time for tenders applies, or may, as far as confirmed rules tell."""
    return any(
        each.rule.confirmed and each.standing is not Applicability.NOT_APPLICABLE
        for each in findings
        if shortest_time(each.rule) == TENDER
    )


def _periods(findings: Sequence[RuleFinding], facts: Facts, on: date) -> dict[str, TimeLimit]:
    """By quantity: of the rules that apply, else of those that may; of several the longest."""
    applying = [it for it in findings if it.standing is Applicability.APPLIES]
    possible = [it for it in findings if _may_apply(it)]
    return {**_longest(possible, facts, on), **_longest(applying, facts, on)}


def _may_apply(finding: RuleFinding) -> bool:
    """Whether the rule is one of few left; before the procedure is known too many are."""
    missing = {each.name for each in finding.missing}
    is_open = finding.standing is Applicability.UNKNOWN and finding.rule.confirmed
    return is_open and bool(missing) and not missing & {WAY, PROCEDURE}


def _longest(findings: Sequence[RuleFinding], facts: Facts, on: date) -> dict[str, TimeLimit]:
    found: dict[str, TimeLimit] = {}
    for each in findings:
        name, days = shortest_time(each.rule), _days(each, facts, on)
        if name and days and (name not in found or days > found[name].days):
            found[name] = TimeLimit(days, each)
    return found


def _assumed(periods: Iterable[TimeLimit]) -> list[Text]:
    """Which times were taken for the longest that may apply, until it is told which do."""
    taken = [
        it.finding.rule.title for it in periods if it.finding.standing is Applicability.UNKNOWN
    ]
    if not taken:
        return []
    titles = both(Text(f"»{each.da}«", f"“{each.en}”") for each in taken)
    return [
        Text(
            f"Indtil resten er oplyst, regnes der med det længste, der kan gælde: {titles.da}.",
            f"Until the rest is told, the longest that may apply is counted with: {titles.en}.",
        )
    ]


def _days(finding: RuleFinding, facts: Facts, on: date) -> int | None:
    values: Values | None = finding.rule.values
    value = values.applied(facts, on) if values else None
    return int(value.amount) if value else None


def due(finding: RuleFinding, dated: Plan, facts: Facts, on: date) -> date | None:
    """The last day of the rule's step; of what bidders must have whole days before, its sending."""
    last = dated.latest.get(finding.rule.step) if finding.rule.step else None
    days = _days(finding, facts, on) if shortest_time(finding.rule) == INFORMATION else None
    return last_day_to_inform(last, days) if last and days else last


def passed(dated: Plan, on: date) -> tuple[Text, ...]:
    """That the purchase can no longer be made in time."""
    first = min(dated.latest.values(), default=on)
    if first >= on:
        return ()
    began, today = day(first), day(on)
    return (
        Text(
            f"Det kan ikke nås: det skulle være begyndt {began.da}, og i dag er det {today.da}."
            " Flyt starten.",
            f"There is no time: it should have begun on {began.en}, and today is {today.en}."
            " Move the start.",
        ),
    )
