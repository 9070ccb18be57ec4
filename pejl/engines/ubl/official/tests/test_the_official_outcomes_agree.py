"""The published rule files give the published outcomes, every one of them."""

import os
from datetime import date

import pytest

from pejl.engines.ubl.official.adding import add
from pejl.engines.ubl.official.conformance import settle, tallies
from pejl.engines.ubl.official.draft import Wish
from pejl.engines.ubl.official.outcomes import outcomes
from pejl.engines.ubl.official.pack import load

pytest.importorskip("saxonche")

RELEASES = ("en16931", "peppol-bis-billing-3", "peppol-dk-cius", "oioubl-2.1")
COUNTS = {  # whole documents and unit tests
    "en16931": 32 + 727,
    "peppol-bis-billing-3": 42 + 366,
    "peppol-dk-cius": 26,
    "oioubl-2.1": 78,
    "xrechnung-testsuite": 34,
}


def test_every_official_outcome_agrees(shared, shelf):
    """About twenty seconds: compiles all the rules to add them, and again to run them."""
    wish = Wish(date(2026, 6, 1))
    for name in RELEASES:
        list(add(shared / "data" / name, shelf, wish, lambda text: None))
    cases = [case for name in COUNTS for case in outcomes(shared / "data" / name)]

    settled = settle(cases, load(shelf), wish.today, os.cpu_count() or 1, lambda count: None)

    assert [each for each in tallies(settled) if each.disagreed or each.not_covered] == []
    assert len(settled) == sum(COUNTS.values())
