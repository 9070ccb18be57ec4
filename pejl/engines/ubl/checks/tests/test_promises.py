"""What every check promises: a code, a rule in one sentence, both languages, and a case."""

from functools import cache

from pejl.engines.ubl.checks import CHECKS, check
from pejl.engines.ubl.checks.run import parts_of
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
OFFICIAL = ("BR-", "PEPPOL-", "DK-R-", "F-INV", "F-CRN", "F-LIB")


@cache
def broken(rule):
    """The cases in which `rule` itself speaks of the broken bill."""
    return [case for case in CASES if case.code == rule.code and faults(rule, case.breaks)]


def faults(rule, bill):
    """What `rule` itself says of `bill`."""
    if bill.syntax not in rule.syntaxes or bill.kind not in rule.kinds:
        return []
    asked = [
        rule.judge(bill, thing)
        for part, _, kind, thing in parts_of(bill)
        if part in rule.parts and (not rule.only or kind in rule.only)
    ]
    return [fault for fault in asked if fault is not None]


def test_every_check_has_an_official_code_or_one_of_ours():
    assert [rule.code for rule in CHECKS if not rule.code.startswith((*OFFICIAL, "PEJL-"))] == []


def test_every_check_is_a_sentence():
    unfit = [rule.code for rule in CHECKS if not _is_sentence(rule.sentence)]

    assert unfit == []


def _is_sentence(said):
    return said[:1].isupper() and said.endswith(".") and "None" not in said


def test_every_check_has_a_case_that_breaks_it():
    untried = [rule.code for rule in CHECKS if not broken(rule)]

    assert untried == []


def test_every_check_is_silent_of_the_bill_before_it_was_broken():
    loud = [rule.code for rule in CHECKS for case in broken(rule) if faults(rule, case.keeps)]

    assert loud == []


def test_every_check_speaks_danish_and_english():
    unfit = [
        fault.message
        for rule in CHECKS
        for case in broken(rule)
        for fault in faults(rule, case.breaks)
        if not _in_both_languages(fault.message)
    ]

    assert unfit == []


def _in_both_languages(message):
    return message.da != message.en and all(each.endswith((".", "?")) for each in message)


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
