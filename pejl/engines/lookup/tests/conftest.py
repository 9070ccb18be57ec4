"""A few things to be found, of what one would look up."""

from collections.abc import Callable

import pytest

from pejl.engines.lookup import Lookup, LookupEntry
from pejl.engines.text import Text

THINGS = (
    LookupEntry(
        "text",
        "LED",
        Text("Alt lys er LED", "All light is LED"),
        Text("Lyskilder skal være LED.", "Light sources must be LED."),
        Text("Udendørsbelysning", "Outdoor lighting"),
    ),
    LookupEntry(
        "text",
        "PAINT",
        Text("Maling med mærke", "Paint with a label"),
        Text("Vægmaling til skoler.", "Wall paint for schools."),
    ),
    LookupEntry("category", "30213000", Text("Computere", "Computers"), Text("", "")),
    LookupEntry(
        "category", "38434000", Text("Prøveapparater", "Testers"), Text("Til analyse.", "")
    ),
)


@pytest.fixture
def things() -> Lookup:
    """A look-up over the few things."""
    return Lookup(THINGS)


@pytest.fixture
def found(things: Lookup) -> Callable[[str], list[str]]:
    """The codes that words lead to, the best first."""
    return lambda words: [it.code for it in things.find(words).entries]
