"""An answer as it is printed: one JSON object for machines, sentences for people."""

from collections.abc import Iterable, Iterator
from typing import Any

from pejl.engines.applies.answer import Answer
from pejl.engines.applies.finding import Applicability, RuleFinding
from pejl.engines.applies.names import plain
from pejl.engines.applies.purchase import CoveringAgreement
from pejl.engines.applies.questions import FactQuestion
from pejl.engines.applies.route import Route
from pejl.engines.rules import words
from pejl.engines.rules.facts import Vocabulary
from pejl.engines.rules.steps import BROUGHT, STEPS
from pejl.engines.source import Source
from pejl.engines.text import Text

HEADINGS = {
    "route": Text("Sådan køber du", "How to buy"),
    Applicability.APPLIES: Text("Det gælder", "What applies"),
    Applicability.UNKNOWN: Text("Kan ikke afgøres endnu", "Cannot be settled yet"),
    Applicability.NOT_APPLICABLE: Text("Gælder ikke", "Does not apply"),
    "questions": Text("Det mangler vi at vide", "What we still need to know"),
    "warnings": Text("Bemærk", "Note"),
}


def as_json(answer: Answer, vocabulary: Vocabulary) -> dict[str, Any]:
    """The answer under stable names; texts as {da, en}, money as numbers, days as ISO dates."""
    return {
        "on": answer.on.isoformat(),
        "title": answer.purchase.title,
        "route": _route(answer.route),
        "applies": [_finding(it, vocabulary) for it in answer.of(Applicability.APPLIES)],
        "not_applicable": [
            _finding(it, vocabulary) for it in answer.of(Applicability.NOT_APPLICABLE)
        ],
        "unknown": [_finding(it, vocabulary) for it in answer.of(Applicability.UNKNOWN)],
        "dates": {step.value: day.isoformat() for step, day in answer.plan.latest.items()},
        "questions": [_question(it) for it in answer.questions],
        "warnings": _texts(answer.said),
    }


def _route(route: Route) -> dict[str, Any]:
    counted = route.counted
    return {
        "way": route.way,
        "sentence": _text(route.sentence),
        "waits": _texts(route.waits),
        "confirmed": route.confirmed,
        "where": _choice(route.where),
        "procedure": _choice(route.procedure),
        "further": [_choice(each) for each in route.procedures[1:]],
        "agreement": _agreement(route.agreement) if route.agreement else None,
        "value": {
            "own": _exact(counted.own),
            "others": _exact(counted.others),
            "together": _exact(counted.together),
            "because": _text(counted.because),
        },
    }


def _choice(finding: RuleFinding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    option = finding.option
    return {
        "rule": finding.rule.code,
        "rulebook": finding.book.code,
        "option": option.name if option else None,
        "title": _text(option.title) if option else None,
        "confirmed": finding.confirmed,
        "because": _text(finding.because),
        "changes": _texts(finding.changes),
        "sources": [_source(it) for it in (option.sources if option else finding.rule.sources)],
    }


def _agreement(agreement: CoveringAgreement) -> dict[str, Any]:
    ends = agreement.ends.isoformat() if agreement.ends else None
    return {**agreement._asdict(), "ends": ends}


def _finding(finding: RuleFinding, vocabulary: Vocabulary) -> dict[str, Any]:
    rule = finding.rule
    return {
        "rule": rule.code,
        "rulebook": finding.book.code,
        "authority": finding.book.authority.value,
        "kind": rule.kind,
        "title": _text(rule.title),
        "says": _text(rule.says),
        "step": rule.step.value if rule.step else None,
        "brings": rule.brings.value if rule.brings else None,
        "strength": rule.strength.value if rule.strength else None,
        "confirmed": finding.confirmed,
        "because": _text(finding.because),
        "demand": _text(finding.demand) if finding.demand else None,
        "changes": _texts(finding.changes),
        "missing": list(dict.fromkeys(plain(it, vocabulary) for it in finding.missing)),
        "option": finding.option.name if finding.option else None,
        "due": finding.due.isoformat() if finding.due else None,
        "section": {"heading": rule.section.heading, "paragraph": rule.section.paragraph},
        "sources": [_source(it) for it in rule.sources],
    }


def _question(question: FactQuestion) -> dict[str, Any]:
    return {"fact": question.name, "text": _text(question.text), "rules": list(question.rules)}


def _source(source: Source) -> dict[str, Any]:
    return {"title": source.title, "url": source.url, "mark": source.mark.value}


def _text(text: Text) -> dict[str, str]:
    return text._asdict()


def _texts(texts: Iterable[Text]) -> list[dict[str, str]]:
    return [_text(each) for each in texts]


def _exact(value: Any) -> float | int | None:
    """A number JSON can hold: 15 digits are exact in a double, kroner of a purchase have 12."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def as_text(answer: Answer, language: str) -> Iterator[str]:
    """The answer as one reads it in the terminal: the way first, then what falls due when."""
    yield _heading("route", language)
    yield f"  {answer.route.sentence.in_(language)}"
    yield from (f"  {it.in_(language)}" for it in answer.route.waits)
    yield f"  {answer.route.counted.because.in_(language)}"
    for standing in (Applicability.APPLIES, Applicability.UNKNOWN):
        yield f"\n{_heading(standing, language)}"
        yield from (_line(it, language) for it in answer.of(standing))
    yield f"\n{_heading('questions', language)}"
    yield from (f"  {it.name}: {it.text.in_(language)}" for it in answer.questions)
    yield f"\n{_heading('warnings', language)}"
    yield from (f"  {it.in_(language)}" for it in answer.said)
    yield f"\n{_heading(Applicability.NOT_APPLICABLE, language)}"
    yield f"  {_left_out(answer).in_(language)}"


def _left_out(answer: Answer) -> Text:
    count = len(answer.of(Applicability.NOT_APPLICABLE))
    return Text(
        f"{count} regler. Med --format json står de alle, hver med sin grund.",
        f"{count} rules. With --format json they all stand there, each with its reason.",
    )


def _heading(name: str, language: str) -> str:
    return HEADINGS[name].in_(language)


def _line(finding: RuleFinding, language: str) -> str:
    """When it falls due, what it is called, and the comparison that decided."""
    rule = finding.rule
    step = f"{STEPS[rule.step].in_(language)} · " if rule.step else ""
    due = f" ({words.day(finding.due).in_(language)})" if finding.due else ""
    brings = f" [{BROUGHT[rule.brings].in_(language)}]" if rule.brings else ""
    demand = words.sentence(finding.demand) if finding.demand else None
    said = words.after(demand, finding.because, *finding.changes).in_(language)
    return f"  {step}{rule.title.in_(language)}{brings}{due}: {said} {rule.code}"
