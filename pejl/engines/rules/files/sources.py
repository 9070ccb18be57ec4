"""The sources of what stands as law, and the dated values that each carry one."""

from collections.abc import Iterable
from itertools import pairwise

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.files.sources import read_source
from pejl.engines.rules.facts import FactDefinition
from pejl.engines.rules.files.facts import measure
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.values import Value
from pejl.engines.source import Source


def read_sources(node: Node, *, confirmed: bool) -> tuple[Source, ...]:
    """A list of sources; those of something that stands as law must be good enough for it."""
    return tuple(
        _standing(each, read_source(each), confirmed=confirmed) for each in nodes.items(node)
    )


def _standing(node: Node, source: Source, *, confirmed: bool) -> Source:
    if confirmed and not source.mark.stands:
        raise refusal("not_law", nodes.line(node), mark=source.mark)
    return source


def read_values(
    node: Node, definition: FactDefinition, *, confirmed: bool, may: tuple[str, ...] = ()
) -> tuple[Value, ...]:
    """Dated values, oldest first, each with its own source inside; an aim's `may` say `by`."""
    lines = [_value(each, definition, confirmed=confirmed, may=may) for each in nodes.items(node)]
    _refuse_disorder(node, lines)
    return tuple(lines)


def _value(
    node: Node, definition: FactDefinition, *, confirmed: bool, may: tuple[str, ...]
) -> Value:
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
            raise refusal("out_of_order", nodes.line(each), day=value.since, before=above.since)
