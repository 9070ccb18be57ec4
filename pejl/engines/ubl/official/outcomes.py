"""The published outcomes that rule packs are held against: unit tests and whole documents.

A unit test file (root `testSet`, vefa) names a rule and says of small documents,
often fragments, whether it fires. `expected-results.csv` says of whole documents
how many errors and warnings a named set of rules finds, and which.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from pejl.engines.ubl.document import DocumentFinding
from pejl.engines.ubl.official.refusals import refusal
from pejl.engines.ubl.official.running import STOPPED

VEFA = "{http://difi.no/xsd/vefa/validator/1.0}"
EXPECTED = "expected-results.csv"
COLUMNS = {
    *("file", "document", "artefact"),
    *("n_errors", "n_warnings", "error_ids", "warning_ids"),
}

# Which rules a unit test's configuration means; a configuration of other words means any.
CONFIGURATIONS = (
    (re.compile(r"tc434-ubl"), ("EN16931-UBL",)),
    (re.compile(r"peppolbis-en16931"), ("PEPPOL-EN16931-UBL", "EN16931-UBL")),
)
_TRANSACTION = re.compile(r"peppolbis-(t\d+)")
_SAFE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class ExpectedFinding(NamedTuple):
    """The rule finds something of this severity and of no other, `times` times where said."""

    rule: str
    severity: str
    times: int | None

    def agrees(self, findings: list[DocumentFinding]) -> bool:
        """Whether `findings` are as expected."""
        got = [finding.severity for finding in findings if finding.rule == self.rule]
        return set(got) == {self.severity} and self.times in (None, len(got))


class ExpectedSilence(NamedTuple):
    """The rule finds nothing."""

    rule: str

    def agrees(self, findings: list[DocumentFinding]) -> bool:
        """Whether `findings` are as expected; a run that stopped says nothing of the rule."""
        return not {self.rule, STOPPED} & {finding.rule for finding in findings}


class ExpectedTotals(NamedTuple):
    """A document's number of errors and of warnings, and the codes they have."""

    errors: int
    warnings: int
    error_codes: frozenset[str]
    warning_codes: frozenset[str]

    def agrees(self, findings: list[DocumentFinding]) -> bool:
        """Whether `findings` are as expected."""
        got = Counter(finding.severity for finding in findings)
        codes = {(finding.severity, finding.rule) for finding in findings}
        expected = {("fatal", code) for code in self.error_codes}
        expected |= {("warning", code) for code in self.warning_codes}
        return (got["fatal"], got["warning"]) == (self.errors, self.warnings) and codes == expected


Expected = ExpectedFinding | ExpectedSilence | ExpectedTotals


class ConformanceCase(NamedTuple):
    """One published outcome."""

    file: Path
    name: str  # what it is called in a report
    rule: str  # the rule, or the set of rules for a whole document
    families: tuple[str, ...]  # the rule files that may be meant; empty is any
    version: str | None  # the release, where the outcome names it
    root: str  # the document's root element
    document: bytes
    expected: Expected


def outcomes(folder: Path) -> Iterator[ConformanceCase]:
    """Every published outcome below `folder`, in the order of the files."""
    if not folder.is_dir():
        raise refusal("not_a_folder", folder=folder)
    for path in sorted(folder.rglob("*")):
        if path.name == EXPECTED:
            yield from _whole_documents(path, folder)
        elif path.suffix.lower() == ".xml" and path.is_file() and _is_test_set(path):
            yield from _unit_tests(path, folder)


def _is_test_set(path: Path) -> bool:
    with path.open("rb") as file:
        return VEFA[1:-1].encode() in file.read(4096)


def _unit_tests(path: Path, folder: Path) -> Iterator[ConformanceCase]:
    suite = _root(path)
    if suite.tag != f"{VEFA}testSet":
        return
    families = _families(suite.get("configuration", ""))
    for number, test in enumerate(suite.iter(f"{VEFA}test"), 1):
        document = _document(test, path)
        text = etree.tostring(document, with_tail=False, encoding="utf-8")
        name, root = f"{path.relative_to(folder)} test {number}", etree.QName(document).localname
        for said in test.iter(f"{VEFA}success", f"{VEFA}error", f"{VEFA}warning"):
            rule, expected = _said(said)
            yield ConformanceCase(path, name, rule, families, None, root, text, expected)


def _document(test: etree._Element, path: Path) -> etree._Element:
    for node in test.iterchildren("*"):
        if not node.tag.startswith(VEFA):
            return node
    raise refusal("test_without_document", path=path)


def _families(configuration: str) -> tuple[str, ...]:
    if found := _TRANSACTION.match(configuration):
        return (f"PEPPOLBIS-{found[1].upper()}",)
    return next((names for words, names in CONFIGURATIONS if words.match(configuration)), ())


def _said(said: etree._Element) -> tuple[str, Expected]:
    rule, word = (said.text or "").strip(), etree.QName(said).localname
    if word == "success":
        return rule, ExpectedSilence(rule)
    times = said.get("number")
    severity = "fatal" if word == "error" else "warning"
    return rule, ExpectedFinding(rule, severity, int(times) if times else None)


def _whole_documents(path: Path, folder: Path) -> Iterator[ConformanceCase]:
    with path.open(newline="", encoding="utf-8-sig", errors="replace") as file:
        table = csv.DictReader(file, restval="")
        if lacking := COLUMNS.difference(table.fieldnames or ()):
            missing = ", ".join(sorted(lacking))
            raise refusal("columns_missing", path=path, columns=missing)
        for row in table:
            yield _whole_document(row, path, folder)


def _whole_document(row: dict[str, str], path: Path, folder: Path) -> ConformanceCase:
    document = path.parent / row["file"]
    if not document.is_file():
        raise refusal("document_missing", path=path, name=row["file"])
    family, _, version = row["artefact"].partition(" ")
    return ConformanceCase(
        file=path,
        name=f"{path.parent.relative_to(folder) / row['file']} {row['artefact']}",
        rule=row["artefact"],
        families=(family,),
        version=version,
        root=row["document"],
        document=document.read_bytes(),
        expected=_whole(row, path),
    )


def _whole(row: dict[str, str], path: Path) -> ExpectedTotals:
    try:
        errors, warnings = int(row["n_errors"]), int(row["n_warnings"])
    except ValueError:
        raise refusal("not_numbers", path=path, name=row["file"]) from None
    codes = (frozenset(row[column].split()) for column in ("error_ids", "warning_ids"))
    return ExpectedTotals(errors, warnings, *codes)


def _root(path: Path) -> etree._Element:
    try:
        return etree.parse(str(path), _SAFE).getroot()
    except etree.XMLSyntaxError as error:
        raise refusal("tests_not_xml", path=path, said=error.msg) from None
