"""`rulebook.yaml`, the head of a rulebook, and `paragraphs.yaml`, its document piece by piece."""

from collections.abc import Collection
from datetime import date

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.files.sources import read_source
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.files.standing import read_categories, read_codes
from pejl.engines.rules.rulebook import Authority, Paragraph, Rulebook
from pejl.engines.text import Text

HEAD = ("code", "title", "authority", "adopted", "in_force")
MAYBE = ("stands_under", "goals", "objectives", "categories", "source")


def read_rulebook(node: Node) -> Rulebook:
    """The rulebook, still without its paragraphs and rules."""
    fields = nodes.block(node, must=HEAD, may=MAYBE)
    since, until = _in_force(fields["in_force"])
    stands_under = nodes.items(fields["stands_under"]) if "stands_under" in fields else []
    return Rulebook(
        code=nodes.text(fields["code"]),
        title=nodes.translated(fields["title"]),
        authority=Authority(nodes.word(fields["authority"], tuple(Authority))),
        adopted=_day_or_reason(fields["adopted"]),
        since=since,
        until=until,
        stands_under=tuple(nodes.translated(each) for each in stands_under),
        goals=read_goals(fields["goals"]) if "goals" in fields else (),
        objectives=_objectives(fields["objectives"]) if "objectives" in fields else {},
        categories=read_categories(fields["categories"]) if "categories" in fields else {},
        source=read_source(fields["source"]) if "source" in fields else None,
        paragraphs=(),
        rules=(),
        entries=(),
    )


def _in_force(node: Node) -> tuple[date | Text, date | None]:
    fields = nodes.block(node, must=("from",), may=("until",))
    since = _day_or_reason(fields["from"])
    until = nodes.day(fields["until"]) if "until" in fields else None
    if until and isinstance(since, date) and until < since:
        raise refusal("ends_before_start", nodes.line(fields["until"]), until=until, since=since)
    return since, until


def _day_or_reason(node: Node) -> date | Text:
    """A day, or why it is not known."""
    if nodes.is_text(node):
        wanted = Text("en dato eller »unknown_because«", "a date or “unknown_because”")
        raise nodes.wrong(node, wanted, "2026-01-31")
    if not nodes.is_block(node):
        return nodes.day(node)
    return nodes.translated(nodes.block(node, must=("unknown_because",))["unknown_because"])


def _objectives(node: Node) -> dict[str, Text]:
    return {name: nodes.translated(value) for name, _, value in nodes.entries(node)}


def read_goals(node: Node) -> tuple[int, ...]:
    """Numbers of the Sustainable Development Goals, 1 to 17."""
    return tuple(_goal(each) for each in nodes.items(node))


def _goal(node: Node) -> int:
    goal = nodes.whole(node)
    if goal > 17:
        raise nodes.wrong(node, Text("et verdensmål fra 1 til 17", "a goal from 1 to 17"), "13")
    return goal


def read_paragraphs(node: Node, codes: Collection[str]) -> tuple[Paragraph, ...]:
    """The document's paragraphs in its own order; `codes` are the rules there are."""
    return tuple(_paragraph(each, codes) for each in nodes.items(node))


def _paragraph(node: Node, codes: Collection[str]) -> Paragraph:
    fields = nodes.block(node, must=("heading", "paragraph", "begins"), may=("rules", "why_not"))
    if ("rules" in fields) is ("why_not" in fields):
        raise refusal("rules_or_reason", nodes.line(node))
    return Paragraph(
        heading=nodes.text(fields["heading"]),
        number=nodes.whole(fields["paragraph"]),
        begins=_begins(fields["begins"]),
        rules=read_codes(fields["rules"], codes) if "rules" in fields else (),
        why_not=nodes.translated(fields["why_not"]) if "why_not" in fields else None,
    )


def _begins(node: Node) -> str:
    words = nodes.text(node)
    if len(words.split()) > 3:
        raise refusal("too_long_a_quotation", nodes.line(node), words=words)
    return words
