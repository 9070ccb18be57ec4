"""A source as it is written: title, address, the days, and a mark."""

from datetime import date

from pejl.engines.files import nodes
from pejl.engines.files.nodes import Node
from pejl.engines.files.refusals import refusal
from pejl.engines.source import Mark, Source
from pejl.engines.text import Text

NOT_FOUND = "unknown"  # looked for and not found: said, rather than left out


def read_source(node: Node) -> Source:
    """Where something stands, and how sure we are of it."""
    fields = nodes.block(
        node, must=("title", "url", "published", "read", "mark"), may=("calculation",)
    )
    mark = Mark(nodes.word(fields["mark"], tuple(Mark)))
    if (mark is Mark.CALCULATED) is not ("calculation" in fields):
        raise refusal("no_calculation", nodes.line(fields["mark"]))
    return Source(
        title=nodes.text(fields["title"]),
        url=_url(fields["url"]),
        published=_day(fields["published"]),
        read=_day(fields["read"]),
        mark=mark,
        calculation=nodes.translated(fields["calculation"]) if "calculation" in fields else None,
    )


def _not_found(node: Node) -> bool:
    return nodes.is_text(node) and bool(node.value == NOT_FOUND)


def _day(node: Node) -> date | None:
    return None if _not_found(node) else nodes.day(node)


def _url(node: Node) -> str | None:
    if _not_found(node):
        return None
    found = nodes.text(node)
    if not found.startswith(("https://", "http://")):
        what = Text(f"»{found}«", f"“{found}”")
        wanted = Text("en webadresse eller »unknown«", "a web address or “unknown”")
        at = nodes.line(node)
        raise refusal("wrong_form", at, found=what, wanted=wanted, example="https://…")
    return found
