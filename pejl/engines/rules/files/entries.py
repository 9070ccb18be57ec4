"""`entries.yaml`: the documents of a source, and in each what a requirement can point to."""

from collections.abc import Mapping

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.files.sources import read_source
from pejl.engines.rules.entries import Entry, EntryKind, Level
from pejl.engines.rules.files.conditions import CODE
from pejl.engines.rules.files.facts import cpv_code
from pejl.engines.rules.files.refusals import refusal

KINDS = tuple(kind for kind in EntryKind if kind is not EntryKind.DOCUMENT)
Taken = dict[str, int]  # codes, and the line each stands on


def read_entries(node: Node, prefix: str) -> tuple[Entry, ...]:
    """Each document, followed by what it holds; every code once, and of this source."""
    taken: Taken = {}
    documents = (_document(each, prefix, taken) for each in nodes.items(node))
    return tuple(entry for document in documents for entry in document)


def _document(node: Node, prefix: str, taken: Taken) -> list[Entry]:
    fields = nodes.block(
        node, must=("document", "title", "source", "licence"), may=("cpv", "holds")
    )
    document = Entry(
        code=_code(fields["document"], prefix, taken),
        kind=EntryKind.DOCUMENT,
        title=nodes.translated(fields["title"]),
        under=None,
        reference=None,
        levels=(),
        cpv=_cpv(fields),
        source=read_source(fields["source"]),
        licence=nodes.translated(fields["licence"]),
    )
    held = nodes.items(fields["holds"]) if "holds" in fields else []
    return [document, *(_held(each, document, prefix, taken) for each in held)]


def _held(node: Node, document: Entry, prefix: str, taken: Taken) -> Entry:
    """What stands in a document shares its source, and its groups unless it names its own."""
    fields = nodes.block(node, must=("code", "kind", "title"), may=("reference", "levels", "cpv"))
    levels = nodes.items(fields["levels"]) if "levels" in fields else []
    return document._replace(
        code=_code(fields["code"], prefix, taken),
        kind=EntryKind(nodes.word(fields["kind"], KINDS)),
        title=nodes.translated(fields["title"]),
        under=document.code,
        reference=nodes.text(fields["reference"]) if "reference" in fields else None,
        levels=tuple(Level(nodes.word(each, tuple(Level))) for each in levels),
        cpv=_cpv(fields) or document.cpv,
    )


def _code(node: Node, prefix: str, taken: Taken) -> str:
    code = nodes.text(node)
    if not CODE.fullmatch(code) or not code.startswith(f"{prefix}-"):
        raise refusal("not_of_rulebook", nodes.line(node), code=code, prefix=prefix)
    if code in taken:
        raise refusal("key_twice", nodes.line(node), key=code, first=taken[code])
    taken[code] = nodes.line(node)
    return code


def _cpv(fields: Mapping[str, Node]) -> tuple[str, ...]:
    return tuple(cpv_code(each) for each in nodes.items(fields["cpv"])) if "cpv" in fields else ()
