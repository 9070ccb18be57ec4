"""The official rules, unmodified: rule packs, and what they say of a document.

`pack.load(folder)` gives the packs; `verdicts_on` holds documents against those in
force on a day; `adding.add` adds a folder of published rule files;
`conformance` holds the packs themselves against the official outcomes.
"""

from pejl.engines.ubl.official.pack import Packs, load
from pejl.engines.ubl.official.running import STOPPED
from pejl.engines.ubl.official.verdict import OfficialVerdict, check, verdict_on, verdicts_on

__all__ = ["STOPPED", "OfficialVerdict", "Packs", "check", "load", "verdict_on", "verdicts_on"]
