"""A rule's file as it would be if a value or a comparison were another from some day on.

A value is changed by a dated line below the others. A comparison has no date of its own,
and what held before that day goes on holding for old purchases: so the rule ends the day
before, and a new one with its own code takes its place. Nothing is written to the disk.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from difflib import unified_diff
from typing import NamedTuple

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.rules.conditions import Operator
from pejl.engines.rules.files import editing
from pejl.engines.rules.files.editing import Edit, edited, field, replaced, value_of
from pejl.engines.source import Source

NO_LINES = "/dev/null"


class Grounds(NamedTuple):
    """From which day, and where that stands."""

    since: date
    source: Source


class ComparisonPlace(NamedTuple):
    """Where a comparison stands in a rule's file.

    `block` is when, requires, otherwise, or `operator` of a limit; `option` the number of
    a choice's option, counted from nought.
    """

    block: str
    fact: str = ""
    operator: Operator | None = None
    option: int | None = None


class Comparison(NamedTuple):
    """Another operator in a place, and what is compared with: a number, words, or what it was."""

    place: ComparisonPlace
    operator: Operator
    amount: Decimal | None = None
    words: tuple[str, ...] = ()


class FileChange(NamedTuple):
    """A file before and after; None where it is not there."""

    path: str
    before: str | None
    after: str


def with_value(content: str, amount: Decimal, grounds: Grounds) -> str:
    """The content with one more dated value; an aim that had none gets its first."""
    root = nodes.parsed(content.encode())
    found = field(root, "values")
    if found:
        indent = editing.dashes(found[1])
        lines = editing.dated_value(amount, grounds.since, grounds.source, indent)
        return edited(content, [editing.below(content, found[1], lines)])
    lines = "values:\n" + editing.dated_value(amount, grounds.since, grounds.source, 2)
    return edited(content, [editing.below(content, value_of(root, "figure"), lines)])


def succeeded(content: str, successor: str, since: date) -> str:
    """The content of a rule that ends the day before, with the code of the one in its place."""
    root = nodes.parsed(content.encode())
    until = since - timedelta(days=1)
    lines = editing.block([f"until: {until}", f"succeeded_by: [{successor}]"])
    return edited(content, [editing.below(content, _dated_at(root), lines)])


def _dated_at(root: Node) -> Node:
    """After what its days stand: its first day, else its place in the document."""
    found = field(root, "from")
    return found[1] if found else value_of(root, "section")


def with_comparison(content: str, code: str, comparison: Comparison, grounds: Grounds) -> str:
    """The content of the rule that takes its place from that day: the code, the day, the
    comparison and the source are new; its cases are judged from that day too."""
    root = nodes.parsed(content.encode())
    return edited(
        content,
        [
            replaced(value_of(root, "code"), code),
            _first_day(content, root, grounds.since),
            _cited(content, root, grounds.source),
            *_compared(root, comparison),
            *_cases_from(content, root, grounds.since),
        ],
    )


def _first_day(content: str, root: Node, since: date) -> Edit:
    found = field(root, "from")
    if found:
        return replaced(found[1], str(since))
    return editing.below(content, value_of(root, "section"), f"from: {since}\n")


def _cited(content: str, root: Node, source: Source) -> Edit:
    found = field(root, "sources")
    if found:
        return editing.below(content, found[1], editing.listed(source, editing.dashes(found[1])))
    # Before the cases, so that two edits never meet in one place.
    at = value_of(root, "because")
    return editing.below(content, at, "sources:\n" + editing.listed(source, 2))


def _compared(root: Node, comparison: Comparison) -> Iterator[Edit]:
    place = comparison.place
    if place.block == "operator":
        yield replaced(value_of(root, "operator"), str(comparison.operator))
        return
    parent = root if place.option is None else value_of(root, "options").value[place.option]
    condition = value_of(parent, place.block, place.fact)
    if place.operator is Operator.ONE_OF:
        yield replaced(condition, f"[{', '.join(comparison.words)}]")
        return
    found = field(condition, str(place.operator))
    if found is None:
        raise KeyError(place.operator)
    yield replaced(found[0], str(comparison.operator))
    if comparison.amount is not None:
        yield replaced(found[1], editing.number(comparison.amount))


def _cases_from(content: str, root: Node, since: date) -> Iterator[Edit]:
    """Cases of days before the rule begins move to its first; their reasons are to be told anew."""
    for case in nodes.items(value_of(root, "cases")):
        on = value_of(case, "on")
        if nodes.day(on) < since:
            yield replaced(on, str(since))
        reason = field(case, "because")
        if reason:
            yield editing.without(content, *reason)


def with_outcomes(content: str, outcomes: Sequence[str]) -> str:
    """The content with these outcomes of its cases, in their order."""
    cases = nodes.items(value_of(nodes.parsed(content.encode()), "cases"))
    places = [value_of(case, "outcome") for case in cases]
    return edited(content, [replaced(at, now) for at, now in zip(places, outcomes, strict=True)])


def named_too(content: str, code: str, successor: str) -> str:
    """A list of paragraphs in which the successor stands wherever the rule does."""
    paragraphs = nodes.items(nodes.parsed(content.encode()))
    lists = [found[1] for found in (field(it, "rules") for it in paragraphs) if found]
    named = [(rules, each) for rules in lists for each in nodes.items(rules) if each.value == code]
    return edited(content, [_beside(*it, successor) for it in named])


def _beside(rules: Node, named: Node, successor: str) -> Edit:
    at, column = named.end_mark.index, named.start_mark.column
    gap = ", " if editing.is_on_its_own(rules) else f"\n{' ' * (column - 2)}- "
    return Edit(at, at, f"{gap}{successor}")


def difference(changes: Sequence[FileChange]) -> str:
    """What changes, as `git apply` and `patch -p1` read it."""
    return "".join(line for change in changes for line in _unified(change))


def _unified(change: FileChange) -> Iterator[str]:
    before = (change.before or "").splitlines(keepends=True)
    source = NO_LINES if change.before is None else f"a/{change.path}"
    after = change.after.splitlines(keepends=True)
    yield from unified_diff(before, after, source, f"b/{change.path}")
