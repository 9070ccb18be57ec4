"""The published rule files give the published outcomes, every one of them."""

from datetime import date
from functools import cache

import pytest

from pejl.engines.ubl.official import saxon
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


def test_every_official_outcome_agrees(shared, shelf, monkeypatch):
    """What was compiled when it was added is run, as far as it was kept word for word."""
    monkeypatch.setattr(saxon, "compiled", cache(saxon.compiled))
    wish = Wish(date(2026, 6, 1))
    for name in RELEASES:
        list(add(shared / "data" / name, shelf, wish, lambda text: None))
    cases = [case for name in COUNTS for case in outcomes(shared / "data" / name)]

    settled = settle(cases, load(shelf), wish.today, 1, lambda count: None)

    assert [each for each in tallies(settled) if each.disagreed or each.not_covered] == []
    assert len(settled) == sum(COUNTS.values())
