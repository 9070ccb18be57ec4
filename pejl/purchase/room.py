"""What this room announces of itself."""

from pejl.engines.text import Text
from pejl.room import Command, MenuEntry, Room

ROOM = Room(
    menu=(MenuEntry("purchase", Text("Hvad gælder?", "What applies?"), 20),),
    commands={
        "policy check": Command(
            "pejl.purchase.commands:check",
            Text("Hvad gælder for et køb?", "What applies to a purchase?"),
            database=None,
        ),
    },
)
