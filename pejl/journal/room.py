"""What the journal announces of itself."""

from pejl.engines.text import Text
from pejl.room import Command, Room

ROOM = Room(
    commands={
        "journal verify": Command(
            "pejl.journal.commands:verify",
            Text("Er journalen, som den blev skrevet?", "Is the journal as it was written?"),
        ),
    },
    groups={"journal": Text("Journalen", "The journal")},
)
