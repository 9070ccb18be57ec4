"""The answer as one reads it: what to do in order of days, the texts, and what is folded away."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from pejl.engines.applies.answer import Answer
from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.saying import EVERY_PURCHASE
from pejl.engines.applies.standing import is_asked_now
from pejl.engines.rules import Brings, Step
from pejl.engines.rules.rule import Aim, Choice
from pejl.engines.rules.standing import STRENGTHS
from pejl.engines.rules.steps import STEPS
from pejl.engines.rules.words import sentence
from pejl.engines.text import Text
from pejl.policy.components.explaining import source
from pejl.web.words import spoken

TO_DO = (Brings.STEP, Brings.CHECK, Brings.APPROVAL)
BY_HAND = (Brings.STEP, Brings.APPROVAL)  # what somebody has to get up and do


class AnswerItem(NamedTuple):
    """One rule of the answer, in the language in use."""

    code: str
    title: str
    says: str
    demand: str
    because: str
    is_general: bool
    changes: list[str]
    book: str
    source: str
    strength: str


class AnswerGroup(NamedTuple):
    """What belongs together under one heading; a step of the purchase has its latest day."""

    title: str
    items: list[AnswerItem]
    due: date | None = None

    @property
    def shown(self) -> list[AnswerItem]:
        """What this very purchase brings about, and what somebody has to do."""
        return [each for each in self.items if not each.is_general]

    @property
    def general(self) -> list[AnswerItem]:
        """What is to be kept in every purchase."""
        return [each for each in self.items if each.is_general]


def item(finding: RuleFinding) -> AnswerItem:
    """One rule as it is shown."""
    rule = finding.rule
    return AnswerItem(
        code=rule.code,
        title=spoken(rule.title),
        says=spoken(rule.says),
        demand=spoken(sentence(finding.demand)) if finding.demand else "",
        because=spoken(finding.because),
        is_general=finding.because == EVERY_PURCHASE and rule.brings not in BY_HAND,
        changes=[spoken(each) for each in finding.changes],
        book=spoken(finding.book.title),
        source=source(rule),
        strength=spoken(STRENGTHS[rule.strength]) if rule.strength else "",
    )


def stages(answer: Answer) -> list[AnswerGroup]:
    """What is to be done, step by step, in the order it falls due."""
    is_tendered = Step.NOTICE in answer.plan.latest
    doing = [each for each in answer.of(Applicability.APPLIES) if is_to_be_done(each)]
    found = []
    for step in Step:
        items = [item(each) for each in doing if each.rule.step is step]
        due = answer.plan.latest.get(step)
        if items or (due and is_tendered):
            found.append(AnswerGroup(spoken(STEPS[step]), items, due))
    return found


def is_to_be_done(finding: RuleFinding) -> bool:
    """Steps, checks, approvals, and the limits that are to be kept; the choices are the route."""
    rule = finding.rule
    if isinstance(rule.demand, Choice):
        return False
    return rule.brings in TO_DO or (rule.brings is None and not isinstance(rule.demand, Aim))


def groups(answer: Answer) -> list[AnswerGroup]:
    """The clauses, documents and criteria."""
    applying = answer.of(Applicability.APPLIES)
    by_heading: Sequence[tuple[str, Callable[[RuleFinding], bool]]] = (
        (_("Klausuler"), lambda it: it.rule.brings is Brings.CLAUSE),
        (_("Dokumenter"), lambda it: it.rule.brings is Brings.DOCUMENT),
        (_("Krav og kriterier"), lambda it: it.rule.brings is Brings.CRITERION),
    )
    found = [
        AnswerGroup(title, [item(each) for each in applying if fits(each)])
        for title, fits in by_heading
    ]
    return [each for each in found if each.items]


def is_to_be_in_mind(finding: RuleFinding) -> bool:
    """An aim that demands no step of its own."""
    return finding.rule.brings is None and isinstance(finding.rule.demand, Aim)


def folded(answer: Answer) -> list[AnswerGroup]:
    """The goals, what cannot be settled yet, what nobody confirmed, and what does not apply."""
    unknown = answer.of(Applicability.UNKNOWN)
    open_ = [each for each in unknown if each.confirmed]
    now = [each for each in open_ if is_asked_now(each.rule, each.missing)]
    found = (
        AnswerGroup(
            _("Mål at have med"), items(filter(is_to_be_in_mind, answer.of(Applicability.APPLIES)))
        ),
        AnswerGroup(_("Afventer svar"), items(now)),
        AnswerGroup(_("Afgøres senere i købet"), items(each for each in open_ if each not in now)),
        AnswerGroup(
            _("Ikke bekræftet, vises kun"), items(it for it in unknown if not it.confirmed)
        ),
        AnswerGroup(_("Gælder ikke, fordi"), items(answer.of(Applicability.NOT_APPLICABLE))),
    )
    return [each for each in found if each.items]


def items(findings: Iterable[RuleFinding]) -> list[AnswerItem]:
    """The rules as they are shown."""
    return [item(each) for each in findings if not isinstance(each.rule.demand, Choice)]


def changes(answer: Answer) -> list[str]:
    """What would lead another way, or bring in or out a rule: the numbers near to this purchase."""
    route = answer.route
    ways = [] if route.agreement else [each for it in route.procedures for each in it.changes]
    rules = [
        each
        for it in answer.findings
        if not isinstance(it.rule.demand, Choice)
        for each in it.changes
    ]
    return list(dict.fromkeys(said([*ways, *rules])))


def said(texts: Iterable[Text]) -> list[str]:
    """Sentences in the language in use."""
    return [spoken(each) for each in texts]
