"""What a rule file is, told by what stands in it: which rules, for which documents.

A rule file as a rule demands a CustomizationID of the documents it is for; those
words tell what it is. Two do not, and are told by their codes or their title.
"""

import os.path
import re
from collections import Counter
from typing import NamedTuple

from lxml import etree

from pejl.engines.text import Text
from pejl.engines.ubl.official.refusals import refusal
from pejl.engines.ubl.official.schematron import SCH

UBL = re.compile(r"urn:oasis:names:specification:ubl:schema:xsd:([A-Za-z]+)-2")
COMMON = re.compile(r"Common|Core|Data[Tt]ypes")  # namespaces every document shares

EN16931 = "urn:cen.eu:en16931:2017"
PEPPOL_BILLING = f"{EN16931}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3"

_TAGGED = re.compile(r"\s*\[([FW]-[A-Z]+\d+)\]")  # OIOUBL writes code and severity in the message
_QUOTED = re.compile(r"['\"]((?:urn:|OIOUBL)[^'\"]*)")
_ROOT = re.compile(r"name\((?:/?\*|\.)\)\s*(?:=|eq)\s*['\"](\w+)")
_TRANSACTION = re.compile(r"PEPPOL-(T\d+)-")


class RuleFileKind(NamedTuple):
    """What a rule file is for."""

    family: str  # the name its published outcomes go by: EN16931-UBL, PEPPOLBIS-T01, OIOUBL
    documents: tuple[str, ...]  # root elements, sorted
    claim: str  # what the document's CustomizationID begins with

    def covers(self, document: str, customization: str) -> bool:
        """Whether the rules are for a document with this root and CustomizationID."""
        return document in self.documents and customization.startswith(self.claim)


class Family(NamedTuple):
    """A set of published rules: the words in its claim, and what a pack of it is called."""

    name: str
    words: str
    slug: str


# The most particular first: it names the pack, where rules of several families lie together.
# The Danish rules and EN 16931 have the claims that `_unsaid_claim` gives them, whole.
FAMILIES = (
    Family("DK-EN16931-UBL", rf"^{re.escape(PEPPOL_BILLING)}$", "peppol-dk-cius"),
    Family("OIOUBL3", r"oioubl\.dk:", "oioubl3"),
    Family("PEPPOL-EN16931-UBL", r"poacc:billing:", "peppol-billing"),
    Family("PEPPOL-EN16931-UBL-SB", r"poacc:selfbilling:", "peppol-billing"),
    Family("PEPPOLBIS", r"poacc:trns:", "peppol-postaward"),
    Family("OIOUBL", r"^OIOUBL-2", "oioubl"),
    Family("EN16931-UBL", rf"^{re.escape(EN16931)}$", "en16931"),
)
NAMES = tuple(family.name for family in FAMILIES)


def kind(schema: etree._Element) -> RuleFileKind:
    """What the rules in `schema` are. Refusal where it cannot be told or is not for UBL."""
    documents = _documents(schema)
    if not documents:
        raise refusal("not_for_ubl")
    claim = _claim(schema) or _unsaid_claim(schema)
    return RuleFileKind(_family(claim, schema), documents, claim)


def codes(schema: etree._Element) -> frozenset[str]:
    """The official codes the rules can give."""
    checks = schema.iter(f"{SCH}assert", f"{SCH}report")
    return frozenset(code(check.get("id"), check.text) for check in checks)


def code(given: str | None, message: str | None) -> str:
    """A rule's code: its id, else what stands first in an OIOUBL message; empty where none is."""
    tagged = None if given else _TAGGED.match(message or "")
    return tagged[1] if tagged else given or ""


def rank(family: str) -> int:
    """How particular `family` is; 0 is the most."""
    return NAMES.index(family.split("-T", maxsplit=1)[0])  # PEPPOLBIS-T01 is of PEPPOLBIS


def slug(family: str) -> str:
    """What a pack of `family` is called, before its version."""
    return FAMILIES[rank(family)].slug


def _documents(schema: etree._Element) -> tuple[str, ...]:
    """The roots the schema demands where it does, else those whose namespaces it binds."""
    bound = {
        found[1]
        for ns in schema.iter(f"{SCH}ns")
        if (found := UBL.fullmatch(ns.get("uri", ""))) and not COMMON.search(found[1])
    }
    demanded = {
        name
        for rule in schema.iter(f"{SCH}rule")
        if rule.get("context") == "/"
        for check in rule
        for name in _ROOT.findall(check.get("test", ""))
    }
    return tuple(sorted(bound & demanded or bound))


def _claim(schema: etree._Element) -> str:
    """What the CustomizationIDs that the rules accept begin with; empty where none is demanded."""
    accepted = [
        literal
        for rule in schema.iter(f"{SCH}rule")
        for check in rule.iterchildren(f"{SCH}assert", f"{SCH}report")
        if "CustomizationID" in rule.get("context", "") + check.get("test", "")
        for literal in _QUOTED.findall(check.get("test", ""))
    ]
    # Letter by letter is meant: OIOUBL-2.02 and OIOUBL-2.1 share `OIOUBL-2.`, so a release that
    # does not accept a document's version is still the one to say so.
    return str(os.path.commonprefix(accepted))  # noqa: RUF071


def _unsaid_claim(schema: etree._Element) -> str:
    """The claim of the two rule files that do not say it themselves."""
    if "BR-CO-10" in codes(schema):
        return EN16931
    title = " ".join((schema.findtext(f"{SCH}title") or "").split())
    return PEPPOL_BILLING if title.casefold().startswith("danish peppol bis") else ""


def _family(claim: str, schema: etree._Element) -> str:
    for family in FAMILIES:
        if re.search(family.words, claim):
            return (
                f"PEPPOLBIS-{_transaction(schema)}" if family.name == "PEPPOLBIS" else family.name
            )
    raise refusal("rules_unknown", claim=claim or Text("ikke angivet", "not said"))


def _transaction(schema: etree._Element) -> str:
    """T01, T16 …: the transaction that most of the codes are of."""
    found = Counter(match[1] for each in codes(schema) if (match := _TRANSACTION.match(each)))
    return found.most_common(1)[0][0] if found else "T"
