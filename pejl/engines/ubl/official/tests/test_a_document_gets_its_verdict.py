"""A document held against the packs on a shelf: what it was held against, or why it was not."""

from datetime import date

import pytest

from pejl.engines.refusal import Refusal
from pejl.engines.text import Text
from pejl.engines.ubl.official import Packs, check, verdict_on
from pejl.engines.ubl.official.tests.small import (
    PEPPOL,
    added,
    en16931,
    invoice,
    lay,
    oioubl,
    peppol,
    wants,
)

pytest.importorskip("saxonche")

DAY = date(2026, 6, 1)


@pytest.fixture
def packs(tmp_path, shelf, wish):
    """OIOUBL, and Peppol with its EN 16931."""
    rules = {
        "oioubl/r.sch": oioubl(wants("cbc:ID", code="F-INV009")),
        "peppol/cen.sch": en16931(wants("cbc:ID", code="BR-02")),
        "peppol/own.sch": peppol(wants("cbc:Note", code="PEPPOL-EN16931-R002")),
    }
    return added(lay(tmp_path / "in", rules), shelf, wish)


def test_a_sound_document_was_held_against_its_rules(packs):
    verdict = verdict_on(invoice("<cbc:ID>7</cbc:ID>"), packs, DAY)

    assert verdict == ((), ("OIOUBL (oioubl-2026-06-01)",), None)


def test_an_unsound_document_has_the_findings_of_all_its_rules(packs):
    found = check(invoice(customization=PEPPOL), packs, DAY)

    assert [finding.rule for finding in found] == ["PEPPOL-EN16931-R002", "BR-02"]


def test_space_around_the_customization_does_not_matter(packs):
    verdict = verdict_on(invoice(customization=f"\n  {PEPPOL}\n"), packs, DAY)

    assert verdict.unknown is None


def test_without_packs_it_is_unknown_and_says_how_to_get_one():
    verdict = verdict_on(invoice(), Packs(), DAY)

    assert verdict.unknown == Text(
        "Ingen regelpakker er lagt ind. Læg en ind med pejl rulepack add MAPPE.",
        "No rule packs are installed. Add one with pejl rulepack add FOLDER.",
    )


def test_a_document_no_pack_is_for_is_unknown(packs):
    verdict = verdict_on(invoice(customization="ours"), packs, DAY)

    assert verdict.unknown == Text(
        "Ingen regelpakke dækker Invoice, CustomizationID ours.",
        "No rule pack covers Invoice, CustomizationID ours.",
    )


def test_a_day_before_the_rules_is_unknown(packs):
    verdict = verdict_on(invoice(), packs, date(2026, 5, 31))

    assert verdict.unknown == Text(
        "Ingen regelpakke for Invoice, CustomizationID OIOUBL-2.1 gjaldt den 31.05.2026.",
        "No rule pack for Invoice, CustomizationID OIOUBL-2.1 was in force on 2026-05-31.",
    )


def test_what_is_not_xml_is_refused(packs):
    with pytest.raises(Refusal, match="Not XML"):
        verdict_on(b"<Invoice>", packs, DAY)


def test_a_doctype_is_refused(packs):
    bomb = b'<!DOCTYPE Invoice [<!ENTITY a "aaaa">]>' + invoice("<cbc:ID>&a;</cbc:ID>")

    with pytest.raises(Refusal, match="DOCTYPE"):
        verdict_on(bomb, packs, DAY)


def test_what_saxon_cannot_read_is_a_finding(packs):
    deep = "<cac:Party>" * 200 + "</cac:Party>" * 200

    found = check(invoice(deep), packs, DAY)

    assert [finding.rule for finding in found] == ["official-rules-stopped"]


def test_a_pack_altered_after_it_was_added_is_refused(packs):
    altered = packs.all[0].folder / "r.sch"
    altered.write_text(altered.read_text() + "<!-- mended -->", encoding="utf-8")

    with pytest.raises(Refusal, match="was altered after its rule pack was added"):
        verdict_on(invoice(), packs, DAY)
