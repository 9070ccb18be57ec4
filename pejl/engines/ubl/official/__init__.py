"""The official rules, unmodified: rule packs, and what they say of a document.

`pack.load(folder)` gives the packs; `verdict_on` holds a document against those in
force on a day; `adding.add` adds a folder of published rule files;
`conformance` holds the packs themselves against the official outcomes.
"""

from pejl.engines.ubl.official.pack import Packs, load
from pejl.engines.ubl.official.refusal import Refused
from pejl.engines.ubl.official.verdict import STOPPED, Verdict, check, verdict_on

__all__ = ["STOPPED", "Packs", "Refused", "Verdict", "check", "load", "verdict_on"]
