"""What every check promises: a code, a rule in one sentence, both languages, and a case."""

from functools import cache

import pytest

from pejl.engines.ubl.checks import CHECKS, check
from pejl.engines.ubl.checks.run import _parts
from pejl.engines.ubl.checks.tests import (
    test_amounts,
    test_codes,
    test_dates,
    test_decimals,
    test_denmark,
    test_identifiers,
    test_identity,
    test_municipality,
    test_oioubl_taxes,
    test_payments,
    test_structure,
    test_terms,
    test_totals,
    test_vat,
    test_vat_categories,
)

SUBJECTS = (
    test_amounts,
    test_codes,
    test_dates,
    test_decimals,
    test_denmark,
    test_identifiers,
    test_identity,
    test_municipality,
    test_oioubl_taxes,
    test_payments,
    test_structure,
    test_terms,
    test_totals,
    test_vat,
    test_vat_categories,
)
CASES = tuple(case for subject in SUBJECTS for case in subject.CASES)
NAMED = [pytest.param(rule, id=f"{rule.code} {rule.place}") for rule in CHECKS]
OFFICIAL = ("BR-", "PEPPOL-", "DK-R-", "F-INV", "F-CRN", "F-LIB")


@cache
def cases_of(code):
    return [case for case in CASES if case.code == code]


def faults(rule, bill):
    """What `rule` itself says of `bill`."""
    if bill.syntax not in rule.syntaxes or bill.kind not in rule.kinds:
        return []
    asked = [
        rule.judge(bill, thing)
        for part, _, kind, thing in _parts(bill)
        if part in rule.parts and (not rule.only or kind in rule.only)
    ]
    return [fault for fault in asked if fault is not None]


@pytest.mark.parametrize("rule", NAMED)
def test_every_check_is_a_sentence_under_a_code(rule):
    assert rule.code.startswith((*OFFICIAL, "PEJL-"))
    assert rule.sentence[0].isupper()
    assert rule.sentence.endswith(".")
    assert "None" not in rule.sentence


@pytest.mark.parametrize("rule", NAMED)
def test_every_check_has_a_case_that_keeps_it_and_one_that_breaks_it(rule):
    tried = [case for case in cases_of(rule.code) if faults(rule, case.breaks)]

    assert tried
    assert not any(faults(rule, case.keeps) for case in tried)


@pytest.mark.parametrize("rule", NAMED)
def test_every_check_speaks_danish_and_english(rule):
    said = [fault.message for case in cases_of(rule.code) for fault in faults(rule, case.breaks)]

    assert all(message.da and message.en and message.da != message.en for message in said)
    assert all(each.endswith((".", "?")) for message in said for each in message)


def test_what_we_ask_beyond_the_standards_is_never_fatal():
    assert {rule.severity for rule in CHECKS if rule.code.startswith("PEJL-")} == {"warning"}


def test_a_code_has_one_severity():
    severities = {rule.code: rule.severity for rule in CHECKS}

    assert all(severities[rule.code] == rule.severity for rule in CHECKS)


def test_no_check_is_listed_twice():
    listed = [
        (rule.code, rule.syntaxes, rule.parts, rule.place, rule.kinds, rule.only) for rule in CHECKS
    ]

    assert len(listed) == len(set(listed))


def test_a_finding_points_into_the_file():
    found = [finding for case in CASES for finding in check(case.breaks)]

    assert all(each.location.startswith(("/Invoice", "/CreditNote")) for each in found)
    assert not any("//" in each.location or each.location.endswith("/") for each in found)
