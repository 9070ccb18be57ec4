"""What the official rules say of a document: the findings, and what it was held against."""

import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from pejl.engines.text import Text
from pejl.engines.ubl.document import Finding, Severity
from pejl.engines.ubl.official import pack, recognise, saxon, schematron
from pejl.engines.ubl.official.pack import Chosen, Packs
from pejl.engines.ubl.official.refusal import Refused
from pejl.engines.ubl.official.stylesheet import OUT, stylesheet

if TYPE_CHECKING:
    from saxonche import PyXsltExecutable

STOPPED = "official-rules-stopped"  # the code of the finding that the rules could not be run through
WARNING = frozenset({"warning", "warn", "information", "info"})  # flags and roles below an error

_CUSTOMIZATION = "string(*[local-name() = 'CustomizationID'])"
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class Verdict(NamedTuple):
    """The findings, and the rule files they come from; `unknown` says why there are no rule files."""

    findings: tuple[Finding, ...]
    against: tuple[str, ...]
    unknown: Text | None


def verdict(document: bytes, packs: Packs, day: date) -> Verdict:
    """`document` held against the rules that hold for it on `day`, the day it was received.

    Refused where it is not XML we accept, where saxonche is not installed, or
    where a pack was altered after it was added.
    """
    root = parsed(document)
    customization = " ".join(str(root.xpath(_CUSTOMIZATION)).split())
    name = etree.QName(root).localname
    chosen = packs.on(day).for_document(name, customization)
    if not chosen:
        return Verdict((), (), _not_covered(name, customization, packs, day))
    text = as_text(document, root)
    found = tuple(finding for each in chosen for finding in run(each.path, each.digest, text))
    return Verdict(found, tuple(each.label for each in chosen), None)


def check(document: bytes, packs: Packs, day: date) -> list[Finding]:
    """The findings of `verdict`; none also where no pack covers the document, so ask it when in doubt."""
    return list(verdict(document, packs, day).findings)


def parsed(document: bytes) -> etree._Element:
    """The root of `document`. Refused where it is not XML, or has a DOCTYPE, which UBL never has."""
    try:
        root = etree.fromstring(document, _SAFE)
    except etree.XMLSyntaxError as error:
        raise Refused(f"Filen er ikke gyldig XML: {error.msg}.", f"Not XML: {error.msg}.") from None
    if root.getroottree().docinfo.doctype:
        raise Refused("Filen har en DOCTYPE; det har UBL aldrig.", "The file has a DOCTYPE; UBL never has.")
    return root


def as_text(document: bytes, root: etree._Element) -> str:
    """`document` as text; only what is not in UTF-8 is written anew."""
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() == "UTF-8":
        return document.decode("utf-8-sig")
    return etree.tostring(root, encoding="unicode")


def run(path: Path, digest: str, document: str) -> list[Finding]:
    """What the rule file at `path`, whose sha256 is `digest`, finds in the XML `document`.

    Where a test ends in an error (a malformed date, say) the whole run stops, as it
    does officially, and the one finding `STOPPED` says so.
    """
    executable = _ready(path, digest)
    try:
        written = saxon.transformed(executable, document)
    except Refused as refused:
        return [_stopped(str(refused))]
    return [finding for item in etree.fromstring(written) for finding in _findings(item)]


@lru_cache(maxsize=64)
def _ready(path: Path, digest: str) -> "PyXsltExecutable":
    """The rule file compiled, once per process: up to a second and some MB each."""
    if not path.is_file() or pack.digest(path) != digest:
        raise Refused(
            f"{path} er ændret, siden regelpakken blev lagt ind. Fjern pakken, og læg den ind igen.",
            f"{path} was altered after the rule pack was added. Remove the pack and add it again.",
        )
    return saxon.compiled(stylesheet(schematron.read(path).root))


def _findings(item: etree._Element) -> list[Finding]:
    """What one element of the outcome says; XSLT inside an OIOUBL rule writes its own `Error`."""
    if item.tag == f"{OUT}stopped":
        return [_stopped(item.text or "")]
    if item.tag == f"{OUT}fired":
        return [_finding(item.get("id"), item.get("flag", ""), item.get("location", ""), item.text, item.get("said"))]
    if item.tag == "Error":
        return [_finding(None, "", item.findtext("Xpath") or "", item.findtext("Description"), None)]
    return []


def _finding(given: str | None, flag: str, location: str, text: str | None, said: str | None) -> Finding:
    message = " ".join((text or "").split())
    code = recognise.code(given, message)
    return Finding(
        rule=code,
        severity=_severity(code, flag),
        location="".join(location.split()),
        said=said or None,
        expected=None,
        message=Text(message, message),
    )


def _severity(code: str, flag: str) -> Severity:
    """OIOUBL's codes begin with F for fatal or W for warning; others say it beside the rule."""
    return "warning" if flag in WARNING or re.match(r"W-[A-Z]+\d", code) else "fatal"


def _stopped(said: str) -> Finding:
    said = " ".join(said.split())
    message = Text(
        f"De officielle regler gik i stå, som regel fordi en dato eller et tal er skrevet forkert: {said}",
        f"The official rules stopped, as a rule because a date or a number is malformed: {said}",
    )
    return Finding(STOPPED, "fatal", "/", None, None, message)


def _not_covered(name: str, customization: str, packs: Packs, day: date) -> Text:
    if not packs.all:
        return Text(
            "Ingen regelpakker er lagt ind. Læg en ind med pejl rulepack add MAPPE.",
            "No rule packs are installed. Add one with pejl rulepack add FOLDER.",
        )
    said = f"{name}, CustomizationID {customization or '–'}"
    if packs.for_document(name, customization):
        return Text(
            f"Ingen regelpakke for {said} gjaldt den {day:%d.%m.%Y}.",
            f"No rule pack for {said} was in force on {day:%d.%m.%Y}.",
        )
    return Text(f"Ingen regelpakke dækker {said}.", f"No rule pack covers {said}.")
