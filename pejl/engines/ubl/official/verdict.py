"""What the official rules say of a document: the findings, and what it was held against."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from pejl.engines.text import Text
from pejl.engines.ubl.document import Finding, Severity
from pejl.engines.ubl.official import pack, recognise, saxon, schematron
from pejl.engines.ubl.official.pack import Packs
from pejl.engines.ubl.official.refusal import Refused
from pejl.engines.ubl.official.stylesheet import OUT, stylesheet

if TYPE_CHECKING:
    from saxonche import PyXsltExecutable

STOPPED = "official-rules-stopped"  # the finding that the rules could not be run through
MILD = frozenset({"warning", "warn", "information", "info"})  # flags and roles below an error

Rules = tuple[Path, str]  # a rule file and its sha256

_CUSTOMIZATION = etree.XPath("string(*[local-name() = 'CustomizationID'])")
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class Verdict(NamedTuple):
    """The findings, and the rule files they are of; `unknown` says why there are no rule files."""

    findings: tuple[Finding, ...]
    against: tuple[str, ...]  # EN16931-UBL (en16931-1.3.16)
    unknown: Text | None


def verdict_on(document: bytes, packs: Packs, day: date) -> Verdict:
    """`document` held against the rules that hold for it on `day`, the day it was received.

    Refused where it is not XML we accept, where saxonche is not installed, or
    where a pack was altered after it was added.
    """
    root = parsed(document)
    customization = " ".join(str(_CUSTOMIZATION(root)).split())
    name = etree.QName(root).localname
    rules, labels = _applying(packs, day, name, customization)
    if not rules:
        return Verdict((), (), _not_covered(name, customization, packs, day))
    return Verdict(tuple(run(rules, document, root)), labels, None)


@lru_cache(maxsize=256)
def _applying(
    packs: Packs, day: date, name: str, customization: str
) -> tuple[tuple[Rules, ...], tuple[str, ...]]:
    """The rule files that apply, and what they are called; the same for thousands of documents."""
    chosen = packs.on(day).for_document(name, customization)
    return tuple((each.path, each.digest) for each in chosen), tuple(map(str, chosen))


def check(document: bytes, packs: Packs, day: date) -> list[Finding]:
    """The findings of `verdict_on`, which alone tells a sound document from one not covered."""
    return list(verdict_on(document, packs, day).findings)


def parsed(document: bytes) -> etree._Element:
    """The root of `document`. Refused where it is not XML, or has a DOCTYPE, as UBL never has."""
    try:
        root = etree.fromstring(document, _SAFE)
    except etree.XMLSyntaxError as error:
        raise Refused(f"Filen er ikke gyldig XML: {error.msg}.", f"Not XML: {error.msg}.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(
            "Filen har en DOCTYPE; det har UBL aldrig.", "It has a DOCTYPE; UBL never has."
        )
    return root


def run(rules: Iterable[Rules], document: bytes, root: etree._Element) -> list[Finding]:
    """What the rule files find in `document`, whose root is `root`.

    Where a test ends in an error (a malformed date, say) the run of that rule file
    stops, as it does officially, and the one finding `STOPPED` says so.
    """
    executables = [_ready(*each) for each in rules]
    try:
        node = saxon.node(_text(document, root))
        written = [saxon.transformed(each, node) for each in executables if each]
    except Refused as refused:
        return [_stopped(refused.text)]
    return [finding for each in written for finding in _findings(etree.fromstring(each))]


def _text(document: bytes, root: etree._Element) -> str:
    """`document` as text; only what is not in UTF-8 is written anew."""
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() == "UTF-8":
        return document.decode("utf-8-sig")
    return etree.tostring(root, encoding="unicode")


@lru_cache(maxsize=64)
def _ready(path: Path, digest: str) -> "PyXsltExecutable | None":
    """The rule file compiled, once per process: up to a second, some 40 MB. None without rules."""
    if not path.is_file() or pack.digest(path) != digest:
        raise Refused(
            f"{path} er ændret efter sin regelpakke. Fjern pakken, og læg den ind igen.",
            f"{path} was altered after its rule pack was added. Remove the pack and add it again.",
        )
    schema = schematron.read(path).root
    return saxon.compiled(stylesheet(schema)) if schematron.has_rules(schema) else None


def _findings(results: etree._Element) -> Iterator[Finding]:
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
) -> Finding:
    code = recognise.code(given, message)
    return Finding(
        code, _severity(code, flag), location, said or None, None, Text(message, message)
    )


def _severity(code: str, flag: str) -> Severity:
    """OIOUBL's codes begin with F for fatal or W for warning; others say it beside the rule."""
    return "warning" if flag in MILD or re.match(r"W-[A-Z]+\d", code) else "fatal"


def _stopped(why: Text) -> Finding:
    message = Text(
        f"De officielle regler gik i stå (ofte en dato eller et tal skrevet forkert): {why.da}",
        f"The official rules stopped (often a malformed date or number): {why.en}",
    )
    return Finding(STOPPED, "fatal", "/", None, None, message)


def _not_covered(name: str, customization: str, packs: Packs, day: date) -> Text:
    if not packs.all:
        return pack.NO_PACKS
    said = f"{name}, CustomizationID {customization or '–'}"
    if packs.for_document(name, customization):
        return Text(
            f"Ingen regelpakke for {said} gjaldt den {day:%d.%m.%Y}.",
            f"No rule pack for {said} was in force on {day}.",
        )
    return Text(f"Ingen regelpakke dækker {said}.", f"No rule pack covers {said}.")
