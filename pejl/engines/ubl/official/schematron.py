"""Reads a Schematron file, with everything it includes, into one tree of plain patterns and rules.

Schematron is ISO/IEC 19757-3. Understood here: `include` and XInclude, abstract
patterns (`is-a`, `param`), abstract rules (`extends`) and phases.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from pejl.engines.ubl.official.refusals import refusal

SCH = "{http://purl.oclc.org/dsdl/schematron}"
XINCLUDE = "{http://www.w3.org/2001/XInclude}include"
EXPRESSIONS = frozenset({"context", "test", "value", "select", "path", "use", "match"})

_SAFE = etree.XMLParser(
    remove_comments=True, remove_pis=True, resolve_entities=False, no_network=True
)


class Schema(NamedTuple):
    """A rule file with its includes in place, and the files it was put together from."""

    root: etree._Element
    files: tuple[Path, ...]  # the rule file first, then each included file once


def parse(path: Path) -> etree._Element:
    """The root of the XML file at `path`. Refusal where it is missing or is not XML."""
    try:
        return etree.parse(str(path), _SAFE).getroot()
    except OSError:
        raise refusal("no_file", path=path) from None
    except etree.XMLSyntaxError as error:
        raise refusal("not_well_formed", path=path, said=error.msg) from None


def read(path: Path) -> Schema:
    """The schema at `path`. Refusal where it, or a file it includes, is missing or broken."""
    files: dict[Path, None] = {}
    root = _with_includes(path.resolve(), (), files)
    if root.tag != f"{SCH}schema":
        raise refusal("not_schematron", name=path.name, root=root.tag)
    return Schema(root, tuple(files))


def _with_includes(path: Path, within: tuple[Path, ...], files: dict[Path, None]) -> etree._Element:
    if path in within:
        raise refusal("includes_itself", name=path.name)
    root = parse(path)
    files[path] = None
    for place in list(root.iter(f"{SCH}include", XINCLUDE)):
        part = _with_includes(_target(place, path), (*within, path), files)
        _put(part, place)
    return root


def _target(place: etree._Element, path: Path) -> Path:
    href = place.get("href", "")
    if not href or ":" in href or href.startswith("/"):
        raise refusal("includes_from_elsewhere", name=path.name, href=href)
    target = (path.parent / href).resolve()
    if not target.is_file():
        raise refusal("part_missing", name=path.name, href=href)
    return target


def _put(part: etree._Element, place: etree._Element) -> None:
    parent = place.getparent()
    if parent is None:
        raise refusal("root_is_an_include")
    at = parent.index(place)
    parent[at : at + 1] = list(part) if part.tag == f"{SCH}schema" else [part]


def patterns(root: etree._Element) -> Iterator[etree._Element]:
    """The patterns to run, parameters filled in: of the default phase where there is one."""
    abstract = {
        found.get("id"): found
        for found in root.iter(f"{SCH}pattern")
        if found.get("abstract") == "true"
    }
    active = _active(root)
    for pattern in root.iter(f"{SCH}pattern"):
        if pattern.get("abstract") != "true" and (active is None or pattern.get("id") in active):
            yield _instance(pattern, abstract) if pattern.get("is-a") else pattern


def _active(root: etree._Element) -> frozenset[str | None] | None:
    """The ids of the patterns in the default phase; None where all are to run."""
    name = root.get("defaultPhase", "#ALL")
    if name == "#ALL":
        return None
    return frozenset(
        active.get("pattern")
        for phase in root.iter(f"{SCH}phase")
        if phase.get("id") == name
        for active in phase.iter(f"{SCH}active")
    )


def _instance(
    pattern: etree._Element, abstract: dict[str | None, etree._Element]
) -> etree._Element:
    """A copy of the abstract pattern that `pattern` names, with its parameters filled in."""
    model = abstract.get(pattern.get("is-a"))
    if model is None:
        raise refusal("no_such_pattern", name=pattern.get("is-a"))
    values = {
        param.get("name", ""): param.get("value", "") for param in pattern.iter(f"{SCH}param")
    }
    copy = deepcopy(model)
    substitute(copy, values)
    return copy


def substitute(tree: etree._Element, values: dict[str, str]) -> None:
    """Writes `values` in place of $NAME in every expression below `tree`."""
    if not values:
        return
    names = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
    variable = re.compile(rf"\$({names})(?![\w.-])")
    for node in tree.iter():
        for key in EXPRESSIONS.intersection(node.keys()):
            node.set(key, variable.sub(lambda found: values[found[1]], node.get(key, "")))


def rules(pattern: etree._Element) -> list[etree._Element]:
    """The rules of `pattern` in their order; the first whose context matches a node takes it."""
    return [
        rule
        for rule in pattern.iterchildren(f"{SCH}rule")
        if rule.get("context") and rule.get("abstract") != "true"
    ]


def has_rules(root: etree._Element) -> bool:
    """Whether anything in the schema can fire. The Danish rule file, for one, is empty so far."""
    return any(rules(pattern) for pattern in patterns(root))


def abstract_rules(root: etree._Element) -> dict[str, etree._Element]:
    """The rules others extend, by id."""
    return {
        rule.get("id", ""): rule
        for rule in root.iter(f"{SCH}rule")
        if rule.get("abstract") == "true"
    }
