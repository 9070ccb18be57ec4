"""What the library announces of itself."""

from pejl.engines.text import Text
from pejl.room import MenuEntry, Room

ROOM = Room(
    menu=(MenuEntry("library", Text("Krav og mærker", "Requirements and labels"), 30),),
    answers={
        "uses_of_rule": "pejl.library.components.uses:of_rule",
        "uses_of_agreement": "pejl.library.components.uses:of_agreement",
    },
    actions={"begin": False, "insert": False, "remove": False, "renew": False},
)
