"""A file changed in a few places: every other line and every comment stays as it is."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.source import Source

# What YAML reads as the same text without quotation marks, and as nothing else.
PLAIN = re.compile(r"[^\W\d_]\w* [\w ,.()§/–-]*[\w.)]")
UNKNOWN = "unknown"


class Edit(NamedTuple):
    """What stands from character `first` up to `last` is replaced by `text`."""

    first: int
    last: int
    text: str


def edited(content: str, edits: Iterable[Edit]) -> str:
    """The content with every edit made; they must not overlap."""
    for it in sorted(edits, reverse=True):
        content = content[: it.first] + it.text + content[it.last :]
    return content


def replaced(node: Node, text: str) -> Edit:
    """Another value in the place of a scalar or of a list on one line."""
    return Edit(node.start_mark.index, node.end_mark.index, text)


def below(content: str, node: Node, lines: str) -> Edit:
    """New lines below all that belongs to the node."""
    at = _start_of_line(content, last_line(node) + 1)
    missing = "" if at == 0 or content[at - 1] == "\n" else "\n"
    return Edit(at, at, f"{missing}{lines}")


def without(content: str, key: Node, value: Node) -> Edit:
    """The key's lines taken out."""
    first = _start_of_line(content, key.start_mark.line)
    return Edit(first, _start_of_line(content, last_line(value) + 1), "")


def last_line(node: Node) -> int:
    """The last line that belongs to the node, counted from nought.

    YAML itself says that a block ends where the next begins, comments in between included.
    """
    if is_on_its_own(node):
        mark = node.end_mark
        return int(mark.line - (mark.column == 0 and mark.line > node.start_mark.line))
    last = node.value[-1]
    return last_line(last[1] if isinstance(node, yaml.MappingNode) else last)


def is_on_its_own(node: Any) -> bool:
    """Whether a node ends where its own last character stands: a scalar, or a list in brackets."""
    return isinstance(node, yaml.ScalarNode) or bool(node.flow_style) or not node.value


def _start_of_line(content: str, number: int) -> int:
    at = 0
    for _line in range(number):
        found = content.find("\n", at)
        if found < 0:
            return len(content)
        at = found + 1
    return at


def field(node: Node, name: str) -> tuple[Node, Node] | None:
    """The key and the value of a block's field; None where it has none such."""
    pairs: list[tuple[Node, Node]] = node.value
    return next(((key, value) for key, value in pairs if key.value == name), None)


def value_of(node: Node, *names: str) -> Node:
    """What stands in a field of a field. KeyError where it is not there."""
    for name in names:
        found = field(node, name)
        if found is None:
            raise KeyError(name)
        node = found[1]
    return node


def dashes(node: Node) -> int:
    """How far in the dashes of a list stand."""
    return int(nodes.items(node)[0].start_mark.column) - 2


def number(amount: Decimal) -> str:
    """A number as rules are written: 5_000_000, 0.2."""
    return f"{amount.normalize():,f}".replace(",", "_")


def dated_value(amount: Decimal, since: date, source: Source, indent: int) -> str:
    """A dated line and its source, as they stand under `values`."""
    lines = [f"- from: {since}", f"  value: {number(amount)}", "  source:"]
    lines += [f"    {line}" for line in source_lines(source)]
    return block(lines, indent)


def source_lines(source: Source) -> Iterator[str]:
    """A source, a line for each of its fields."""
    yield f"title: {quoted(source.title)}"
    yield f"url: {source.url or UNKNOWN}"
    yield f"published: {source.published or UNKNOWN}"
    yield f"read: {source.read or UNKNOWN}"
    yield f"mark: {source.mark}"


def listed(source: Source, indent: int) -> str:
    """A source as one more of a list of sources."""
    first, *rest = source_lines(source)
    return block([f"- {first}", *(f"  {line}" for line in rest)], indent)


def block(lines: Iterable[str], indent: int = 0) -> str:
    """Whole lines, so far in."""
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def quoted(text: str) -> str:
    """A text as YAML reads it back, whatever stands in it."""
    one_line = " ".join(text.split())
    return one_line if PLAIN.fullmatch(one_line) else json.dumps(one_line, ensure_ascii=False)
