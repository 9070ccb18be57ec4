"""Looking things up in everyday words: Danish stems, synonyms, and compounds from inside.

`Lookup(entries).find(words)` gives the entries the words lead to, the best first.
"""

from pejl.engines.lookup.entry import LookupEntry
from pejl.engines.lookup.finding import Lookup, LookupResult

__all__ = ["Lookup", "LookupEntry", "LookupResult"]
