"""Sources, and the dated values that each carry one."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from pejl.engines.rules.facts import Definition
from pejl.engines.rules.files import mistakes, nodes
from pejl.engines.rules.files.facts import measure
from pejl.engines.rules.files.nodes import Node
from pejl.engines.rules.values import Mark, Source, Value
from pejl.engines.text import Text

NOT_FOUND = "unknown"  # looked for and not found: said, rather than left out


def read_source(node: Node) -> Source:
    """Where something stands, and how sure we are of it."""
    fields = nodes.block(
        node, must=("title", "url", "published", "read", "mark"), may=("calculation",)
    )
    mark = Mark(nodes.word(fields["mark"], tuple(Mark)))
    if (mark is Mark.CALCULATED) is not ("calculation" in fields):
        raise mistakes.no_calculation(nodes.line(fields["mark"]))
    return Source(
        title=nodes.text(fields["title"]),
        url=_url(fields["url"]),
        published=_day(fields["published"]),
        read=_day(fields["read"]),
        mark=mark,
        calculation=nodes.translated(fields["calculation"]) if "calculation" in fields else None,
    )


def _not_found(node: Node) -> bool:
    return nodes.is_text(node) and bool(node.value == NOT_FOUND)


def _day(node: Node) -> date | None:
    return None if _not_found(node) else nodes.day(node)


def _url(node: Node) -> str | None:
    if _not_found(node):
        return None
    found = nodes.text(node)
    if not found.startswith(("https://", "http://")):
        what = Text(f"»{found}«", f"“{found}”")
        wanted = Text("en webadresse eller »unknown«", "a web address or “unknown”")
        raise mistakes.wrong_form(nodes.line(node), what, wanted, "https://…")
    return found


def read_sources(node: Node, *, confirmed: bool) -> tuple[Source, ...]:
    """A list of sources; those of something that stands as law must be good enough for it."""
    return tuple(
        _standing(each, read_source(each), confirmed=confirmed) for each in nodes.items(node)
    )


def _standing(node: Node, source: Source, *, confirmed: bool) -> Source:
    if confirmed and not source.mark.stands:
        raise mistakes.not_law(nodes.line(node), source.mark)
    return source


def read_values(
    node: Node, definition: Definition, *, confirmed: bool, may: tuple[str, ...] = ()
) -> tuple[Value, ...]:
    """Dated values, oldest first, each with its own source inside; an aim's `may` say `by`."""
    lines = [_value(each, definition, confirmed=confirmed, may=may) for each in nodes.items(node)]
    _refuse_disorder(node, lines)
    return tuple(lines)


def _value(node: Node, definition: Definition, *, confirmed: bool, may: tuple[str, ...]) -> Value:
    fields = nodes.block(node, must=("from", "value", "source"), may=may)
    source = _standing(fields["source"], read_source(fields["source"]), confirmed=confirmed)
    return Value(
        since=nodes.day(fields["from"]),
        amount=measure(definition, fields["value"]),
        source=source,
        by=nodes.day(fields["by"]) if "by" in fields else None,
    )


def _refuse_disorder(node: Node, lines: Iterable[Value]) -> None:
    for each, (above, value) in zip(nodes.items(node)[1:], pairwise(lines), strict=True):
        if value.since <= above.since:
            raise mistakes.out_of_order(nodes.line(each), value.since, above.since)
