"""A requirement as it is written: one file, called as its code, with the newest version last."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.files.sources import read_source
from pejl.engines.requirements.refusals import refusal
from pejl.engines.requirements.requirement import Ambition, Requirement, Subject, Type, Version
from pejl.engines.source import Source

CODE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")
MUST = ("code", "title", "subject", "type", "ambition", "versions")
MAY = ("categories", "serves", "labels", "entries")
VERSION = ("from", "text", "motive", "proof", "follow_up", "misread", "sources")


class RequirementScope(NamedTuple):
    """What a requirement may point to."""

    subjects: Mapping[str, Subject]
    sources: Mapping[str, Source]
    rules: Collection[str]
    labels: Collection[str]
    entries: Collection[str]
    categories: Collection[str]  # whole CPV codes


def read_subjects(node: Node, categories: Collection[str]) -> dict[str, Subject]:
    """The subjects by name, in the order they are to be shown."""
    return {name: _subject(name, value, categories) for name, _, value in nodes.entries(node)}


def _subject(name: str, node: Node, known: Collection[str]) -> Subject:
    fields = nodes.block(node, must=("title",), may=("categories",))
    return Subject(name, nodes.translated(fields["title"]), _categories(fields, known) or ())


def read_named_sources(node: Node) -> dict[str, Source]:
    """The sources by the short name requirements point to them by."""
    return {name: read_source(value) for name, _, value in nodes.entries(node)}


def read_requirement(name: str, node: Node, known: RequirementScope) -> Requirement:
    """The requirement in the file called `name`."""
    fields = nodes.block(node, MUST, MAY)
    subject = known.subjects[nodes.word(fields["subject"], known.subjects)]
    own = _categories(fields, known.categories)
    return Requirement(
        code=_code(fields["code"], name),
        title=nodes.translated(fields["title"]),
        subject=subject,
        categories=subject.categories if own is None else own,
        type=Type(nodes.word(fields["type"], tuple(Type))),
        ambition=Ambition(nodes.word(fields["ambition"], tuple(Ambition))),
        serves=_adopted(fields, "serves", known.rules),
        labels=_words(fields, "labels", known.labels),
        entries=_adopted(fields, "entries", known.entries),
        versions=_versions(fields["versions"], known.sources),
    )


def _code(node: Node, name: str) -> str:
    code = nodes.text(node)
    if not CODE.fullmatch(code):
        raise refusal("not_a_code", nodes.line(node), code=code)
    if f"{code}.yaml" != name:
        raise refusal("name_of_file", nodes.line(node), code=code, name=name)
    return code


def _words(fields: Mapping[str, Node], key: str, known: Collection[str]) -> tuple[str, ...]:
    each = nodes.items(fields[key]) if key in fields else ()
    return tuple(nodes.word(it, known) for it in each)


def _adopted(fields: Mapping[str, Node], key: str, known: Collection[str]) -> tuple[str, ...]:
    """The codes of rulebooks that are adopted here; those of others are passed over.

    A municipality keeps the library and leaves out another one's policy.
    """
    books = {_book(code) for code in known}
    each = nodes.items(fields[key]) if key in fields else []
    return tuple(nodes.word(it, known) for it in each if _book(nodes.text(it)) in books)


def _book(code: str) -> str:
    """The rulebook a code is of, as the code begins."""
    return code.partition("-")[0]


def _categories(fields: Mapping[str, Node], known: Collection[str]) -> tuple[str, ...] | None:
    """The CPV prefixes that are named; None where none are."""
    if "categories" not in fields:
        return None
    return tuple(_category(it, known) for it in nodes.items(fields["categories"]))


def _category(node: Node, known: Collection[str]) -> str:
    digits = nodes.text(node)
    if len(digits) < 2 or not any(it.startswith(digits) for it in known):
        raise refusal("no_such_category", nodes.line(node), code=digits)
    return digits


def _versions(node: Node, sources: Mapping[str, Source]) -> tuple[Version, ...]:
    each = nodes.items(node)
    versions = [_version(number, it, sources) for number, it in enumerate(each, start=1)]
    for at, (before, after) in zip(each[1:], pairwise(versions), strict=True):
        _refuse_what_is_no_sequel(nodes.line(at), before, after)
    return tuple(versions)


def _refuse_what_is_no_sequel(line: int, before: Version, after: Version) -> None:
    if after.since <= before.since:
        raise refusal("version_out_of_order", line, day=after.since, before=before.since)
    if after.digest == before.digest:
        raise refusal("nothing_changed", line, number=after.number)


def _version(number: int, node: Node, sources: Mapping[str, Source]) -> Version:
    fields = nodes.block(node, VERSION, may=("changed",))
    if number == 1 and "changed" in fields:
        raise refusal("follows_nothing", nodes.line(fields["changed"]))
    if number > 1 and "changed" not in fields:
        raise refusal("unexplained_change", nodes.line(node), number=number)
    return Version(
        number=number,
        since=nodes.day(fields["from"]),
        text=nodes.translated(fields["text"]),
        motive=nodes.translated(fields["motive"]),
        proof=nodes.translated(fields["proof"]),
        follow_up=nodes.translated(fields["follow_up"]),
        misread=nodes.translated(fields["misread"]),
        changed=nodes.translated(fields["changed"]) if "changed" in fields else None,
        sources=tuple(_sources(fields["sources"], sources)),
    )


def _sources(node: Node, known: Mapping[str, Source]) -> Iterator[Source]:
    for it in nodes.items(node):
        yield known[nodes.word(it, known)]
