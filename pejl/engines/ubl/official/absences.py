"""Tests that something must not be there, asked together.

EN 16931 has seven hundred asserts of the form `not(cac:Delivery/cac:Despatch)`, one after
the other by what they begin with. Where there is no `cac:Delivery` none of its sixty can
fire, so they are put under one question, whether there is any.
"""

import re
from itertools import groupby
from typing import NamedTuple

from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"
FEW = 3  # so many tests of one beginning are worth a question of their own

_LINES = "(cac:InvoiceLine|cac:CreditNoteLine)"  # written so in some two hundred of them
_STEP = rf"(?:[\w.-]+:[\w.-]+|{re.escape(_LINES)})"
_ABSENT = re.compile(rf"not\(not\(({_STEP}(?:/{_STEP})*(?:/@[\w.-]+)?)\)\)")


class _Test(NamedTuple):
    """An `xsl:if`, and the steps of what must not be there; none where it asks something else."""

    node: etree._Element
    steps: tuple[str, ...]


def ask_together(root: etree._Element) -> None:
    """Puts the tests of absence in each rule of the stylesheet `root` under common questions."""
    for rule in root.iter(f"{XSL}template"):
        _group([_Test(node, _steps(node)) for node in rule], 1)


def _steps(node: etree._Element) -> tuple[str, ...]:
    found = _ABSENT.fullmatch("".join(node.get("test", "").split()))
    return tuple(re.findall(rf"{_STEP}|@[\w.-]+", found[1])) if found else ()


def _group(tests: list[_Test], depth: int) -> None:
    """Neighbours with the same first `depth` steps, and more after them, under one question."""
    for beginning, same in groupby(tests, key=lambda test: _beginning(test, depth)):
        alike = list(same)
        if beginning and len(alike) >= FEW:
            _under("/".join(beginning), [test.node for test in alike])
            _group(alike, depth + 1)


def _beginning(test: _Test, depth: int) -> tuple[str, ...]:
    return test.steps[:depth] if len(test.steps) > depth else ()


def _under(path: str, nodes: list[etree._Element]) -> None:
    question = etree.Element(f"{XSL}if", {"test": path})
    nodes[0].addprevious(question)
    question.extend(nodes)
