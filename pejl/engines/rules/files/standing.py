"""How binding a rule is, its category and the corrections of it, as they are written."""

from collections.abc import Collection, Mapping
from itertools import pairwise

from pejl.engines.files import nodes
from pejl.engines.files.choices import among
from pejl.engines.files.nodes import Node
from pejl.engines.files.sources import read_source
from pejl.engines.rules.files.refusals import refusal
from pejl.engines.rules.standing import GoalCategory, WordingCorrection


def read_categories(node: Node) -> dict[str, GoalCategory]:
    """The categories a rulebook orders its goals in, by name."""
    return {name: _category(name, value) for name, _, value in nodes.entries(node)}


def _category(name: str, node: Node) -> GoalCategory:
    fields = nodes.block(node, must=("title",), may=("number",))
    number = nodes.whole(fields["number"]) if "number" in fields else None
    return GoalCategory(name, number, nodes.translated(fields["title"]))


def category_of(node: Node, categories: Mapping[str, GoalCategory]) -> GoalCategory:
    """The category of that name."""
    return categories[nodes.word(node, categories)]


def read_corrections(node: Node) -> tuple[WordingCorrection, ...]:
    """What has been said of the wording since, oldest first."""
    found = tuple(_correction(each) for each in nodes.items(node))
    for each, (above, here) in zip(nodes.items(node)[1:], pairwise(found), strict=True):
        if here.since < above.since:
            raise refusal("out_of_order", nodes.line(each), day=here.since, before=above.since)
    return found


def _correction(node: Node) -> WordingCorrection:
    fields = nodes.block(node, must=("from", "says", "source"))
    return WordingCorrection(
        since=nodes.day(fields["from"]),
        says=nodes.translated(fields["says"]),
        source=read_source(fields["source"]),
    )


def read_codes(node: Node, codes: Collection[str]) -> tuple[str, ...]:
    """A list of codes of rules there are."""
    found = []
    for each in nodes.items(node):
        code = nodes.text(each)
        if code not in codes:
            at = nodes.line(each)
            raise refusal("no_such_rule", at, code=code, **among(code, sorted(codes)))
        found.append(code)
    return tuple(found)
