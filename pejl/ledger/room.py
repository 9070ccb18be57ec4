"""What the ledger announces of itself."""

from pejl.engines.text import Text
from pejl.room import Command, Room

ROOM = Room(
    commands={
        "ledger import": Command(
            "pejl.ledger.commands:import_ledger",
            Text("Indlæs finansposter", "Import ledger lines"),
        ),
        "ledger withdraw": Command(
            "pejl.ledger.commands:withdraw",
            Text("Træk en kildes seneste fil tilbage", "Take a source's latest file out again"),
        ),
    },
    groups={"ledger": Text("Finansposter", "Ledger lines")},
    actions={"import": True, "withdraw": True},
)
