"""Documents held against compiled rule files, one rule file after the other.

A compiled rule file is some 40 MB, and Saxon takes half again as long when it has to
go from one to another. So each runs over all the documents before the next begins.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from pejl.engines.refusal import Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.document import DocumentFinding, Severity
from pejl.engines.ubl.official import pack, recognise, saxon, schematron
from pejl.engines.ubl.official.refusals import refusal
from pejl.engines.ubl.official.stylesheet import OUT, stylesheet

if TYPE_CHECKING:
    from saxonche import PyXsltExecutable

STOPPED = "official-rules-stopped"  # the finding that the rules could not be run through
MILD = frozenset({"warning", "warn", "information", "info"})  # flags and roles below an error

Rules = tuple[Path, str]  # a rule file and its sha256

_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class ValidationRequest(NamedTuple):
    """A document as text, and the rule files to hold it against."""

    rules: tuple[Rules, ...]
    text: str


def asked(document: bytes, *rules: Rules) -> ValidationRequest:
    """`document` to be held against `rules`. Refusal where it is not XML we accept."""
    return ValidationRequest(rules, as_text(document, parsed(document)))


def parsed(document: bytes) -> etree._Element:
    """The root of `document`. Refusal where it is not XML, or has a DOCTYPE, as UBL never has."""
    try:
        root = etree.fromstring(document, _SAFE)
    except etree.XMLSyntaxError as error:
        raise refusal("document_not_xml", said=error.msg) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusal("doctype")
    return root


def as_text(document: bytes, root: etree._Element) -> str:
    """`document`, whose root is `root`; only what is not in UTF-8 is written anew."""
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() == "UTF-8":
        return document.decode("utf-8-sig")
    return etree.tostring(root, encoding="unicode")


def run_all(asked: Sequence[ValidationRequest]) -> list[list[DocumentFinding]]:
    """What the rule files find in each document, in the order asked.

    Where a test ends in an error (a malformed date, say) the rules stop, as they do
    officially, and the one finding `STOPPED` says so. Refusal where a rule file was altered.
    """
    papers = [_Paper(each) for each in asked]
    for rules in dict.fromkeys(rules for each in asked for rules in each.rules):
        if executable := ready(*rules):
            for paper in papers:
                paper.hold(rules, executable)
    return [list(paper.findings()) for paper in papers]


class _Paper:
    """One document on its way through the rule files, and what they wrote."""

    def __init__(self, asked: ValidationRequest) -> None:
        self._rules = asked.rules
        self._written: dict[Rules, str] = {}
        self._refused: Refusal | None = None
        try:
            self._node = saxon.node(asked.text)
        except Refusal as refused:
            self._refused = refused

    def hold(self, rules: Rules, executable: "PyXsltExecutable") -> None:
        """Runs `rules` where they were asked for, unless others have stopped."""
        if rules not in self._rules or self._refused:
            return
        try:
            self._written[rules] = saxon.transformed(executable, self._node)
        except Refusal as refused:
            self._refused = refused

    def findings(self) -> Iterator[DocumentFinding]:
        """In the order the rules were asked for; nothing but the stop where they stopped."""
        if self._refused:
            yield _stopped(self._refused.text)
            return
        for rules in self._rules:
            if written := self._written.get(rules):
                yield from _findings(etree.fromstring(written))


@lru_cache(maxsize=64)
def ready(path: Path, digest: str) -> "PyXsltExecutable | None":
    """The rule file compiled, once per process: up to a second, some 40 MB. None without rules."""
    if not path.is_file() or pack.digest(path) != digest:
        raise refusal("pack_altered", path=path)
    schema = schematron.read(path).root
    return saxon.compiled(stylesheet(schema)) if schematron.has_rules(schema) else None


def _findings(results: etree._Element) -> Iterator[DocumentFinding]:
    for item in results:
        said = " ".join((item.text or "").split())
        if item.tag == f"{OUT}stopped":
            yield _stopped(Text(said, said))
        elif item.tag == f"{OUT}fired":
            place = item.get("location", ""), item.get("said")
            yield _finding(item.get("id"), item.get("flag", ""), said, *place)
        elif item.tag == "Error":  # written by XSLT inside an OIOUBL rule
            said = " ".join((item.findtext("Description") or "").split())
            place = "".join((item.findtext("Xpath") or "").split()), None
            yield _finding(None, "", said, *place)


def _finding(
    given: str | None, flag: str, message: str, location: str, said: str | None
) -> DocumentFinding:
    code = recognise.code(given, message)
    return DocumentFinding(
        code, _severity(code, flag), location, said or None, None, Text(message, message)
    )


def _severity(code: str, flag: str) -> Severity:
    """OIOUBL's codes begin with F for fatal or W for warning; others say it beside the rule."""
    return "warning" if flag in MILD or re.match(r"W-[A-Z]+\d", code) else "fatal"


def _stopped(why: Text) -> DocumentFinding:
    message = Text(
        f"De officielle regler gik i stå (ofte en dato eller et tal skrevet forkert): {why.da}",
        f"The official rules stopped (often a malformed date or number): {why.en}",
    )
    return DocumentFinding(STOPPED, "fatal", "/", None, None, message)
