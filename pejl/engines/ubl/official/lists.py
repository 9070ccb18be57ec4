"""A test against a long code list, made a lookup.

The official rules hold a code against a list with `contains(' AED AFN …', …)`, and
Saxon then reads the list from the front for every amount in a document: a third to
a half of all its time. Here the codes of such a list are put in a map once, when
the rules are compiled. What stands in the map is answered at once; what does not
is put to `contains` as before, so the answer is always the rule's own.
"""

import re
from collections import Counter

from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"
MARKS = " ,;|"  # what may stand between the codes of a list, and first in it
LONG = 60  # characters; a shorter list is read as fast as a map is asked

_LITERAL = re.compile(r"\s*('[^']*')\s*")
# Strings come first, so that a word in a string is never taken for a call.
_CALL = re.compile(r"""'[^']*'|"[^"]*"|(?<![\w:.-])contains\(\s*('[^']*'|\$[\w.-]+)\s*,""")


def look_up(root: etree._Element) -> None:
    """Makes tests in the stylesheet `root` against long lists ask `pejl:within`."""
    lists = _Lists(root)
    for node in root.iter(f"{XSL}if"):
        node.set("test", _CALL.sub(lists.asked, node.get("test", "")))
    lists.declare(root)


class _Lists:
    """The long lists met so far, each with the name of its map."""

    def __init__(self, root: etree._Element) -> None:
        self._names: dict[str, str] = {}
        self._variables = _literals(root)

    def asked(self, call: re.Match[str]) -> str:
        """`contains(LIST,` as `pejl:within(MAP, LIST,` where the list is long."""
        listed = self._variables.get((call[1] or "")[1:], call[1] or "")
        if len(listed) < LONG or listed[1] not in MARKS:
            return call[0]
        name = self._names.setdefault(listed, f"pejl:codes-{len(self._names)}")
        return f"pejl:within(${name}, {call[1]},"

    def declare(self, root: etree._Element) -> None:
        """The maps stand first, being static: Saxon makes them as it compiles."""
        for listed, name in self._names.items():
            mark = f"'{listed[1]}'"
            codes = f"tokenize({listed}, {_escaped(mark)})[.]"
            select = f"map:merge({codes} ! map{{{mark} || . || {mark}: true()}})"
            declared = {"name": name, "static": "yes", "select": select}
            root.insert(0, etree.Element(f"{XSL}variable", declared))


def _escaped(mark: str) -> str:
    """`mark` as a regular expression."""
    return mark.replace("|", r"\|")


def _literals(root: etree._Element) -> dict[str, str]:
    """The variables of the whole stylesheet that are a plain string, and declared once."""
    count = Counter(node.get("name") for node in root.iter(f"{XSL}variable", f"{XSL}param"))
    return {
        node.get("name", ""): literal[1]
        for node in root.iterchildren(f"{XSL}variable")
        if count[node.get("name")] == 1 and (literal := _LITERAL.fullmatch(node.get("select", "")))
    }
