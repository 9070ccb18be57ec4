"""A rule explained: when it applies, what it demands, what it was worth when, what it comes to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from pejl.engines.rules import Mark, Rule, Rulebook, Rulebooks, Source
from pejl.engines.rules.answering import answered
from pejl.engines.rules.conditions import Condition
from pejl.engines.rules.facts import FactType
from pejl.engines.rules.reference import KINDS
from pejl.engines.rules.rule import Aim, Case, Choice, Duty, Limit, Option, Process, Stage
from pejl.engines.rules.standing import STRENGTHS
from pejl.engines.rules.steps import BROUGHT, STEPS
from pejl.engines.rules.uses import documents_about
from pejl.engines.rules.words import BOUNDS, both, explained, said, sentence, shown
from pejl.engines.text import Text
from pejl.web.formats import day
from pejl.web.words import spoken

MARKS = {
    Mark.VERIFIED: Text("læst", "read"),
    Mark.CALCULATED: Text("beregnet", "calculated"),
    Mark.PARTLY: Text("delvist læst", "partly read"),
    Mark.MEMORY: Text("husket, ikke læst", "remembered, not read"),
}
OUTCOMES = {
    "met": Text("overholdt", "met"),
    "not met": Text("ikke overholdt", "not met"),
    "not applicable": Text("ikke relevant", "not applicable"),
    "unknown": Text("ukendt", "unknown"),
}


DIRECTIONS = {
    "rising": Text("mål: stigende", "aim: rising"),
    "falling": Text("mål: faldende", "aim: falling"),
}
TARGETS = {
    "rising": Text("mål: mindst %s", "aim: at least %s"),
    "falling": Text("mål: højst %s", "aim: at most %s"),
}


class RuleDetail(NamedTuple):
    """One thing said of a rule: what it is called, and the words; some lead somewhere."""

    name: str
    words: Sequence[str]
    link: str = ""


class CitedSource(NamedTuple):
    """A source as it is shown."""

    title: str
    url: str | None
    mark: str
    note: str


class DatedValue(NamedTuple):
    """A value, the day it applies from, and where it stands."""

    since: date
    worth: str
    by: date | None
    source: CitedSource


class ExplainedCase(NamedTuple):
    """A case: what is given, on which day, and what it comes to."""

    name: str
    on: date
    given: list[str]
    outcome: str
    mark: str
    because: str


class Way(NamedTuple):
    """One of the ways a choice may lead."""

    title: str
    when: str
    sources: list[CitedSource]
    confirmed: bool


def terms(book: Rulebook, rule: Rule) -> list[RuleDetail]:
    """What the rule stands on, when it applies, what it demands, and why."""
    found = [
        RuleDetail(_("Hvorfor"), [spoken(rule.because)]),
        RuleDetail(_("Slags"), [spoken(sentence(KINDS[rule.kind]))[:-1]]),
        RuleDetail(_("Gælder, når"), clauses(rule.when)),
        RuleDetail(_("Kræver"), demanded(rule)),
        *standing(rule),
        RuleDetail(_("Falder i et køb under"), [falls_due(rule)] if rule.step else []),
        RuleDetail(_("Gælder"), in_force(rule)),
        *doubts(rule),
        RuleDetail(_("Regelsæt"), [spoken(book.title)], f"{reverse('rules')}#{book.code}"),
        RuleDetail(_("Afsnit"), [placed(rule)]),
        RuleDetail(
            _("Målsætning"), [spoken(book.objectives[rule.objective])] if rule.objective else []
        ),
        RuleDetail(_("Verdensmål"), [", ".join(map(str, rule.goals))] if rule.goals else []),
        RuleDetail(_("Vedtaget"), [dated(book.adopted)]),
    ]
    return [term for term in found if term.words]


def falls_due(rule: Rule) -> str:
    """The step of a purchase, and what the rule brings to it."""
    words = [STEPS[rule.step]] if rule.step else []
    words += [BROUGHT[rule.brings]] if rule.brings else []
    return ": ".join(spoken(it) for it in words)


def clauses(conditions: Iterable[Condition]) -> list[str]:
    """Each condition as a clause."""
    return [spoken(explained(it)) for it in conditions]


def demanded(rule: Rule) -> list[str]:
    """What the rule demands where it applies; of a choice nothing, it has its ways."""
    match rule.demand:
        case Duty(requires, otherwise):
            instead = [_("ellers: %s") % clause for clause in clauses(otherwise)]
            return [*clauses(requires), *instead]
        case Limit(may_be):
            return [limited(may_be)]
        case Aim(figure=figure):
            what = [spoken(figure.now.label)] if figure else []
            return [", ".join([*what, aim(rule)])]
        case Process(steps):
            return [stage(number, step) for number, step in enumerate(steps, 1)]
    return []


def stage(number: int, step: Stage) -> str:
    """A step of a process and what comes out of it."""
    name = _("%s (hvis der er behov)") if step.if_needed else "%s"
    outputs = f": {'; '.join(map(spoken, step.outputs))}" if step.outputs else ""
    return f"{number}. {name % spoken(step.title)}{outputs}"


def standing(rule: Rule) -> Iterator[RuleDetail]:
    """How binding a goal is, what it is about, its corrections and what took its place."""
    if rule.strength:
        yield RuleDetail(_("Styrke"), [spoken(STRENGTHS[rule.strength])])
    if rule.category:
        yield RuleDetail(_("Kategori"), [spoken(rule.category.title)])
    if rule.item:
        yield RuleDetail(_("Punkt"), [rule.item])
    yield RuleDetail(
        _("Rettelser"), [f"{day(it.since)}: {spoken(it.says)}" for it in rule.corrections]
    )
    for code in rule.successors:
        yield RuleDetail(_("Afløst af"), [code], reverse("rule", args=[code]))


def limited(may_be: Condition) -> str:
    """What a limit holds against its value, which stands in the table below."""
    return _("%(fact)s er %(bound)s værdien nedenfor") % {
        "fact": spoken(may_be.fact.label),
        "bound": spoken(BOUNDS[may_be.operator]),
    }


def in_force(rule: Rule) -> list[str]:
    """From when until when, and which day decides; nothing where it always was."""
    first, last = rule.period
    said_of = []
    if first:
        said_of.append(_("fra %s") % day(first))
    if last:
        said_of.append(_("til %s") % day(last))
    if rule.dated_by:
        said_of.append(_("dagen er den for %s") % spoken(rule.dated_by.label))
    return [", ".join(said_of)] if said_of else []


def doubts(rule: Rule) -> Iterator[RuleDetail]:
    """That it is not confirmed; that it cannot be measured, and what would make it so."""
    if not rule.confirmed:
        unread = _("Kilden er ikke efterprøvet. Reglen vises, men dømmer ikke.")
        yield RuleDetail(_("Ikke bekræftet"), [unread])
    if rule.not_yet:
        yield RuleDetail(_("Ukendt, fordi"), [spoken(rule.not_yet.because)])
        yield RuleDetail(_("Bliver kendt, når"), [spoken(rule.not_yet.known_when)])


def placed(rule: Rule) -> str:
    """The heading the rule stands under, and in which paragraph."""
    heading, paragraph = rule.section
    return heading if paragraph is None else f"{heading}, {paragraph}"


def dated(said_of: date | Text) -> str:
    """A day, or why it is not known."""
    return spoken(said_of) if isinstance(said_of, Text) else day(said_of)


def cited(source: Source) -> CitedSource:
    """A source in words: how sure it is, when it was published and when we read it."""
    notes = []
    if source.published:
        notes.append(_("udgivet %s") % day(source.published))
    if source.read:
        notes.append(_("læst %s") % day(source.read))
    if source.calculation:
        notes.append(spoken(source.calculation))
    return CitedSource(source.title, source.url, spoken(MARKS[source.mark]), ", ".join(notes))


def beside(books: Rulebooks, rule: Rule) -> list[CitedSource]:
    """What others ask for in the same category, which a requirement can point to."""
    return [
        cited(it.source)._replace(title=spoken(it.title)) for it in documents_about(books, rule)
    ]


def values(rule: Rule) -> list[DatedValue]:
    """What the rule was worth when, the newest first."""
    if rule.values is None:
        return []
    definition = rule.values.shown_as
    return [
        DatedValue(it.since, spoken(shown(definition, it.amount)), it.by, cited(it.source))
        for it in reversed(rule.values.lines)
    ]


def ways(rule: Rule) -> list[Way]:
    """The ways of a choice, in the order they are tried."""
    options = rule.demand.options if isinstance(rule.demand, Choice) else ()
    return [way(it) for it in options]


def way(it: Option) -> Way:
    """One way."""
    when = spoken(sentence(both(explained(each) for each in it.when)))
    return Way(spoken(it.title), when, [cited(each) for each in it.sources], it.confirmed)


def cases(books: Rulebooks, rule: Rule) -> list[ExplainedCase]:
    """The rule's examples, judged now, so that the reason stands beside the outcome."""
    return [case(books, rule, it) for it in rule.cases]


def case(books: Rulebooks, rule: Rule, it: Case) -> ExplainedCase:
    """One example."""
    facts = books.vocabulary.given(it.given)
    found = answered(rule, facts, it.on)
    known = books.vocabulary.facts
    return ExplainedCase(
        name=spoken(it.name),
        on=it.on,
        given=[spoken(said(known[name], fact.value)) for name, fact in facts.items()],
        outcome=outcome(rule, found.outcome),
        mark=found.outcome.replace(" ", "_") if found.outcome in OUTCOMES else "met",
        because=spoken(found.because),
    )  # fmt: skip


def outcome(rule: Rule, said_of: str) -> str:
    """An outcome in words; of a choice, the way that follows."""
    if said_of in OUTCOMES:
        return spoken(OUTCOMES[said_of])
    options = rule.demand.options if isinstance(rule.demand, Choice) else ()
    return next((spoken(it.title) for it in options if it.name == said_of), said_of)


def source(rule: Rule) -> str:
    """Where in its document a statement stands."""
    heading, paragraph = rule.section
    if paragraph is None:
        return heading
    return _("%(heading)s, afsnit %(number)d") % {"heading": heading, "number": paragraph}


def aim(rule: Rule) -> str:
    """Which way the figure should go; how far and by when, where the rule says so."""
    if not isinstance(rule.demand, Aim):
        return ""
    if rule.values is None:
        return spoken(DIRECTIONS[rule.demand.direction])
    *_earlier, last = rule.values.lines
    worth = spoken(shown(rule.values.shown_as, last.amount))
    bound = spoken(TARGETS[rule.demand.direction]) % worth
    return (
        _("%(bound)s inden %(day)s") % {"bound": bound, "day": day(last.by)} if last.by else bound
    )


def headed(title: str, rule: Rule) -> str:
    """A column's title with the unit of the rule's figure; a share says per cent beside each."""
    if rule.figure is None:
        return title
    fact = rule.figure.now
    if fact.type is FactType.AMOUNT:
        return f"{title}, kr."
    return f"{title}, {spoken(fact.unit.many)}" if fact.unit else title
