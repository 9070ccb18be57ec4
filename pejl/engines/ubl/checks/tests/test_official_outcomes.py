"""Held against the official outcomes: of whole documents, and of the rules' own fragments."""

import csv
from collections import defaultdict
from functools import cache

from lxml import etree

from pejl.engines.ubl.checks import CHECKS, check
from pejl.engines.ubl.document import Document
from pejl.engines.ubl.read import read

TOPICS = (
    "en16931",
    "peppol-bis-billing-3",
    "peppol-dk-cius",
    "oioubl-2.1",
    "oioubl-3",
    "xrechnung-testsuite",
)
# Files that say they follow Peppol, but were run through the rules of EN 16931 alone. The rules of
# Peppol 2026.5 refuse these for the same reason as we: made-up GLN numbers that do not check.
NOT_RUN_THROUGH_PEPPOL = {
    "testfiles/BIS_Billing_30-Elhandel.xml": {"PEPPOL-COMMON-R040"},
    "testfiles/BIS_Billing_30-Kreditering_(urspr_faktura).xml": {"PEPPOL-COMMON-R040"},
    "testfiles/BIS_Billing_30-Kreditering_med_kreditnota.xml": {"PEPPOL-COMMON-R040"},
    "testfiles/BIS_Billing_30-Rabatter_och_avgifter.xml": {"PEPPOL-COMMON-R040"},
    "testfiles/BIS_Billing_30-Tjanster_Bevakning.xml": {"PEPPOL-COMMON-R040"},
}


def _bill(data, assume=None):
    paper = read(data, assume=assume)
    assert isinstance(paper, Document)
    return paper


@cache
def outcomes(shared):
    """Each whole invoice and credit note: its file, whether officially sound, our fatal rules."""
    found = []
    for topic in TOPICS:
        folder = shared / "data" / topic
        errors: dict[str, int] = defaultdict(int)
        with (folder / "expected-results.csv").open(encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                if row["document"] in ("Invoice", "CreditNote"):
                    errors[row["file"]] += int(row["n_errors"])
        for name, count in errors.items():
            bill = _bill((folder / name).read_bytes())
            fatal = {each.rule for each in check(bill) if each.severity == "fatal"}
            found.append((name, count == 0, fatal))
    return found


def test_there_is_no_false_alarm_on_an_officially_sound_document(shared):
    alarms = {name: fatal for name, sound, fatal in outcomes(shared) if sound and fatal}

    assert alarms == NOT_RUN_THROUGH_PEPPOL


def test_every_officially_unsound_document_is_caught(shared):
    missed = [name for name, sound, fatal in outcomes(shared) if not sound and not fatal]

    assert missed == []


VEFA = "{http://difi.no/xsd/vefa/validator/1.0}"
FRAGMENTS = (("en16931", "en16931"), ("peppol-bis-billing-3", "peppol-bis-3"))
COVERED = {rule.code: {rule.code, *rule.also} for rule in CHECKS}
IMPLEMENTED = frozenset().union(*COVERED.values())
# What a Document does not hold, so no check can see it.
UNSEEN = {
    "BR-CO-15": "two totals of VAT in the same currency",
    "PEPPOL-EN16931-R044": "a charge on the price without an amount",
    "PEPPOL-EN16931-R054": "a total of VAT in no currency the document names",
    "PEPPOL-EN16931-CL008": "the address of a party no bill has",
}


@cache
def fragments(shared):
    """Of each fragment and each rule it is about: file, rule, whether it must speak, and does."""
    found = []
    for topic, syntax in FRAGMENTS:
        for path in sorted((shared / "data" / topic / "unit-tests").rglob("*.xml")):
            for test in etree.parse(path).getroot().iter(f"{VEFA}test"):
                found += [(path.name, *each) for each in _spoken(test, syntax)]
    return found


def _spoken(test, syntax):
    root = next(each for each in test.iterchildren(tag=etree.Element) if VEFA not in each.tag)
    if not _could_be_sent(root):
        return
    bill = _bill(etree.tostring(root), syntax)._replace(syntax=syntax)
    spoken = set().union(*(COVERED.get(each.rule, ()) for each in check(bill)))
    for expected in test.find(f"{VEFA}assert"):
        rule = (expected.text or "").strip()
        if rule in IMPLEMENTED:
            yield rule, expected.tag != f"{VEFA}success", rule in spoken


def _could_be_sent(root):
    """Not a credit note with invoice lines, nor elements with nothing in them."""
    mixed = root.tag.endswith("CreditNote") and root.find(".//{*}InvoiceLine") is not None
    leaves = (each for each in root.iter(tag=etree.Element) if not len(each))
    return not mixed and all((leaf.text or "").strip() for leaf in leaves)


def test_a_rule_is_silent_of_the_fragments_that_keep_it(shared):
    loud = [(name, rule) for name, rule, must, speaks in fragments(shared) if speaks and not must]

    assert loud == []


def test_a_rule_speaks_of_the_fragments_that_break_it(shared):
    silent = {rule for _, rule, must, speaks in fragments(shared) if must and not speaks}

    assert silent == set(UNSEEN)


def test_the_fragments_try_most_of_the_rules(shared):
    tried = {rule for _, rule, must, speaks in fragments(shared) if must and speaks}

    assert len(tried) >= 140
