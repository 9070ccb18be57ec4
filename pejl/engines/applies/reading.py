"""FACTS.yaml, a purchase told by plain names, read strictly: what is not understood is refused.

JSON is YAML, so a program may write it: days in quotes, `true`, and `null` for what is not told.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pejl.engines.applies import names
from pejl.engines.applies.nearest import no_such_fact
from pejl.engines.applies.purchase import CONCERNS, KINDS, Purchase
from pejl.engines.applies.refusals import refusal
from pejl.engines.cpv import exists, named
from pejl.engines.files import nodes
from pejl.engines.files.folders import called
from pejl.engines.files.nodes import Node
from pejl.engines.refusal import Refusal
from pejl.engines.rules.facts import Given, Vocabulary
from pejl.engines.rules.files.facts import constant
from pejl.engines.rules.words import either
from pejl.engines.text import Text

NO = {"no", "none", "ingen", "intet", "nej", ""}
YES = {"yes", "ja"}
AGREEMENT_WANTED = Text(
    "aftalens nummer, eller no, når ingen aftale dækker købet",
    "the number of the agreement, or no where none covers the purchase",
)
SUGGESTED = 4  # codes, where words were written for one
Find = Callable[[str], Sequence[str]]  # words for a category → the codes they lead to


class PurchaseFile(NamedTuple):
    """A purchase, and the line each of its names stands on."""

    purchase: Purchase
    lines: Mapping[str, int]


def nowhere(_words: str) -> Sequence[str]:
    """Where nobody looks categories up, words lead to no code."""
    return ()


def read(path: Path, vocabulary: Vocabulary, find: Find = nowhere) -> PurchaseFile:
    """The purchase in the file; Refusal says what is wrong with it and how to mend it.

    `find` gives the CPV codes that words lead to, to be suggested where words stand for one.
    """
    try:
        return told(nodes.read(path), vocabulary, find)
    except Refusal as refused:
        raise refused.at(called(path)) from refused


def told(root: Node, vocabulary: Vocabulary, find: Find = nowhere) -> PurchaseFile:
    """The purchase a block of plain names tells; Refusal where one is not understood."""
    own: dict[str, Any] = {}
    more: dict[str, Given] = {}
    lines: dict[str, int] = {}
    facts = names.others(vocabulary)
    readers: dict[str, Callable[[Node], Any]] = {**READERS, "cpv": partial(_code, find=find)}
    for name, at, written in nodes.entries(root):
        lines[name], node = at, nodes.bare(written)
        if name in readers:
            own |= {} if nodes.is_nothing(node) else {name: readers[name](node)}
        elif name in facts or name in facts.values():
            fact = facts.get(name, name)
            more[fact] = constant(vocabulary.facts[fact], node)
        else:
            raise no_such_fact(at, name, vocabulary)
    return PurchaseFile(Purchase(**own, more=more), lines)


def _kroner(node: Node) -> Decimal:
    found = nodes.number(node)
    if found < 0:
        raise nodes.wrong(node, Text("et beløb fra 0", "an amount from 0"), "5_000_000")
    if len(node.value.partition(".")[2]) > 2:
        thousands = node.value.replace(".", "_")
        what = Text(f"{node.value}, og punktum er decimaltegn", f"{node.value}, a decimal point")
        wanted = Text("kroner med højst to decimaler", "kroner with at most two decimals")
        at = nodes.line(node)
        raise refusal("wrong_form", at, found=what, wanted=wanted, example=thousands)
    return found


def _count(node: Node) -> Decimal:
    found = nodes.number(node)
    if found <= 0:
        raise nodes.wrong(node, Text("et tal over 0", "a number above 0"), "12")
    return found


def _bought(node: Node) -> Decimal:
    """Kroner; `no` where nobody else does. A bare yes tells no amount, and is refused."""
    return Decimal(0) if _is_no(node) else _kroner(node)


def _agreement(node: Node) -> str:
    """Its number; `no` where none covers the purchase. A bare yes names none, and is refused."""
    if _is_no(node):
        return ""
    if not nodes.is_text(node) or node.value.casefold() in YES:
        raise nodes.wrong(node, AGREEMENT_WANTED, "SKI 50.10")
    return str(nodes.text(node))


def _is_no(node: Node) -> bool:
    is_scalar = not nodes.is_list(node) and not nodes.is_block(node)
    return is_scalar and node.value.casefold() in NO


def _code(node: Node, find: Find) -> str:
    """A CPV code there is, without the check digit people write after a hyphen."""
    if nodes.is_list(node) or nodes.is_block(node):
        raise nodes.wrong(node, Text("en CPV-kode", "a CPV code"), "39110000")
    code = str(node.value).partition("-")[0]
    if not exists(code):
        raise _no_code(nodes.line(node), code, find(code)[:SUGGESTED])
    return code


def _no_code(line: int, said: str, near: Sequence[str]) -> Refusal:
    """What is no code, and the codes its words lead to."""
    if not near:
        return refusal("no_such_category", line, said=said)
    names = either(named(code) for code in near)
    return refusal("no_cpv_code", line, said=said, names=names, example=near[0])


def _concerns(node: Node) -> frozenset[str]:
    """What the purchase concerns; an empty list where it is none of them."""
    if _is_no(node) or (nodes.is_list(node) and not node.value):
        return frozenset()
    return frozenset(nodes.word(each, CONCERNS) for each in _one_or_more(node))


def _days(node: Node) -> tuple[date, ...]:
    return tuple(sorted(nodes.day(nodes.bare(each)) for each in _one_or_more(node)))


def _one_or_more(node: Node) -> list[Node]:
    """The parts of a list; one alone may stand without it."""
    return nodes.items(node) if nodes.is_list(node) else [node]


READERS: Mapping[str, Callable[[Node], Any]] = {
    "title": nodes.text,
    "kind": lambda node: nodes.word(node, KINDS),
    "value": _kroner,
    "options_value": _kroner,
    "months": _count,
    "published": nodes.day,
    "starts": nodes.day,
    "meetings": _days,
    "evaluation_days": _count,
    "concerns": _concerns,
    "unit": nodes.text,
    "place": nodes.text,
    "agreement": _agreement,
    "others_buy_it": _bought,
}
