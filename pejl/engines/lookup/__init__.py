"""Looking things up in everyday words: Danish stems, synonyms, and compounds from inside.

`Lookup(entries).find(words)` gives the entries the words lead to, the best first.
"""

from pejl.engines.lookup.entry import Entry
from pejl.engines.lookup.finding import Found, Lookup

__all__ = ["Entry", "Found", "Lookup"]
