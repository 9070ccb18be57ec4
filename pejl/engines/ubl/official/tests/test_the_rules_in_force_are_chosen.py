"""Which rule files a document is held against: by its own words, and by the day."""

from datetime import date
from pathlib import Path

import pytest

from pejl.engines.period import Period
from pejl.engines.ubl.official.pack import Pack, Packs, RuleFile
from pejl.engines.ubl.official.recognise import EN16931, PEPPOL_BILLING, RuleFileKind
from pejl.engines.ubl.official.tests.small import PEPPOL

EN = RuleFileKind("EN16931-UBL", ("CreditNote", "Invoice"), EN16931)
BILLING = RuleFileKind("PEPPOL-EN16931-UBL", ("CreditNote", "Invoice"), PEPPOL)
DANISH = RuleFileKind("DK-EN16931-UBL", ("CreditNote", "Invoice"), PEPPOL_BILLING)
OIOUBL = RuleFileKind("OIOUBL", ("Invoice",), "OIOUBL-2.")
ORDER = RuleFileKind("PEPPOLBIS-T01", ("Order",), "urn:fdc:peppol.eu:poacc:trns:order:3")
LATE = date(2026, 6, 1)


def pack(name, issued, *kinds, until=None, version=None):
    """A pack issued on a day and in force from then."""
    rules = tuple(RuleFile(f"{kind.family}.sch", kind, version, issued) for kind in kinds)
    return Pack(name, Path(name), version, issued, Period(issued, until), name, None, rules, {})


CEN = pack("cen", date(2026, 4, 10), EN, version="1.3.16")
OLD = pack("old", date(2025, 5, 1), EN, BILLING, version="3.0.19")
NEW = pack("new", date(2026, 5, 1), EN, BILLING, ORDER, version="3.0.21")
CIUS = pack("cius", date(2025, 5, 30), DANISH)
NEMHANDEL = pack("nemhandel", date(2026, 5, 1), OIOUBL)
ALL = Packs((CEN, CIUS, NEMHANDEL, NEW, OLD))


def labels(packs, document, customization, day=LATE):
    chosen = packs.on(day).for_document(document, customization)
    return [str(each) for each in chosen]


def test_without_packs_nothing_is_chosen():
    assert labels(Packs(), "Invoice", PEPPOL) == []


@pytest.mark.parametrize(
    ("document", "customization", "expected"),
    [
        ("Invoice", "OIOUBL-2.02", ["OIOUBL (nemhandel)"]),
        ("CreditNote", "OIOUBL-2.02", []),
        ("Order", "urn:fdc:peppol.eu:poacc:trns:order:3", ["PEPPOLBIS-T01 (new)"]),
        ("Order", PEPPOL, []),
        ("Invoice", "", []),
    ],
)
def test_the_document_says_which_rules_are_its_own(document, customization, expected):
    assert labels(ALL, document, customization) == expected


@pytest.mark.parametrize("own", ["", "#compliant#urn:example:ours"])
def test_a_european_invoice_of_any_kind_has_the_european_rules(own):
    packs = Packs((CEN, CIUS, OLD))

    assert labels(packs, "Invoice", EN16931 + own) == ["EN16931-UBL (cen)"]


def test_a_peppol_invoice_has_danish_peppol_and_european_rules():
    assert labels(ALL, "Invoice", PEPPOL) == [
        "DK-EN16931-UBL (cius)",
        "PEPPOL-EN16931-UBL (new)",
        "EN16931-UBL (new)",
    ]


def test_until_the_new_release_is_in_force_the_old_one_is_with_all_its_parts():
    assert labels(ALL, "Invoice", PEPPOL, date(2026, 4, 20)) == [
        "DK-EN16931-UBL (cius)",
        "PEPPOL-EN16931-UBL (old)",
        "EN16931-UBL (old)",
    ]


def test_before_every_release_none_is_in_force():
    assert labels(ALL, "Invoice", PEPPOL, date(2024, 1, 1)) == []


@pytest.mark.parametrize(("day", "holds"), [(date(2026, 1, 31), True), (date(2026, 2, 1), False)])
def test_a_pack_holds_on_its_last_day_and_not_the_day_after(day, holds):
    packs = Packs((pack("short", date(2026, 1, 1), OIOUBL, until=date(2026, 1, 31)),))

    assert bool(labels(packs, "Invoice", "OIOUBL-2.1", day)) is holds


def test_the_order_of_adding_does_not_matter():
    forwards, backwards = (
        labels(Packs(packs), "Invoice", PEPPOL) for packs in (ALL.all, ALL.all[::-1])
    )

    assert forwards == backwards


def test_of_two_issued_on_one_day_the_higher_version_is_the_newer():
    issued = date(2026, 5, 1)
    low, high = (pack(name, issued, OIOUBL, version=v) for name, v in (("b", "1.9"), ("a", "1.10")))

    assert labels(Packs((low, high)), "Invoice", "OIOUBL-2.1") == ["OIOUBL (a)"]


def test_either_release_can_be_asked_for_by_name():
    assert labels(ALL.named("old"), "Invoice", PEPPOL) == [
        "PEPPOL-EN16931-UBL (old)",
        "EN16931-UBL (old)",
    ]
