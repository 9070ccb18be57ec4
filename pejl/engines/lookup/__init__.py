"""Looking things up in everyday words: Danish stems, synonyms, and compounds from inside.

`open_lookup(folder, entries)` gives a `Lookup`, whose index lies in the folder and is made
anew when the entries are others; `Lookup.find(words)` gives the entries, the best first.
"""

from pejl.engines.lookup.entry import Entry
from pejl.engines.lookup.finding import Found, Lookup
from pejl.engines.lookup.keeping import open_lookup

__all__ = ["Entry", "Found", "Lookup", "open_lookup"]
